import type { Command } from './command';

/** Frames, braces and strokes around a part of the formula, which say nothing of its value; what a brace is labelled with is dropped. */
export const decorations: readonly Command[] = [
	{ names: ['\\boxed', '\\fbox', '\\framebox', '\\smash', '\\mathclap', '\\mathllap', '\\mathrlap', '\\substack', '\\cancel', '\\bcancel', '\\xcancel', '\\sout'], args: 1, build: body => body },
	{ names: ['\\underbrace', '\\underbracket'], args: 1, label: 'sub', build: body => body },
	{ names: ['\\overbrace', '\\overbracket'], args: 1, label: 'sup', build: body => body },
];
