import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { FindingsPage } from '../../../core/runtime';
import type { MethodArgument, MethodCard } from '../../../core/service';
import type { FromPreview, ToPreview } from '../../../protocol';
import { REST, type FormulaModel } from '../formulaModel';

export type RunMessage = Pick<Extract<FromPreview, { readonly type: 'run' }>, 'method' | 'args' | 'bind' | 'domain' | 'onFormula' | 'variables'>;

/** Who runs methods for a page. */
export interface MethodHost {
	/** The number of the request; undefined where the formula is not there any more. */
	readonly run: (message: RunMessage) => number | undefined;
	readonly cancel: (request: number) => void;
	/** Milliseconds from any origin. */
	readonly now: () => number;
}

/** What a method found. */
export interface Found {
	readonly card: MethodCard;
	readonly isFound: boolean;
	readonly html: string;
	readonly page: FindingsPage;
	/** Counts the runs that were asked for: what follows what is moved is of the run before. */
	readonly run: number;
	/** Milliseconds that it took. */
	readonly took: number;
}

/** How a method stands. */
export interface Run {
	readonly state: 'running' | 'following' | 'cancelled' | 'done';
	/** How much of it is done, while it runs. */
	readonly share?: number;
	/** What it found last. */
	readonly found?: Found;
	/** Whether something has moved since, and it takes too long to follow. */
	readonly isStale?: boolean;
}

/** The methods of a formula that is open: which are offered, what they are given, and what they found. */
export interface MethodsModel {
	readonly cards: Signal<readonly MethodCard[]>;
	/** Those that this page cannot run, by name. */
	readonly elsewhere: Signal<readonly string[]>;
	readonly chosen: ReadonlySignal<string | undefined>;
	/** The arguments of the chosen method, where they stand. */
	readonly arguments: ReadonlySignal<readonly MethodArgument[]>;
	readonly runs: ReadonlySignal<ReadonlyMap<string, Run>>;
	/** Shows a method, and runs it where it has not run; again, it is put away. */
	readonly choose: (method: string) => void;
	readonly give: (argument: string, value: unknown) => void;
	readonly run: () => void;
	readonly cancel: () => void;
	readonly tell: (message: Extract<ToPreview, { readonly type: 'progress' | 'findings' }>) => void;
	/** Ends the following. */
	readonly stop: () => void;
}

/** In milliseconds: a method that takes no longer follows what is moved, and one that takes no longer than the second when that rests. */
const QUICK = 300;
const LONG = 3000;

/** Methods share what they call the same and take for the same. */
function keyOf({ key, words, type }: MethodArgument): string {
	return `${key} ${type} ${words ?? ''}`;
}

interface Asked {
	readonly request: number;
	readonly card: MethodCard;
	readonly run: number;
	readonly since: number;
}

export function createMethodsModel({ parameters, live }: FormulaModel, host: MethodHost): MethodsModel {
	const cards = signal<readonly MethodCard[]>([]);
	const chosen = signal<string>();
	const given = signal<ReadonlyMap<string, unknown>>(new Map());
	const runs = signal<ReadonlyMap<string, Run>>(new Map());
	let asked: Asked | undefined;
	let count = 0;
	let hasMoved = false;
	let rest: ReturnType<typeof setTimeout> | undefined;
	const card = computed(() => cards.value.find(({ method }) => method === chosen.value));
	const standing = computed(() => (card.value?.arguments ?? []).map((argument): MethodArgument => {
		const followed = parameters.value.find(({ key, isExample }) => key === argument.follows && !(isExample && argument.hasOwnBeginning));
		const own = given.value.get(keyOf(argument));
		if (own !== undefined) return { ...argument, value: own, isExample: false };
		return followed ? { ...argument, value: followed.value, type: followed.type, ...(followed.families ? { families: followed.families } : {}) } : argument;
	}));
	const put = (method: string, run: Run): void => { runs.value = new Map([...runs.peek(), [method, run]]); };
	const ask = (state: 'running' | 'following'): void => {
		const method = card.peek();
		if (!method) return;
		const args = Object.fromEntries(standing.peek().map(({ key, value }) => [key, value]));
		const bind = method.on === 'formula' ? Object.fromEntries(parameters.peek().filter(({ key }) => !method.variables.includes(key)).map(({ key, value }) => [key, value])) : {};
		const listed = parameters.peek().flatMap(({ key, values }) => (values && method.variables.includes(key) ? [[key, values] as const] : []));
		const request = host.run({ method: method.method, args, bind, domain: { ...Object.fromEntries(listed), ...live.peek().domain }, onFormula: method.on === 'formula', variables: method.variables });
		if (request === undefined) return;
		if (state === 'running') count++;
		hasMoved = false;
		asked = { request, card: method, run: count, since: host.now() };
		put(method.method, { ...runs.peek().get(method.method), state, isStale: false });
	};
	const drop = (): void => {
		clearTimeout(rest);
		if (asked) host.cancel(asked.request);
		asked = undefined;
	};
	const follow = (method: string): void => {
		const { found, state } = runs.peek().get(method) ?? {};
		if (!found || state === 'running') return;
		clearTimeout(rest);
		if (asked) hasMoved = true;
		else if (found.took > LONG) put(method, { state: 'done', found, isStale: true });
		else if (found.took > QUICK) rest = setTimeout(() => { if (!asked && chosen.peek() === method) ask('following'); }, REST);
		else ask('following');
	};
	let before: readonly unknown[] | undefined;
	const stop = effect(() => {
		const at = [chosen.value, standing.value, card.value?.on === 'formula' ? parameters.value : undefined];
		const isSame = before?.every((value, i) => value === at[i]) ?? false;
		const isOther = before?.[0] !== at[0];
		before = at;
		if (chosen.value !== undefined && !isSame && !isOther) follow(chosen.value);
	});
	return {
		cards, chosen, runs, elsewhere: signal([]), arguments: standing,
		choose(method) {
			drop();
			chosen.value = method === chosen.value ? undefined : method;
			if (chosen.value !== undefined) ask('running');
		},
		give(key, value) {
			const argument = standing.value.find(one => one.key === key);
			if (argument) given.value = new Map([...given.value, [keyOf(argument), value]]);
		},
		run() {
			drop();
			ask('running');
		},
		cancel() {
			const method = asked?.card.method;
			drop();
			if (method !== undefined) put(method, { ...runs.value.get(method), state: 'cancelled' });
		},
		tell(message) {
			if (asked?.request !== message.request) return;
			const { card: of, run, since } = asked;
			const { found, state = 'running' } = runs.value.get(of.method) ?? {};
			if (message.type === 'progress') return put(of.method, { state, share: message.done / message.total, ...(found ? { found } : {}) });
			asked = undefined;
			// its inside is the core's, which is ours
			put(of.method, { state: 'done', found: { card: of, isFound: message.isFound, html: message.html, page: message.page as unknown as FindingsPage, run, took: host.now() - since } });
			if (hasMoved) follow(of.method);
		},
		stop() {
			stop();
			drop();
		},
	};
}
