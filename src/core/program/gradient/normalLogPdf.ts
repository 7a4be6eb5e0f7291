import { LOG_SQRT_2PI } from '../../math/special/stirlingSeries';
import { strideOf, type Register } from './register';
import type { ElementwiseRule } from './rules';

/**
 * The logarithm of the normal density of `x`, `μ`, `σ` and `log σ`, the term that most models are sums of, in one loop. The logarithm is
 * an argument, since it is computed once where σ stays or is shared, and is known where σ is an exponential; nothing flows back by it.
 * @domain  σ > 0; else NaN.
 * @source  `-½z² - log σ - ½ log 2π` and its slopes `-z/σ`, `z/σ`, `(z² - 1)/σ` with `z = (x - μ)/σ`; held against the derivatives of the formula in the function's record.
 */
export const normalLogPdf: ElementwiseRule = {
	scale: 2,
	forward(out, args) {
		const x = args[0] as Register;
		const mu = args[1] as Register;
		const sigma = args[2] as Register;
		const log = args[3] as Register;
		const { value, size } = out;
		const [points, means, scales, logs, xStep, muStep] = [x.value, mu.value, sigma.value, log.value, strideOf(x), strideOf(mu)];
		if (sigma.size === 1) {
			const over = 1 / (scales[0] as number);
			const shift = (logs[0] as number) + LOG_SQRT_2PI;
			for (let i = 0, j = 0, k = 0; i < size; i++, j += xStep, k += muStep) {
				const z = ((points[j] as number) - (means[k] as number)) * over;
				value[i] = -0.5 * z * z - shift;
			}
			return;
		}
		for (let i = 0, j = 0, k = 0; i < size; i++, j += xStep, k += muStep) {
			const z = ((points[j] as number) - (means[k] as number)) / (scales[i] as number);
			value[i] = -0.5 * z * z - (logs[i] as number) - LOG_SQRT_2PI;
		}
	},
	backward(out, args) {
		const x = args[0] as Register;
		const mu = args[1] as Register;
		const sigma = args[2] as Register;
		const { adjoint, size } = out;
		const [points, means, scales, xStep, muStep, sigmaStep] = [x.value, mu.value, sigma.value, strideOf(x), strideOf(mu), strideOf(sigma)];
		const [byX, byMu, bySigma] = [x.adjoint, mu.adjoint, sigma.adjoint];
		const [eachX, eachMu, eachSigma] = [x.active && xStep === 1, mu.active && muStep === 1, sigma.active && sigmaStep === 1];
		let location = 0;
		let spread = 0;
		let over = 1 / (scales[0] as number);
		for (let i = 0, j = 0, k = 0; i < size; i++, j += xStep, k += muStep) {
			const g = adjoint[i] as number;
			if (g === 0) continue;
			if (sigmaStep === 1) over = 1 / (scales[i] as number);
			const z = ((points[j] as number) - (means[k] as number)) * over;
			const slope = g * z * over;
			const wider = slope * z - g * over;
			location += slope;
			spread += wider;
			if (eachX) byX[i] = (byX[i] as number) - slope;
			if (eachMu) byMu[i] = (byMu[i] as number) + slope;
			if (eachSigma) bySigma[i] = (bySigma[i] as number) + wider;
		}
		if (x.active && xStep === 0) byX[0] = (byX[0] as number) - location;
		if (mu.active && muStep === 0) byMu[0] = (byMu[0] as number) + location;
		if (sigma.active && sigmaStep === 0) bySigma[0] = (bySigma[0] as number) + spread;
	},
	sweep(out, args, factor, weight) {
		const x = args[0] as Register;
		const mu = args[1] as Register;
		const sigma = args[2] as Register;
		const log = args[3] as Register;
		const { value, size } = out;
		const points = x.value;
		const means = mu.value;
		const scales = sigma.value;
		const logs = log.value;
		const weights = weight?.value;
		const byX = x.adjoint;
		const byMu = mu.adjoint;
		const bySigma = sigma.adjoint;
		const xStep = strideOf(x);
		const muStep = strideOf(mu);
		const sigmaStep = strideOf(sigma);
		const weightStep = weight ? strideOf(weight) : 0;
		const eachX = x.active && xStep === 1;
		const eachMu = mu.active && muStep === 1;
		const eachSigma = sigma.active && sigmaStep === 1;
		let location = 0;
		let spread = 0;
		let over = 1 / (scales[0] as number);
		for (let i = 0, j = 0, k = 0, l = 0, m = 0; i < size; i++, j += xStep, k += muStep, l += sigmaStep, m += weightStep) {
			const g = weights ? factor * (weights[m] as number) : factor;
			if (g === 0) continue;
			if (sigmaStep === 1) over = 1 / (scales[l] as number);
			const z = ((points[j] as number) - (means[k] as number)) * over;
			value[i] = -0.5 * z * z - (logs[l] as number) - LOG_SQRT_2PI;
			const slope = g * z * over;
			const wider = slope * z - g * over;
			location += slope;
			spread += wider;
			if (eachX) byX[j] = (byX[j] as number) - slope;
			if (eachMu) byMu[k] = (byMu[k] as number) + slope;
			if (eachSigma) bySigma[l] = (bySigma[l] as number) + wider;
		}
		if (x.active && xStep === 0) byX[0] = (byX[0] as number) - location;
		if (mu.active && muStep === 0) byMu[0] = (byMu[0] as number) + location;
		if (sigma.active && sigmaStep === 0) bySigma[0] = (bySigma[0] as number) + spread;
	},
};
