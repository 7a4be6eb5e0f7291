import * as vscode from 'vscode';
import type { OpenNote } from '../../core/service';
import { EVALUATE, isTarget, OPEN_FORMULA, rangeOf, type EvaluateTarget } from '../convert';
import { core } from '../core';
import type { Kept } from '../keptBindings';
import { MARKDOWN } from '../noteStore';
import type { Previews } from '../preview/register';
import type { Services } from '../services';
import { withoutIcons } from './evaluate/rows';

const SETTING = 'mlNotes.codeLens';

/** Above formulas that are open in the preview, or to which the reader gave values: the value of what was given, never of examples. */
export function registerCodeLens({ notes, bindings, evaluator }: Services, previews: Previews): vscode.Disposable {
	const changes = new vscode.EventEmitter<void>();

	const lenses = (document: vscode.TextDocument, note: OpenNote, index: number, { bind }: Kept, lensTitle: typeof import('../../core/index').lensTitle): readonly vscode.CodeLens[] => {
		const { span, signature, line } = note.formula(index);
		const range = rangeOf(document, span);
		const target: EvaluateTarget = { uri: note.uri, offset: span.start + 1 };
		const title = lensTitle({ bind, outcome: evaluator.now(note, index, { bind }) }, signature);
		return [
			new vscode.CodeLens(range, { title: withoutIcons(title), tooltip: `Show the formula of line ${line + 1} in the preview`, command: OPEN_FORMULA, arguments: [target] }),
			new vscode.CodeLens(range, { title: 'Evaluate…', command: EVALUATE, arguments: [target] }),
		];
	};

	return vscode.Disposable.from(
		changes,
		bindings.onDidChange(() => changes.fire()),
		vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(SETTING)) changes.fire(); }),
		vscode.languages.registerCodeLensProvider({ language: MARKDOWN }, {
			onDidChangeCodeLenses: changes.event,
			async provideCodeLenses(document, token) {
				if (!vscode.workspace.getConfiguration(undefined, document).get<boolean>(SETTING, true)) return [];
				const note = bindings.has(document.uri.toString()) ? await notes.get(document) : undefined;
				if (!note || token.isCancellationRequested || note.version !== document.version) return [];
				const { lensTitle } = await core();
				return [...bindings.in(note)].flatMap(([index, kept]) => lenses(document, note, index, kept, lensTitle));
			},
		}),
		vscode.commands.registerCommand(OPEN_FORMULA, async (target: unknown) => {
			if (!isTarget(target)) return;
			const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === target.uri);
			const note = document && await notes.get(document);
			const reading = note?.formulaAt(target.offset);
			if (!document || !note || !reading) return;
			bindings.keep(note, reading.index, { bind: bindings.of(note, reading.index)?.bind ?? {}, isOpen: true });
			previews.showLine(document, reading.line);
		}),
	);
}
