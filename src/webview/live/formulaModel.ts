import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { LiveFormula, LiveParameter, Outcome } from '../../core/service';
import { createBudget, fromJson, isRecord, linkFormula, messageOf, toJson, widened, type Json, type LiveScene, type Look, type Movable, type Values } from '../../core/runtime';

/** What one evaluation in the page may cost, so that a frame is kept. */
const FRAME = { steps: 2_000_000, elements: 400_000, time: 6, now: () => performance.now() };

const NOWHERE = { start: 0, end: 0 };

/** One value of a formula, or why the page has none. */
export interface Shown {
	readonly label?: string;
	readonly value?: Json;
	/** It takes longer than a frame; the worker computes it. */
	readonly isHeavy?: true;
	readonly reason?: string;
}

/** A formula that is open: where its parameters stand, and what follows from that. */
export interface FormulaModel {
	readonly live: Signal<LiveFormula>;
	/** Values that the reader gave, by the keys of parameters; the others stand at their examples. */
	readonly given: ReadonlySignal<Readonly<Record<string, unknown>>>;
	readonly parameters: ReadonlySignal<readonly LiveParameter[]>;
	readonly values: ReadonlySignal<Values>;
	readonly shown: ReadonlySignal<readonly Shown[]>;
	/** What the worker made of values that are too long for the page, where the parameters stand now. */
	readonly background: Signal<Outcome | undefined>;
	/** How its picture is looked at. */
	readonly look: Signal<Omit<Look, 'points'>>;
	/** What its picture is made of. */
	readonly scene: ReadonlySignal<LiveScene>;
	/** New programs; `replaces` is whether what was moved here gives way to what they stand at. */
	readonly take: (outcome: LiveFormula, replaces: boolean) => void;
	/** Puts a parameter somewhere; false where that takes other programs. */
	readonly move: (key: string, value: unknown) => boolean;
	/** Puts one parameter back to its example. */
	readonly resetOne: (key: string) => void;
	/** Puts everything back to the examples, as soon as they are there. */
	readonly reset: () => void;
}

export function createFormulaModel(first: LiveFormula): FormulaModel {
	const live = signal(first);
	const moved = signal<ReadonlyMap<string, unknown>>(new Map());
	const parameters = computed(() => live.value.parameters.map(parameter => (moved.value.has(parameter.key) ? { ...parameter, value: moved.value.get(parameter.key), isExample: false } : parameter)));
	const given = computed(() => Object.fromEntries(parameters.value.filter(({ isExample }) => !isExample).map(({ key, value }) => [key, value])));
	const linked = computed(() => linkFormula(live.value));
	const values = computed(() => valuesOf(parameters.value));
	const background = signal<Outcome | undefined>(undefined);
	const inPage = computed(() => linked.value.parts.map((movable, i) => shownBy(movable, values.value, live.value.parts[i]?.label)));
	const shown = computed(() => (background.value ? inPage.value.map(one => (one.isHeavy ? shownOf(background.value as Outcome, one.label) : one)) : inPage.value));
	const scene = computed((): LiveScene => ({
		...linked.value, live: live.value, parameters: parameters.value, values: values.value,
		results: shown.value.map(({ value }) => (value === undefined ? undefined : fromJson(value))),
	}));
	/** What is typed beyond a slider's end moves the end, for as long as the formula is open. */
	const widen = (key: string, value: number): void => {
		const slider = live.value.parameters.find(parameter => parameter.key === key)?.slider;
		const wider = slider && widened(slider, value);
		if (wider !== slider) live.value = { ...live.value, parameters: live.value.parameters.map(parameter => (parameter.key === key && wider ? { ...parameter, slider: wider } : parameter)) };
	};
	const look = signal<Omit<Look, 'points'>>({});
	return {
		look, live, background, given, parameters, values, shown, scene,
		take: (outcome, replaces) => batch(() => {
			if (replaces) moved.value = new Map();
			background.value = undefined;
			live.value = outcome;
		}),
		reset() {
			moved.value = new Map();
			live.value = { ...live.value, parameters: live.value.parameters.map(parameter => ({ ...parameter, isExample: true })) };
		},
		resetOne(key) {
			moved.value = new Map([...moved.value].filter(([other]) => other !== key));
			live.value = { ...live.value, parameters: live.value.parameters.map(parameter => (parameter.key === key ? { ...parameter, isExample: true } : parameter)) };
		},
		move(key, value) {
			const before = parameters.value.find(parameter => parameter.key === key);
			background.value = undefined;
			if (typeof value === 'number') widen(key, value);
			moved.value = new Map([...moved.value, [key, value]]);
			return before !== undefined && sameKind(before.value, value);
		},
	};
}

function valuesOf(parameters: readonly LiveParameter[]): Values {
	return new Map(parameters.flatMap(({ key, value }) => {
		const json = typeof value === 'object' && value !== null && 'table' in value ? value.table : value;
		const read = fromJson(json);
		return read === undefined ? [] : [[key, read] as const];
	}));
}

function shownBy(movable: Movable, values: Values, label: string | undefined): Shown {
	const run = movable.value(values, createBudget(FRAME), createBudget(FRAME));
	const named = label === undefined ? {} : { label };
	if (run.ok) return { ...named, value: toJson(run.value), ...(run.uncovered ? { reason: 'no case covers this point' } : {}) };
	return run.fault.code === 'out-of-steps' ? { ...named, isHeavy: true } : { ...named, reason: messageOf({ ...run.fault, span: NOWHERE }) };
}

/** One part of what the worker made of it. */
function shownOf(outcome: Outcome, label: string | undefined): Shown {
	const named = label === undefined ? {} : { label };
	if (outcome.status === 'refused') return { ...named, reason: outcome.message };
	if (outcome.status === 'open') return { ...named, reason: `Needs ${outcome.missing.join(', ')}.` };
	const value = label !== undefined && isRecord(outcome.value) ? outcome.value[label] : outcome.value;
	return value === undefined || isRecord(value) ? named : { ...named, value };
}

/** Whether the same programs take both: numbers, or arrays of one shape. */
export function sameKind(before: unknown, after: unknown): boolean {
	if (typeof before === 'number' && typeof after === 'number') return true;
	if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
	return before.every((item, i) => sameKind(item, after[i]));
}
