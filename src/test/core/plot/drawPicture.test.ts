import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsOf, valuesOf } from '../../../core/plot/axis';
import { drawPicture } from '../../../core/plot/draw';
import { DARK } from '../../../core/plot/palette';
import type { Chart, Picture } from '../../../core/plot/picture';
import { hostilePicture } from './arbitrary';
import { PICTURES } from './pictures';
import { faultOf } from './wellFormed';

const SIZE = { width: 480, height: 300 };
const svgOf = (picture: Picture): string => drawPicture(picture, SIZE).svg;
const chart = (marks: Chart['marks'], rest: Partial<Chart> = {}): Chart => ({ kind: 'chart', title: 't', marks, ...rest });
/** The markup without its words and its colours. */
const numbersOf = (svg: string): string => svg.replace(/<(title|desc|text)\b.*?<\/\1>|#[0-9a-f]{6}/gs, '');
/** The paths of a class. */
const pathsOf = (svg: string, name: string): readonly string[] => [...svg.matchAll(new RegExp(`<path class="${name}"[^>]* d="([^"]*)"`, 'g'))].map(([, d = '']) => d);

describe.each(Object.entries(PICTURES))('%s', (_, picture) => {
	const { svg, frame } = drawPicture(picture, SIZE);
	test('is well formed, with a name and a description', () => {
		expect(faultOf(svg)).toBeUndefined();
		expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
	});
	test('keeps to what every page allows', () => expect(svg).not.toMatch(/ (?:style|id|href|on\w+)=|<(?:script|style|image|foreignObject|a)\b|url\(/));
	test('has numbers that are finite and plain', () => expect(numbersOf(svg)).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d/));
	test('survives JSON', () => expect(svgOf(JSON.parse(JSON.stringify(picture, (_key, value: unknown) => (value instanceof Float64Array ? Array.from(value) : value))) as Picture)).toBe(svg));
	test('maps positions to values and back', () => {
		for (const axis of frame === undefined ? [] : [frame.x, frame.y, ...(frame.right === undefined ? [] : [frame.right])]) {
			for (const share of [0, 0.25, 1]) {
				const position = axis.range[0] + share * (axis.range[1] - axis.range[0]);
				expect(positionsOf(axis)(valuesOf(axis)(position))).toBeCloseTo(position, 6);
			}
		}
	});
});

test('any labels, any numbers, any size: well formed and finite', () => fc.assert(fc.property(hostilePicture, fc.double(), fc.double(), (picture, width, height) => {
	const { svg } = drawPicture(picture, { width, height });
	expect(faultOf(svg)).toBeUndefined();
	expect(numbersOf(svg)).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d/);
}), { numRuns: 500 }));

describe('a line', () => {
	const runs = (y: readonly number[], domain?: readonly [number, number]): number =>
		(pathsOf(svgOf(chart([{ kind: 'curve', x: y.map((_, index) => index), y }], domain && { y: { domain } })), 'ml-curve')[0] ?? '').split('M').length - 1;
	test.each([
		['joins its points', [1, 2, 3], 1], ['breaks at NaN', [1, NaN, 3, 4], 2], ['breaks at infinity', [1, 2, Infinity, 4], 2], ['has no points', [NaN, NaN], 0], ['of one point', [1], 1],
	] as const)('%s', (_, y, count) => expect(runs(y)).toBe(count));
	test('breaks where it leaps across the whole view', () => expect(runs([0, 5, -5, 0], [-1, 1])).toBe(2));
	test('leaves the view without a break', () => expect(runs([0, 5, 5, 0], [-1, 1])).toBe(1));
	test('of 100,000 points is told by some thousand', () => {
		const x = Float64Array.from({ length: 100_000 }, (_, index) => index);
		const [path = ''] = pathsOf(svgOf(chart([{ kind: 'curve', x, y: x.map(Math.sin) }])), 'ml-curve');
		expect(path.split('L').length).toBeLessThan(2000);
		expect(path.split('L').length).toBeGreaterThan(800);
	});
	test('with steps holds each value', () => expect(pathsOf(svgOf(chart([{ kind: 'curve', step: true, x: [0, 1], y: [0, 1] }])), 'ml-curve')[0]).toMatch(/^M[\d.,]+H[\d.]+V[\d.]+$/));
});

