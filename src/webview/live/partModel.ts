import { createBudget, messageOf, toJson, type Json, type Movable, type Values } from '../../core/runtime';

/** What an evaluation may cost while something moves: half a frame, so that the picture has the other half. */
const FRAME = { steps: 2_000_000, elements: 400_000, time: 5 };
/** What it may cost once all has come to rest: before the worker is asked, and in a page that has no worker to ask, as much as that would have. */
const REST = { steps: 8_000_000, elements: 4_000_000, time: 60 };
const REST_ALONE = { ...REST, time: 250 };

const NOWHERE = { start: 0, end: 0 };

/** One value of a formula, or why the page has none. */
export interface Shown {
	readonly label?: string;
	readonly value?: Json;
	/** In plain double precision, which may be wrong where numbers cancel; it is assessed as soon as there is time. */
	readonly isRough?: true;
	/** It takes longer than the page has; the worker computes it. */
	readonly isHeavy?: true;
	readonly reason?: string;
}

/** What a part comes to with these values; `isResting` is whether there is time. Asked again with the same values, it does not compute what it has. */
export type PartModel = (values: Values, isResting: boolean) => Shown;

/**
 * Evaluates one part of a formula over and over. Each value is held against ball arithmetic; where that does not fit a frame, it waits
 * until all has come to rest, and the value in plain double precision stands there until then, marked.
 */
export function createPart({ value, plain }: Pick<Movable, 'value' | 'plain'>, label: string | undefined, now: () => number, isAlone = false): PartModel {
	const rest = isAlone ? REST_ALONE : REST;
	const named = label === undefined ? {} : { label };
	let known: { readonly values: Values; readonly shown: Shown } | undefined;
	let fitsFrame = true;

	const assessed = (values: Values, limits: typeof FRAME): Shown | undefined => {
		const start = now();
		const run = value(values, createBudget({ ...limits, now }), createBudget({ ...limits, now }));
		const isHeavy = !run.ok && run.fault.code === 'out-of-steps';
		fitsFrame = !isHeavy && now() - start <= FRAME.time;
		return isHeavy ? undefined : shownOf(run);
	};
	const rough = (values: Values): Shown => {
		const run = plain(values, createBudget({ ...FRAME, now }));
		if (!run.ok && run.fault.code === 'out-of-steps') return { ...named, isHeavy: true };
		// what double precision cannot do may have a value all the same
		return run.ok ? { ...shownOf(run), isRough: true } : { ...named, isRough: true };
	};
	const shownOf = (run: ReturnType<Movable['value']>): Shown =>
		(run.ok ? { ...named, value: toJson(run.value), ...(run.uncovered ? { reason: 'no case covers this point' } : {}) } : { ...named, reason: messageOf({ ...run.fault, span: NOWHERE }) });

	return (values, isResting) => {
		if (known?.values === values) return known.shown;
		const shown = isResting || fitsFrame ? assessed(values, isResting ? rest : FRAME) : undefined;
		if (shown) known = { values, shown };
		return shown ?? { ...rough(values), ...(isResting ? { isHeavy: true } : {}) };
	};
}
