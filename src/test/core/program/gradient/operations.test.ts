import { expect, test } from 'vitest';
import type { Value } from '../../../../core/base/value';
import type { Ir } from '../../../../core/semantics/ir';
import { add, apply, build, constant, element, fold, forward, input, bind, local, matrix, multiply, piecewise, reverse, stack, vector, type Told } from './helpers';

const x = local(0);
const y = local(1);
const v = local(2, 1);
const w = local(3, 1);
const A = local(4, 2);
const B = local(5, 2);
const VARIABLES = [{ local: 0, rank: 0 }, { local: 1, rank: 0 }, { local: 2, rank: 1 }, { local: 3, rank: 1 }, { local: 4, rank: 2 }, { local: 5, rank: 2 }] as const;
const AT: readonly Value[] = [0.7, 1.9, vector(0.5, -1.25, 2), vector(1.5, 0.75, 0.3), matrix(3, 2, 0.3, -0.4, 0.1, 3, 0.2, 0.5, -0.6, 4), matrix(3, 1, -0.5, 0.25, 2, 0.8, -1, 0.4, 0.9, 1.1)];
const INPUTS: readonly Value[] = [vector(0.4, 1.1, -0.3, 0.8), matrix(4, 1, 0.5, -0.2, 0.3, 1.2, 0.7, -0.6, 0.1, 0.9, 0.8, -0.4, 1.5)];
const data = input(0, 1);
const X = input(1, 2);
const NONE = constant(NaN);
/** Every element weighs differently, so that one in another's place shows. */
const weighed = (array: Ir): Ir => apply('inner', [apply('sin', [array]), apply('add', [array, constant(2)])], 0);
const i = local(10);
const j = local(11);
const [one, three, four] = [1, 3, 4].map(constant) as [Ir, Ir, Ir];

