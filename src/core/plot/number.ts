const SUPERSCRIPTS: Readonly<Record<string, string>> = {
	'-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
};

/** From here on, and below its inverse, numbers are written with a power of ten. */
const LARGE = 1e6;

const NEGLIGIBLE = 1e-9;

/** What a double tells for certain. */
const MOST_DIGITS = 15;

/**
 * A number as it is set in a picture: to `digits` significant digits (whole numbers to all of theirs) without trailing zeros, with the minus sign, and with powers of ten
 * (−0.25, 1.2×10⁻⁵, 10⁶). For reading alone; what can be typed in again is `formatNumber` of `view/`.
 */
export function setNumber(value: number, digits = 3): string {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
	if (value === 0) return '0';
	const magnitude = Math.abs(value);
	const sign = value < 0 ? '−' : '';
	if (magnitude < LARGE && Number.isInteger(magnitude)) return `${sign}${magnitude}`;
	const [mantissa = '', exponent = '0'] = magnitude.toExponential(digits - 1).split('e');
	const power = Number(exponent);
	if (power >= -4 && power < 6) return `${sign}${dropZeros(magnitude.toFixed(Math.max(0, digits - 1 - power)))}`;
	const short = dropZeros(mantissa);
	return `${sign}${short === '1' ? '' : `${short}×`}10${superscript(power)}`;
}

/** A number among others of an interval: what is nothing beside its width is zero, and as many digits are set as tell its ends apart. */
export function setBeside(value: number, [low, high]: readonly [number, number]): string {
	const width = Math.abs(high - low);
	if (Math.abs(value) < NEGLIGIBLE * width) return '0';
	const apart = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)) / width)) + 2;
	return setNumber(value, Number.isFinite(apart) ? Math.min(MOST_DIGITS, Math.max(3, apart)) : 3);
}

function dropZeros(decimal: string): string {
	return decimal.includes('.') ? decimal.replace(/\.?0+$/u, '') : decimal;
}

function superscript(power: number): string {
	return [...String(power)].map(character => SUPERSCRIPTS[character] ?? '').join('');
}
