import { NON_NEGATIVE, POSITIVE, POSITIVE_INTEGER, type Domain } from '../../base/domain';
import { chainOf, isSymbol, splitAtCommas } from './symbols';

/** A symbol and where a formula says that it lies: `x>0`, `y\in\{-1,+1\}`, `k=1,2,3,\dots`. */
export interface StatedDomain {
	readonly symbols: readonly string[];
	readonly domain: Domain;
	/** Whether it is an inequality, which may also be the condition of a case. */
	readonly isBound: boolean;
}

const BELOW = new Set(['<', '\\lt', '\\le', '\\leq', '\\leqslant', '≤']);
const ABOVE = new Set(['>', '\\gt', '\\ge', '\\geq', '\\geqslant', '≥']);
const STRICT = new Set(['<', '>', '\\lt', '\\gt']);

/** What a formula states of a symbol's domain; undefined for one that states nothing of the kind. */
export function statedDomain(latex: string): StatedDomain | undefined {
	if (latex.length > 120) return undefined;
	const { items, operators } = chainOf(latex);
	const [left = '', right = ''] = items;
	if (operators.length === 1 && (operators[0] === '\\in' || operators[0] === '∈')) return stated(left, membership(right), false);
	if (operators.length === 1 && operators[0] === '=') return stated(left, listed(right), false);
	if (operators.every(operator => BELOW.has(operator) || ABOVE.has(operator)) && operators.length > 0 && operators.length <= 2) return bounds(items, operators);
	return undefined;
}

function stated(left: string, domain: Domain | undefined, isBound: boolean): StatedDomain | undefined {
	const symbols = splitAtCommas(left);
	return domain && symbols.every(isSymbol) ? { symbols, domain, isBound } : undefined;
}

function bounds(items: readonly string[], operators: readonly string[]): StatedDomain | undefined {
	const numbers = items.map(numberOf);
	const at = numbers.findIndex(number => number === undefined);
	if (at < 0 || numbers.filter(number => number === undefined).length > 1) return undefined;
	let low = -Infinity;
	let high = Infinity;
	let openLow = true;
	let openHigh = true;
	operators.forEach((operator, i) => {
		const number = numbers[i === at ? i + 1 : i] ?? 0;
		const isLow = (i === at) === ABOVE.has(operator);
		if (isLow) [low, openLow] = [number, STRICT.has(operator)];
		else [high, openHigh] = [number, STRICT.has(operator)];
	});
	if (low > high) return undefined;
	return stated(items[at] ?? '', { kind: 'interval', low, high, ...(openLow && low > -Infinity && { openLow }), ...(openHigh && high < Infinity && { openHigh }) }, true);
}

function membership(set: string): Domain | undefined {
	const braces = /^\\(?:left\\)?\{(.*)\\(?:right\\)?\}$/.exec(set);
	if (braces) return listed(braces[1] ?? '') ?? finite(braces[1] ?? '');
	const interval = /^(?:\\left)?([([])(.*?)(?:\\right)?([)\]])$/.exec(set);
	if (interval) return intervalOf(interval[1] === '(', splitAtCommas(interval[2] ?? ''), interval[3] === ')');
	const compact = set.replace(/[\s{}]/g, '');
	if (/^\\(?:mathbb|Bbb)R(?:\^\+|_\+|_>0|\^\+_\*|\^\+\+)$/.test(compact)) return POSITIVE;
	if (/^\\(?:mathbb|Bbb)R_(?:\\geq?0|≥0)$/.test(compact)) return NON_NEGATIVE;
	if (/^\\(?:mathbb|Bbb)N(?:\^\+|_\+|\^\*|_>0)$/.test(compact)) return POSITIVE_INTEGER;
	if (/^\\(?:mathbb|Bbb)N(?:_0)?$/.test(compact)) return { kind: 'interval', low: 0, high: Infinity, integer: true };
	return /^\\(?:mathbb|Bbb)Z$/.test(compact) ? { kind: 'interval', low: -Infinity, high: Infinity, integer: true } : undefined;
}

function intervalOf(openLow: boolean, [first = '', second = '']: readonly string[], openHigh: boolean): Domain | undefined {
	const low = numberOf(first);
	const high = numberOf(second);
	if (low === undefined || high === undefined || !(low < high)) return undefined;
	return { kind: 'interval', low, high, ...(openLow && low > -Infinity && { openLow }), ...(openHigh && high < Infinity && { openHigh }) };
}

/** `1,2,3,\dots` and `1,\dots,n`: integers from the first on, to the last if that is a number. */
function listed(list: string): Domain | undefined {
	const parts = splitAtCommas(list);
	const dots = parts.findIndex(part => /^(?:\\[lc]?dots|\.\.\.|…)$/.test(part));
	const low = numberOf(parts[0] ?? '');
	if (dots < 1 || low === undefined || !Number.isInteger(low)) return undefined;
	const last = parts[dots + 1];
	const high = last === undefined ? Infinity : numberOf(last) ?? Infinity;
	return { kind: 'interval', low, high, integer: true };
}

function finite(list: string): Domain | undefined {
	const values: number[] = [];
	for (const part of splitAtCommas(list)) {
		const number = numberOf(part);
		if (number === undefined || values.length === 20) return undefined;
		values.push(number);
	}
	return { kind: 'values', values };
}

function numberOf(text: string): number | undefined {
	const plain = text.replace(/\s/g, '');
	if (/^\+?\\infty$/.test(plain)) return Infinity;
	if (plain === '-\\infty') return -Infinity;
	return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
