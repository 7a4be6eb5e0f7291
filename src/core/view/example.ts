import { inDomain } from '../base/domain';
import type { SymbolReading } from '../service';

const NUMBERS = [1.3, 0.5, 2, -1];

/** A value that a symbol could have, as it is typed: `0.5`, `[1, 2]`, `{"dist": …}`. `place` is its place among those asked for. */
export function exampleOf({ type, domain, parameters }: Pick<SymbolReading, 'type' | 'domain' | 'parameters'>, place: number): string {
	switch (type) {
		case 'vector': return '[1, 2]';
		case 'matrix': return '[[1, 2], [3, 4]]';
		case 'array': return '[[[1, 2]], [[3, 4]]]';
		case 'integer': return '2';
		case 'function': return JSON.stringify({ fn: { params: (parameters ?? ['x']).map((_, i) => LETTERS.charAt(i)), latex: LETTERS.charAt(0) } });
		case 'distribution': return parameters && parameters.length > 1 ? '{"dist": "Normal", "args": {"mu": "z", "sigma": 1}}' : '{"dist": "Normal", "args": {"mu": 0, "sigma": 1}}';
		default: return String(numberIn(domain, place));
	}
}

const LETTERS = 'xyzuvwabcdefghijklmnopqrst';

/** One number after the other, so that not all are the same; one that lies in the domain where some do. */
function numberIn(domain: SymbolReading['domain'], place: number): number {
	const turned = [...NUMBERS.slice(place % 3), ...NUMBERS];
	const fits = domain && turned.find(number => inDomain(domain, number));
	if (fits !== undefined) return fits;
	if (domain?.kind === 'values') return domain.values[0] ?? 1;
	return domain && Number.isFinite(domain.low) ? domain.low + (Number.isFinite(domain.high) ? (domain.high - domain.low) / 2 : 1) : turned[0] ?? 1;
}
