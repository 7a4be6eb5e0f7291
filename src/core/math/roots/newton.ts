import type { Budget } from '../budget';
import { NO_ROOT, type Root } from './root';

const MOST_STEPS = 100;
const MOST_HALVINGS = 40;

/**
 * A root of f from a start, by Newton's method with its exact derivative; a step after which |f| is not smaller is halved. The error is
 * that of the last step, which is more than what is left where the method converges; the rounding of f itself is not counted. Every call
 * of f or its derivative pays one step.
 * @domain  finite start; a root of even order is found to half the digits.
 * @source  J. E. Dennis and R. B. Schnabel, Numerical Methods for Unconstrained Optimization and Nonlinear Equations, 1983, section 6.5.
 */
export function newton(f: (x: number) => number, derivative: (x: number) => number, start: number, budget: Budget): Root {
	const at = (x: number): number => {
		budget.spend(1);
		return f(x);
	};
	let x = start;
	let value = at(x);
	for (let i = 0; i < MOST_STEPS; i++) {
		if (value === 0) return { at: x, error: 0 };
		budget.spend(1);
		let step = -value / derivative(x);
		if (!Number.isFinite(step)) return NO_ROOT;
		if (Math.abs(step) <= 2 * Number.EPSILON * Math.abs(x)) return { at: x, error: 2 * Math.abs(step) + Number.EPSILON * Math.abs(x) };
		let next = at(x + step);
		for (let k = 0; k < MOST_HALVINGS && !(Math.abs(next) < Math.abs(value)); k++) {
			step /= 2;
			next = at(x + step);
		}
		// Rounding of f alone keeps it from falling.
		if (!(Math.abs(next) < Math.abs(value))) return isFlat(step, x) ? { at: x, error: 2 * Math.abs(value / derivative(x)) } : NO_ROOT;
		x += step;
		value = next;
	}
	return NO_ROOT;
}

function isFlat(step: number, x: number): boolean {
	return Math.abs(step) <= 1e-12 * Math.max(Math.abs(x), 1e-300);
}
