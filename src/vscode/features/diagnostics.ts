import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/base/diagnostic';
import type { Span } from '../../core/base/span';
import type { MathSpan } from '../../core/note/note';
import type { OpenNote } from '../../core/service';
import type { Fault } from '../../workerProtocol';
import { core } from '../core';
import { rangeOf } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';
import { readInSlices } from '../slices';

/** How long a note rests before it is checked, in milliseconds. */
const DEBOUNCE = 300;
const DEADLINE = 5000;

/** LaTeX that cannot be typeset, as errors; what the core found and could not read, as hints. */
export function registerDiagnostics(services: Services): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('ml-notes');
	const timers = new Map<string, unknown>();

	const schedule = (document: vscode.TextDocument) => {
		if (document.languageId !== MARKDOWN) return;
		const key = document.uri.toString();
		clearTimeout(timers.get(key));
		timers.set(key, setTimeout(() => void check(document), DEBOUNCE));
	};
	const forget = (document: vscode.TextDocument) => {
		clearTimeout(timers.get(document.uri.toString()));
		timers.delete(document.uri.toString());
		collection.delete(document.uri);
	};
	const check = async (document: vscode.TextDocument) => {
		const { messageOf } = await core();
		const note = await services.notes.get(document);
		if (!note) return collection.delete(document.uri);
		const isCurrent = () => !document.isClosed && document.version === note.version;
		const faults = await faultsOf(services, note);
		if (!await readInSlices(note, isCurrent)) return;
		collection.set(document.uri, findings(note, faults, messageOf).map(({ span, message, severity }) => finding(rangeOf(document, span), message, severity)));
	};

	vscode.workspace.textDocuments.forEach(schedule);
	return vscode.Disposable.from(
		collection,
		vscode.workspace.onDidOpenTextDocument(schedule),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) schedule(document); }),
		vscode.workspace.onDidCloseTextDocument(forget),
		{ dispose: () => timers.forEach(clearTimeout) },
	);
}

interface Finding {
	readonly span: Span;
	readonly message: string;
	readonly severity: vscode.DiagnosticSeverity;
}

/** The formulas KaTeX rejects; none where the worker cannot tell, which is logged there. */
async function faultsOf({ typesetter }: Services, note: OpenNote): Promise<readonly Fault[]> {
	const formulas = note.note.formulas.map((_, index) => note.expanded(index));
	return typesetter.request('check', { formulas }, { deadline: DEADLINE, key: `check ${note.uri}` }).catch(() => []);
}

/** Where LaTeX cannot even be typeset, what else is unclear about the formula is of no interest yet. */
function findings(note: OpenNote, faults: readonly Fault[], messageOf: (diagnostic: Diagnostic) => string): readonly Finding[] {
	const { formulas } = note.note;
	const rejected = faults.flatMap(fault => {
		const formula = formulas[fault.formula];
		return formula ? [{ formula, fault }] : [];
	});
	const inRejected = ({ span }: Diagnostic) => rejected.some(({ formula }) => formula.span.start <= span.start && span.end <= formula.span.end);
	return withoutRepeats([
		...rejected.map(({ formula, fault }) => ({
			span: note.expanded(fault.formula) === formula.latex ? spanOf(formula, fault) : formula.content,
			message: `This formula cannot be typeset: ${fault.message}.`.replace(/\.\.$/u, '.'),
			severity: vscode.DiagnosticSeverity.Error,
		})),
		...note.diagnostics().filter(diagnostic => !inRejected(diagnostic)).map(diagnostic => ({
			span: diagnostic.span,
			message: messageOf(diagnostic),
			severity: severityOf(diagnostic),
		})),
	]);
}

/** Two stages may stumble over the same thing in the same words. */
function withoutRepeats(found: readonly Finding[]): readonly Finding[] {
	return [...new Map(found.map(finding => [`${finding.span.start} ${finding.message}`, finding])).values()];
}

/** From the formula's LaTeX to the note; never empty, so that there is something to see. */
function spanOf({ content, offsets }: MathSpan, fault: Fault): Span {
	const start = offsets.toOriginal(fault.start);
	const end = offsets.toOriginal(fault.end);
	return end > start ? { start, end } : { start: Math.max(content.start, start - 1), end: Math.max(start, content.start + 1) };
}

function severityOf({ code }: Diagnostic): vscode.DiagnosticSeverity {
	switch (code) {
		case 'unclosed-formula': return vscode.DiagnosticSeverity.Warning;
		case 'mis-decoded':
		case 'bidi-control': return vscode.DiagnosticSeverity.Information;
		default: return vscode.DiagnosticSeverity.Hint;
	}
}

function finding(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(range, message, severity);
	diagnostic.source = 'ML Notes';
	return diagnostic;
}
