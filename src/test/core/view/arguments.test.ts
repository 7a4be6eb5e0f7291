import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArguments, printArguments } from '../../../core/view/arguments';

describe('parseArguments', () => {
	test.each<readonly [line: string, names: readonly string[], bind: object]>([
		['x = 1.3, mu = 0.5', ['x', '\\mu'], { 'x': 1.3, '\\mu': 0.5 }],
		['x=1,μ=2', ['x', '\\mu'], { 'x': 1, '\\mu': 2 }],
		['1.3, 0.5', ['x', '\\mu'], { 'x': 1.3, '\\mu': 0.5 }],
		['mu = 0.5, 1.3', ['x', '\\mu'], { 'x': 1.3, '\\mu': 0.5 }],
		['x = [1, 2, 3]', ['x'], { x: [1, 2, 3] }],
		['W = [[1,2],[3,4]], x = [1,"inf"]', ['W', 'x'], { W: [[1, 2], [3, 4]], x: [1, 'inf'] }],
		['p(x|z) = {"dist": "Normal", "args": {"mu": "z", "sigma": 0.5}}', ['p(x|z)'], { 'p(x|z)': { dist: 'Normal', args: { mu: 'z', sigma: 0.5 } } }],
		['p( x | z ) = 0.5', ['p(x|z)'], { 'p(x|z)': 0.5 }],
		['P(X=x) = 0.5', ['P(X=x)'], { 'P(X=x)': 0.5 }],
		['a = -inf, b = ∞, c = 1/4, d = .5, e = 2e-3, f = true', [], { a: '-inf', b: 'inf', c: 0.25, d: 0.5, e: 0.002, f: true }],
		['\\sigma_X = 2', [], { '\\sigma_X': 2 }],
		['', ['x'], {}],
		['x = 1,', ['x'], { x: 1 }],
		['__proto__ = 1', [], Object.fromEntries([['__proto__', 1]])],
	])('%s', (line, names, bind) => expect(parseArguments(line, names)).toEqual({ bind, domain: {} }));

	test.each<readonly [line: string, domain: object]>([
		['z in [0, 1]', { z: { interval: [0, 1] } }],
		['z∈[-inf,2]', { z: { interval: ['-inf', 2] } }],
		['\\theta \\in {1, 2, 3}, x = 1', { '\\theta': [1, 2, 3] }],
		['k in 1..10', { k: { range: [1, 10] } }],
		['w in 0 .. inf', { w: { range: [0, 'inf'] } }],
		['theta in [0, 1]', { '\\theta': { interval: [0, 1] } }],
		['min = 1', {}],
		['x = {"fn": {"params": ["x"], "latex": "x \\\\in A"}}', {}],
	])('%s', (line, domain) => expect(parseArguments(line, ['x', '\\theta'])).toMatchObject({ domain }));

	test.each([
		['z in [0, ]', '“[0, ]” is no domain; write [0, 1], {1, 2, 3} or 1..10.'],
		['z in 5', '“5” is no domain; write [0, 1], {1, 2, 3} or 1..10.'],
		['x = ', 'Write a value after “x =”.'],
		['x = [1, ', '“[1,” is not a value; write a number, [1, 2] or {"dist": "Normal", …}.'],
		['x = [[1,2],[3]]', '“[[1,2],[3]]” is not a value; write a number, [1, 2] or {"dist": "Normal", …}.'],
		['x = "text"', '“"text"” is not a value; write a number, [1, 2] or {"dist": "Normal", …}.'],
		['x = 1, x = 2', 'x is given twice.'],
		['= 2', 'Write a name before “= 2”.'],
		['1, 2, 3', 'Only 2 more values are needed.'],
		['x = 1, y = 2, 3', 'Nothing more is needed.'],
	])('%s: %s', (line, problem) => expect(parseArguments(line, ['x', 'y']).problem).toBe(problem));

	test('reads what printArguments prints', () => {
		const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant('inf'), fc.array(fc.integer(), { minLength: 1 }));
		fc.assert(fc.property(fc.dictionary(fc.constantFrom('x', '\\mu', 'p(x|z)', 'k_i^-'), value), bind => {
			const names = Object.keys(bind);
			expect(parseArguments(printArguments(bind), names)).toEqual({ bind: JSON.parse(JSON.stringify(bind)), domain: {} });
		}));
	});
});
