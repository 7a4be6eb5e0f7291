import type { Font } from '../syntax';
import type { Command } from './command';

const FONTS: Readonly<Partial<Record<Font, readonly string[]>>> = {
	plain: ['\\it', '\\mathit', '\\mathnormal'],
	roman: ['\\rm', '\\mathrm'],
	bold: ['\\mathbf', '\\boldsymbol', '\\bm', '\\pmb', '\\bold', '\\bf', '\\mathbfit', '\\boldmath', '\\symbf', '\\symbfit'],
	calligraphic: ['\\mathcal', '\\mathscr', '\\cal'],
	'double-struck': ['\\mathbb', '\\Bbb', '\\mathds', '\\mathbbm'],
	fraktur: ['\\mathfrak', '\\frak'],
	sans: ['\\mathsf', '\\sf'],
	typewriter: ['\\mathtt', '\\tt'],
};

/**
 * Fonts act on each letter of their argument. A numeral in bold or double-struck is a name: the vector of ones `\mathbf{1}`, the
 * indicator `\mathbb{1}`.
 */
export const fonts: readonly Command[] = Object.entries(FONTS).map(([key, names]) => {
	const font = key as Font;
	return {
		names,
		args: 1,
		font,
		build: (body, span) => body.kind === 'number' && (font === 'bold' || font === 'double-struck') ? { kind: 'name', letters: body.text, font, span } : body,
	};
});
