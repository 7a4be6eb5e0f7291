import { scalarOperation } from '../operations';
import { LOCATION_SCALE } from './locationScale';
import { normalLogPdf } from './normalLogPdf';
import { strideOf, type Register } from './register';
import type { StepOf } from './gradientProgram';
import type { ElementwiseRule } from './rules';
import { LOG_LOGISTIC, SOFTPLUS } from './softplus';

type Binary = (out: Float64Array, a: Float64Array, aStep: number, b: Float64Array, bStep: number, size: number) => void;

function binary(loop: Binary): ElementwiseRule['forward'] {
	return (out, args) => {
		const a = args[0] as Register;
		const b = args[1] as Register;
		loop(out.value, a.value, strideOf(a), b.value, strideOf(b), out.size);
	};
}

const add = binary((out, a, aStep, b, bStep, size) => {
	for (let i = 0, j = 0, k = 0; i < size; i++, j += aStep, k += bStep) out[i] = (a[j] as number) + (b[k] as number);
});

const subtract = binary((out, a, aStep, b, bStep, size) => {
	for (let i = 0, j = 0, k = 0; i < size; i++, j += aStep, k += bStep) out[i] = (a[j] as number) - (b[k] as number);
});

const multiply = binary((out, a, aStep, b, bStep, size) => {
	for (let i = 0, j = 0, k = 0; i < size; i++, j += aStep, k += bStep) out[i] = (a[j] as number) * (b[k] as number);
});

const divide = binary((out, a, aStep, b, bStep, size) => {
	for (let i = 0, j = 0, k = 0; i < size; i++, j += aStep, k += bStep) out[i] = (a[j] as number) / (b[k] as number);
});

const negate: ElementwiseRule['forward'] = ({ value, size }, [x]) => {
	const values = (x as Register).value;
	for (let i = 0; i < size; i++) value[i] = -(values[i] as number);
};

const exp: ElementwiseRule['forward'] = ({ value, size }, [x]) => {
	const values = (x as Register).value;
	for (let i = 0; i < size; i++) value[i] = Math.exp(values[i] as number);
};

const log: ElementwiseRule['forward'] = ({ value, size }, [x]) => {
	const values = (x as Register).value;
	for (let i = 0; i < size; i++) value[i] = Math.log(values[i] as number);
};

/** Adds the adjoints, with their sign. */
function pass(out: Register, arg: Register, sign: 1 | -1): void {
	const { adjoint, size } = out;
	const received = arg.adjoint;
	if (strideOf(arg) === 1) {
		for (let i = 0; i < size; i++) received[i] = (received[i] as number) + sign * (adjoint[i] as number);
		return;
	}
	let sum = 0;
	for (let i = 0; i < size; i++) sum += adjoint[i] as number;
	received[0] = (received[0] as number) + sign * sum;
}

/** Adds the adjoints times slopes. */
export function passScaled(out: Register, arg: Register, slopes: Float64Array, step: number, scale = 1): void {
	const { adjoint } = out;
	const received = arg.adjoint;
	const argStep = strideOf(arg);
	const size = out.size === 1 ? arg.size : out.size;
	const outStep = strideOf(out);
	if (argStep === 1) {
		for (let i = 0, j = 0, k = 0; i < size; i++, j += outStep, k += step) {
			const g = adjoint[j] as number;
			if (g !== 0) received[i] = (received[i] as number) + scale * g * (slopes[k] as number);
		}
		return;
	}
	let sum = 0;
	for (let i = 0, k = 0; i < size; i++, k += step) {
		const g = adjoint[i] as number;
		if (g !== 0) sum += g * (slopes[k] as number);
	}
	received[0] = (received[0] as number) + scale * sum;
}

/** Adds the adjoints times a slope that is computed where it is needed. */
function passBy(slope: (a: number, b: number, value: number) => number): (out: Register, args: readonly Register[], by: number) => void {
	return (out, args, by) => {
		const a = args[0] as Register;
		const b = args[1] ?? a;
		const [aStep, bStep] = [strideOf(a), strideOf(b)];
		const arg = args[by] as Register;
		const step = strideOf(arg);
		const { adjoint, value, size } = out;
		const received = arg.adjoint;
		for (let i = 0; i < size; i++) {
			const g = adjoint[i] as number;
			if (g !== 0) received[i * step] = (received[i * step] as number) + g * slope(a.value[i * aStep] as number, b.value[i * bStep] as number, value[i] as number);
		}
	};
}

/** `g / b`, as for the first argument of a quotient and for a logarithm. */
function passOver(out: Register, arg: Register, divisor: Register): void {
	const { adjoint, size } = out;
	const received = arg.adjoint;
	const divisors = divisor.value;
	const [step, divisorStep] = [strideOf(arg), strideOf(divisor)];
	for (let i = 0, j = 0, k = 0; i < size; i++, j += step, k += divisorStep) {
		const g = adjoint[i] as number;
		if (g !== 0) received[j] = (received[j] as number) + g / (divisors[k] as number);
	}
}

