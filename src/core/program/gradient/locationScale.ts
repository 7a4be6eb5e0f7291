import { scalarOperation } from '../operations';
import { strideOf, type Register } from './register';
import type { ElementwiseRule } from './rules';

/** The logarithm of a density of `z = (x - μ)/σ` as far as it depends on z, and its slope; `shape` is a parameter of the family's own. */
interface Profile {
	readonly value: (z: number, shape: number) => number;
	readonly slope: (z: number, shape: number) => number;
	/** What the profile is where z is 0, beside the density there. */
	readonly middle: number;
	/** Whether the family has a shape, which comes after x. */
	readonly hasShape: boolean;
}

/**
 * A family of densities by location and scale, `log f(z) - log σ`, in one loop; as for the normal one the logarithm of σ is the last
 * argument. What depends on the shape alone is the density at 0, which the family's own function tells once.
 * @domain  σ > 0; else NaN.
 * @source  The slopes are `f'/f` over σ by x, the same with the other sign by μ, and `-(1 + z f'/f)/σ` by σ; held against the derivatives of the formulas in the records.
 */
function locationScale(name: string, { value: profile, slope: slopeOf, middle, hasShape }: Profile): ElementwiseRule {
	const density = scalarOperation(name);
	const placesOf = (args: readonly Register[]): readonly [x: Register, mu: Register, sigma: Register, log: Register, shape: number] => {
		const at = hasShape ? 2 : 1;
		return [args[0] as Register, args[at] as Register, args[at + 1] as Register, args[at + 2] as Register, hasShape ? args[1]?.value[0] as number : 0];
	};
	return {
		scale: hasShape ? 3 : 2,
		...(hasShape ? { fixedNumber: 1 } : {}),
		forward(out, args) {
			const [x, mu, sigma, log, shape] = placesOf(args);
			const [xStep, muStep, sigmaStep] = [strideOf(x), strideOf(mu), strideOf(sigma)];
			const { value, size } = out;
			const shift = (hasShape ? density?.(0, shape, 0, 1) ?? NaN : density?.(0, 0, 1) ?? NaN) - middle;
			for (let i = 0; i < size; i++) {
				const z = ((x.value[i * xStep] as number) - (mu.value[i * muStep] as number)) / (sigma.value[i * sigmaStep] as number);
				value[i] = profile(z, shape) + shift - (log.value[i * sigmaStep] as number);
			}
		},
		backward(out, args) {
			const [x, mu, sigma, , shape] = placesOf(args);
			const [xStep, muStep, sigmaStep] = [strideOf(x), strideOf(mu), strideOf(sigma)];
			const { adjoint, size } = out;
			for (let i = 0; i < size; i++) {
				const g = adjoint[i] as number;
				if (g === 0) continue;
				const over = 1 / (sigma.value[i * sigmaStep] as number);
				const z = ((x.value[i * xStep] as number) - (mu.value[i * muStep] as number)) * over;
				const slope = slopeOf(z, shape);
				if (x.active) x.adjoint[i * xStep] = (x.adjoint[i * xStep] as number) + g * slope * over;
				if (mu.active) mu.adjoint[i * muStep] = (mu.adjoint[i * muStep] as number) - g * slope * over;
				if (sigma.active) sigma.adjoint[i * sigmaStep] = (sigma.adjoint[i * sigmaStep] as number) - g * (1 + z * slope) * over;
			}
		},
	};
}

/** The densities on the whole line that are known by location and scale, the normal one apart. */
export const LOCATION_SCALE: Readonly<Record<string, ElementwiseRule>> = {
	cauchyLogPdf: locationScale('cauchyLogPdf', { value: z => -Math.log1p(z * z), slope: z => -2 * z / (1 + z * z), middle: 0, hasShape: false }),
	studentTLogPdf: locationScale('studentTLogPdf', { value: (z, nu) => -0.5 * (nu + 1) * Math.log1p(z * z / nu), slope: (z, nu) => -(nu + 1) * z / (nu + z * z), middle: 0, hasShape: true }),
	laplaceLogPdf: locationScale('laplaceLogPdf', { value: z => -Math.abs(z), slope: z => (z > 0 ? -1 : z < 0 ? 1 : NaN), middle: 0, hasShape: false }),
	logisticLogPdf: locationScale('logisticLogPdf', { value: z => -Math.abs(z) - 2 * Math.log1p(Math.exp(-Math.abs(z))), slope: z => -Math.tanh(0.5 * z), middle: -2 * Math.LN2, hasShape: false }),
	gumbelLogPdf: locationScale('gumbelLogPdf', { value: z => -z - Math.exp(-z), slope: z => Math.exp(-z) - 1, middle: -1, hasShape: false }),
};
