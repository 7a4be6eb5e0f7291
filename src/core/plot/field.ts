import { setBeside, setNumber } from './number';
import type { Contours, Heat } from './picture';
import { extentOf } from './range';

/** A function of two variables in words: where it is highest and where lowest. */
export function describeField({ x, y, values }: Heat | Contours, words: { readonly x: string; readonly y: string }): string {
	const range = extentOf(values);
	if (range === undefined) return 'no values to show.';
	const where = (value: number): string => {
		const index = Array.prototype.indexOf.call(values, value);
		return `${setBeside(value, range)} at ${words.x} = ${setNumber(x[index % x.length] ?? NaN)}, ${words.y} = ${setNumber(y[Math.floor(index / x.length)] ?? NaN)}`;
	};
	return `over ${words.x} and ${words.y}, highest ${where(range[1])}, lowest ${where(range[0])}.`;
}