const CASES: Readonly<Record<string, Ir>> = {
	'a constant': constant(3),
	'a variable': x,
	'sum, difference, product, quotient': add(apply('subtract', [x, y]), multiply(x, y), apply('divide', [x, y]), apply('negate', [multiply(x, x)])),
	'powers': add(apply('power', [x, constant(2)]), apply('power', [x, constant(-1.5)]), apply('power', [y, x]), apply('power', [constant(2), x])),
	'functions of the hot path': add(apply('exp', [x]), apply('log', [y]), apply('sqrt', [y]), apply('max', [x, y]), apply('min', [x, y])),
	'functions by their records': add(apply('tanh', [x]), apply('logGamma', [y]), apply('logistic', [x]), apply('xlogy', [x, y]), apply('normalCdf', [x, constant(0), constant(1)])),
	'an inner function': apply('log1pExp', [multiply(x, apply('sin', [y]))]),
	'a weighed value': apply('weigh', [x, y]),
	'the normal density': add(apply('normalLogPdf', [x, multiply(x, y), y]), apply('normalPdf', [x, constant(0), y])),
	'densities by their formulas': add(apply('cauchyLogPdf', [x, constant(0), y]), apply('studentTLogPdf', [x, constant(4), constant(1), y]), apply('logisticLogPdf', [x, y, y]), apply('exponentialLogPdf', [x, y]), apply('gammaLogPdf', [y, constant(2), x])),
	'densities by location and scale': add(apply('laplaceLogPdf', [x, multiply(x, y), y]), apply('gumbelLogPdf', [y, x, y]), apply('cauchyLogPdf', [y, x, constant(2)]), apply('studentTLogPdf', [x, constant(4), y, apply('exp', [x])]), apply('logisticLogPdf', [x, constant(-3), y])),
	"Student's t with degrees that move": apply('studentTLogPdf', [x, y, constant(1), multiply(x, y)]),
	'functions of the value': add(apply('logLogistic', [multiply(x, y)]), apply('log1pExp', [apply('subtract', [x, y])])),
	'a family in a sum': fold('sum', 10, one, four, fold('sum', 11, one, three, multiply(element(data, i), apply('normalLogPdf', [element(data, i), apply('tanh', [element(v, j)]), apply('exp', [element(w, j)])])))),
	'arrays by elements': apply('sum', [apply('multiply', [apply('exp', [v]), apply('divide', [w, apply('add', [y, apply('power', [v, constant(2)])])])]), NONE], 0),
	'a library function of an array': weighed(apply('tanh', [apply('multiply', [v, x])])),
	'dot': apply('dot', [v, apply('multiply', [w, x])], 0),
	'inner': apply('inner', [A, B], 0),
	'outer': weighed(apply('outer', [v, w], 2)),
	'matmul': weighed(apply('matmul', [A, B])),
	'matrix by vector': weighed(apply('matrixVector', [A, v], 1)),
	'vector by matrix': weighed(apply('vectorMatrix', [v, B], 1)),
	'matmul of a vector': weighed(apply('matmul', [A, v], 1)),
	'transpose': weighed(apply('matmul', [apply('transpose', [A]), B])),
	'trace': apply('trace', [apply('matmul', [A, B])], 0),
	'diag of a matrix': weighed(apply('diag', [A], 1)),
	'diag of a vector': weighed(apply('matmul', [apply('diag', [v], 2), B])),
	'fill': weighed(apply('fill', [x, v], 1)),
	'identity': weighed(apply('addIdentity', [A, x])),
	'less the identity': weighed(apply('subtractIdentity', [A, x])),
	'inverse': weighed(apply('inverse', [A])),
	'determinant': apply('determinant', [A], 0),
	'logDeterminant': apply('logDeterminant', [A], 0),
	'sum along an axis': weighed(apply('sum', [A, constant(1)], 1)),
	'mean': apply('mean', [apply('multiply', [v, v]), NONE], 0),
	'mean along an axis': weighed(apply('mean', [A, constant(0)], 1)),
	'cumsum': weighed(apply('cumsum', [v, NONE])),
	'norm2': apply('norm2', [v], 0),
	'norm1': apply('norm1', [v], 0),
	'let': bind(12, multiply(x, y), multiply(local(12), apply('exp', [local(12)]))),
	'let of an array': bind(12, apply('multiply', [v, x]), apply('dot', [local(12, 1), local(12, 1)], 0)),
	'sum': fold('sum', 10, one, four, apply('exp', [multiply(x, i)])),
	'sum over data': fold('sum', 10, one, four, apply('normalLogPdf', [element(data, i), x, y])),
	'sum that does not move': multiply(x, fold('sum', 10, one, four, multiply(element(data, i), i))),
	'sum of what does not depend on its index': fold('sum', 10, one, four, multiply(x, y)),
	'sum of nothing': add(x, fold('sum', 10, four, one, multiply(x, i))),
	'sum over elements of a variable': fold('sum', 10, one, three, multiply(apply('sin', [element(v, i)]), element(w, apply('subtract', [constant(4), i])))),
	'sum with an exception': { ...fold('sum', 10, one, four, multiply(x, i)), range: { kind: 'integers', from: one, to: four, except: three } } as Ir,
	'sum over values': { ...fold('sum', 10, one, four, apply('power', [y, i])), range: { kind: 'values', values: [0.5, -2] } } as Ir,
	'a sum longer than its lanes': fold('sum', 10, one, constant(5000), multiply(element(v, add(one, apply('mod', [i, constant(2)]))), apply('sin', [multiply(x, apply('divide', [i, constant(1000)]))]))),
	'a long sum that is run again': apply('tanh', [apply('divide', [fold('sum', 10, one, constant(5000), apply('sin', [multiply(x, apply('divide', [i, constant(1000)]))])), constant(5000)])]),
	'a long sum of sums': apply('log', [fold('sum', 10, one, constant(4100), fold('sum', 11, apply('subtract', [i, apply('mod', [i, constant(2)])]), i, apply('exp', [apply('divide', [multiply(x, j), constant(2000)])])))]),
	'a long sum over elements with one left out': bind(13, build(12, one, constant(2100), apply('sin', [local(12)])), { ...fold('sum', 10, one, constant(2100), apply('cos', [multiply(y, element(local(13, 1), i))])), range: { kind: 'integers', from: one, to: constant(2100), except: three } } as Ir),
	'sum in a sum': fold('sum', 10, one, four, multiply(element(data, i), fold('sum', 11, one, three, apply('exp', [multiply(multiply(x, element(v, j)), element(X, i, j))])))),
	'sum of a sum to its index': fold('sum', 10, one, four, apply('log', [fold('sum', 11, one, i, add(multiply(y, j), multiply(i, x)))])),
	'rows of a matrix': fold('sum', 10, one, four, apply('logLogistic', [multiply(element(data, i), apply('dot', [element(X, i), v], 0))])),
	'rows that are arrays': fold('sum', 10, one, four, apply('norm2', [apply('subtract', [element(X, i), v])], 0)),
	'sum of arrays': weighed(fold('sum', 10, one, four, apply('multiply', [element(X, i), multiply(x, i)]))),
	'product': fold('product', 10, one, four, add(multiply(x, i), y)),
	'max and min': add(apply('max', [x, y]), apply('min', [multiply(x, x), y])),
	'build': weighed(build(10, one, three, multiply(element(v, i), apply('exp', [multiply(x, i)])))),
	'build of rows': weighed(build(10, one, three, apply('multiply', [element(A, i), element(v, i)]))),
	'build in a sum': fold('sum', 10, one, four, apply('norm2', [build(11, one, i, multiply(multiply(x, j), element(data, i)))], 0)),
	'an element of a build': element(build(10, one, three, multiply(x, i)), constant(2)),
	'piecewise': piecewise([[apply('less', [x, y]), multiply(x, y)]], apply('log', [apply('subtract', [x, y])])),
	'the case that holds': piecewise([[apply('greater', [x, y]), apply('log', [apply('subtract', [x, y])])]], apply('exp', [x])),
	'cases in a loop': fold('sum', 10, one, four, piecewise([[apply('greater', [i, constant(2)]), multiply(x, element(data, apply('subtract', [i, constant(2)])))]], multiply(y, i))),
	'roots only where they are real': fold('sum', 10, one, four, piecewise([[apply('greater', [element(data, i), constant(0.5)]), apply('sqrt', [multiply(x, apply('subtract', [element(data, i), constant(0.5)]))])]], y)),
	'stack': weighed(stack(x, multiply(x, y), constant(2))),
	'stack of rows': weighed(apply('matmul', [stack(v, w), B])),
	'integral': { kind: 'integral', local: 10, low: constant(0), high: y, landmarks: [], body: apply('exp', [apply('negate', [multiply(x, multiply(i, i))])]), type: x.type, span: x.span } as Ir,
	'integral of a vector': { kind: 'integral', local: 10, low: constant(0), high: constant(1), landmarks: [], body: apply('exp', [multiply(element(v, one), multiply(i, add(element(v, constant(2)), multiply(i, element(v, three)))))]), type: x.type, span: x.span } as Ir,
	'a sum of a series': { ...fold('sum', 10, one, constant(Infinity), apply('divide', [apply('power', [x, i]), i])) },
};

