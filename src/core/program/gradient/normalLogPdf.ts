import { LOG_SQRT_2PI } from '../../math/special/stirlingSeries';
import { strideOf, type Register } from './register';
import type { ElementwiseRule } from './rules';

/**
 * The logarithm of the normal density of `x`, `μ` and `σ`, the term that most models are sums of: in one loop, its logarithm taken once
 * for a σ that all terms share.
 * @domain  σ > 0; else NaN.
 * @source  `-½z² - log σ - ½ log 2π` and its slopes `-z/σ`, `z/σ`, `(z² - 1)/σ` with `z = (x - μ)/σ`; held against the derivatives of the formula in the function's record.
 */
export const normalLogPdf: ElementwiseRule = {
	forward(out, args) {
		const [x, mu, sigma] = args as [Register, Register, Register];
		const { value, size } = out;
		const [points, means, scales] = [x.value, mu.value, sigma.value];
		const [xStep, muStep] = [strideOf(x), strideOf(mu)];
		if (sigma.size === 1) {
			const scale = scales[0] as number;
			const shift = scale > 0 ? Math.log(scale) + LOG_SQRT_2PI : NaN;
			for (let i = 0, j = 0, k = 0; i < size; i++, j += xStep, k += muStep) {
				const z = ((points[j] as number) - (means[k] as number)) / scale;
				value[i] = -0.5 * z * z - shift;
			}
			return;
		}
		for (let i = 0; i < size; i++) {
			const scale = scales[i] as number;
			const z = ((points[i * xStep] as number) - (means[i * muStep] as number)) / scale;
			value[i] = scale > 0 ? -0.5 * z * z - Math.log(scale) - LOG_SQRT_2PI : NaN;
		}
	},
	backward(out, args, by) {
		const [x, mu, sigma] = args as [Register, Register, Register];
		const { adjoint, size } = out;
		const [points, means, scales] = [x.value, mu.value, sigma.value];
		const [xStep, muStep, sigmaStep] = [strideOf(x), strideOf(mu), strideOf(sigma)];
		const received = (args[by] as Register).adjoint;
		const step = strideOf(args[by] as Register);
		const sign = by === 0 ? -1 : 1;
		let sum = 0;
		for (let i = 0; i < size; i++) {
			const scale = scales[i * sigmaStep] as number;
			const z = ((points[i * xStep] as number) - (means[i * muStep] as number)) / scale;
			const g = adjoint[i] as number;
			const slope = g === 0 ? 0 : g * (by === 2 ? z * z - 1 : sign * z) / scale;
			if (step === 0) sum += slope;
			else received[i] = (received[i] as number) + slope;
		}
		if (step === 0) received[0] = (received[0] as number) + sum;
	},
};
