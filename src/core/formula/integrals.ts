import { isDifferential } from './token';
import type { Token } from './token';

/**
 * The integral signs, by their index, that have a differential to their right at their own depth and within their formula. Each takes one
 * differential, the innermost first, so that `\int\int f\,dx\,dy` is two integrals and `\int a + \int b\,dx` leaves the first without.
 */
export function integralsWithDifferential(tokens: readonly Token[]): ReadonlySet<number> {
	const found = new Set<number>();
	const outer: number[] = [];
	let available = 0;
	for (let at = tokens.length - 1; at >= 0; at--) {
		const token = tokens[at];
		if (!token) break;
		if (closes(token)) {
			outer.push(available);
			available = 0;
		} else if (opens(token)) available = outer.pop() ?? 0;
		else if (ends(token)) available = 0;
		else if (isDifferential(tokens, at)) available++;
		else if (token.kind === 'binder' && token.operator === 'int' && available > 0) {
			found.add(at);
			available = Math.max(0, available - token.count);
		}
	}
	return found;
}

const opens = ({ kind }: Token): boolean => kind === 'open' || kind === 'group' || kind === 'begin';
const closes = ({ kind }: Token): boolean => kind === 'close' || kind === 'endgroup' || kind === 'end';
const ends = ({ kind }: Token): boolean =>
	kind === 'relation' || kind === 'separator' || kind === 'ampersand' || kind === 'newline' || kind === 'over';
