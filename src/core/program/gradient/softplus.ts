import { strideOf, type Register } from './register';
import type { ElementwiseRule } from './rules';

/**
 * `s log(1 + e^{tx})`, whose slope is `s t` times the logistic function of `tx`: both are made of one exponential.
 * @domain  all x.
 * @error   that of `log1pExp` and `logLogistic`, by the same forms.
 */
function softplus(outer: 1 | -1, inner: 1 | -1): ElementwiseRule {
	const sign = outer * inner;
	return {
		forward({ value, size }, [x]) {
			const points = (x as Register).value;
			for (let i = 0; i < size; i++) {
				const at = inner * (points[i] as number);
				const tail = Math.log1p(Math.exp(-Math.abs(at)));
				value[i] = outer * (at > 0 ? at + tail : tail);
			}
		},
		backward({ adjoint, size }, [x]) {
			const { value: points, adjoint: received } = x as Register;
			for (let i = 0; i < size; i++) {
				const g = adjoint[i] as number;
				if (g === 0) continue;
				const at = inner * (points[i] as number);
				const power = Math.exp(-Math.abs(at));
				received[i] = (received[i] as number) + sign * g * (at > 0 ? 1 : power) / (1 + power);
			}
		},
		sweep({ value, size }, [x], factor, weight) {
			const { value: points, adjoint: received } = x as Register;
			const weights = weight?.value;
			const step = weight ? strideOf(weight) : 0;
			for (let i = 0, k = 0; i < size; i++, k += step) {
				const by = weights ? weights[k] as number : 1;
				if (by === 0) continue;
				const at = inner * (points[i] as number);
				const power = Math.exp(-Math.abs(at));
				const tail = Math.log1p(power);
				value[i] = outer * (at > 0 ? at + tail : tail);
				received[i] = (received[i] as number) + sign * factor * by * (at > 0 ? 1 : power) / (1 + power);
			}
		},
	};
}

export const SOFTPLUS = softplus(1, 1);
export const LOG_LOGISTIC = softplus(-1, -1);
