/** What is known of an inner integral at a node of the outer one. */
interface Entry {
	readonly t: number;
	readonly error: number;
	readonly magnitude: number;
}

/** The inner integrals at all nodes so far, over the finite range [low, high]. */
export interface Record {
	add(entry: Entry): void;
	/** A bound of the integral of their errors: between two nodes the larger one counts. */
	errors(): number;
	/** The integral of their magnitudes, by trapezia. */
	magnitudes(): number;
}

export function createRecord(low: number, high: number): Record {
	const entries: Entry[] = [];
	const integral = (between: (a: Entry, b: Entry) => number): number => {
		entries.sort((a, b) => a.t - b.t);
		return entries.reduce((sum, entry, i) => {
			const previous = entries[i - 1];
			const left = previous ? between(previous, entry) * (entry.t - previous.t) : between(entry, entry) * (entry.t - low);
			const right = i === entries.length - 1 ? between(entry, entry) * (high - entry.t) : 0;
			return sum + left + right;
		}, 0);
	};
	return {
		add: entry => { entries.push(entry); },
		errors: () => integral((a, b) => Math.max(a.error, b.error)),
		magnitudes: () => integral((a, b) => (a.magnitude + b.magnitude) / 2),
	};
}
