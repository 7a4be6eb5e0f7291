import { describe, expect, test } from 'vitest';
import { DARK, LIGHT, PAGE, colourOf, dashesOf, paletteDeclarations, type Palette } from '../../../core/plot/palette';

type Colour = readonly [red: number, green: number, blue: number];

/** Linear light, 0 to 1. */
function linear(hex: string): Colour {
	const part = (start: number): number => {
		const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [part(1), part(3), part(5)];
}

/** @source WCAG 2.2, relative luminance and contrast ratio */
function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [one, other].map(hex => linear(hex)).map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b).sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** What the three kinds of full dichromacy leave of a colour. @source Machado, Oliveira and Fernandes (2009), severity 1 */
const SIGHT: Readonly<Record<string, readonly Colour[]>> = {
	full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
	protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
	deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
	tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Colour): Colour {
	const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
	const [x, y, z] = [f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047), f(0.2126 * r + 0.7152 * g + 0.0722 * b), f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)];
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: string, other: string, sight: readonly Colour[]): number {
	const seen = (hex: string): Colour => {
		const [r, g, b] = linear(hex);
		const [x = 0, y = 0, z = 0] = sight.map(([red, green, blue]) => Math.min(1, Math.max(0, red * r + green * g + blue * b)));
		return lab([x, y, z]);
	};
	const [a, b] = [seen(one), seen(other)];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each<[string, Palette]>([['LIGHT', LIGHT], ['DARK', DARK]])('%s', (_, palette) => {
	test.each(palette.series)('%s stands 4.5 : 1 against its ground', colour => expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(4.5));
	test('ink stands 7 : 1', () => expect(contrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(7));
	for (const [name, sight] of Object.entries(SIGHT)) {
		test(`any two lie 12 apart in ${name} sight, the first three 20`, () => {
			for (const [index, colour] of palette.series.entries()) {
				for (const [before, other] of palette.series.slice(0, index).entries()) expect(`${difference(colour, other, sight) > (index < 3 ? 20 : 12)} ${colour} ${other}`, `${before}`).toBe(`true ${colour} ${other}`);
			}
		});
	}
});

describe('PAGE, where the page sets no colours', () => {
	for (const [index, value] of PAGE.series.entries()) {
		const [, fallback = ''] = /^var\(--ml-\d, (#[0-9a-f]{6})\)$/.exec(value) ?? [];
		test.each([['white', '#ffffff'], ['near-black', '#1e1e1e']])(`series ${index} stands 3 : 1 against %s`, (_, ground) => expect(contrast(fallback, ground)).toBeGreaterThanOrEqual(3));
	}
});

test('a series beyond the last takes the first again, and dashes tell it too', () => {
	expect(colourOf(LIGHT, 6)).toBe(colourOf(LIGHT, 0));
	expect(colourOf(LIGHT, -1)).toBe(colourOf(LIGHT, 5));
	expect(colourOf(LIGHT, NaN)).toBe(colourOf(LIGHT, 0));
	expect(new Set([0, 1, 2, 3, 4, 5].map(dashesOf)).size).toBe(6);
});

test('the declarations name what PAGE asks for', () => {
	const declared = new Set(paletteDeclarations(DARK).split(';').map(declaration => declaration.split(':')[0]));
	for (const value of [PAGE.ground, ...PAGE.series]) expect(declared).toContain(/--[\w-]+/.exec(value)?.[0]);
});
