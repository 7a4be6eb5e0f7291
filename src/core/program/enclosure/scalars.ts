import * as arithmetic from '../../math/ball/arithmetic';
import { ballOf, containsZero, exactly, isDouble, isFiniteBall, isUnknown, midpointOf, UNDEFINED, UNKNOWN, type Ball } from '../../math/ball/ball';
import { compare, extreme, floor } from '../../math/ball/compare';
import { erf, erfc } from '../../math/ball/erf';
import { exp, expm1, log, log1p, logistic, power } from '../../math/ball/exponential';
import * as gammas from '../../math/ball/gamma';
import { throughDouble } from '../../math/ball/throughDouble';
import * as circular from '../../math/ball/trigonometric';
import { LN10, LN2 } from '../../math/doubleDouble/constants';
import { scalarOperation } from '../operations';

export type BallOperation = (...args: Ball[]) => Ball;

const { abs, add, divide, multiply, negate, sqrt, subtract } = arithmetic;
const ZERO = exactly(0);
const ONE = exactly(1);
const TWO = exactly(2);
const LOG_2 = ballOf(LN2, 2 ** -108);
const LOG_10 = ballOf(LN10, 2 ** -106);

const truth = (holds: boolean | undefined): Ball => (holds === undefined ? UNKNOWN : exactly(holds ? 1 : 0));
const holds = (accept: (order: number) => boolean): BallOperation => (a = UNKNOWN, b = UNKNOWN) => {
	const order = compare(a, b);
	return truth(order === undefined ? undefined : accept(order));
};
const isZero = ({ high, radius }: Ball): boolean => high === 0 && radius === 0;
const square = (a: Ball): Ball => multiply(a, a);
const reciprocal = (a: Ball): Ball => divide(ONE, a);
const softplus = (a: Ball): Ball => (a.high > 0 ? add(a, log1p(exp(negate(a)))) : log1p(exp(a)));
const logistics = (a: Ball): Ball => logistic(a);

/** `x log y`, 0 where x is. */
function xlogy(x: Ball, y: Ball): Ball {
	return isZero(x) && y.high >= 0 ? ZERO : multiply(x, log(y));
}

/** `p log(p/q)`, 0 where p is. */
function divergenceTerm(p: Ball, q: Ball): Ball {
	if (isZero(p) && q.high >= 0) return ZERO;
	return isZero(q) && p.high > 0 ? exactly(Infinity) : multiply(p, log(divide(p, q)));
}

/** A logarithm to another base; exact for whole powers of it. */
function logarithm(a: Ball, base: number, logOfBase: Ball): Ball {
	const value = divide(log(a), logOfBase);
	const whole = Math.round(value.high);
	const exact = Math.abs(whole) <= 300 && isDouble(a) ? arithmetic.wholePower(exactly(base), whole) : undefined;
	return exact && compare(exact, a) === 0 && isDouble(exact) ? exactly(whole) : value;
}

/** One of two smooth sides of 0; at 0 itself, where rounding would decide, as doubles have it. */
function sided(name: string, above: BallOperation, below: BallOperation): BallOperation {
	return (...args) => {
		const [x = UNKNOWN] = args;
		if (isUnknown(x)) return UNKNOWN;
		if (containsZero(x) && !isDouble(x)) return byDouble(name)(...args);
		return x.high >= 0 ? above(...args) : below(...args);
	};
}

const byDouble = (name: string): BallOperation => {
	const operation = scalarOperation(name);
	return (...args) => (operation ? throughDouble(operation, args) : UNKNOWN);
};

const standardised = (x: Ball, mu: Ball, sigma: Ball): Ball => divide(subtract(x, mu), sigma);
const ROOT_HALF = sqrt(exactly(0.5));
const ROOT_TWO_PI = sqrt(multiply(TWO, circular.PI));
const positive = (scale: Ball, value: () => Ball): Ball => (scale.high > 0 && !containsZero(scale) ? value() : isUnknown(scale) || (containsZero(scale) && scale.radius > 0) ? UNKNOWN : UNDEFINED);
const tailBelow = (z: Ball): Ball => multiply(exactly(0.5), erfc(negate(multiply(z, ROOT_HALF))));

