import { rankOf, REAL } from '../base/type';
import { byId } from '../library';
import type { Statistic } from '../math/inference/kernel';
import { apply, constant, type Context } from './context';
import { childrenOf, mentions, withLets, type Fold, type Ir, type Kind } from './ir';
import { readLibraryFormula } from './libraryFormula';

/** A log density as a sum of coefficients times statistics of one variable. */
export interface KernelTerms {
	/** By statistic; the exponent 0 is a constant. */
	readonly coefficients: ReadonlyMap<Statistic, Ir>;
	/** Below the largest of the lower ends, and above the least of the upper ones, there is nothing. */
	readonly low: readonly Ir[];
	readonly high: readonly Ir[];
	/** Families with the variable among their parameters, by their names. */
	readonly families: readonly string[];
}

/**
 * The statistics that a log density is linear in, from its meaning: it is multiplied out, and log densities of the library go by the
 * formulas of their records. Undefined where it is none of these, as the logarithm of a sum is not.
 */
export function readKernel(logDensity: Ir, variable: number, context: Context): KernelTerms | undefined {
	return new KernelReader(variable, context).of(logDensity);
}

/** Products of longer powers are not multiplied out. */
const LARGEST_POWER = 4;
const NOTHING = { low: [], high: [], families: [] } as const;

class KernelReader {
	constructor(private readonly variable: number, private readonly context: Context) {}

	of(ir: Ir): KernelTerms | undefined {
		if (rankOf(ir.type) > 0 && mentions(ir, this.variable)) return undefined;
		if (!mentions(ir, this.variable)) return terms([[0, ir]]);
		switch (ir.kind) {
			case 'local': return terms([[1, constant(1, ir.span)]]);
			case 'let': return this.of(withLets(ir.body, new Map([[ir.local, ir.value]])));
			case 'fold': return ir.fold === 'sum' ? this.overRange(ir, this.of(ir.body)) : undefined;
			case 'piecewise': return this.ofPiecewise(ir);
			case 'apply': return this.ofApply(ir);
			default: return undefined;
		}
	}

	private ofApply({ operation, args, span }: Kind<'apply'>): KernelTerms | undefined {
		const [first, second] = args;
		if (!first) return undefined;
		switch (operation) {
			case 'add': return second && sumOf(this.of(first), this.of(second));
			case 'subtract': return second && sumOf(this.of(first), negative(this.of(second)));
			case 'negate': return negative(this.of(first));
			case 'multiply': case 'weigh': return second && productOf(this.of(first), this.of(second));
			case 'divide': return second && productOf(this.of(first), raised(this.of(second), constant(-1, span)));
			case 'power': return second && !mentions(second, this.variable) ? raised(this.of(first), second) : undefined;
			case 'sqrt': return raised(this.of(first), constant(0.5, span));
			case 'log': return this.ofLogarithm(first);
			default: return this.ofLibrary(operation, args);
		}
	}

	/** Of the logarithm of something. */
	private ofLogarithm(ir: Ir): KernelTerms | undefined {
		if (!mentions(ir, this.variable)) return terms([[0, log(ir)]]);
		if (ir.kind !== 'apply') return this.ofLogarithmOfTerms(ir);
		const [first, second] = ir.args;
		if (!first) return undefined;
		switch (ir.operation) {
			case 'multiply': return second && sumOf(this.ofLogarithm(first), this.ofLogarithm(second));
			case 'divide': return second && sumOf(this.ofLogarithm(first), negative(this.ofLogarithm(second)));
			case 'power': return second && !mentions(second, this.variable) ? productOf(this.ofLogarithm(first), terms([[0, second]])) : undefined;
			case 'sqrt': return productOf(this.ofLogarithm(first), terms([[0, constant(0.5, ir.span)]]));
			// an even power has it, and where ln z is used z is positive
			case 'abs': return this.ofLogarithm(first);
			case 'exp': return this.of(first);
			default: return this.ofLogarithmOfTerms(ir);
		}
	}

	/** Of the logarithm of a power of z, or of 1 - z. */
	private ofLogarithmOfTerms(ir: Ir): KernelTerms | undefined {
		const inner = this.of(ir);
		const entries = [...inner?.coefficients ?? []].filter(([, coefficient]) => !isConstant(coefficient, 0));
		const [only] = entries;
		if (only && entries.length === 1 && typeof only[0] === 'number') return { ...NOTHING, ...inner, coefficients: new Map<Statistic, Ir>([[0, log(only[1])], ['log', constant(only[0], ir.span)]]) };
		const isComplement = entries.length === 2 && isConstant(inner?.coefficients.get(0), 1) && isConstant(inner?.coefficients.get(1), -1);
		return isComplement ? terms([['logOfComplement', constant(1, ir.span)]]) : undefined;
	}

	/** A sum over a range adds the coefficients up. */
	private overRange(ir: Kind<'fold'>, body: KernelTerms | undefined): KernelTerms | undefined {
		const isFixed = ir.range.kind === 'values' || ![ir.range.from, ir.range.to].some(bound => mentions(bound, this.variable));
		if (!body || !isFixed) return undefined;
		const over = (fold: Fold) => (coefficient: Ir): Ir => ({ ...ir, fold, body: coefficient, type: REAL });
		return { ...body, coefficients: new Map([...body.coefficients].map(([statistic, coefficient]) => [statistic, over('sum')(coefficient)])), low: body.low.map(over('max')), high: body.high.map(over('min')) };
	}

	/** A single case: its condition says where there is anything. */
	private ofPiecewise({ branches: [branch, ...others], otherwise }: Kind<'piecewise'>): KernelTerms | undefined {
		const body = branch && others.length === 0 && !otherwise ? this.of(branch.value) : undefined;
		const ends = body && branch && this.endsOf(branch.when);
		return body && ends && { ...body, low: [...body.low, ...ends.low], high: [...body.high, ...ends.high] };
	}

