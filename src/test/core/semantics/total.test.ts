import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLES, mutated, mutations } from '../mutations';
import { answer, openText } from '../helpers';

/** Pieces of formulas; mutations of real notation find more than random characters do. */
const PIECES = [
	'x', 'y', 'z', 'p', 'q', 'n', 'i', 'k', 'E', 'X', 'T', 'W', 'e', 'd', '\\theta', '\\mathbf{x}', '\\hat{y}', '\\pi', '\\sigma', '2', '0', '1.5', '\\infty',
	'+', '-', '\\cdot', '\\times', '/', '=', '<', '\\le', '\\leftarrow', '\\propto', '\\sim', '\\in', ',', ';', '|', '\\|', '\\mid', '\\quad', '!', '\'',
	'(', ')', '[', ']', '\\{', '\\}', '{', '}', '^', '_', '^2', '_i', '^{-1}', '^T', '_{t+1}', '^{(i)}', '^*', '\\dots', '&', '\\\\',
	'\\frac{x}{y}', '\\frac{d}{dx}', '\\frac{\\partial L}{\\partial x_i}', '\\sqrt{x}', '\\sum_{i=1}^n', '\\sum_i', '\\sum', '\\prod_k', '\\int_0^1', '\\int', 'dx', '\\max_z', '\\arg\\max_z', '\\log', '\\exp', '\\tanh',
	'\\nabla_x', '\\nabla', '\\mathbb{E}_{x\\sim p}[x]', 'Var[X]', 'E[X]', 'p(x|z)', 'p(z)', 'f(x)', '\\begin{cases}x&x>0\\\\0&\\text{otherwise}\\end{cases}', '\\begin{bmatrix}x&y\\\\1&2\\end{bmatrix}', '\\binom{n}{k}', '\\text{softmax}', 'mean', '|x|', '\\|W\\|_F',
	'__proto__', 'constructor', '\\constructor', '\\text{toString}', '\\operatorname{hasOwnProperty}',
];

const BINDINGS: readonly Readonly<Record<string, unknown>>[] = [
	{},
	{ x: 1, y: 2, z: 0.5, p: 0.3, n: 3, i: 1, k: 2, '\\theta': 0.1 },
	{ x: [1, 2, 3], y: [0.5, 1, 2], W: [[1, 2, 0], [0, 1, 0], [1, 0, 1]], n: 3, p: [0.2, 0.3, 0.5], '\\hat{y}': [1, 1, 1], '\\mathbf{x}': [1, 2, 3] },
	{ 'p(x|z)': { dist: 'Normal', args: { mu: 'z', sigma: 1 } }, 'p(z)': { dist: 'Beta', args: { alpha: 2, beta: 2 } }, 'f': { fn: { params: ['t'], latex: 't^2+e^t' } }, x: 1, z: 0.5 },
	{ p: { table: [[0.1, 0.2], [0.3, 0.4]], args: ['x', 'z'] }, '__proto__': 1, 'constructor': 2, 'x_i': 4, 'E[X]': 2 },
];

/** `npm run fuzz` takes many more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);

const formulas = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map(pieces => pieces.join(''));

test('any formula under any bindings has an outcome, and no fault escapes', () => {
	const statuses = new Map<string, number>();
	fc.assert(fc.property(formulas, fc.constantFrom(...BINDINGS), (latex, bind) => {
		const open = openText(`* **Entry**\n\t$p$ and density $f(x|n)=\\frac{1}{n}$\n\t\n\t$$\n\t${latex}\n\t$$\n`);
		for (let index = 0; index < open.formulaCount; index++) {
			open.formula(index);
			const { status } = open.evaluate(index, { bind, limits: { steps: 20_000 } });
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
	}), { numRuns: Math.min(RUNS, 100_000), seed: 3 });
	expect([...statuses.keys()].toSorted()).toEqual(['open', 'refused', 'value']);
}, 120_000 * Math.max(1, RUNS / 1500));

/** What a fuzz run takes for a hang, in milliseconds of the processor; other runs are not timed. */
const HANG = process.env['FUZZ_RUNS'] === undefined ? Infinity : 250;

/** What the worker allows. */
const LIMITS = { steps: 200_000, milliseconds: 200 };

test('mutated formulas of notes have an outcome with a sentence, in time', () => {
	let slowest = { milliseconds: 0, formula: '' };
	const counts = new Map<string, number>();
	fc.assert(fc.property(fc.constantFrom(...SAMPLES), mutations, ({ note, formula: written, bind }, edits) => {
		const formula = mutated(written, edits);
		const started = process.cpuUsage();
		const open = openText(note.replace(written, () => formula));
		for (let index = 0; index < open.formulaCount; index++) {
			open.formula(index);
			const outcome = open.evaluate(index, { bind, limits: LIMITS });
			const kind = outcome.status === 'refused' ? outcome.code : outcome.status;
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
			if (outcome.status === 'refused') expect(outcome.message).toMatch(/^[^]{10,}\.$/);
		}
		open.diagnostics();
		const { user, system } = process.cpuUsage(started);
		const milliseconds = (user + system) / 1000;
		if (milliseconds > slowest.milliseconds) slowest = { milliseconds, formula };
		expect(milliseconds, formula).toBeLessThan(HANG);
	}), { numRuns: HANG < Infinity ? RUNS : 500, ...(process.env['FUZZ_SEED'] === undefined ? { seed: 4 } : { seed: Number(process.env['FUZZ_SEED']) }) });
	if (HANG < Infinity) console.log(`${RUNS} notes, slowest ${slowest.milliseconds.toFixed(0)} ms: ${slowest.formula}`, Object.fromEntries(counts));
}, 120_000 * Math.max(1, RUNS / 1500));

test.each([
	['y=\\max()', {}, 'wrong-arity'],
	['y=p_(0,1]{k}', { p: [0.9, 0.1], k: 1 }, 'no-value'],
])('what a mutation once brought to a fall is refused: %s', (latex, bind, code) => expect(answer(latex, bind)).toEqual({ refused: code }));
