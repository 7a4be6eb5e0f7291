import * as vscode from 'vscode';
import type { OpenNote } from '../../../core/service';
import type { Services } from '../../services';
import { readInSlices } from '../../slices';
import { methodsOf, rowOfRunnable } from './pickCallable';
import { groupOf } from './rows';
import { libraryRunnable, type Runnable } from './runnable';

/** Lets the reader choose among the methods that the formulas of the note call for, that at the cursor first, and those of the library. */
export async function pickRunnable(note: OpenNote, cursor: number | undefined, { notes }: Services): Promise<Runnable | undefined> {
	await readInSlices(note, () => true, note.methods);
	const service = await notes.service();
	const here = cursor === undefined ? undefined : note.formulaAt(cursor);
	const ofNote = Array.from({ length: note.formulaCount }, (_, index) => note.formula(index)).map(reading => ({ isHere: reading.index === here?.index, rows: methodsOf(note, reading, service).map(rowOfRunnable) }));
	const picked = await vscode.window.showQuickPick([
		...groupOf('At the cursor', ofNote.filter(({ isHere }) => isHere).flatMap(({ rows }) => rows)),
		...groupOf('In this note', ofNote.filter(({ isHere }) => !isHere).flatMap(({ rows }) => rows)),
		...groupOf('Library', service.library.filter(({ results }) => results).map(record => rowOfRunnable(libraryRunnable(record)))),
	], { title: 'Run a Method', placeHolder: 'Type a method, a keyword or a formula', matchOnDescription: true, matchOnDetail: true });
	return picked?.choice?.runnable;
}