describe('the frame', () => {
	const frameOf = (picture: Chart) => drawPicture(picture, SIZE).frame;
	test('takes the domain it is given', () => expect(frameOf(chart([{ kind: 'curve', x: [0, 1], y: [0, 1] }], { x: { domain: [-3, 7] }, y: { domain: [2, 3] } }))).toMatchObject({ x: { domain: [-3, 7] }, y: { domain: [2, 3] } }));
	test('covers all marks, in x as it is, in y to round values', () => expect(frameOf(chart([{ kind: 'curve', x: [0.3, 1.7], y: [0.01, 0.39] }]))).toMatchObject({ x: { domain: [0.3, 1.7] }, y: { domain: [0, 0.4] } }));
	test('has bars from zero', () => expect(frameOf(chart([{ kind: 'bars', x: [1, 2], y: [5, 6] }]))?.y.domain).toEqual([0, 6]));
	test('leaves out what a logarithm has not', () => expect(frameOf(chart([{ kind: 'curve', x: [1, 2], y: [-1, 10] }], { y: { scale: 'log' } }))?.y).toMatchObject({ scale: 'log', domain: [1e-5, 10] }));
	test('a domain of equal units that is given back stays as it is', () => {
		const vectors = chart([{ kind: 'arrow', to: [3, 1] }], { equal: true });
		const { x, y } = frameOf(vectors) ?? {};
		const again = x && y && frameOf({ ...vectors, x: { domain: x.domain }, y: { domain: y.domain } });
		expect(again?.x.domain).toEqual(x?.domain.map(value => expect.closeTo(value, 9)));
	});
	test('with equal units', () => {
		const { x, y } = frameOf(chart([{ kind: 'arrow', to: [3, 1] }], { equal: true })) ?? {};
		const unit = (axis: typeof x) => axis && Math.abs((axis.range[1] - axis.range[0]) / (axis.domain[1] - axis.domain[0]));
		expect(unit(x)).toBeCloseTo(unit(y) ?? NaN, 9);
	});
});

