import type { Delimiter, Meaning } from './token';
import { words } from './wordList';

/** Delimiters as `\left`, `\big` and plain text write them: which, and on which side where the spelling tells. */
export const DELIMITERS: ReadonlyMap<string, Side> = new Map([
	...sided('(', '( （', ') ）'), ...sided('[', '[ \\lbrack', '] \\rbrack'), ...sided('{', '\\{ \\lbrace', '\\} \\rbrace'),
	...sided('⟨', '\\langle ⟨ \\lang', '\\rangle ⟩ \\rang'), ...sided('⌊', '\\lfloor ⌊', '\\rfloor ⌋'), ...sided('⌈', '\\lceil ⌈', '\\rceil ⌉'),
	...sided('|', '\\lvert', '\\rvert'), ...sided('‖', '\\lVert', '\\rVert'),
	...unsided('|', '| \\vert ∣ ｜'), ...unsided('‖', '\\| \\Vert ‖ ∥'),
]);

interface Side { readonly delimiter: Delimiter; readonly side?: 'open' | 'close' }

function sided(delimiter: Delimiter, open: string, close: string): (readonly [string, Side])[] {
	return [
		...words(open).map(name => [name, { delimiter, side: 'open' }] as const),
		...words(close).map(name => [name, { delimiter, side: 'close' }] as const),
	];
}

function unsided(delimiter: Delimiter, names: string): (readonly [string, Side])[] {
	return words(names).map(name => [name, { delimiter }] as const);
}

const SIZES = words('big Big bigg Bigg');
/** `\big`, `\bigl`, …: which side of a pair the size says. */
const SIZED: ReadonlyMap<string, 'open' | 'close' | 'middle' | undefined> = new Map(SIZES.flatMap(size => [
	[`\\${size}`, undefined], [`\\${size}l`, 'open'], [`\\${size}r`, 'close'], [`\\${size}m`, 'middle'],
] as const));

export const isSized = (command: string): boolean => SIZED.has(command);

/** What a delimiter says where nothing tells its side: a bar may be anything. */
export function plainDelimiter(delimiter: Delimiter, side: 'open' | 'close' | undefined): Meaning {
	if (side) return { kind: side, delimiter, sized: false };
	return { kind: 'bar', delimiter: delimiter === '‖' ? '‖' : '|' };
}

/** `\left`, `\right` or `\middle` with its delimiter; undefined where none follows. */
export function sizedDelimiter(command: string, spelling: string): Meaning | undefined {
	const known = spelling === '.' ? { delimiter: '.' as const } : delimiterSpelled(spelling);
	if (!known) return undefined;
	if (command === '\\middle') return separatingBar(known.delimiter);
	// `\left]0,1\right[` is the open interval.
	const side = command === '\\left' ? 'open' : 'close';
	const turned = known.side !== undefined && known.side !== side && known.delimiter === '[';
	return { kind: side, delimiter: turned ? '(' : known.delimiter, sized: true };
}

/** `\big(` and its like; undefined where no delimiter follows. */
export function bigDelimiter(command: string, spelling: string): Meaning | undefined {
	const known = delimiterSpelled(spelling);
	if (!known) return undefined;
	const side = SIZED.get(command) ?? known.side;
	return side === 'middle' ? separatingBar(known.delimiter) : plainDelimiter(known.delimiter, side);
}

const separatingBar = (delimiter: Delimiter): Meaning => ({ kind: 'separator', separator: delimiter === '‖' ? '‖' : '|' });

/** Behind a size, `<` and `>` are angle brackets. */
function delimiterSpelled(spelling: string): Side | undefined {
	return DELIMITERS.get(spelling) ?? (spelling === '<' ? { delimiter: '⟨', side: 'open' } : spelling === '>' ? { delimiter: '⟨', side: 'close' } : undefined);
}
