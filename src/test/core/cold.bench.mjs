// npm run bench: formulas that three engines read alike, each from its text to something that can be run, nothing remembered from one to the next
import { ComputeEngine } from '@cortex-js/compute-engine';
import { compile, parse } from 'mathjs';
import { bench, describe } from 'vitest';
import { createNoteService } from '../../core/index';
import { SAMPLES } from './mutations';

/**
 * @typedef {object} Shared
 * @property {string} latex
 * @property {string} plain the same for mathjs
 * @property {Readonly<Record<string, number>>} bind
 */

/** @type {readonly Shared[]} */
const FORMULAS = [
	{ latex: '\\frac{1}{1+e^{-x}}', plain: '1/(1+exp(-x))', bind: { x: 0.5 } },
	{ latex: '\\log(1+e^x)', plain: 'log(1+exp(x))', bind: { x: 0.5 } },
	{ latex: '\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}', plain: '1/(sigma*sqrt(2*pi))*exp(-(x-mu)^2/(2*sigma^2))', bind: { x: 1, '\\mu': 0, '\\sigma': 2 } },
	{ latex: '\\frac{e^x-e^{-x}}{e^x+e^{-x}}', plain: '(exp(x)-exp(-x))/(exp(x)+exp(-x))', bind: { x: 0.5 } },
	{ latex: '\\frac{2pr}{p+r}', plain: '2*p*r/(p+r)', bind: { p: 0.5, r: 0.25 } },
	{ latex: '-p\\log p-(1-p)\\log(1-p)', plain: '-p*log(p)-(1-p)*log(1-p)', bind: { p: 0.3 } },
	{ latex: '\\sqrt{x^2+y^2}', plain: 'sqrt(x^2+y^2)', bind: { x: 3, y: 4 } },
	{ latex: 'x\\tanh(\\log(1+e^x))', plain: 'x*tanh(log(1+exp(x)))', bind: { x: 0.5 } },
	{ latex: '\\lambda e^{-\\lambda x}', plain: 'lambda*exp(-lambda*x)', bind: { x: 1, '\\lambda': 2 } },
	{ latex: '\\frac{a+b}{c+\\frac{d}{a}}', plain: '(a+b)/(c+d/a)', bind: { a: 1, b: 2, c: 3, d: 4 } },
	{ latex: '|x|+\\max(0,x)', plain: 'abs(x)+max(0,x)', bind: { x: -1 } },
	{ latex: '\\frac{x-m}{\\sqrt{v+\\epsilon}}\\gamma+\\beta', plain: '(x-m)/sqrt(v+epsilon)*gamma+beta', bind: { x: 1, m: 0.5, v: 2, '\\epsilon': 0.001, '\\gamma': 2, '\\beta': 1 } },
];

const host = { log: () => undefined, now: () => performance.now() };

/** @param {Shared} formula */
const ours = ({ latex, bind }) => void createNoteService(host).open('note', 1, `$$\n${latex}\n$$\n`).evaluate(0, { bind });
/** @param {Shared} formula */
const mathjs = ({ plain }) => {
	parse(plain);
	compile(plain);
};
const cortex = new ComputeEngine();
/** @param {Shared} formula */
const computeEngine = ({ latex }) => void cortex.parse(latex).compile();

/** @param {readonly number[]} values */
function median(values) {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/**
 * The median over the items of each one's median of eleven, in milliseconds.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => void} run
 */
function medianTime(items, run) {
	/** @param {T} item */
	const times = item => Array.from({ length: 11 }, () => {
		const start = performance.now();
		run(item);
		return performance.now() - start;
	});
	items.forEach(run);
	return median(items.map(item => median(times(item))));
}

const rows = { 'ML Notes, read, compiled and evaluated': medianTime(FORMULAS, ours), 'mathjs, parsed and compiled': medianTime(FORMULAS, mathjs), 'compute-engine, parsed and compiled': medianTime(FORMULAS, computeEngine) };
console.log('milliseconds per formula, median', Object.fromEntries(Object.entries(rows).map(([name, time]) => [name, Number(time.toFixed(3))])));
console.log('milliseconds per note of the textbook, with all its formulas', Number(medianTime(SAMPLES, ({ note, bind }) => {
	const open = createNoteService(host).open('note', 1, note);
	for (let index = 0; index < open.formulaCount; index++) open.evaluate(index, { bind });
}).toFixed(3)));

describe(`${FORMULAS.length} formulas, cold`, () => {
	bench('ML Notes, read, compiled and evaluated', () => FORMULAS.forEach(ours));
	bench('mathjs, parsed and compiled', () => FORMULAS.forEach(mathjs));
	bench('compute-engine, parsed and compiled', () => FORMULAS.forEach(computeEngine));
});