/** What the symbolic derivative cannot tell of a whole array, beside the same written by elements. */
const BY_ELEMENTS: Readonly<Record<string, readonly [whole: Ir, byElements: Ir]>> = {
	'a function with cases of an array': [apply('sum', [apply('elu', [v, x]), NONE], 0), fold('sum', 10, one, three, apply('elu', [element(v, i), x]))],
	'softmax': [apply('inner', [apply('softmax', [v, NONE]), w], 0), fold('sum', 10, one, three, apply('divide', [multiply(element(w, i), apply('exp', [element(v, i)])), fold('sum', 11, one, three, apply('exp', [element(v, j)]))]))],
	'softmax along an axis': [weighed(element(apply('softmax', [A, constant(0)]), three)), weighed(build(10, one, three, apply('divide', [apply('exp', [element(A, three, i)]), fold('sum', 11, one, three, apply('exp', [element(A, j, i)]))])))],
	'logSoftmax': [weighed(apply('logSoftmax', [v, constant(-1)])), weighed(build(10, one, three, apply('subtract', [element(v, i), apply('log', [fold('sum', 11, one, three, apply('exp', [element(v, j)]))])])))],
	'logSumExp': [apply('logSumExp', [v, NONE], 0), apply('log', [fold('sum', 10, one, three, apply('exp', [element(v, i)]))])],
	'logSumExp along an axis': [weighed(apply('logSumExp', [A, constant(1)], 1)), weighed(build(10, one, three, apply('log', [fold('sum', 11, one, three, apply('exp', [element(A, i, j)]))])))],
	'logSumExp as a fold': [fold('logSumExp', 10, one, three, multiply(x, element(v, i))), apply('log', [fold('sum', 10, one, three, apply('exp', [multiply(x, element(v, i))]))])],
	'logSumExp in a sum': [
		fold('sum', 10, one, four, fold('logSumExp', 11, one, three, apply('normalLogPdf', [element(data, i), element(v, j), element(w, j)]))),
		fold('sum', 10, one, four, apply('log', [fold('sum', 11, one, three, apply('normalPdf', [element(data, i), element(v, j), element(w, j)]))])),
	],
	'max as a fold': [fold('max', 10, one, three, multiply(x, element(v, i))), multiply(x, element(v, three))],
	'min as a fold': [fold('min', 10, one, three, multiply(x, element(v, i))), multiply(x, element(v, constant(2)))],
	'max in a sum': [fold('sum', 10, one, four, fold('max', 11, one, three, multiply(multiply(i, x), element(v, j)))), multiply(constant(10), multiply(x, element(v, three)))],
	'product with one 0': [fold('product', 10, one, three, multiply(apply('subtract', [i, constant(2)]), element(v, i))), multiply(constant(-1), multiply(element(v, one), multiply(multiply(constant(0), element(v, constant(2))), element(v, three))))],
	'product with two': [fold('product', 10, one, four, multiply(multiply(apply('subtract', [i, constant(2)]), apply('subtract', [i, three])), add(x, i))), multiply(constant(0), x)],
	'product in a sum': [fold('sum', 10, one, three, fold('product', 11, one, three, multiply(apply('subtract', [j, i]), element(v, j)))), constant(0)],
	'prod': [apply('prod', [v, NONE], 0), multiply(element(v, one), multiply(element(v, constant(2)), element(v, three)))],
	'largest element': [multiply(x, apply('maxOf', [v, NONE], 0)), multiply(x, element(v, three))],
	'variance': [apply('var', [v, NONE, constant(1)], 0), apply('divide', [fold('sum', 10, one, three, apply('power', [apply('subtract', [element(v, i), apply('mean', [v, NONE], 0)]), constant(2)])), constant(2)])],
	'standard deviation': [apply('std', [v, NONE, constant(0)], 0), apply('sqrt', [apply('divide', [fold('sum', 10, one, three, apply('power', [apply('subtract', [element(v, i), apply('mean', [v, NONE], 0)]), constant(2)])), three])])],
	'multivariate normal': [
		bind(12, apply('matmul', [A, apply('transpose', [A])]), apply('multivariateNormalLogPdf', [v, w, local(12, 2)], 0)),
		bind(12, apply('matmul', [A, apply('transpose', [A])]), bind(13, apply('subtract', [v, w]), apply('multiply', [constant(-0.5), add(apply('dot', [local(13, 1), apply('matrixVector', [apply('inverse', [local(12, 2)]), local(13, 1)], 1)], 0), apply('logDeterminant', [local(12, 2)], 0), constant(3 * Math.log(2 * Math.PI)))]))),
	],
	'a divergence term': [apply('relativeEntropyTerm', [x, y]), multiply(x, apply('log', [apply('divide', [x, y])]))],
};

