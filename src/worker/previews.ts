import { LeastRecentlyUsed } from '../render/lru';
import { NoteRenderer } from '../render/noteRenderer';
import { patchOf, type Block } from '../protocol';
import type { RenderAnswer, RequestOf } from '../workerProtocol';

/** A note that is shown in a preview, and what was answered last. */
interface Shown {
	readonly renderer: NoteRenderer;
	number: number;
	blocks: readonly Block[];
}

const shown = new LeastRecentlyUsed<string, Shown>(4);

/** Renders what changed in a note since it was answered last. */
export function renderPatch({ uri, text, macros, before, after, most }: RequestOf<'render'>): RenderAnswer {
	const note = shown.get(uri, () => ({ renderer: new NoteRenderer(), number: 0, blocks: [] }));
	const isChange = before > 0 && note.number === before;
	const { blocks, isWhole } = note.renderer.render(text, macros, most);
	const patch = patchOf(isChange ? note.blocks : [], blocks);
	note.number = after;
	note.blocks = blocks;
	return { patch, isChange, isWhole };
}
