import { liveFormulas } from '../core/index';
import type { OpenNote } from '../core/service';
import type { Export, ExportedNote } from '../exportedNote';
import { placesOf } from '../protocol';
import { renderBlocks } from './blocks';

/** What a page that stands alone is made of; `macros` are those of the settings. */
export function exportNote(open: OpenNote, macros: Readonly<Record<string, unknown>> = {}): Export {
	const blocks = renderBlocks(open.note.text, macros);
	const live = Object.fromEntries(liveFormulas(open));
	return {
		html: blocks.map(({ html }) => html),
		note: { ...placesOf(blocks), live, methods: methodNames(open, Object.keys(live)) },
	};
}

function methodNames(open: OpenNote, indices: readonly string[]): ExportedNote['methods'] {
	return Object.fromEntries(indices.map(index => [index, open.methods(Number(index)).map(({ name }) => name)] as const).filter(([, names]) => names.length > 0));
}
