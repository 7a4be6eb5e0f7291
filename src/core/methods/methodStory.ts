import type { Dense, Json } from '../base/value';
import { drawnMark } from './chainPictures';
import { arrayIn, coordinateOf, itemOf, itemsOf, partsOf, widthOf, wordsOf, type Parts } from './findingsParts';
import type { FoundBy } from './findingsPictures';
import { heightAt, targetMark, type Surroundings } from './findingsTarget';
import type { Axis, Mark, Numbers, Picture } from '../plot/picture';
import { formatNumber } from '../view/number';

/** What a method found step by step, to be played. */
export interface Story {
	readonly steps: number;
	/** How it stands after a step, from 0. */
	readonly sceneAt: (step: number) => Scene;
}

export interface Scene {
	readonly pictures: readonly Picture[];
	/** What happens in the step, in a sentence. */
	readonly words: string;
}

/** Findings that go in steps, by what their record says of them; undefined where there are none. */
export function readStory({ results, value: meaning }: FoundBy, value: Json | Readonly<Record<string, Json>>, around: Surroundings): Story | undefined {
	const parts = partsOf(value);
	const path = meaning === 'path' ? arrayIn(parts, 'value', 1) : undefined;
	if (path && around.transitions) return walkOnStates(path.data, around.transitions, around.stationary);
	const steps = results.filter(({ name, kind, axes }) => kind === 'trace' && axes === undefined && arrayIn(parts, name));
	const next = arrayIn(parts, steps.find(({ name }) => name === 'next')?.name ?? '');
	if (next) return walk(next, parts, around);
	return steps.length > 0 ? courses(steps.map(({ name }) => name), parts) : undefined;
}

/** More states than this have no curve of their own. */
const MOST_CURVES = 6;

/** A Markov chain on its graph, each disc as full as the share of visits so far, and how these come to the stationary distribution. */
function walkOnStates(path: Float64Array, transitions: readonly Numbers[], settled: Numbers | undefined): Story {
	const states = transitions.map((_, i) => String(i));
	const visits = states.map((_, state) => sharesAlong(path, state));
	return {
		steps: path.length,
		sceneAt(step) {
			const [before, current] = [path[step - 1], path[step] ?? NaN];
			const shares = visits.map(along => along[step] ?? NaN);
			const chance = before === undefined ? undefined : transitions[before]?.[current];
			const soFar = counting(step + 1, 0);
			const lines = visits.slice(0, MOST_CURVES).flatMap((along, state): readonly Mark[] => [
				...(settled ? [{ kind: 'curve', x: [0, path.length - 1], y: [settled[state] ?? NaN, settled[state] ?? NaN], series: state, faint: true } as const] : []),
				{ kind: 'curve', x: soFar, y: along.subarray(0, step + 1), series: state, label: `state ${states[state]}` },
			]);
			return {
				pictures: [
					{ kind: 'states', title: 'the chain: each state is as full as the share of its visits', states, transitions, distribution: shares, current },
					{ kind: 'chart', title: settled ? 'shares of visits, and thin the stationary distribution' : 'shares of visits', x: { label: 'step', domain: [0, Math.max(1, path.length - 1)] }, y: { label: 'share', domain: [0, 1] }, marks: lines },
				],
				words: [
					before === undefined ? `It begins in ${current}.` : `From ${before} to ${current}${chance === undefined ? '' : `, with probability ${formatNumber(chance, 3)}`}.`,
					`Visits ${listOf(shares)}${settled ? `; in the long run ${listOf(settled)}` : ''}.`,
				].join(' '),
			};
		},
	};
}

/** The share of one state in the path up to each step. */
function sharesAlong(path: Float64Array, state: number): Float64Array {
	let count = 0;
	return path.map((at, step) => (count += at === state ? 1 : 0) / (step + 1));
}

function listOf(values: ArrayLike<number>): string {
	return Array.from(values, value => formatNumber(value, 3)).join(', ');
}

/** A sampler: where it is, where it may go, whether it goes, and what it has drawn so far. */
function walk(next: Dense, parts: Parts, around: Surroundings): Story {
	const names = Array.from({ length: widthOf(next) }, (_, i) => around.variables[i] ?? (widthOf(next) === 1 ? 'x' : `coordinate ${i + 1}`));
	return {
		steps: next.shape[0] ?? 0,
		sceneAt: step => ({
			pictures: [...where(step, next, parts, names, around), ...conditionalAt(step, parts), ...courseOf(step, next, names)],
			words: decisionAt(step, next, parts),
		}),
	};
}