const byDivisor = passBy((_, b, quotient) => -quotient / b);
const byPowered = passBy((a, b) => (b === 0 ? 0 : b * a ** (b - 1)));
const byExponent = passBy((a, _, power) => power * Math.log(a));
const bySquareRoot = passBy((_, __, root) => 0.5 / root);
/** Where both are equal there is no slope. */
const byLarger = [passBy((a, b) => (a > b ? 1 : a < b ? 0 : NaN)), passBy((a, b) => (b > a ? 1 : b < a ? 0 : NaN))];
const bySmaller = [passBy((a, b) => (a < b ? 1 : a > b ? 0 : NaN)), passBy((a, b) => (b < a ? 1 : b > a ? 0 : NaN))];

function byProduct(out: Register, args: readonly Register[], by: number): void {
	const other = args[1 - by] as Register;
	passScaled(out, args[by] as Register, other.value, strideOf(other));
}

function byPower(out: Register, args: readonly Register[], by: number): void {
	const [base, exponent] = args as [Register, Register];
	if (by === 1) byExponent(out, args, by);
	else if (exponent.size === 1 && exponent.value[0] === 2) passScaled(out, base, base.value, strideOf(base), 2);
	else byPowered(out, args, by);
}

function raise(out: Register, args: readonly Register[]): void {
	const [base, exponent] = args as [Register, Register];
	if (exponent.size === 1 && exponent.value[0] === 2) {
		const { value, size } = out;
		const bases = base.value;
		for (let i = 0; i < size; i++) value[i] = (bases[i] as number) * (bases[i] as number);
	} else apply('power')(out, args);
}

/** The function itself, in a loop for its number of arguments. */
export function apply(name: string): ElementwiseRule['forward'] {
	const operation = scalarOperation(name);
	if (!operation) throw new Error(name);
	return (out, args) => {
		const { value, size } = out;
		const a = args[0] as Register;
		const b = args[1] as Register;
		const c = args[2] as Register;
		if (args.length === 1) {
			const values = a.value;
			for (let i = 0; i < size; i++) value[i] = operation(values[i] as number);
		} else if (args.length === 2) {
			const [x, y, xStep, yStep] = [a.value, b.value, strideOf(a), strideOf(b)];
			for (let i = 0; i < size; i++) value[i] = operation(x[i * xStep] as number, y[i * yStep] as number);
		} else if (args.length === 3) {
			const [x, y, z, xStep, yStep, zStep] = [a.value, b.value, c.value, strideOf(a), strideOf(b), strideOf(c)];
			for (let i = 0; i < size; i++) value[i] = operation(x[i * xStep] as number, y[i * yStep] as number, z[i * zStep] as number);
		} else for (let i = 0; i < size; i++) value[i] = operation(...args.map(arg => arg.value[i * strideOf(arg)] as number));
	};
}

/** One argument after the other. */
function each(receive: (out: Register, args: readonly Register[], by: number) => void): ElementwiseRule['backward'] {
	return (out, args) => {
		for (let by = 0; by < args.length; by++) if ((args[by] as Register).active) receive(out, args, by);
	};
}

/** What other functions are made of; all others follow the partial derivatives of their records. */
export const ELEMENTWISE: Readonly<Record<string, ElementwiseRule>> = {
	add: { forward: add, backward: each((out, args, by) => pass(out, args[by] as Register, 1)) },
	subtract: { forward: subtract, backward: each((out, args, by) => pass(out, args[by] as Register, by === 0 ? 1 : -1)) },
	negate: { forward: negate, backward: each((out, args) => pass(out, args[0] as Register, -1)) },
	multiply: { forward: multiply, backward: each(byProduct) },
	weigh: { forward: apply('weigh'), backward: each(byProduct) },
	divide: { forward: divide, backward: each((out, args, by) => (by === 0 ? passOver(out, args[0] as Register, args[1] as Register) : byDivisor(out, args, by))) },
	power: { forward: raise, backward: each(byPower) },
	exp: { forward: exp, backward: each((out, args) => passScaled(out, args[0] as Register, out.value, strideOf(out))) },
	log: { forward: log, backward: each((out, args) => passOver(out, args[0] as Register, args[0] as Register)) },
	sqrt: { forward: apply('sqrt'), backward: each(bySquareRoot) },
	logLogistic: LOG_LOGISTIC,
	log1pExp: SOFTPLUS,
	max: { forward: apply('max'), backward: each((out, args, by) => byLarger[by]?.(out, args, by)) },
	min: { forward: apply('min'), backward: each((out, args, by) => bySmaller[by]?.(out, args, by)) },
	agree: { forward: apply('agree'), backward: each((out, args, by) => { if (by === 0) pass(out, args[0] as Register, 1); }) },
	normalLogPdf,
	...LOCATION_SCALE,
};

/** The rule of a step. Without the logarithm of its scale none was meant. */
export function ruleFor({ name, args }: StepOf<'elementwise'>): ElementwiseRule | undefined {
	const rule = Object.hasOwn(ELEMENTWISE, name) ? ELEMENTWISE[name] : undefined;
	return rule?.scale === undefined || args.length > rule.scale + 1 ? rule : undefined;
}
