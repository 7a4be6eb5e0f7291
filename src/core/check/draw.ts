import type { Domain } from '../base/domain';
import type { Random } from '../math/sampling/random';
import { drawArray } from './drawArray';
import type { Structure } from './evidence';
import { drawFunction } from './drawFunction';
import type { Guess, Guesses } from './guesses';
import { axisOf, valuesOf, type AxisName, type Sizes } from './sizes';
import type { Point } from './verdict';

/** Where indices and the values of variables start. */
interface Setting {
	readonly indexBase: number;
	/** The length of an axis. */
	readonly lengthOf: (axis: AxisName) => number;
	readonly sizes: Pick<Sizes, 'lengths' | 'lastIndices' | 'places'>;
}

/**
 * One point: a value for every symbol that was left open. What is drawn for a symbol depends on the stream and its key alone. Functions,
 * and everything else that is part of the reading, come from `model`, numbers and arrays from `values`.
 */
export function drawPoint(guesses: Guesses, setting: Setting, model: Random, values: Random): Point {
	const bind: Record<string, unknown> = {};
	const domain: Record<string, unknown> = {};
	const put = (target: Record<string, unknown>, key: string, value: unknown): void => void Object.defineProperty(target, key, { value, enumerable: true });
	for (const [key, guess] of guesses) {
		if (guess.kind === 'support') put(domain, guess.variable, valuesIn(guess.variable, setting));
		else put(bind, key, draw(key, guess, setting, model.split(key), values.split(key)));
	}
	return { bind, domain };
}

function draw(key: string, guess: Exclude<Guess, { kind: 'support' }>, setting: Setting, model: Random, values: Random): unknown {
	const { indexBase, lengthOf, sizes } = setting;
	switch (guess.kind) {
		case 'number': {
			const length = sizes.lengths.get(key);
			if (length !== undefined) return lengthOf(length) + (sizes.lastIndices.has(key) ? indexBase - 1 : 0);
			const place = sizes.places.get(key);
			return place === undefined ? drawNumber(guess.domains, values) : indexBase + values.below(lengthOf(place));
		}
		case 'array': {
			const shape = Array.from({ length: guess.rank }, (_, axis) => lengthOf(axisOf(key, axis)));
			return drawArray(shape, guess.structures, () => drawNumber(guess.domains, values), values);
		}
		case 'function': return drawFunction(guess.parameters, guess.form, model);
		case 'table': {
			const shape = guess.axes.map(axis => lengthOf(valuesOf(axis)));
			return { table: drawArray(shape, new Set<Structure>(['simplex']), () => values.normal(), values), args: guess.axes, domain: Object.fromEntries(guess.axes.map(axis => [axis, valuesIn(axis, setting)])) };
		}
		case 'law': return drawLaw(guess.variables, guess.isIndependent, lengthOf, model, values);
		case 'normal': return { dist: 'Normal', args: { mu: rounded(model.normal()), sigma: rounded(0.5 + 1.5 * model.uniform()) } };
		case 'point': {
			const possible = valuesIn(guess.variable, setting);
			return possible[values.below(possible.length)];
		}
	}
}

/** Values are part of how a claim is read, probabilities are not. */
function drawLaw(variables: readonly string[], isIndependent: boolean, lengthOf: Setting['lengthOf'], model: Random, values: Random): unknown {
	const shape = variables.map(variable => lengthOf(valuesOf(variable)));
	const domain = variables.map((variable, i) => Array.from({ length: shape[i] ?? 0 }, (_, at) => rounded(2 * model.split(variable, at).normal())));
	const simplex: ReadonlySet<Structure> = new Set(['simplex']);
	const marginals = shape.map(length => drawArray([length], simplex, () => 0, values) as readonly number[]);
	const [first = [], second] = marginals;
	const product = second ? first.map(p => second.map(q => p * q)) : first;
	const table = isIndependent ? product : drawArray(shape, simplex, () => 0, values);
	return { table, args: variables, domain: Object.fromEntries(variables.map((variable, i) => [variable, domain[i]])) };
}

function valuesIn(variable: string, { lengthOf, indexBase }: Setting): readonly number[] {
	return Array.from({ length: lengthOf(valuesOf(variable)) }, (_, i) => i + indexBase);
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

/** How many integers from the end of an unbounded domain are drawn. */
const INTEGERS = 6;

/** A number of moderate size that lies in all the domains; NaN where none does. */
function drawNumber(domains: readonly Domain[], random: Random): number {
	const listed = domains.find(domain => domain.kind === 'values');
	if (listed) return listed.values[random.below(listed.values.length)] ?? NaN;
	const intervals = domains.filter(domain => domain.kind === 'interval');
	const low = Math.max(-Infinity, ...intervals.map(domain => domain.low + (domain.integer && domain.openLow ? 1 : 0)));
	const high = Math.min(Infinity, ...intervals.map(domain => domain.high - (domain.integer && domain.openHigh ? 1 : 0)));
	if (intervals.some(domain => domain.integer)) return drawInteger(Math.ceil(low), Math.floor(high), random);
	if (low > -Infinity && high < Infinity) return low + (high - low) * random.uniform();
	const spread = Math.exp(0.8 * random.normal());
	if (low > -Infinity) return low + spread;
	if (high < Infinity) return high - spread;
	// most around zero, some between 0 and 1, where much of probability lives
	return random.uniform() < 0.7 ? 1.5 * random.normal() : random.uniform();
}

function drawInteger(low: number, high: number, random: Random): number {
	const from = low > -Infinity ? low : Math.min(high, INTEGERS / 2) - INTEGERS + 1;
	const to = Math.min(high, from + INTEGERS - 1);
	return to < from ? NaN : from + random.below(to - from + 1);
}
