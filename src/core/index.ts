import { editNote, readNote } from './note';
import type { Note } from './note/note';
import { callFunction } from './methods/callFunction';
import { records } from './library';
import { openNote, type Opened } from './openNote';
import type { Host, NoteService, OpenNote } from './service';

export { isRecord } from './base/value';
export { sections as librarySections } from './library';
export { completionsAt } from './completions';
export { findingsPage } from './methods/findingsPage';
export { methodCards, viewOfFindings } from './methods/methodCards';
export { targetOf, targetRequest } from './methods/targetRequest';
export { libraryAt } from './libraryAt';
export { liveFormulas } from './live/liveFormulas';
export { misDecodedEdits } from './note';
export type * from './service';
export * from './view';

/** Everything a shell may ask: notes by their addresses, and the library. */
export function createNoteService(host: Host): NoteService {
	const notes = new Map<string, Opened>();
	const keep = (uri: string, version: number, note: Note): OpenNote => {
		const opened = openNote(uri, version, note, host, notes.get(uri));
		notes.set(uri, opened);
		return opened.open;
	};
	return Object.freeze<NoteService>({
		library: records,
		open: (uri, version, text) => keep(uri, version, readNote(text)),
		edit(uri, version, changes) {
			const before = notes.get(uri);
			return keep(uri, version, before ? editNote(before.open.note, changes) : readNote(changes.at(-1)?.text ?? ''));
		},
		get: uri => notes.get(uri)?.open,
		close: uri => void notes.delete(uri),
		call: (name, args, watch) => callFunction(name, args, host, watch),
	});
}
