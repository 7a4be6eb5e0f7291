import type { OpenNote } from '../core/service';

/** How long the extension's thread may be busy before others get their turn, in milliseconds. */
const SLICE = 10;

/** Reads all formulas of a note in small steps, or what is asked of each; ends early, with false, once `isWanted` no longer holds. */
export async function readInSlices(note: OpenNote, isWanted: () => boolean, read: (index: number) => unknown = note.formula): Promise<boolean> {
	let started = performance.now();
	for (let index = 0; index < note.formulaCount; index++) {
		read(index);
		if (performance.now() - started < SLICE) continue;
		await new Promise<void>(resolve => setTimeout(resolve, 0));
		if (!isWanted()) return false;
		started = performance.now();
	}
	return isWanted();
}