	private endsOf(condition: Ir): Pick<KernelTerms, 'low' | 'high'> | undefined {
		if (!mentions(condition, this.variable)) return NOTHING;
		if (condition.kind !== 'apply') return undefined;
		const [left, right] = condition.args;
		if (!left || !right) return undefined;
		if (condition.operation === 'and') {
			const [a, b] = [this.endsOf(left), this.endsOf(right)];
			return a && b && { low: [...a.low, ...b.low], high: [...a.high, ...b.high] };
		}
		const isReversed = condition.operation === 'greaterEqual' || condition.operation === 'greater';
		if (!isReversed && condition.operation !== 'lessEqual' && condition.operation !== 'less') return undefined;
		const [less, more] = isReversed ? [right, left] : [left, right];
		if (this.isVariable(less) && !mentions(more, this.variable)) return { low: [], high: [more] };
		return this.isVariable(more) && !mentions(less, this.variable) ? { low: [less], high: [] } : undefined;
	}

	private isVariable(ir: Ir): boolean {
		return ir.kind === 'local' && ir.local === this.variable;
	}

	/** A log density of the library by its formula. */
	private ofLibrary(operation: string, args: readonly Ir[]): KernelTerms | undefined {
		const record = byId(operation);
		if (!record?.family || !/Log(?:Pdf|Pmf)$/.test(operation)) return undefined;
		const parameters = record.parameters.map(({ name }, i) => [name, args[i] as Ir] as const);
		const read = this.context.attempt(() => readLibraryFormula(record.formula, parameters, this.context));
		const body = read && !uses(read, operation) ? this.of(read) : undefined;
		const [variate] = args;
		const isParameter = variate !== undefined && !mentions(variate, this.variable);
		return body && { ...body, families: isParameter ? [record.family] : body.families };
	}
}

function uses(ir: Ir, operation: string): boolean {
	return (ir.kind === 'apply' && ir.operation === operation) || childrenOf(ir).some(child => uses(child, operation));
}

function terms(entries: readonly (readonly [Statistic, Ir])[]): KernelTerms {
	return { ...NOTHING, coefficients: new Map(entries) };
}

function joined(a: KernelTerms, b: KernelTerms, coefficients: KernelTerms['coefficients']): KernelTerms {
	return { coefficients, low: [...a.low, ...b.low], high: [...a.high, ...b.high], families: [...a.families, ...b.families] };
}

function sumOf(a: KernelTerms | undefined, b: KernelTerms | undefined): KernelTerms | undefined {
	if (!a || !b) return undefined;
	const coefficients = new Map(a.coefficients);
	for (const [statistic, coefficient] of b.coefficients) {
		const other = coefficients.get(statistic);
		coefficients.set(statistic, other ? plus(other, coefficient) : coefficient);
	}
	return joined(a, b, coefficients);
}

/** Undefined where a logarithm would be multiplied by what is no constant. */
function productOf(a: KernelTerms | undefined, b: KernelTerms | undefined): KernelTerms | undefined {
	if (!a || !b) return undefined;
	const coefficients = new Map<Statistic, Ir>();
	for (const [left, first] of a.coefficients) {
		for (const [right, second] of b.coefficients) {
			const statistic = typeof left === 'number' && typeof right === 'number' ? left + right : left === 0 ? right : right === 0 ? left : undefined;
			if (statistic === undefined) return undefined;
			const [product, other] = [times(first, second), coefficients.get(statistic)];
			coefficients.set(statistic, other ? plus(other, product) : product);
		}
	}
	return joined(a, b, coefficients);
}

function negative(a: KernelTerms | undefined): KernelTerms | undefined {
	const [first] = a?.coefficients.values() ?? [];
	return first && productOf(a, terms([[0, constant(-1, first.span)]]));
}

/** A power of a single term, or a small one of a sum; the exponent does not move. */
function raised(a: KernelTerms | undefined, exponent: Ir): KernelTerms | undefined {
	if (!a) return undefined;
	const [only, ...others] = a.coefficients;
	if (!only || typeof only[0] !== 'number') return undefined;
	const [statistic, coefficient] = only;
	if (others.length === 0 && statistic === 0) return { ...a, coefficients: new Map([[0, power(coefficient, exponent)]]) };
	if (exponent.kind !== 'constant') return undefined;
	if (others.length === 0) return { ...a, coefficients: new Map([[statistic * exponent.value, power(coefficient, exponent)]]) };
	if (!Number.isInteger(exponent.value) || exponent.value < 1 || exponent.value > LARGEST_POWER) return undefined;
	return Array.from({ length: exponent.value - 1 }).reduce<KernelTerms | undefined>(product => productOf(product, a), a);
}

function isConstant(ir: Ir | undefined, value: number): boolean {
	return ir?.kind === 'constant' && ir.value === value;
}

function plus(a: Ir, b: Ir): Ir {
	if (isConstant(a, 0)) return b;
	return isConstant(b, 0) ? a : apply('add', [a, b], REAL, a.span);
}

function times(a: Ir, b: Ir): Ir {
	if (a.kind === 'constant' && b.kind === 'constant') return constant(a.value * b.value, a.span);
	if (isConstant(a, 1)) return b;
	return isConstant(b, 1) ? a : apply('multiply', [a, b], REAL, a.span);
}

function power(a: Ir, exponent: Ir): Ir {
	if (isConstant(a, 1)) return a;
	return isConstant(exponent, 1) ? a : apply('power', [a, exponent], REAL, a.span);
}

function log(ir: Ir): Ir {
	return isConstant(ir, 1) ? constant(0, ir.span) : apply('log', [ir], REAL, ir.span);
}
