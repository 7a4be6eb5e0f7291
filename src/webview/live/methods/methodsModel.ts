import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Json, Surroundings, TargetCurve } from '../../../core/runtime';
import { plainMath } from '../../../core/runtime';
import type { MethodArgument, MethodCard, Outcome } from '../../../core/service';
import type { FromPreview, ToPreview } from '../../../protocol';
import type { FormulaModel } from '../formulaModel';

export type RunMessage = Pick<Extract<FromPreview, { readonly type: 'run' }>, 'method' | 'args' | 'bind' | 'domain' | 'onFormula' | 'variables'>;

/** Who runs methods for a page. */
export interface MethodHost {
	/** The number of the request; undefined where the formula is not there any more. */
	readonly run: (message: RunMessage) => number | undefined;
	readonly cancel: (request: number) => void;
}

/** What became of a method that was run. */
export type Run =
	| { readonly state: 'running'; readonly request: number; readonly share?: number }
	| { readonly state: 'cancelled' }
	| { readonly state: 'done'; readonly card: MethodCard; readonly outcome: Outcome; readonly html: string; readonly around: Surroundings };

/** The methods of a formula that is open: which are offered, what they are given, and what they found. */
export interface MethodsModel {
	readonly cards: Signal<readonly MethodCard[]>;
	/** Those that this page cannot run, by name. */
	readonly elsewhere: Signal<readonly string[]>;
	readonly chosen: Signal<string | undefined>;
	/** The arguments of the chosen method, where they stand. */
	readonly arguments: ReadonlySignal<readonly MethodArgument[]>;
	readonly runs: ReadonlySignal<ReadonlyMap<string, Run>>;
	readonly give: (argument: string, value: unknown) => void;
	readonly run: () => void;
	readonly cancel: () => void;
	readonly tell: (message: Extract<ToPreview, { readonly type: 'progress' | 'findings' }>) => void;
}

export function createMethodsModel({ parameters, live }: FormulaModel, host: MethodHost): MethodsModel {
	const cards = signal<readonly MethodCard[]>([]);
	const chosen = signal<string>();
	const given = signal<ReadonlyMap<string, unknown>>(new Map());
	const runs = signal<ReadonlyMap<string, Run>>(new Map());
	const asked = new Map<number, { readonly card: MethodCard; readonly args: RunMessage['args'] }>();
	const card = computed(() => cards.value.find(({ method }) => method === chosen.value));
	const keyOf = (argument: string): string => `${chosen.value ?? ''} ${argument}`;
	const standing = computed(() => (card.value?.arguments ?? []).map((argument): MethodArgument => {
		const followed = parameters.value.find(({ key }) => key === argument.follows);
		if (given.value.has(keyOf(argument.key))) return { ...argument, value: given.value.get(keyOf(argument.key)), isExample: false };
		return followed ? { ...argument, value: followed.value, type: followed.type, ...(followed.families ? { families: followed.families } : {}) } : argument;
	}));
	const put = (method: string, run: Run): void => { runs.value = new Map([...runs.value, [method, run]]); };
	return {
		cards, chosen, runs, elsewhere: signal([]), arguments: standing,
		give(argument, value) { given.value = new Map([...given.value, [keyOf(argument), value]]); },
		run() {
			const method = card.value;
			if (!method) return;
			const args = Object.fromEntries(standing.value.map(({ key, value }) => [key, value]));
			const bind = method.on === 'formula' ? Object.fromEntries(parameters.value.filter(({ key }) => !method.variables.includes(key)).map(({ key, value }) => [key, value])) : {};
			const listed = parameters.value.flatMap(({ key, values }) => (values && method.variables.includes(key) ? [[key, values] as const] : []));
			const request = host.run({ method: method.method, args, bind, domain: { ...Object.fromEntries(listed), ...live.value.domain }, onFormula: method.on === 'formula', variables: method.variables });
			if (request === undefined) return;
			asked.set(request, { card: method, args });
			put(method.method, { state: 'running', request });
		},
		cancel() {
			const run = runs.value.get(chosen.value ?? '');
			if (run?.state !== 'running' || chosen.value === undefined) return;
			asked.delete(run.request);
			host.cancel(run.request);
			put(chosen.value, { state: 'cancelled' });
		},
		tell(message) {
			const known = asked.get(message.request);
			if (!known) return;
			const { card: of, args } = known;
			if (message.type === 'progress') return put(of.method, { state: 'running', request: message.request, share: message.done / message.total });
			asked.delete(message.request);
			const [first] = Object.values(args);
			put(of.method, {
				state: 'done', card: of, html: message.html,
				// its inside is the core's, which is ours
				outcome: message.outcome as unknown as Outcome,
				around: {
					variables: of.variables.map(plainMath),
					...('x' in message.target ? { target: message.target as unknown as TargetCurve } : {}),
					...(isMatrix(first) ? { transitions: first } : {}),
				},
			});
		},
	};
}

function isMatrix(value: unknown): value is readonly (readonly number[])[] {
	return Array.isArray(value) && value.length > 0 && value.every(row => Array.isArray(row) && row.length === value.length && row.every(entry => typeof entry === 'number'));
}

/** What a run found, where it found something. */
export function foundBy(run: Run): Json | Readonly<Record<string, Json>> | undefined {
	return run.state === 'done' && run.outcome.status === 'value' ? run.outcome.value : undefined;
}
