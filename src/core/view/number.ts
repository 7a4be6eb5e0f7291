import { isRecord, type Json } from '../base/value';

/** Above this, integers are no longer exact and are shown like other numbers. */
const LARGEST_EXACT = 1e15;

/**
 * A number for reading: integers exactly, others to `digits` significant digits without trailing zeros, ∞ and NaN as such. What it
 * prints can be typed in again, but for ∞.
 */
export function formatNumber(value: number, digits = 6): string {
	if (Number.isNaN(value)) return 'NaN';
	if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
	if (Number.isInteger(value) && Math.abs(value) < LARGEST_EXACT) return String(value === 0 ? 0 : value);
	const magnitude = Math.abs(value);
	const text = magnitude >= 1e-4 && magnitude < 10 ** digits ? value.toPrecision(digits) : value.toExponential(digits - 1);
	const [mantissa = '', exponent] = text.split('e');
	const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/u, '') : mantissa;
	return exponent === undefined ? short : `${short}e${exponent.replace('+', '')}`;
}

/** How many items of an axis are shown before the middle is left out. */
const SHOWN_ITEMS = 6;

/** A value for reading: arrays in brackets, long axes with an ellipsis, then the shape. */
export function formatValue(value: Json, digits = 6): string {
	if (!Array.isArray(value)) return formatNumber(numberOf(value), digits);
	const text = formatItems(value, digits);
	const shape = shapeOf(value);
	return shape.length > 1 || text.includes('…') ? `${text} (${shape.join(' × ')})` : text;
}

/** A count with its thousands apart: `1,000`. */
export function formatCount(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A result for reading: a value, or its parts by their names. */
export function formatResult(value: Json | Readonly<Record<string, Json>>): string {
	return isRecord(value) ? Object.entries(value).map(([name, part]) => `${name} = ${formatValue(part)}`).join(', ') : formatValue(value);
}

function formatItems(value: Json, digits: number): string {
	if (!Array.isArray(value)) return formatNumber(numberOf(value), digits);
	const items = value as readonly Json[];
	const show = (item: Json) => formatItems(item, digits);
	const shown = items.length <= SHOWN_ITEMS
		? items.map(show)
		: [...items.slice(0, SHOWN_ITEMS - 1).map(show), '…', show(items.at(-1) ?? 'nan')];
	return `[${shown.join(', ')}]`;
}

/** How long each axis of a value is. */
export function shapeOf(value: Json): readonly number[] {
	return Array.isArray(value) ? [value.length, ...shapeOf((value as readonly Json[])[0] ?? 0)] : [];
}

function numberOf(value: Json): number {
	return typeof value === 'number' ? value : value === 'inf' ? Infinity : value === '-inf' ? -Infinity : NaN;
}
