import { slopesAt, type EnergyModel, type ModelExpectation } from './model';

/** Both sides of `∂ log P(x)/∂θ = -∂E(x)/∂θ + E_P[∂E/∂θ]`, one entry a parameter. */
export interface GradientIdentity {
	/** The difference quotient of log P, log Z and all: it uses no derivative. */
	readonly left: Float64Array;
	/** A bound of its error, as its own extrapolation tells. */
	readonly leftError: number;
	/** What the state pushes down, and what the model pushes up: their sum is the right side. */
	readonly ofState: Float64Array;
	readonly ofModel: Float64Array;
	readonly right: Float64Array;
}

/**
 * Both sides of the gradient identity of an energy-based model at a state, with the model's expectation by a sum or by quadrature.
 * @source  G. E. Hinton, Neural Comput. 14 (2002), 1771, equation 3; C. J. F. Ridders, Adv. Eng. Softw. 4 (1982), 75, for the left side.
 */
export function gradientIdentity(model: EnergyModel, state: Float64Array, parameters: Float64Array, expect: (parameters: Float64Array) => ModelExpectation): GradientIdentity {
	const logProbability = (at: Float64Array): number => -model.energy(state, at) - expect(at).logPartition;
	const quotients = Array.from(parameters, (value, k) => differentiate(x => logProbability(parameters.with(k, x)), value));
	const ofState = slopesAt(model, state, parameters).map(slope => -slope);
	const ofModel = expect(parameters).slopes;
	return {
		left: Float64Array.from(quotients, ({ value }) => value),
		leftError: quotients.reduce((most, { error }) => Math.max(most, error), 0),
		ofState,
		ofModel,
		right: ofState.map((slope, k) => slope + (ofModel[k] ?? NaN)),
	};
}

const SHRINKING = 1.6;
const MOST_ROWS = 9;

/** A derivative from central differences at shrinking steps, extrapolated; the entry of the table that differs least from those before it. */
function differentiate(f: (x: number) => number, at: number): { readonly value: number; readonly error: number } {
	const first = 0.1 * Math.max(1, Math.abs(at));
	let row: readonly number[] = [];
	let best = { value: NaN, error: Infinity };
	for (let i = 0; i < MOST_ROWS; i++) {
		const step = first / SHRINKING ** i;
		const next = [(f(at + step) - f(at - step)) / (2 * step)];
		for (const [k, before] of row.entries()) {
			const newest = next[k] ?? NaN;
			const factor = SHRINKING ** (2 * (k + 1));
			const value = (factor * newest - before) / (factor - 1);
			const error = Math.max(Math.abs(value - newest), Math.abs(value - before));
			if (error <= best.error) best = { value, error };
			next.push(value);
		}
		row = next;
	}
	return best;
}