function decisionAt(step: number, next: Dense, parts: Parts): string {
	const show = (name: string): string | undefined => {
		const array = arrayIn(parts, name);
		return array && Array.from(itemOf(array, step), entry => formatNumber(entry, 4)).join(', ');
	};
	const [current, candidate, ratio, uniform, accepted, variable] = ['current', 'candidate', 'ratio', 'uniform', 'accepted', 'variable'].map(show);
	const said = [
		...(variable === undefined ? [] : [`variable ${variable} is drawn`]),
		...(current === undefined ? [] : [`at ${current}`]),
		...(candidate === undefined ? [] : [`candidate ${candidate}`]),
		...(ratio === undefined ? [] : [`accepted with probability ${ratio}`]),
		...(uniform === undefined ? [] : [`drawn ${uniform}`]),
		...(accepted === undefined ? [] : [accepted === '1' ? 'it goes' : 'it stays']),
		`then at ${Array.from(itemOf(next, step), entry => formatNumber(entry, 4)).join(', ')}`,
	];
	return `${said.join('; ')}.`.replace(/^\w/u, letter => letter.toUpperCase());
}

/** So narrow that hills are told apart by few draws. */
const BINS = 24;

/** The chain on the density, over what it has drawn; of two coordinates and more its path in the plane of the first. */
function where(step: number, next: Dense, parts: Parts, names: readonly string[], { target }: Surroundings): readonly Picture[] {
	const position = arrayIn(parts, 'position');
	const [current, candidate, accepted] = [arrayIn(parts, 'current') ?? before(next, position), arrayIn(parts, 'candidate'), arrayIn(parts, 'accepted')];
	const heightOf = (x: number): number => (target ? heightAt(target, x) : 0);
	const isRefused = accepted ? itemOf(accepted, step)[0] === 0 : false;
	const marks = (at: (array: Dense) => readonly [number, number]): readonly Mark[] => [
		...(current ? [pointMark('current', 2, at(current))] : []),
		...(candidate ? [pointMark(isRefused ? 'candidate, refused' : 'candidate, accepted', 3, at(candidate), isRefused)] : [pointMark('next', 3, at(next))]),
	];
	const [across, up] = names;
	if (across === undefined) return [];
	if (up === undefined) {
		const x: Axis = { label: across, domain: spanOf([next, candidate, position], 0, target) };
		const mark = drawnMark(coordinateOf(next, 0).slice(0, step + 1));
		const drawn: Mark = mark.kind === 'histogram' ? { ...mark, bins: BINS } : mark;
		const momentum = arrayIn(parts, 'momentum');
		const phase: readonly Picture[] = position && momentum ? [{ kind: 'chart', title: 'the trajectory', x, y: { label: 'momentum', domain: spanOf([momentum], 0) }, marks: [{ kind: 'curve', x: itemOf(position, step), y: itemOf(momentum, step) }, { kind: 'points', x: itemOf(position, step), y: itemOf(momentum, step) }] }] : [];
		return [{ kind: 'chart', title: 'the chain and its draws', x, ...(target ? { y: { domain: [0, 1.6 * Array.from(target.y).reduce((most, value) => Math.max(most, value), 0)] } } : {}), marks: [drawn, ...(target ? [targetMark(target)] : []), ...marks(array => {
			const x = itemOf(array, step)[0] ?? NaN;
			return [x, heightOf(x)];
		})] }, ...phase];
	}
	const plane = (array: Dense): readonly [number, number] => [itemOf(array, step)[0] ?? NaN, itemOf(array, step)[1] ?? NaN];
	const [xs, ys] = [coordinateOf(next, 0).slice(0, step + 1), coordinateOf(next, 1).slice(0, step + 1)];
	const flight = position && trajectory(position, step);
	return [{
		kind: 'chart', title: 'the chain in the plane', x: { label: across, domain: spanOf([next, candidate], 0) }, y: { label: up, domain: spanOf([next, candidate], 1) },
		marks: [{ kind: 'curve', x: xs, y: ys, faint: true, label: 'path' }, ...(flight ? [flight] : []), { kind: 'points', x: xs, y: ys, hollow: true, series: 0 }, ...marks(plane)],
	}];
}