for (const [name, ir, by] of [...Object.entries(CASES).map(([name, ir]) => [name, ir, ir] as const), ...Object.entries(BY_ELEMENTS).map(([name, [whole, byElements]]) => [name, whole, byElements] as const)]) {
	test(name, () => {
		const told = reverse(ir, VARIABLES, AT, INPUTS);
		const expected = forward(by, VARIABLES, AT, INPUTS);
		if (!('value' in told)) throw new Error(told.join());
		expect(Number.isFinite(expected.value)).toBe(true);
		for (const [at, value] of [expected.value, ...expected.gradient].entries()) {
			expect(Math.abs((at === 0 ? told.value : told.gradient[at - 1] as number) - value), `${at}: ${told.gradient[at - 1]} for ${value}`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
		}
	});
}

test.each(['normalLogPdf', 'cauchyLogPdf', 'laplaceLogPdf', 'logisticLogPdf', 'gumbelLogPdf'])('%s has no value where its scale is not positive', name => {
	for (const scale of [0, -1]) {
		const told = reverse(apply(name, [x, y, multiply(constant(scale), y)]), VARIABLES, AT) as Told;
		expect(told.value).toBeNaN();
	}
});

test.each([
	['the place of a maximum', { ...fold('argmax', 10, one, three, multiply(x, i)) }, 'no-derivative argmax'],
	['a search', { kind: 'search', goal: 'max', local: 10, low: one, high: three, body: multiply(x, i), type: x.type, span: x.span } as Ir, 'no-derivative max'],
	['a function without a derivative', apply('gammaQuantile', [x, y, y]), 'no-derivative gammaQuantile'],
	['an operation on arrays without one', apply('median', [v, NONE], 0), 'no-derivative median'],
])('%s is refused', (_, ir, fault) => {
	const told = reverse(ir, VARIABLES, AT, INPUTS);
	expect(told).toEqual([fault]);
});

test.each([
	['max of equals', apply('max', [x, x])],
	['max of equals in a fold', fold('max', 10, one, three, multiply(x, y))],
	['the largest of equals', apply('maxOf', [stack(x, x), NONE], 0)],
	['a kink', apply('abs', [apply('subtract', [x, x])])],
	['where two cases meet', piecewise([[apply('lessEqual', [x, constant(0.7)]), x], [apply('greaterEqual', [x, constant(0.7)]), multiply(constant(2), apply('subtract', [x, constant(0.35)]))]])],
])('%s has no slope', (_, ir) => {
	const told = reverse(ir, VARIABLES, AT, INPUTS);
	expect('value' in told && told.gradient[0]).toBeNaN();
});
