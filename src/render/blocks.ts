import type { Block } from '../protocol';
import { NoteRenderer } from './noteRenderer';

/** The note as the preview's blocks, in order; `macros` are those of the settings. */
export function renderBlocks(text: string, macros: Readonly<Record<string, unknown>> = {}): readonly Block[] {
	return new NoteRenderer().render(text, macros).blocks;
}
