import type { Domain } from '../base/domain';
import { formatNumber } from './number';

/** A domain in words: `greater than 0`, `in [0, 1]`, `a positive integer`. */
export function domainWords(domain: Domain): string {
	if (domain.kind === 'values') return domain.values.length === 1 ? `always ${domain.values.map(value => formatNumber(value)).join()}` : `one of ${enumerate(domain.values.map(value => formatNumber(value)))}`;
	const { low, high, openLow, openHigh, integer } = domain;
	if (integer && low === 1 && high === Infinity) return 'a positive integer';
	const kind = integer ? 'an integer ' : '';
	if (low === -Infinity && high === Infinity) return integer ? 'an integer' : 'any real number';
	if (high === Infinity) return `${kind}${openLow ? 'greater than' : 'at least'} ${formatNumber(low)}`;
	if (low === -Infinity) return `${kind}${openHigh ? 'less than' : 'at most'} ${formatNumber(high)}`;
	return `${kind}in ${openLow ? '(' : '['}${formatNumber(low)}, ${formatNumber(high)}${openHigh ? ')' : ']'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly string[], and = 'and'): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}
