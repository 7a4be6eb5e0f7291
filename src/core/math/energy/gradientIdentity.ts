import { slopesAt, type EnergyModel, type ModelExpectation } from './model';

/** Both sides of `∂ log P(x)/∂θ = -∂E(x)/∂θ + E_P[∂E/∂θ]`, one entry a parameter. */
export interface GradientIdentity {
	readonly left: Float64Array;
	/** What the state pushes down, and what the model pushes up: their sum is the right side. */
	readonly ofState: Float64Array;
	readonly ofModel: Float64Array;
	readonly right: Float64Array;
}

/**
 * Both sides of the gradient identity of an energy-based model at a state. `left` is the gradient of the log probability with its
 * normaliser in it. The right side does not differentiate the normaliser: it weighs the derivatives of the energy by probabilities. Both
 * share the derivative of the energy itself, so that their agreement says nothing of that one.
 * @source  G. E. Hinton, Neural Comput. 14 (2002), 1771, equation 3.
 */
export function gradientIdentity(left: Float64Array, model: EnergyModel, state: Float64Array, parameters: Float64Array, { slopes }: ModelExpectation): GradientIdentity {
	const ofState = slopesAt(model, state, parameters).map(slope => -slope);
	return { left, ofState, ofModel: slopes, right: ofState.map((slope, k) => slope + (slopes[k] ?? NaN)) };
}
