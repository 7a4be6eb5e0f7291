import type { Random } from '../math/sampling/random';
import type { FunctionForm } from './guesses';

const PARAMETERS = ['u', 'v', 'w'] as const;

/** A random function of one to three arguments, as a binding: its body is LaTeX in `u`, `v` and `w`. */
export function drawFunction(parameters: number, form: FunctionForm, random: Random): { readonly fn: { readonly params: readonly string[]; readonly latex: string } } {
	const params = PARAMETERS.slice(0, parameters);
	return { fn: { params, latex: bodyOf(params, form, random) } };
}

function bodyOf(params: readonly string[], form: FunctionForm, random: Random): string {
	const number = (low: number, high: number): string => {
		const value = (low + (high - low) * random.uniform()).toFixed(2);
		return value.startsWith('-') ? `(${value})` : value;
	};
	const linear = params.map(param => `${number(-1.5, 1.5)} \\cdot ${param}`).join(' + ');
	switch (form) {
		case 'smooth': return `${number(0.5, 1.5)} \\cdot \\sin(${linear} + ${number(-1, 1)}) + ${number(0.2, 0.8)} \\cdot ${params.join(' \\cdot ')} + ${number(-1, 1)}`;
		case 'positive': return `\\exp(${number(0.3, 0.8)} \\cdot \\sin(${linear} + ${number(-1, 1)}))`;
		case 'convex': return `${params.map(param => `${number(0.3, 1)} \\cdot ${param}^2`).join(' + ')} + ${linear} + \\exp(${number(0.3, 0.9)} \\cdot ${params[0] ?? '0'})`;
		case 'concave': return `${number(-1, 1)} - (${params.map(param => `${number(0.3, 1)} \\cdot ${param}^2`).join(' + ')}) + ${linear}`;
		case 'quadratic': return `${params.map(param => `${number(0.3, 1)} \\cdot (${param}^T ${param})`).join(' + ')} + ${number(-1, 1)}`;
	}
}
