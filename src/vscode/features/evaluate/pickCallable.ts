import * as vscode from 'vscode';
import type { FormulaReading, NoteService, OpenNote } from '../../../core/service';
import { canEvaluate } from '../../../core/index';
import type { Services } from '../../services';
import { readInSlices } from '../../slices';
import { formulaCallable, libraryCallable, type Callable } from './callable';
import { groupOf, withoutIcons, type Row } from './rows';
import { libraryRunnable, offeredRunnable, type Runnable } from './runnable';

/** Something to evaluate as it is typed, or a method to run. */
export type Picked = { readonly callable: Callable } | { readonly runnable: Runnable };

/** Lets the reader choose among the formulas of the note, the one at the cursor first with the methods it calls for, and the library. */
export async function pickCallable(note: OpenNote, cursor: number | undefined, { notes, evaluator }: Services): Promise<Picked | undefined> {
	await readInSlices(note, () => true);
	const service = await notes.service();
	const ofFormula = (reading: FormulaReading): Row<Picked> => rowOfCallable(formulaCallable(note, reading, evaluator));
	const readings = Array.from({ length: note.formulaCount }, (_, index) => note.formula(index)).filter(canEvaluate);
	const here = cursor === undefined ? undefined : note.formulaAt(cursor);
	const first = readings.filter(({ index }) => index === here?.index);
	const rest = readings.filter(({ index }) => index !== here?.index);
	const picked = await vscode.window.showQuickPick([
		...groupOf('At the cursor', first.flatMap(reading => [ofFormula(reading), ...methodsOf(note, reading, service).map(rowOfRunnable)])),
		...groupOf('In this note', rest.map(ofFormula)),
		...groupOf('Library', service.library.map((record): Row<Picked> => (record.results ? rowOfRunnable(libraryRunnable(record)) : rowOfCallable(libraryCallable(record, service))))),
	], {
		title: 'Evaluate',
		placeHolder: 'Type a keyword, a formula or a function',
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.choice;
}

/** What a formula calls for. */
export function methodsOf(note: OpenNote, reading: FormulaReading, service: NoteService): readonly Runnable[] {
	return note.methods(reading.index).flatMap(offer => offeredRunnable(note, reading, offer, service) ?? []);
}

export function rowOfRunnable(runnable: Runnable): Row<{ readonly runnable: Runnable }> {
	const { title, group: of = runnable.aliases ?? '', detail } = runnable;
	return { label: `$(play) ${withoutIcons(title)}`, description: withoutIcons(of), detail: withoutIcons(detail), choice: { runnable } };
}

function rowOfCallable(callable: Callable): Row<Picked> {
	const { title, group: keyword = callable.aliases, detail } = callable;
	return { label: withoutIcons(title), ...(keyword === undefined ? {} : { description: withoutIcons(keyword) }), detail: withoutIcons(detail), choice: { callable } };
}
