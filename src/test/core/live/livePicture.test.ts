import { describe, expect, test } from 'vitest';
import { createNoteService, type LiveFormula } from '../../../core';
import { createBudget, fromJson, linkFormula, pictureWithin, viewsOf, type LiveScene, type Look } from '../../../core/runtime';
import type { Chart, Mark, Picture } from '../../../core/plot/picture';

const service = createNoteService({ log: () => undefined, now: () => 0 });
const budget = () => createBudget({ steps: 1e8, elements: 1e7 });

function live(note: string, index = 0, bind: Readonly<Record<string, unknown>> = {}): LiveFormula {
	const outcome = service.open('note', 1, note).play(index, { bind });
	if (outcome.status !== 'live') throw new Error(JSON.stringify(outcome));
	return outcome;
}

function sceneOf(formula: LiveFormula): LiveScene {
	const linked = linkFormula(formula);
	const values = new Map(formula.parameters.flatMap(({ key, value }) => {
		const read = fromJson(typeof value === 'object' && value !== null && 'table' in value ? value.table : value);
		return read === undefined ? [] : [[key, read] as const];
	}));
	const results = linked.parts.map(part => {
		const run = part.value(values, budget(), budget());
		return run.ok ? run.value : undefined;
	});
	return { ...linked, live: formula, parameters: formula.parameters, values, results, totals: [] };
}

function picture(formula: LiveFormula, look: Partial<Look> = {}): Picture {
	const drawn = pictureWithin(sceneOf(formula), { points: 200, ...look }, [200], budget);
	if (!drawn) throw new Error('no picture');
	return drawn;
}

function chart(formula: LiveFormula, look: Partial<Look> = {}): Chart {
	const drawn = picture(formula, look);
	if (drawn.kind !== 'chart') throw new Error(drawn.kind);
	return drawn;
}

const kinds = (marks: readonly Mark[]): readonly string[] => marks.map(({ kind }) => kind);

const KL = '$\\sum_{x} p(x)\\ln\\frac{p(x)}{q(x)}$';
const UNIFORM = '* ##### ✨Uniform\n\t$f(x|a,b)=\\begin{cases}\\frac{1}{b-a}&a\\le x\\le b\\\\0&\\text{otherwise}\\end{cases}$ and $F(x|a,b)=\\begin{cases}0&x<a\\\\\\frac{x-a}{b-a}&a\\le x\\le b\\\\1&x>b\\end{cases}$ of $x$ with mean $\\frac{a+b}{2}$';

describe('the pictures of a formula', () => {
	test.each<readonly [note: string, views: readonly string[]]>([
		['$f(x|\\mu,\\sigma)=\\frac{x-\\mu}{\\sigma}$', ['curve', 'map']],
		['$f(x)=x^3$', ['curve']],
		['$s(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$', ['arrows', 'entries']],
		['$H=-\\sum_i p_i\\ln p_i$ of probabilities $p$', ['summand', 'entries', 'simplex']],
		['$s(z)=\\left(\\frac{e^{z_1}}{e^{z_1}+e^{z_2}+e^{z_3}},\\frac{e^{z_2}}{e^{z_1}+e^{z_2}+e^{z_3}},\\frac{e^{z_3}}{e^{z_1}+e^{z_2}+e^{z_3}}\\right)$', ['entries', 'shades', 'simplex']],
		['$\\gamma \\odot x + \\beta$ of vectors $\\gamma, x, \\beta$', ['entries', 'shades']],
		['$\\int_0^1 x^2 e^{ax} dx$', ['curve', 'summand']],
	])('%s is seen as %j', (note, views) => expect(viewsOf(sceneOf(live(note)), {})).toEqual(views));

	test('a map has its value at each place', () => {
		const { marks } = chart(live('$f(x,y)=x+2y$'), { view: 'map' });
		const [heat] = marks;
		if (heat?.kind !== 'heat') throw new Error('no heat');
		const { x, y, values } = heat;
		for (const [row, column] of [[0, 0], [1, 3], [y.length - 1, x.length - 1]] as const) expect(values[row * x.length + column]).toBeCloseTo((x[column] as number) + 2 * (y[row] as number), 12);
		expect(kinds(marks)).toEqual(['heat', 'contours', 'points']);
	});

	test('a map turns with its axes', () => {
		const formula = live('$f(x,y,z)=x+2y+z$');
		expect([chart(formula, { view: 'map', axis: 'z', up: 'x' })].map(({ x, y }) => [x?.label, y?.label])).toEqual([['z', 'x']]);
	});
});

