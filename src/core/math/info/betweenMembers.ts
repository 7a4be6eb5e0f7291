import type { Budget } from '../budget';
import { integrate } from '../quadrature/integrate';
import { sumSeries } from '../series/sumSeries';
import { deviance } from '../special/saddlePoint';
import { closedDivergence } from './betweenFamilies';
import { divergenceDensity } from './divergence';
import { endsOf, isMember, landmarksOf, massBeyond, OUTSIDE, type Information, type Member } from './members';

/** More values than these are summed as if there were no end to them. */
const MOST_VALUES = 1e6;

/**
 * The Kullback-Leibler divergence of q from p, two distributions of any families, in nats: in closed form, or as a sum or an integral; NaN
 * where either is no distribution, Infinity where p has mass that q does not cover, and with a bound of Infinity where nothing converges.
 * @error   sums and integrals: within their bound, which is some 1e-14 of the value for smooth densities.
 * @source  T. M. Cover and J. A. Thomas, Elements of Information Theory, 2nd ed., section 8.5.
 */
export function divergenceBetween(p: Member, q: Member, budget: Budget): Information {
	if (!isMember(p) || !isMember(q)) return OUTSIDE;
	if (p.family.variate !== q.family.variate || massBeyond(p, q) > 0) return { method: 'support', value: Infinity };
	const closed = closedDivergence(p, q);
	if (closed !== undefined && !Number.isNaN(closed)) return { method: 'closed form', value: closed };
	const covered = total(x => divergenceDensity(logDensityAt(p, x), logDensityAt(q, x)), endsOf(p), [p, q], budget);
	return plus(covered, massBeyond(q, p));
}

/**
 * The cross entropy `-E_p[log q]`, in nats: the entropy of p and the divergence of q from it.
 * @error   that of the divergence, and some ε of either.
 */
export function crossEntropyBetween(p: Member, q: Member, budget: Budget): Information {
	return plus(divergenceBetween(p, q, budget), p.family.entropy(...p.parameters));
}

/**
 * The Jensen-Shannon divergence, half the divergences of both from their mean, in nats; log 2 where they share nothing.
 * @source  J. Lin, IEEE Trans. Inform. Theory 37 (1991), 145.
 */
export function jensenShannonBetween(p: Member, q: Member, budget: Budget): Information {
	if (!isMember(p) || !isMember(q)) return OUTSIDE;
	const [first, second] = [endsOf(p), endsOf(q)];
	if (p.family.variate !== q.family.variate || first[1] < second[0] || second[1] < first[0]) return { method: 'support', value: Math.LN2 };
	const ends = [Math.min(first[0], second[0]), Math.max(first[1], second[1])] as const;
	const term = (x: number): number => {
		const [a, b] = [densityAt(p, x), densityAt(q, x)];
		const middle = a / 2 + b / 2;
		return middle === 0 ? 0 : (deviance(a, middle) + deviance(b, middle)) / 2;
	};
	return total(term, ends, [p, q], budget);
}

function densityAt({ family, parameters }: Member, x: number): number {
	return family.density(x, ...parameters);
}

function logDensityAt({ family, parameters }: Member, x: number): number {
	return family.logDensity(x, ...parameters);
}

/** The sum over the integers between the ends, or the integral. */
function total(term: (x: number) => number, [low, high]: readonly [number, number], members: readonly Member[], budget: Budget): Information {
	const landmarks = landmarksOf(members);
	if (members[0]?.family.variate === 'real') return { method: 'quadrature', ...valueOf(integrate(term, low, high, { budget, landmarks })) };
	if (high - low < MOST_VALUES) return { method: 'sum', ...valueOf(finiteSum(term, low, high, budget)) };
	if (low === -Infinity) return { method: 'sum', value: NaN, error: Infinity };
	return { method: 'sum', ...valueOf(sumSeries(term, low, budget, landmarks)) };
}

/** Only what is known: a sum whose terms are infinite is so, one that does not converge is not a number. */
function valueOf({ value, error }: { readonly value: number; readonly error: number }): { readonly value: number; readonly error: number } {
	return { value: error < Infinity ? value : NaN, error };
}

function finiteSum(term: (x: number) => number, low: number, high: number, budget: Budget): { readonly value: number; readonly error: number } {
	let value = 0;
	for (let k = low; k <= high; k++) {
		budget.spend(1);
		value += term(k);
	}
	return value === Infinity ? { value, error: 0 } : { value, error: 8 * Number.EPSILON * value * Math.max(1, Math.log2(high - low + 2)) };
}

function plus(information: Information, more: number): Information {
	const value = information.value + more;
	return 'error' in information && information.error < Infinity ? { ...information, value, error: information.error + Number.EPSILON * (Math.abs(information.value) + Math.abs(more)) } : { ...information, value };
}
