import { isDense, type Value } from '../base/value';
import type { Budget } from '../math/budget';
import { BudgetExceeded } from '../math/budget';
import { assess } from './assess';
import { freeze } from './freeze';
import { asNumber, createFrame, store, type Frame } from './frame';
import { link, type Linked } from './link';
import type { Program } from './program';
import { faultOf, run, type Run } from './run';

/** The values of a program's slots, by the keys of the slots. */
export type Values = ReadonlyMap<string, Value>;

/** A program that is run again and again while the values of its slots move. */
export interface Movable {
	readonly program: Program;
	/** The value, held against ball arithmetic as any value that is shown. Slots without a value are not numbers. */
	readonly value: (values: Values, budget: Budget, encloseBudget: Budget) => Run;
	/** The value in plain double precision, for as long as there is no time to hold it against anything. */
	readonly plain: (values: Values, budget: Budget) => Run;
	/**
	 * The value as a function of one slot, NaN where there is none; of an array, the entry at `index`. For pictures: in plain double
	 * precision. It throws BudgetExceeded.
	 */
	readonly along: (key: string, values: Values, budget: Budget, index?: number) => (at: number) => number;
}

/** A number, or the entry of an array; undefined where there is none. */
function numberIn({ run: valueIn }: Linked, frame: Frame, budget: Budget, index = 0): number | undefined {
	try {
		const value = valueIn(frame);
		return isDense(value) ? value.data[index] : asNumber(value);
	} catch (error) {
		if (error instanceof BudgetExceeded) throw error;
		// a point without a value is a gap in the picture; faults of ours are thrown on
		faultOf(error, budget);
		return undefined;
	}
}

export function linkMovable(program: Program): Movable {
	const linked = link(program);
	const inputsOf = (values: Values): readonly Value[] => program.slots.map(({ key }) => values.get(key) ?? NaN);
	return {
		program,
		value: (values, budget, encloseBudget) => assess(linked, inputsOf(values), budget, encloseBudget),
		plain: (values, budget) => run(linked, inputsOf(values), budget),
		along(key, values, budget, index = 0) {
			const frame = createFrame(program, inputsOf(values), budget);
			const slot = program.slots.findIndex(other => other.key === key);
			const still = slot < 0 ? linked : link(freeze(program, slot, body => numberIn(link({ ...program, body }), frame, budget)));
			return at => {
				if (slot >= 0) store(frame, slot, at);
				return numberIn(still, frame, budget, index) ?? NaN;
			};
		},
	};
}
