import { exponential } from '../dist/exponential';
import type { Univariate } from '../dist/family';
import { bernoulli } from '../dist/bernoulli';
import { binomial } from '../dist/binomial';
import { chiSquared } from '../dist/chiSquared';
import { gamma } from '../dist/gamma';
import { normal } from '../dist/normal';
import { uniform } from '../dist/uniform';
import { weibull } from '../dist/weibull';
import { LOG_SQRT_2PI } from '../special/stirlingSeries';
import type { Member } from './members';

interface Embedding {
	readonly special: Univariate;
	readonly general: Univariate;
	readonly parametersOf: (...parameters: number[]) => readonly number[];
}

/** Families whose members belong to another. */
const EMBEDDINGS: readonly Embedding[] = [
	{ special: exponential, general: gamma, parametersOf: rate => [1, rate] },
	{ special: chiSquared, general: gamma, parametersOf: nu => [nu / 2, 0.5] },
	{ special: exponential, general: weibull, parametersOf: rate => [1, 1 / rate] },
	{ special: bernoulli, general: binomial, parametersOf: p => [1, p] },
];

/** A member as one of every family that it belongs to. */
function kinOf(member: Member): readonly Member[] {
	return [member, ...EMBEDDINGS.filter(({ special }) => special === member.family).map(({ general, parametersOf }) => ({ family: general, parameters: parametersOf(...member.parameters) }))];
}

/**
 * The Kullback-Leibler divergence where it is known without a sum or an integral: of two members of one family, or from any distribution to
 * one whose log density is a polynomial. Undefined where there is no such form.
 */
export function closedDivergence(p: Member, q: Member): number | undefined {
	if (p.family === q.family && p.parameters.every((parameter, i) => parameter === q.parameters[i])) return 0;
	for (const first of kinOf(p)) {
		const second = kinOf(q).find(({ family }) => family === first.family);
		const value = second && first.family.divergence?.(first.parameters, second.parameters);
		if (value !== undefined && !Number.isNaN(value)) return value;
	}
	const log = meanLogDensity(p, q);
	return log === undefined ? undefined : -p.family.entropy(...p.parameters) - log;
}

/** The mean of q's log density under p, where p's moments say it. */
function meanLogDensity(p: Member, { family, parameters: [a = NaN, b = NaN] }: Member): number | undefined {
	if (p.family.variate === 'integer') return undefined;
	const mean = p.family.mean(...p.parameters);
	switch (family) {
		case uniform: return -Math.log(b - a);
		case exponential: return Number.isNaN(mean) ? undefined : Math.log(a) - a * mean;
		case normal: {
			const variance = p.family.variance(...p.parameters);
			// Without a mean there is no second moment either.
			const spread = Number.isNaN(mean) || Number.isNaN(variance) ? Infinity : (variance + (mean - a) ** 2) / (b * b);
			return -LOG_SQRT_2PI - Math.log(b) - 0.5 * spread;
		}
		default: return undefined;
	}
}