describe('what is summed the other way round', () => {
	const discrete = live('$D_{KL}(P\\parallel Q)=\\sum_i P(i)\\ln\\frac{P(i)}{Q(i)}$');
	const continuous = live('$D_{KL}(P\\parallel Q)=\\int_{-\\infty}^{\\infty}P(x)\\ln\\frac{P(x)}{Q(x)}dx$');
	test.each([discrete, continuous])('is offered, %#', formula => expect(formula.companions.map(({ title, summand }) => [title.replaceAll(' ', ''), summand?.kind !== undefined])).toEqual([['D_KL(Q‖P)', true]]));
	test('has its terms beside the others', () => {
		const { marks } = chart(discrete, { view: 'summand' });
		const [p, q, , turned] = marks.map(mark => (mark.kind === 'bars' ? Array.from(mark.y) : []));
		turned?.forEach((term, i) => expect(term).toBeCloseTo((q?.[i] ?? NaN) * Math.log((q?.[i] ?? NaN) / (p?.[i] ?? NaN)), 12));
	});
	test('is shaded beside the other', () => {
		const { marks, x } = chart(continuous, { view: 'summand' });
		expect(kinds(marks)).toEqual(['area', 'curve', 'area', 'curve']);
		expect(Math.max(...(x?.domain ?? [Infinity]).map(Math.abs))).toBeLessThan(12);
	});
	test('is left out when it is not wanted', () => expect(kinds(chart(continuous, { view: 'summand', companions: [] }).marks)).toEqual(['area', 'curve']));
	test('is none where it is the same', () => expect(live('$d(p,q)=\\sum_i p_i q_i$', 0, { p: [1, 2], q: [1, 2] }).companions).toEqual([]));
});

test('vectors whose angle matters begin in the plane, and further entries hide it', () => {
	const cosine = live('$s(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$');
	expect(kinds(chart(cosine).marks)).toEqual(['arrow', 'arrow', 'angle']);
	const wide = chart(live('$s(q,k)=\\frac{q \\cdot k}{\\|q\\|\\|k\\|}$', 0, { q: [1, 2, 3], k: [0, 1, 1] }));
	expect([kinds(wide.marks), wide.x?.label]).toEqual([['arrow', 'arrow'], 'entry 1']);
});

describe('the relatives of an activation', () => {
	const titles = (note: string): readonly string[] => live(note).companions.map(({ title }) => title);
	test('are what it is made of and what lies near', () => expect(titles('$Mish(x)=x \\cdot \\tanh(Softplus(x))$')).toEqual(expect.arrayContaining(['softplus(x)', 'tanh(x)', 'SiLU(x)', 'ReLU(x)'])));
	test('hold for another name', () => expect(titles('$ReLU(t)=\\max(0,t)$')).toContain('GELU(t)'));
	test('are none of another function', () => expect(titles('$f(x)=x^2$')).toEqual([]));
});

describe('an area', () => {
	const gauss = live('$f(x)=\\frac{1}{\\sqrt{2\\pi}}e^{-\\frac{x^2}{2}}$', 0, { x: 1 });
	const area = (look: Partial<Look>): readonly (string | undefined)[] => chart(gauss, look).marks.flatMap(mark => (mark.kind === 'area' ? [mark.label] : []));
	test.each<readonly [look: Look['area'], label: string]>([['left', 'area 0.84134'], ['right', 'area 0.15866'], [{ from: -1 }, 'area 0.68269']])('%j is told', (wanted, label) => expect(area({ area: wanted })).toEqual([label]));
	test('is none at first', () => expect(area({})).toEqual([]));
	test('without end is not told', () => expect(chart(live('$f(x)=x^2$'), { area: 'left' }).marks.flatMap(mark => (mark.kind === 'area' ? [mark.label] : []))).toEqual(['area']));
});

test('where a formula says nothing, its picture says so', () => {
	const { marks } = chart(live('$F(x)=\\begin{cases}0&x<0\\\\x&0\\le x\\le 2\\end{cases}$'));
	expect(marks.filter(({ kind }) => kind === 'band')).toMatchObject([{ label: 'no value', from: expect.closeTo(2, 2), to: 5 }]);
});

