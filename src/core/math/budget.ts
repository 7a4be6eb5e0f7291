/** Thrown by `Budget.spend` and `Budget.claim`; caught at the door of `program`, never seen outside. */
export class BudgetExceeded extends Error {
	constructor(readonly reason: 'steps' | 'time' | 'elements') {
		super(reason);
	}
}

/** What one evaluation may cost. Every loop pays `spend`; every array is `claim`ed before it is allocated. */
export interface Budget {
	/** Pays for `steps` elementary operations; throws `BudgetExceeded` when there are none left or the time is up. */
	spend(steps: number): void;
	/** Counts `elements` array elements before they are allocated. */
	claim(elements: number): void;
	readonly spent: number;
}

export interface BudgetLimits {
	readonly steps: number;
	readonly elements: number;
	/** In milliseconds of `now`; read every 1,024 steps. */
	readonly time?: number;
	readonly now?: () => number;
	/** Asked together with the time; true ends the evaluation. */
	readonly cancelled?: () => boolean;
}

/** A budget with these limits; its clock starts now. */
export function createBudget(limits: BudgetLimits): Budget {
	const { now, time, cancelled } = limits;
	const deadline = now && time !== undefined ? now() + time : Infinity;
	let spent = 0;
	let claimed = 0;
	let nextLook = 1024;
	return {
		get spent() { return spent; },
		spend(steps) {
			spent += steps;
			if (spent > limits.steps) throw new BudgetExceeded('steps');
			if (spent < nextLook) return;
			nextLook = spent + 1024;
			if (cancelled?.() || (now && now() > deadline)) throw new BudgetExceeded('time');
		},
		claim(elements) {
			claimed += elements;
			if (claimed > limits.elements) throw new BudgetExceeded('elements');
		},
	};
}

/** A budget for what is computed over and over in the same room. */
export interface RepeatedBudget extends Budget {
	/** Begins anew: what was allocated before is free again. */
	repeat(): void;
}

/** Steps are paid by the whole budget, and of its elements only the most that were needed at a time. */
export function repeatedBudget(whole: Budget): RepeatedBudget {
	let claimed = 0;
	let most = 0;
	return {
		get spent() { return whole.spent; },
		spend(steps) { whole.spend(steps); },
		claim(elements) {
			claimed += elements;
			if (claimed <= most) return;
			whole.claim(claimed - most);
			most = claimed;
		},
		repeat() { claimed = 0; },
	};
}
