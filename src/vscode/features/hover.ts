import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/base/diagnostic';
import type { FormulaReading, OpenNote, Outcome } from '../../core/service';
import { core } from '../core';
import { commandLink, EVALUATE, RUN_METHOD, rangeOf } from '../convert';
import { MARKDOWN } from '../noteStore';
import type { Services } from '../services';

/** The formula under the pointer: typeset, with its value or what that lacks, and what the note says of its symbols. */
export function registerHover({ notes, pictures, evaluator, bindings }: Services): vscode.Disposable {
	const valueOf = (note: OpenNote, { status, index }: FormulaReading): Outcome | undefined =>
		status === 'ready' ? evaluator.now(note, index) : undefined;
	const givenOf = (note: OpenNote, { index }: FormulaReading) => {
		const bind = bindings.of(note, index)?.bind ?? {};
		return Object.keys(bind).length > 0 ? { bind, outcome: evaluator.now(note, index, { bind }) } : undefined;
	};

	return vscode.languages.registerHoverProvider({ language: MARKDOWN }, {
		async provideHover(document, position, token) {
			const { describeFormula, messageOf, toMarkdown } = await core();
			const note = await notes.get(document);
			const reading = note?.formulaAt(document.offsetAt(position));
			if (!note || !reading) return undefined;
			const view = describeFormula(withoutMarked(reading, document.offsetAt(position), messageOf), valueOf(note, reading), note.methods(reading.index), givenOf(note, reading));
			const picture = await pictures.soon(note.expanded(reading.index));
			if (token.isCancellationRequested || document.version !== note.version) return undefined;
			const target = { uri: note.uri, offset: reading.span.start + 1 };
			const text = toMarkdown(view, { picture: () => picture, link: action => (action.kind === 'run' ? commandLink(RUN_METHOD, { ...target, method: action.method }) : commandLink(EVALUATE, target)) });
			return new vscode.Hover(trusted(text), rangeOf(document, reading.span));
		},
	});
}

/** What the editor says itself of the mark under the pointer is not said again. */
function withoutMarked(reading: FormulaReading, offset: number, messageOf: (diagnostic: Diagnostic) => string): FormulaReading {
	const isMarked = reading.diagnostics.some(diagnostic => diagnostic.span.start <= offset && offset <= diagnostic.span.end && messageOf(diagnostic) === reading.reason);
	if (!isMarked) return reading;
	const { reason: _, ...rest } = reading;
	return rest;
}

/** Markdown that may run our own commands and nothing else. */
function trusted(text: string): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(text);
	markdown.isTrusted = { enabledCommands: [EVALUATE, RUN_METHOD] };
	return markdown;
}
