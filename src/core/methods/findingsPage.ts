import { isRecord, type Json } from '../base/value';
import { findingsPictures, type FoundBy } from './findingsPictures';
import type { Surroundings, TargetCurve } from './findingsTarget';
import type { Result } from '../library/record';
import { byId } from '../library';
import { readChain } from '../math/markov/chain';
import { stationaryDistribution } from '../math/markov/stationary';
import type { Picture } from '../plot/picture';
import type { Outcome } from '../service';
import { plainMath } from '../view/plain';

/** What a page shows of findings, however many draws there were: plain data. */
export interface FindingsPage {
	readonly pictures: readonly Picture[];
	/** What goes in steps, by the names of its parts. */
	readonly story?: Readonly<Record<string, Json>>;
	readonly around: Surroundings;
}

/** More steps are not played. */
const MOST_STEPS = 2000;

/** What a method found, as a page shows it: its pictures, and what it plays step by step. */
export function findingsPage(method: string, { args, variables, target }: { readonly args: Readonly<Record<string, unknown>>; readonly variables: readonly string[]; readonly target?: TargetCurve | undefined }, outcome: Outcome): FindingsPage {
	const record = byId(method);
	const [first] = Object.values(args);
	const around: Surroundings = { variables: variables.map(plainMath), ...(target ? { target } : {}), ...(isSquare(first) ? { transitions: first, ...stationaryOf(first) } : {}) };
	if (!record || outcome.status !== 'value') return { pictures: [], around };
	const found: FoundBy = { ...record, results: record.results ?? [] };
	const steps = stepsIn(found, outcome.value);
	return { pictures: findingsPictures(found, outcome.value, around).map(plain), ...(Object.keys(steps).length > 0 ? { story: steps } : {}), around };
}

/** The parts that have an item for each step, and those that say where it begins. */
function stepsIn({ results, value: meaning }: FoundBy, value: Json | Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
	if (meaning === 'path') return { value: capped(value) };
	if (!isRecord(value)) return {};
	return Object.fromEntries(results.filter(isOfSteps).flatMap(({ name }) => {
		const part = value[name];
		return part === undefined ? [] : [[name, capped(part)] as const];
	}));
}

function isOfSteps({ kind, axes }: Result): boolean {
	return kind === 'trace' && axes === undefined;
}

function capped(value: Json | Readonly<Record<string, Json>>): Json {
	return Array.isArray(value) ? value.slice(0, MOST_STEPS) as Json : 0;
}

/** With arrays of numbers in place of typed ones, which do not cross to a page as such. */
function plain(picture: Picture): Picture {
	return JSON.parse(JSON.stringify(picture, (_, inner: unknown) => (inner instanceof Float64Array ? [...inner] : inner))) as Picture;
}

/** None where there are several. */
function stationaryOf(transitions: readonly (readonly number[])[]): Pick<Surroundings, 'stationary'> {
	const chain = readChain({ shape: [transitions.length, transitions.length], data: Float64Array.from(transitions.flat()) });
	const stationary = chain && [...stationaryDistribution(chain)];
	return stationary?.every(Number.isFinite) ? { stationary } : {};
}

function isSquare(value: unknown): value is readonly (readonly number[])[] {
	return Array.isArray(value) && value.length > 0 && value.every(row => Array.isArray(row) && row.length === value.length && row.every(entry => typeof entry === 'number'));
}
