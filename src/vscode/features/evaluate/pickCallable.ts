import * as vscode from 'vscode';
import type { FormulaReading, OpenNote } from '../../../core/service';
import { canEvaluate } from '../../../core/index';
import type { Services } from '../../services';
import { readInSlices } from '../../slices';
import { formulaCallable, libraryCallable, type Callable } from './callable';

interface Row extends vscode.QuickPickItem {
	readonly callable?: Callable;
}

/** Lets the reader choose among the formulas of the note, the one at the cursor first, and the functions of the library. */
export async function pickCallable(note: OpenNote, cursor: number | undefined, { notes, evaluator }: Services): Promise<Callable | undefined> {
	await readInSlices(note, () => true);
	const service = await notes.service();
	const callable = (reading: FormulaReading) => formulaCallable(note, reading, evaluator);
	const readings = Array.from({ length: note.formulaCount }, (_, index) => note.formula(index)).filter(canEvaluate);
	const here = cursor === undefined ? undefined : note.formulaAt(cursor);
	const first = readings.filter(({ index }) => index === here?.index);
	const rest = readings.filter(({ index }) => index !== here?.index);
	const rows: readonly Row[] = [
		...group('At the cursor', first.map(callable)),
		...group('In this note', rest.map(callable)),
		...group('Library', service.library.map(record => libraryCallable(record, service))),
	];
	const picked = await vscode.window.showQuickPick(rows, {
		title: 'Evaluate',
		placeHolder: 'Type a keyword, a formula or a function',
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.callable;
}

function group(label: string, callables: readonly Callable[]): readonly Row[] {
	if (callables.length === 0) return [];
	return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...callables.map(row)];
}

/** Labels may hold icons, `$(name)`; a formula's text must not become one. */
function row(callable: Callable): Row {
	const { title, group: keyword = callable.aliases, detail } = callable;
	return { label: withoutIcons(title), ...(keyword === undefined ? {} : { description: withoutIcons(keyword) }), detail: withoutIcons(detail), callable };
}

function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
