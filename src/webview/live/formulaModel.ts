import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { LiveFormula, LiveParameter, Outcome } from '../../core/service';
import { entriesOf, fromJson, isRecord, linkFormula, parameterValues, widened, type LiveScene, type Look, type Movable, type Values } from '../../core/runtime';
import type { CheckShown } from './checks';
import { createPart, type PartModel, type Shown } from './partModel';

/** How long parameters stand still before what takes longer than a frame is computed, in milliseconds. */
export const REST = 200;

/** A formula that is open: where its parameters stand, and what follows from that. */
export interface FormulaModel {
	readonly live: Signal<LiveFormula>;
	/** Values that the reader gave, by the keys of parameters; the others stand at their examples. */
	readonly given: ReadonlySignal<Readonly<Record<string, unknown>>>;
	readonly parameters: ReadonlySignal<readonly LiveParameter[]>;
	readonly values: ReadonlySignal<Values>;
	readonly shown: ReadonlySignal<readonly Shown[]>;
	/** What else the note says, computed in two ways. */
	readonly checks: ReadonlySignal<readonly CheckShown[]>;
	/** Whether nothing has moved for a moment; then there is time for what does not fit a frame. */
	readonly rested: ReadonlySignal<boolean>;
	/** How its picture is looked at. */
	readonly look: Signal<Omit<Look, 'points'>>;
	/** What its picture is made of. */
	readonly scene: ReadonlySignal<LiveScene>;
	/** New programs; `replaces` is whether what was moved here gives way to what they stand at. */
	readonly take: (outcome: LiveFormula, replaces: boolean) => void;
	/** What the worker made of what is too long for the page, with parameters that stood so; it is dropped where they have moved on. */
	readonly answer: (at: readonly LiveParameter[], outcome: Outcome) => void;
	/** Puts a parameter somewhere; false where that takes other programs. */
	readonly move: (key: string, value: unknown) => boolean;
	/** Puts one parameter back to its example. */
	readonly resetOne: (key: string) => void;
	/** Puts everything back to the examples, as soon as they are there. */
	readonly reset: () => void;
}

export function createFormulaModel(first: LiveFormula, isAlone = false): FormulaModel {
	const live = signal(first);
	const moved = signal<ReadonlyMap<string, unknown>>(new Map());
	const parameters = computed(() => live.value.parameters.map(parameter => (moved.value.has(parameter.key) ? { ...parameter, value: moved.value.get(parameter.key), isExample: false } : parameter)));
	const given = computed(() => Object.fromEntries(parameters.value.filter(({ isExample }) => !isExample).map(({ key, value }) => [key, value])));
	const linked = computed(() => linkFormula(live.value));
	const values = computed(() => parameterValues(parameters.value));
	const answered = signal<{ readonly at: readonly LiveParameter[]; readonly outcome: Outcome } | undefined>(undefined);
	const evaluators = computed(() => linked.value.parts.map((movable, i) => createPart(movable, live.value.parts[i]?.label, () => performance.now(), isAlone)));
	const rested = signal(true);
	let rest: ReturnType<typeof setTimeout> | undefined;
	const inPage = computed(() => evaluators.value.map(evaluate => evaluate(values.value, rested.value)));
	const shown = computed(() => {
		const { at, outcome } = answered.value ?? {};
		return outcome && at === parameters.value ? inPage.value.map(one => (one.isHeavy ? shownOf(outcome, one) : one)) : inPage.value;
	});
	const checkers = computed(() => linked.value.checks.map(({ said, found }) => ({ said: said && createAside(said), found: createAside(found) })));
	const checks = computed(() => checkers.value.map(({ said, found }, i): CheckShown => {
		const { title, by } = live.value.checks[i] ?? { title: '', by: 'member' };
		return { title, by, said: said?.(values.value, rested.value), found: found(values.value, rested.value) };
	}));
	const totallers = computed(() => linked.value.companions.map(({ movable, summand }) => summand && createAside(movable)));
	const totals = computed(() => totallers.value.map(total => {
		const { value } = total?.(values.value, rested.value) ?? {};
		return typeof value === 'number' ? value : undefined;
	}));
	const scene = computed((): LiveScene => ({
		...linked.value, live: live.value, parameters: parameters.value, values: values.value, totals: totals.value,
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
		look, live, rested, given, parameters, values, shown, checks, scene,
		take: (outcome, replaces) => batch(() => {
			if (replaces) moved.value = new Map();
			live.value = outcome;
		}),
		answer(at, outcome) {
			answered.value = { at, outcome };
		},
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
			clearTimeout(rest);
			rest = setTimeout(() => { rested.value = true; }, REST);
			batch(() => {
				rested.value = false;
				if (typeof value === 'number') widen(key, value);
				moved.value = new Map([...moved.value, [key, value]]);
			});
			return before !== undefined && sameKind(entriesOf(before.value), entriesOf(value));
		},
	};
}

/** What stands beside the value. It is computed again only where a parameter of its own has moved. */
function createAside(movable: Movable): PartModel {
	const part = createPart(movable, undefined, () => performance.now());
	let last: Values | undefined;
	return (values, isResting) => {
		const isSame = last !== undefined && movable.program.slots.every(({ key }) => last?.get(key) === values.get(key));
		const at = isSame && last ? last : values;
		last = at;
		return part(at, isResting);
	};
}

/** Whether another value of the kind has to be read by the core: a formula, a distribution. */
export function takesReading(value: unknown): boolean {
	return isRecord(value) && !('table' in value);
}

/** One part of what the worker made of it. Where there is none, the value stays as double precision has it, marked. */
function shownOf(outcome: Outcome, { label, value: rough }: Shown): Shown {
	const named = label === undefined ? {} : { label };
	if (outcome.status === 'refused' && outcome.code === 'alone' && rough !== undefined) return { ...named, value: rough, isRough: true };
	if (outcome.status === 'refused') return { ...named, reason: outcome.message };
	if (outcome.status === 'open') return { ...named, reason: `Needs ${outcome.missing.join(', ')}.` };
	const value = label !== undefined && isRecord(outcome.value) ? outcome.value[label] : outcome.value;
	return value === undefined || isRecord(value) ? named : { ...named, value };
}

/** Whether the same programs take both: numbers, or arrays of one shape. */
function sameKind(before: unknown, after: unknown): boolean {
	if (typeof before === 'number' && typeof after === 'number') return true;
	if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
	return before.every((item, i) => sameKind(item, after[i]));
}
