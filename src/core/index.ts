import type { TextChange } from './note/note';
import { editNote, readNote } from './note';
import { callFunction } from './callFunction';
import { records } from './library';
import { openNote } from './openNote';
import type { Host, NoteService, OpenNote } from './service';

export type * from './service';
export * from './view';

/** Everything a shell may ask: notes by their addresses, and the library. */
export function createNoteService(host: Host): NoteService {
	const opened = new Map<string, OpenNote>();
	const keep = (note: OpenNote): OpenNote => {
		opened.set(note.uri, note);
		return note;
	};
	return Object.freeze<NoteService>({
		library: records,
		open: (uri, version, text) => keep(openNote(uri, version, readNote(text), host)),
		edit(uri, version, changes: readonly TextChange[]) {
			const before = opened.get(uri);
			return keep(openNote(uri, version, before ? editNote(before.note, changes) : readNote(changes.at(-1)?.text ?? ''), host));
		},
		get: uri => opened.get(uri),
		close: uri => void opened.delete(uri),
		call: (name, args) => callFunction(name, args, host),
	});
}