describe('the numbers along the axis of x', () => {
	/** Where they begin and end, a letter taken as wide as it is planned. */
	const spans = (svg: string) => [...(svg.split('ml-ticks')[1]?.split('</g>')[0] ?? '').matchAll(/<text x="([-\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*)</g)]
		.map(([, x, y, anchor, text = '']) => ({ x: Number(x), y: Number(y), anchor, width: [...text].length * 7.2 }))
		.filter(({ y }, _, all) => y === Math.max(...all.map(other => other.y)))
		.map(({ x, anchor, width }) => (anchor === 'middle' ? [x - width / 2, x + width / 2] as const : anchor === 'end' ? [x - width, x] as const : [x, x + width] as const));
	test.each([
		[480, [-4, 4]], [200, [-4, 4]], [480, [0, 1e9]], [480, [1000.5, 1000.6]], [300, [-123_456, 987_654]], [120, [0, 1]], [900, [1e-7, 3e-7]],
	] as const)('at %d pixels, %j: apart, and inside of the picture', (width, domain) => {
		const texts = spans(drawPicture(chart([], { x: { domain } }), { width, height: 200 }).svg);
		expect(texts.length).toBeGreaterThan(0);
		for (const [index, [start, end]] of texts.entries()) {
			expect(start).toBeGreaterThan(texts[index - 1]?.[1] ?? -1);
			expect(end).toBeLessThan(width + 1);
		}
	});
	test('long names are cut', () => {
		const names = Array.from({ length: 8 }, (_, at) => ({ at, name: 'a name without end' }));
		const texts = spans(svgOf(chart([{ kind: 'bars', x: names.map(({ at }) => at), y: names.map(() => 1) }], { x: { names } })));
		expect(texts).toHaveLength(8);
		for (const [index, [start]] of texts.entries()) expect(start).toBeGreaterThan(texts[index - 1]?.[1] ?? -1);
	});
});

describe('what is drawn', () => {
	test('labels are data', () => expect(svgOf(chart([{ kind: 'curve', label: '<script>x</script>', x: [0, 1], y: [0, 1] }]))).toContain('&lt;script&gt;'));
	test('series differ in colour and in dashes', () => {
		const svg = svgOf(chart(['f', 'g'].map(label => ({ kind: 'curve' as const, label, x: [0, 1], y: [0, 1] }))));
		expect(new Set([...svg.matchAll(/class="ml-curve"[^>]*? stroke="([^"]+)"/g)].map(([, stroke]) => stroke)).size).toBe(2);
		expect([...svg.matchAll(/class="ml-curve"[^>]*?stroke-dasharray/g)]).toHaveLength(1);
	});
	test('a picture that stands alone has colours of its own', () => {
		const { svg } = drawPicture(PICTURES['curve'] ?? chart([]), { ...SIZE, palette: DARK });
		expect(svg).toContain(DARK.series[0]);
		expect(svg).not.toContain('var(');
	});
	test('bars of two marks stand side by side', () => {
		const [p = '', q = ''] = pathsOf(svgOf(PICTURES['bars'] ?? chart([])), 'ml-bars');
		const leftmost = (path: string): number => Number(/^M([\d.]+)/.exec(path)?.[1]);
		const width = Number(/h([\d.]+)/.exec(p)?.[1]);
		expect(leftmost(q) - leftmost(p)).toBeCloseTo(width, 1);
	});
	test('an area stops at its borders', () => {
		const { svg, frame } = drawPicture(chart([{ kind: 'area', x: [0, 1, 2], y: [1, 1, 1], from: 0.5, to: 1.5 }]), SIZE);
		const xs = [...(pathsOf(svg, 'ml-area')[0] ?? '').matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
		const at = frame && positionsOf({ ...frame.x, range: [0, frame.x.range[1] - frame.x.range[0]] });
		expect(Math.min(...xs)).toBeCloseTo(at?.(0.5) ?? NaN, 1);
		expect(Math.max(...xs)).toBeCloseTo(at?.(1.5) ?? NaN, 1);
	});
	test('what lies below the base line is a part of its own, from crossing to crossing', () => {
		const area = (y: readonly number[]) => svgOf(chart([{ kind: 'area', x: y.map((_, index) => index), y }]));
		expect(pathsOf(area([1, 2, 1]), 'ml-area ml-below')).toEqual([]);
		expect(pathsOf(area([-1, -2, -1]), 'ml-area')).toEqual([]);
		const { svg, frame } = drawPicture(chart([{ kind: 'area', x: [0, 4], y: [1, -3] }]), SIZE);
		const [start = 0, end = 0] = frame?.x.range ?? [];
		expect(pathsOf(svg, 'ml-area ml-below')[0]).toContain(`L${Math.round(25 * (end - start)) / 100},`);
	});
	test('equal neighbours of a heat map are one rectangle', () => {
		const heat = (values: readonly number[]) => svgOf(chart([{ kind: 'heat', x: [0, 1, 2], y: [0], values }])).split('ml-heat')[1]?.split('Z').length ?? 0;
		expect(heat([1, 1, 1])).toBe(2);
		expect(heat([1, 2, 1])).toBe(2);
		expect(heat([3, 2, 1])).toBe(3);
	});
	test('cells of a logarithmic axis are as wide as their neighbours', () => {
		const { svg, frame } = drawPicture(chart([{ kind: 'heat', x: [1, 10, 100], y: [0], values: [1, 2, 3] }], { x: { scale: 'log' } }), SIZE);
		expect(frame?.x.domain).toEqual([expect.closeTo(10 ** -0.5, 9), expect.closeTo(10 ** 2.5, 6)]);
		const widths = [...(svg.split('ml-heat')[1] ?? '').matchAll(/M([\d.]+),[\d.]+H([\d.]+)/g)].map(([, left, right]) => Number(right) - Number(left));
		expect(widths).toHaveLength(2);
		expect(widths[0]).toBeCloseTo(widths[1] ?? NaN, 1);
	});
	test('a cloud of points is written shortly', () => {
		const x = Array.from({ length: 1000 }, (_, index) => Math.sin(index));
		expect(svgOf(chart([{ kind: 'points', x, y: x }])).length).toBeLessThan(20_000);
	});
	test('no arrow for a step that never happens', () => {
		const states = (transitions: readonly (readonly number[])[]) => svgOf({ kind: 'states', title: 't', states: ['a', 'b'], transitions }).split('ml-arrows')[1]?.split('<path').length;
		expect(states([[1, 0], [0, 1]])).toBe(5);
		expect(states([[0.5, 0.5], [0, 1]])).toBe(7);
	});
	test('the current state has a second ring', () => expect(svgOf(PICTURES['states'] ?? chart([])).match(/ml-current/g)).toHaveLength(1));
	test('small cells of a matrix have a legend in place of numbers', () => {
		const matrix = (size: number) => svgOf({ kind: 'matrix', title: 't', rows: Array.from({ length: size }, () => Array.from({ length: size }, () => 7)) });
		expect(matrix(3)).toContain('>7</text>');
		expect(matrix(40)).not.toContain('>7</text>');
		expect(matrix(40)).toContain('>7 to 7</text>');
	});
});