function trajectory({ shape, data }: Dense, step: number): Mark {
	const [, length = 0, width = 1] = shape;
	const along = (coordinate: number) => Float64Array.from({ length }, (_, i) => data[(step * length + i) * width + coordinate] ?? NaN);
	return { kind: 'curve', label: 'trajectory', x: along(0), y: along(1), series: 4 };
}

/** Where each step began, where only its end or its trajectory is told. */
function before(next: Dense, position: Dense | undefined): Dense | undefined {
	if (!position) return undefined;
	const width = widthOf(next);
	const data = Float64Array.from(itemsOf(position).flatMap(path => [...path.subarray(0, width)]));
	return { shape: next.shape, data };
}

function pointMark(label: string, series: number, [x, y]: readonly [number, number], hollow = false): Mark {
	return { kind: 'points', label, series, x: [x], y: [y], ...(hollow ? { hollow } : {}) };
}

/** Everything that a coordinate will be, so that the picture stays in place. */
function spanOf(arrays: readonly (Dense | undefined)[], coordinate: number, target?: Surroundings['target']): readonly [number, number] {
	const values = [
		...arrays.flatMap(array => (array === undefined ? [] : array.shape.length === 2 && coordinate < widthOf(array) && array.shape[1] === widthOf(array) ? [...coordinateOf(array, coordinate)] : [...array.data])),
		...(target ? stretchOf(target) : []),
	].filter(Number.isFinite);
	const [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
	const margin = target?.isDiscrete ? 0.5 : (high - low) * 0.05 || 1;
	return [low - margin, high + margin];
}

/** Where the density is not negligible. */
function stretchOf({ x, y }: NonNullable<Surroundings['target']>): readonly number[] {
	const height = Array.from(y).reduce((most, value) => Math.max(most, value), 0);
	return Array.from(x).filter((_, i) => (y[i] ?? 0) >= height / 1000);
}

/** The distribution that a step draws from. */
function conditionalAt(step: number, parts: Parts): readonly Picture[] {
	const conditional = arrayIn(parts, 'conditional', 2);
	if (!conditional) return [];
	const y = itemOf(conditional, step);
	return [{ kind: 'chart', title: 'its distribution, given the others', x: { label: 'value', names: Array.from(y, (_, at) => ({ at, name: String(at) })) }, y: { label: 'probability', domain: [0, 1] }, marks: [{ kind: 'bars', x: counting(y.length, 0), y }] }];
}

/** How each coordinate went so far. */
function courseOf(step: number, next: Dense, names: readonly string[]): readonly Picture[] {
	const marks = names.slice(0, 4).map((name, i): Mark => ({ kind: 'curve', label: name, x: counting(step + 1, 1), y: coordinateOf(next, i).slice(0, step + 1), step: true }));
	return [{ kind: 'chart', title: 'the trace', x: { label: 'step', domain: [1, Math.max(2, next.shape[0] ?? 2)] }, y: { domain: spanOf([next], names.length > 1 ? -1 : 0), ...(names.length === 1 ? { label: names[0] ?? '' } : {}) }, marks }];
}

/** Traces that grow, each over what it will be. */
function courses(names: readonly string[], parts: Parts): Story {
	const traces = names.flatMap(name => {
		const array = arrayIn(parts, name);
		return array && array.shape.length <= 2 ? [{ name: wordsOf(name), array }] : [];
	});
	const steps = Math.max(0, ...traces.map(({ array }) => array.shape[0] ?? 0));
	return {
		steps,
		sceneAt: step => ({
			pictures: traces.map(({ name, array }): Picture => ({
				kind: 'chart', title: name, x: { label: 'step', domain: [0, Math.max(1, steps - 1)] }, y: { label: name, domain: spanOf([array], -1) },
				marks: Array.from({ length: widthOf(array) }, (_, i) => coordinateOf(array, i)).flatMap((all, i): readonly Mark[] => [
					{ kind: 'curve', x: counting(all.length, 0), y: all, faint: true, series: i },
					{ kind: 'curve', x: counting(step + 1, 0), y: all.slice(0, step + 1), series: i, ...(widthOf(array) > 1 ? { label: `entry ${i + 1}` } : {}) },
				]),
			})),
			words: `${traces.map(({ name, array }) => `${name} ${Array.from(itemOf(array, Math.min(step, (array.shape[0] ?? 1) - 1)), entry => formatNumber(entry, 5)).join(', ')}`).join('; ')}.`,
		}),
	};
}

function counting(length: number, from: number): Float64Array {
	return Float64Array.from({ length }, (_, i) => from + i);
}
