import { squareSize, transpose } from '../linalg/matrix';
import type { Dense } from '../tensor/dense';
import { logSoftmax, softmax } from '../tensor/softmax';
import { mean } from '../tensor/statistics';
import { sum } from '../tensor/sum';

/** The contrastive loss of a batch, with all that training and its reader want of it. */
export interface InfoNce {
	/** The mean over the rows, in nats. */
	readonly loss: number;
	/** One a row. */
	readonly losses: Float64Array;
	/** Of the loss by the similarities. */
	readonly gradient: Dense;
	readonly temperatureGradient: number;
	/** `log N - loss`: a lower bound of the mutual information of what is paired, in expectation over batches; never above log N. */
	readonly bound: number;
}

/**
 * InfoNCE of a square matrix of similarities: row i is asked which of all columns is its own, the i-th, by a softmax of the similarities
 * over the temperature.
 * @domain  temperature > 0, else NaN; throws ShapeError unless the matrix is square.
 * @source  A. van den Oord, Y. Li and O. Vinyals, Representation learning with contrastive predictive coding, 2018, equation 4 and
 *          appendix A.1 for the bound.
 */
export function infoNce(similarities: Dense, temperature: number): InfoNce {
	const n = squareSize(similarities);
	const factor = temperature > 0 ? 1 / temperature : NaN;
	const losses = new Float64Array(n);
	const temperatureSlopes = new Float64Array(n);
	const gradient = new Float64Array(n * n);
	for (let i = 0; i < n; i++) {
		const row = similarities.data.subarray(i * n, (i + 1) * n);
		const scaled = row.map(similarity => similarity * factor);
		losses[i] = -(logSoftmax(scaled)[i] ?? NaN);
		const shares = softmax(scaled);
		// The loss is log Σ e^(s_j/T) - s_i/T.
		temperatureSlopes[i] = factor * factor * sum(shares.map((share, j) => share * ((row[i] ?? NaN) - (row[j] ?? NaN))));
		shares.forEach((share, j) => { gradient[i * n + j] = (share - (i === j ? 1 : 0)) * factor / n; });
	}
	const loss = mean(losses);
	return { loss, losses, gradient: { shape: similarities.shape, data: gradient }, temperatureGradient: mean(temperatureSlopes), bound: Math.log(n) - loss };
}

/**
 * The same asked of rows and of columns, and the mean of both: which key belongs to a query, and which query to a key.
 * @domain  as of `infoNce`. The losses are the means of those of a row and its column.
 * @source  A. Radford et al., Learning transferable visual models from natural language supervision, 2021, figure 3.
 */
export function symmetricInfoNce(similarities: Dense, temperature: number): InfoNce {
	const [rows, columns] = [infoNce(similarities, temperature), infoNce(transpose(similarities), temperature)];
	const halfway = (a: number, b: number): number => a / 2 + b / 2;
	const back = transpose(columns.gradient);
	return {
		loss: halfway(rows.loss, columns.loss),
		losses: rows.losses.map((loss, i) => halfway(loss, columns.losses[i] ?? NaN)),
		gradient: { shape: rows.gradient.shape, data: rows.gradient.data.map((slope, k) => halfway(slope, back.data[k] ?? NaN)) },
		temperatureGradient: halfway(rows.temperatureGradient, columns.temperatureGradient),
		bound: halfway(rows.bound, columns.bound),
	};
}

/** The derivative by the temperature of `softmax(x/T)`: `-p_i (x_i - Σ p_j x_j)/T²`. */
export function softmaxTemperatureGradient(x: Float64Array, temperature: number): Float64Array {
	const shares = softmax(x.map(value => temperature > 0 ? value / temperature : NaN));
	const centre = sum(shares.map((share, i) => share * (x[i] ?? NaN)));
	return shares.map((share, i) => -share * ((x[i] ?? NaN) - centre) / temperature ** 2);
}
