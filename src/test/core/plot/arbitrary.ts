import fc from 'fast-check';
import type { Axis, Mark, Picture } from '../../../core/plot/picture';

/** Pictures as a note could bring them about at its worst: any characters, any numbers, lengths that do not agree. */
const text = fc.oneof(fc.constantFrom('<b>&"\'', ']]>', '--><svg onload=x>', 'μ'), fc.array(fc.integer({ min: 0, max: 0xFFFF }), { maxLength: 30 }).map(codes => String.fromCharCode(...codes)));
const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 1, 1e308, -1e308, 5e-324));
const numbers = fc.oneof(fc.array(number, { maxLength: 12 }), fc.array(number, { maxLength: 12 }).map(values => Float64Array.from(values)));
const place = fc.tuple(number, number);
const styled = { label: text, series: fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double()) };
const xy = { x: numbers, y: numbers, ...styled };
const some = <T>(model: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: readonly (keyof T)[] = []): fc.Arbitrary<T> => fc.record(model, { requiredKeys: [...requiredKeys] }) as fc.Arbitrary<T>;

const mark = fc.oneof(
	some({ kind: fc.constant('curve'), ...xy, right: fc.boolean(), step: fc.boolean(), faint: fc.boolean() }, ['kind', 'x', 'y']),
	some({ kind: fc.constant('area'), ...xy, base: fc.oneof(number, numbers), from: number, to: number }, ['kind', 'x', 'y']),
	some({ kind: fc.constant('band'), from: number, to: number, ...styled }, ['kind', 'from', 'to']),
	some({ kind: fc.constant('bars'), ...xy, errors: numbers }, ['kind', 'x', 'y']),
	some({ kind: fc.constant('histogram'), samples: numbers, bins: number, ...styled }, ['kind', 'samples']),
	some({ kind: fc.constant('points'), ...xy, hollow: fc.boolean() }, ['kind', 'x', 'y']),
	some({ kind: fc.constant('rule'), axis: fc.constantFrom('x', 'y'), at: number, ...styled }, ['kind', 'axis', 'at']),
	some({ kind: fc.constant('arrow'), from: place, to: place, ...styled }, ['kind', 'to']),
	some({ kind: fc.constant('angle'), between: fc.tuple(place, place), ...styled }, ['kind', 'between']),
	some({ kind: fc.constant('heat'), ...xy, values: numbers }, ['kind', 'x', 'y', 'values']),
	some({ kind: fc.constant('contours'), ...xy, values: numbers, levels: numbers }, ['kind', 'x', 'y', 'values']),
	some({ kind: text }, ['kind']),
) as fc.Arbitrary<Mark>;

const axis = some({ label: text, scale: fc.constantFrom('linear', 'log'), domain: place, names: fc.array(fc.record({ at: number, name: text }), { maxLength: 3 }) }) as fc.Arbitrary<Axis>;
const shares = fc.tuple(number, number, number);
const title = text;

export const hostilePicture = fc.oneof(
	some({ kind: fc.constant('chart'), title, x: axis, y: axis, right: axis, marks: fc.array(mark, { maxLength: 4 }), equal: fc.boolean() }, ['kind', 'title', 'marks']),
	some({ kind: fc.constant('simplex'), title, corners: fc.tuple(text, text, text), points: fc.array(some({ shares, ...styled }, ['shares']), { maxLength: 3 }), path: fc.array(shares, { maxLength: 3 }), field: fc.record({ steps: fc.integer({ min: -1, max: 4 }), values: numbers }) }, ['kind', 'title', 'corners', 'points']),
	some({ kind: fc.constant('states'), title, states: fc.array(text, { maxLength: 5 }), transitions: fc.array(numbers, { maxLength: 5 }), distribution: numbers, current: number }, ['kind', 'title', 'states', 'transitions']),
	some({ kind: fc.constant('matrix'), title, rows: fc.array(numbers, { maxLength: 4 }), rowNames: fc.array(text, { maxLength: 4 }), columnNames: fc.array(text, { maxLength: 4 }), range: place }, ['kind', 'title', 'rows']),
	some({ kind: fc.constant('table'), title, columns: fc.array(fc.record({ label: text, values: numbers }), { maxLength: 3 }), rowNames: fc.array(text, { maxLength: 4 }) }, ['kind', 'title', 'columns']),
) as fc.Arbitrary<Picture>;