test.each<readonly [note: string, low: number, high: number]>([
	['$f(x)=\\arcsin x$', -1, 1], ['$f(x)=\\sqrt{1-x^2}$', -1, 1], ['$f(x)=x^2$', -5, 5],
])('%s is looked at where it has values', (note, low, high) => {
	const [from = NaN, to = NaN] = chart(live(note)).x?.domain ?? [];
	expect(Math.abs(from - low)).toBeLessThanOrEqual(0.5);
	expect(Math.abs(to - high)).toBeLessThanOrEqual(0.5);
});

test('features are seen before and after', () => {
	const film = live('$\\text{FiLM}(x_i,\\gamma,\\beta)=\\gamma_i x_i+\\beta_i$');
	expect(chart(film).marks.map(({ label }) => label)).toEqual(['x', 'FiLM(xᵢ,γ,β)']);
	expect(picture(film, { view: 'shades' })).toMatchObject({ kind: 'matrix', rowNames: ['x', 'FiLM(xᵢ,γ,β)'] });
});

describe('companions', () => {
	const density = live(UNIFORM, 0);
	test('are the formulas of the entry of the same parameters', () => expect(density.companions.map(({ title }) => title)).toEqual(['F(x|a,b)', '(a+b)/2']));
	test('are drawn where they depend on the axis', () => {
		const asked = { companions: ['F(x|a,b)', '(a+b)/2'] };
		expect(chart(density, asked).marks.flatMap(mark => (mark.kind === 'curve' ? [mark.label] : []))).toEqual(['f(x|a,b)', 'F(x|a,b)']);
		expect(chart(density, { ...asked, axis: 'a' }).marks.flatMap(mark => (mark.kind === 'curve' ? [mark.label] : []))).toEqual(['f(x|a,b)', 'F(x|a,b)', '(a+b)/2']);
	});
	test('need no values of their own', () => expect(live('* ##### ✨One\n\t$f(x)=x^2$ and $g(x)=cx$').companions).toEqual([]));
	test('are of the same entry', () => expect(live('* ##### ✨One\n\t$f(x)=x^2$\n* ##### ✨Two\n\t$g(x)=3x$').companions).toEqual([]));
	test('are something else', () => expect(live('* ##### ✨One\n\t$f(x)=x^2$ and $x$ and $f(x)=x^2$').companions).toEqual([]));
});

describe('what is added up', () => {
	test('an integrand between its ends, shaded', () => {
		const { marks, x } = chart(live('$\\int_0^2 3x^2 dx \\cdot a$'), { view: 'summand' });
		expect(kinds(marks)).toEqual(['area', 'curve']);
		expect(x?.domain).toEqual([0, 2]);
	});

	test('an integrand is seen where its weight is', () => {
		const { x } = chart(live('$\\int_{-\\infty}^{\\infty} a e^{-(x-30)^2} dx$'), { view: 'summand' });
		const [low = 0, high = 0] = x?.domain ?? [];
		expect(low).toBeGreaterThan(20);
		expect(high).toBeLessThan(40);
		expect(low < 30 && high > 30).toBe(true);
	});

	test.each<readonly [note: string, terms: readonly number[]]>([
		['$-\\sum_{i=1}^{3} a i^2$', [-1, -4, -9]],
		['$\\frac{1}{2}\\sum_{i=1}^{3} a i$', [0.5, 1, 1.5]],
	])('%s has the terms %j', (note, terms) => {
		const bars = chart(live(note, 0, { a: 1 }), { view: 'summand' }).marks.at(-1);
		expect(bars?.kind === 'bars' ? Array.from(bars.y) : []).toEqual(terms);
	});

	test('terms stand beside the vectors that they come from', () => {
		const formula = live('$\\sum_i P(i)\\ln\\frac{P(i)}{Q(i)}$');
		const { marks } = chart(formula, { view: 'summand' });
		expect(marks.map(({ label }) => label)).toEqual(['P', 'Q', 'term of the sum']);
		const terms = marks.at(-1);
		const [result] = sceneOf(formula).results;
		expect(terms?.kind === 'bars' ? Array.from(terms.y).reduce((sum, term) => sum + term) : NaN).toBeCloseTo(result as number, 12);
	});

	test('is none of a sum inside a logarithm', () => expect(live('$\\ln\\sum_{i=1}^3 e^{ai}$').parts[0]?.summand).toBeUndefined());
	test('is none of a plain value', () => expect(live(`$x^2$ and ${KL}`).parts[0]?.summand).toBeUndefined());
});