/** Operations in ball arithmetic by the names of `operations.ts`; what is not here goes through double precision. */
const OPERATIONS: Readonly<Record<string, BallOperation>> = {
	add: (a = UNKNOWN, b = UNKNOWN) => add(a, b),
	subtract: (a = UNKNOWN, b = UNKNOWN) => subtract(a, b),
	multiply: (a = UNKNOWN, b = UNKNOWN) => multiply(a, b),
	divide: (a = UNKNOWN, b = UNKNOWN) => divide(a, b),
	power: (a = UNKNOWN, b = UNKNOWN) => power(a, b),
	negate: (a = UNKNOWN) => negate(a),
	weigh: (weight = UNKNOWN, value = UNKNOWN) => (isZero(weight) ? ZERO : multiply(weight, value)),
	equal: holds(order => order === 0),
	notEqual: holds(order => order !== 0),
	less: holds(order => order < 0),
	lessEqual: holds(order => order <= 0),
	greater: holds(order => order > 0),
	greaterEqual: holds(order => order >= 0),
	and: (a = UNKNOWN, b = UNKNOWN) => (isUnknown(a) || isUnknown(b) ? truth(a.high === 0 || b.high === 0 ? false : undefined) : truth(a.high === 1 && b.high === 1)),
	or: (a = UNKNOWN, b = UNKNOWN) => (isUnknown(a) || isUnknown(b) ? truth(a.high === 1 || b.high === 1 ? true : undefined) : truth(a.high === 1 || b.high === 1)),
	not: (a = UNKNOWN) => (isUnknown(a) ? UNKNOWN : truth(a.high === 0)),
	// that they do is settled in double precision, before
	agree: (a = UNKNOWN) => a,
	unitMass: (mass = UNKNOWN) => (isUnknown(mass) ? UNKNOWN : exactly(scalarOperation('unitMass')?.(midpointOf(mass)) ?? NaN)),
	relativeEntropyTerm: (p = UNKNOWN, q = UNKNOWN) => divergenceTerm(p, q),
	divergenceTerm: (p = UNKNOWN, q = UNKNOWN) => (p.high < 0 || q.high < 0 ? UNDEFINED : divergenceTerm(p, q)),
	abs: (a = UNKNOWN) => abs(a),
	sign: (a = UNKNOWN) => {
		const order = compare(a, ZERO);
		return order === undefined ? UNKNOWN : exactly(order);
	},
	floor: (a = UNKNOWN) => floor(a),
	ceil: (a = UNKNOWN) => negate(floor(negate(a))),
	max: (a = UNKNOWN, b = UNKNOWN) => extreme(a, b, 1),
	min: (a = UNKNOWN, b = UNKNOWN) => extreme(a, b, -1),
	clip: (x = UNKNOWN, low = UNKNOWN, high = UNKNOWN) => extreme(extreme(x, low, 1), high, -1),
	exp: (a = UNKNOWN) => exp(a),
	exp2: (a = UNKNOWN) => power(TWO, a),
	expm1: (a = UNKNOWN) => expm1(a),
	log: (a = UNKNOWN) => log(a),
	log1p: (a = UNKNOWN) => log1p(a),
	log2: (a = UNKNOWN) => logarithm(a, 2, LOG_2),
	log10: (a = UNKNOWN) => logarithm(a, 10, LOG_10),
	sqrt: (a = UNKNOWN) => sqrt(a),
	square: (a = UNKNOWN) => square(a),
	reciprocal: (a = UNKNOWN) => reciprocal(a),
	hypot: (a = UNKNOWN, b = UNKNOWN) => sqrt(add(square(a), square(b))),
	root: (a = UNKNOWN, n = UNKNOWN) => (n.high === 2 ? sqrt(a) : a.high > 0 && n.high > 0 ? power(a, reciprocal(n)) : byDouble('root')(a, n)),
	sin: (a = UNKNOWN) => circular.sin(a),
	cos: (a = UNKNOWN) => circular.cos(a),
	tan: (a = UNKNOWN) => circular.tan(a),
	cot: (a = UNKNOWN) => reciprocal(circular.tan(a)),
	sec: (a = UNKNOWN) => reciprocal(circular.cos(a)),
	csc: (a = UNKNOWN) => reciprocal(circular.sin(a)),
	asin: (a = UNKNOWN) => circular.asin(a),
	acos: (a = UNKNOWN) => circular.acos(a),
	atan: (a = UNKNOWN) => circular.atan(a),
	sinh: (a = UNKNOWN) => circular.sinh(a),
	cosh: (a = UNKNOWN) => circular.cosh(a),
	tanh: (a = UNKNOWN) => circular.tanh(a),
	coth: (a = UNKNOWN) => reciprocal(circular.tanh(a)),
	asinh: (a = UNKNOWN) => circular.asinh(a),
	acosh: (a = UNKNOWN) => circular.acosh(a),
	atanh: (a = UNKNOWN) => circular.atanh(a),
	erf: (a = UNKNOWN) => erf(a),
	erfc: (a = UNKNOWN) => erfc(a),
	gamma: (a = UNKNOWN) => gammas.gamma(a),
	logGamma: (a = UNKNOWN) => (a.high > 0 ? gammas.logGamma(a) : byDouble('logGamma')(a)),
	factorial: (a = UNKNOWN) => gammas.factorial(a),
	logFactorial: (a = UNKNOWN) => (a.high > -1 ? gammas.logGamma(add(a, ONE)) : byDouble('logFactorial')(a)),
	beta: (a = UNKNOWN, b = UNKNOWN) => (a.high > 0 && b.high > 0 ? gammas.beta(a, b) : byDouble('beta')(a, b)),
	logBeta: (a = UNKNOWN, b = UNKNOWN) => (a.high > 0 && b.high > 0 ? gammas.logBeta(a, b) : byDouble('logBeta')(a, b)),
	binomial: (n = UNKNOWN, k = UNKNOWN) => gammas.binomialCoefficient(n, k) ?? byDouble('binomial')(n, k),
	log1pExp: (a = UNKNOWN) => softplus(a),
	log1mExp: (a = UNKNOWN) => (a.high > -1 ? log(negate(expm1(a))) : log1p(negate(exp(a)))),
	logAddExp: (a = UNKNOWN, b = UNKNOWN) => {
		const [low, high] = subtract(a, b).high > 0 ? [b, a] : [a, b];
		return isFiniteBall(high) && isFiniteBall(low) ? add(high, log1p(exp(subtract(low, high)))) : extreme(low, high, 1);
	},
	xlogy: (x = UNKNOWN, y = UNKNOWN) => xlogy(x, y),
	entropyTerm: (x = UNKNOWN) => negate(xlogy(x, x)),
	logistic: (a = UNKNOWN) => logistics(a),
	logLogistic: (a = UNKNOWN) => negate(softplus(negate(a))),
	logit: (p = UNKNOWN) => subtract(log(p), log(subtract(ONE, p))),
	relu: (a = UNKNOWN) => extreme(a, ZERO, 1),
	leakyRelu: sided('leakyRelu', (x = UNKNOWN) => x, (x = UNKNOWN, slope = UNKNOWN) => multiply(slope, x)),
	elu: sided('elu', (x = UNKNOWN) => x, (x = UNKNOWN, alpha = UNKNOWN) => multiply(alpha, expm1(x))),
	celu: sided('celu', (x = UNKNOWN) => x, (x = UNKNOWN, alpha = UNKNOWN) => multiply(alpha, expm1(divide(x, alpha)))),
	softplus: (x = UNKNOWN, beta = UNKNOWN) => divide(softplus(multiply(beta, x)), beta),
	silu: (x = UNKNOWN) => multiply(x, logistic(x)),
	swish: (x = UNKNOWN, beta = UNKNOWN) => multiply(x, logistic(multiply(beta, x))),
	gelu: (x = UNKNOWN) => multiply(x, tailBelow(x)),
	mish: (x = UNKNOWN) => multiply(x, circular.tanh(softplus(x))),
	softsign: (x = UNKNOWN) => divide(x, add(ONE, abs(x))),
	tanhShrink: (x = UNKNOWN) => subtract(x, circular.tanh(x)),
	normalPdf: (x = UNKNOWN, mu = UNKNOWN, sigma = UNKNOWN) => positive(sigma, () => divide(exp(multiply(exactly(-0.5), square(standardised(x, mu, sigma)))), multiply(sigma, ROOT_TWO_PI))),
	normalLogPdf: (x = UNKNOWN, mu = UNKNOWN, sigma = UNKNOWN) => positive(sigma, () => subtract(multiply(exactly(-0.5), square(standardised(x, mu, sigma))), log(multiply(sigma, ROOT_TWO_PI)))),
	normalCdf: (x = UNKNOWN, mu = UNKNOWN, sigma = UNKNOWN) => positive(sigma, () => tailBelow(standardised(x, mu, sigma))),
	normalSurvival: (x = UNKNOWN, mu = UNKNOWN, sigma = UNKNOWN) => positive(sigma, () => tailBelow(negate(standardised(x, mu, sigma)))),
	logisticCdf: (x = UNKNOWN, mu = UNKNOWN, scale = UNKNOWN) => positive(scale, () => logistic(standardised(x, mu, scale))),
};

/** The operation on balls; `undefined` where there is none on numbers. */
export function ballOperation(name: string): BallOperation | undefined {
	if (Object.hasOwn(OPERATIONS, name)) return OPERATIONS[name];
	return scalarOperation(name) && byDouble(name);
}
