import type { Span } from '../base/span';
import { rankOf, REAL, type Type } from '../base/type';
import { byId } from '../library';
import { apply, constant, type Context, hole, local } from './context';
import { childrenOf, mapChildren, mentions, type Ir, type Kind } from './ir';
import { readLibraryFormula } from './libraryFormula';

/** What moves: a number, or one component (counted from 0) of an array. */
export interface Variable {
	readonly local: number;
	readonly component?: Ir;
}

/** The exact derivative of a meaning, expanded into a meaning again. What has none is refused, never differenced. */
export function differentiate(ir: Ir, variable: Variable, context: Context): Ir {
	return new Differentiation(variable, context).of(ir) ?? zeroLike(ir);
}

/** `undefined` stands for a derivative that is zero everywhere, so that it costs nothing. */
class Differentiation {
	/** Derivatives of locals that a `let` binds. */
	private readonly lets = new Map<number, Ir | undefined>();

	constructor(private readonly variable: Variable, private readonly context: Context) {}

	of(ir: Ir): Ir | undefined {
		switch (ir.kind) {
			case 'constant': case 'input': return undefined;
			case 'hole': return ir;
			case 'local': return this.ofLocal(ir);
			case 'apply': return this.ofApply(ir);
			case 'let': return this.ofLet(ir);
			case 'fold': return this.ofFold(ir);
			case 'integral': return this.ofIntegral(ir);
			case 'search': return this.isMoved(ir) ? this.refuse(ir.goal, ir.span) : undefined;
			case 'build': {
				const body = this.of(ir.body);
				return body && { ...ir, body };
			}
			case 'element': {
				const array = this.of(ir.array);
				return array && { ...ir, array };
			}
			case 'piecewise': return this.ofPiecewise(ir);
			case 'stack': {
				const items = ir.items.map(item => this.of(item));
				return items.some(Boolean) ? { ...ir, items: items.map((item, i) => item ?? zeroLike(ir.items[i] as Ir)) } : undefined;
			}
		}
	}

	private ofLocal(ir: Kind<'local'>): Ir | undefined {
		if (ir.local !== this.variable.local) return this.lets.get(ir.local);
		return this.variable.component ? apply('unit', [this.variable.component, ir], ir.type, ir.span) : constant(1, ir.span);
	}

	private ofLet(ir: Kind<'let'>): Ir | undefined {
		const moved = this.of(ir.value);
		const id = this.context.freshLocal();
		this.lets.set(ir.local, moved && local(id, ir.span, moved.type));
		const body = this.of(ir.body);
		if (!body) return undefined;
		const inner: Ir = moved ? { kind: 'let', local: id, value: moved, body, type: body.type, span: ir.span } : body;
		return { ...ir, body: inner, type: inner.type };
	}

	private ofPiecewise(ir: Kind<'piecewise'>): Ir | undefined {
		if (!this.isMoved(ir)) return undefined;
		return {
			...ir,
			branches: ir.branches.map(({ when, value }) => ({ when, value: this.of(value) ?? constant(0, value.span) })),
			...(ir.otherwise ? { otherwise: this.of(ir.otherwise) ?? constant(0, ir.otherwise.span) } : {}),
		};
	}

	private ofFold(ir: Kind<'fold'>): Ir | undefined {
		const body = this.of(ir.body);
		if (!body) return undefined;
		if (ir.fold === 'sum') return { ...ir, body };
		if (ir.fold !== 'product' || ir.range.kind !== 'integers' || ir.range.except) return this.refuse(ir.fold, ir.span);
		// the product rule: each factor's derivative times all the others
		const other = this.context.freshLocal();
		const others: Ir = { ...ir, local: other, range: { ...ir.range, except: local(ir.local, ir.span) }, body: renamed(ir.body, ir.local, other) };
		return { ...ir, fold: 'sum', body: times(body, others, ir.span) };
	}

	/** Leibniz: the derivative goes inside, and what moves at the limits is added. */
	private ofIntegral(ir: Kind<'integral'>): Ir | undefined {
		const body = this.of(ir.body);
		const at = (limit: Ir): Ir => ({ kind: 'let', local: ir.local, value: limit, body: ir.body, type: REAL, span: ir.span });
		const high = this.of(ir.high);
		const low = this.of(ir.low);
		const inside: Ir | undefined = body && { ...ir, body };
		const upper = high && times(high, at(ir.high), ir.span);
		const lower = low && apply('negate', [times(low, at(ir.low), ir.span)], REAL, ir.span);
		return [inside, upper, lower].reduce((sum, term) => plus(sum, term, ir.span), undefined);
	}

	private ofApply(ir: Kind<'apply'>): Ir | undefined {
		const { operation, args, span, type } = ir;
		const moved = args.map(arg => this.of(arg));
		if (moved.every(d => d === undefined)) return undefined;
		if (CONSTANT.has(operation)) return undefined;
		const [a, b] = args as [Ir, Ir];
		const [da, db] = moved;
		const shaped = (d: Ir | undefined): Ir | undefined => (d && rankOf(d.type) < rankOf(type) ? apply('fill', [d, ir], type, span) : d);
		switch (operation) {
			case 'add': return plus(shaped(da), shaped(db), span);
			case 'agree': return da;
			case 'subtract': return plus(shaped(da), shaped(db && negative(db)), span);
			case 'negate': return da && negative(da);
			case 'multiply': case 'weigh': return plus(da && shaped(times(da, b, span)), db && shaped(times(a, db, span)), span);
			case 'divide': {
				const over = da && apply('divide', [da, b], type, span);
				const under = db && negative(apply('divide', [times(ir, db, span), b], type, span));
				return plus(over, under, span);
			}
			case 'power': return this.ofPower(ir, da, db);
			case 'inverse': return da && negative(apply('matmul', [apply('matmul', [ir, da], type, span), ir], type, span));
			// Jacobi's formula
			case 'determinant': return da && times(ir, traceOfQuotient(a, da, span), span);
			case 'logDeterminant': return da && traceOfQuotient(a, da, span);
			case 'addIdentity': case 'subtractIdentity': return db ? apply(operation, [da ?? zeroLike(a), db], type, span) : da;
			case 'norm2': return da && apply('divide', [apply('inner', [a, da], REAL, span), ir], REAL, span);
			case 'norm1': return da && apply('inner', [apply('sign', [a], a.type, span), da], REAL, span);
			case 'max': case 'min': return {
				kind: 'piecewise', type: REAL, span,
				// where both are equal there is a derivative only if theirs are
				branches: [
					{ when: apply(operation === 'max' ? 'greaterEqual' : 'lessEqual', [a, b], REAL, span), value: da ?? constant(0, span) },
					{ when: apply(operation === 'max' ? 'lessEqual' : 'greaterEqual', [a, b], REAL, span), value: db ?? constant(0, span) },
				],
			};
			default:
		}
		if (BILINEAR.has(operation)) return plus(da && apply(operation, [da, b], type, span), db && apply(operation, [a, db], type, span), span);
		if (LINEAR.has(operation)) return da && apply(operation, [da, ...args.slice(1)], type, span);
		return this.ofFunction(ir, moved);
	}

	private ofPower(ir: Kind<'apply'>, da: Ir | undefined, db: Ir | undefined): Ir | undefined {
		const { span, type } = ir;
		const [a, b] = ir.args as [Ir, Ir];
		const less = b.kind === 'constant' ? constant(b.value - 1, span) : apply('subtract', [b, constant(1, span)], b.type, span);
		const base = da && times(times(b, b.kind === 'constant' && b.value === 2 ? a : apply('power', [a, less], type, span), span), da, span);
		const exponent = db && times(times(ir, apply('log', [a], a.type, span), span), db, span);
		return plus(base, exponent, span);
	}

	/** The chain rule over the derivative that the function's record states, or over its defining formula. */
	private ofFunction(ir: Kind<'apply'>, moved: readonly (Ir | undefined)[]): Ir | undefined {
		const { operation, args, span } = ir;
		const record = byId(operation);
		if (!record) return this.refuse(operation, span);
		const lets = args.map(arg => ({ local: this.context.freshLocal(), value: arg }));
		const parameters = record.parameters.map(({ name }, i) => [name, local((lets[i] as { local: number }).local, span, (args[i] as Ir).type)] as const);
		let sum: Ir | undefined;
		for (const [i, inner] of moved.entries()) {
			if (!inner) continue;
			const latex = record.derivative?.[record.parameters[i]?.name ?? ''];
			const outer = latex === undefined
				? this.ofFormula(operation, record.formula, parameters, (lets[i] as { local: number }).local)
				: readLibraryFormula(latex, parameters, this.context);
			if (!outer) return this.refuse(operation, span);
			sum = plus(sum, times(outer, inner, span), span);
		}
		return sum && lets.reduceRight<Ir>((body, { local: id, value }) => ({ kind: 'let', local: id, value, body, type: body.type, span }), sum);
	}

	private ofFormula(operation: string, latex: string, parameters: readonly (readonly [string, Ir])[], moving: number): Ir | undefined {
		return this.context.attempt(() => {
			const body = readLibraryFormula(latex, parameters, this.context);
			// a sign such as \det stands for the function itself
			return uses(body, operation) ? this.refuse(operation, body.span) : differentiate(body, { local: moving }, this.context);
		});
	}

	private isMoved(ir: Ir): boolean {
		return mentions(ir, this.variable.local) || [...this.lets].some(([id, moved]) => moved && mentions(ir, id));
	}

	private refuse(name: string, span: Span): Ir {
		return this.context.refuse({ code: 'no-derivative', name, span });
	}
}

/** Operations that do not change where their arguments move a little. */
const CONSTANT: ReadonlySet<string> = new Set(['equal', 'notEqual', 'less', 'lessEqual', 'greater', 'greaterEqual', 'and', 'or', 'not', 'length', 'unit', 'unitMass', 'position', 'cardinality', 'union', 'intersection', 'difference']);
const BILINEAR: ReadonlySet<string> = new Set(['dot', 'outer', 'inner', 'matmul', 'matrixVector', 'vectorMatrix']);
const LINEAR: ReadonlySet<string> = new Set(['transpose', 'trace', 'sum', 'mean', 'cumsum', 'diag', 'fill']);

function uses(ir: Ir, operation: string): boolean {
	return (ir.kind === 'apply' && ir.operation === operation) || childrenOf(ir).some(child => uses(child, operation));
}

/** The trace of the inverse of a matrix times how it moves. */
function traceOfQuotient(a: Ir, moved: Ir, span: Span): Ir {
	return apply('trace', [apply('matmul', [apply('inverse', [a], a.type, span), moved], a.type, span)], REAL, span);
}

function typeOfPair(a: Ir, b: Ir): Type {
	return rankOf(a.type) >= rankOf(b.type) ? a.type : b.type;
}

function times(a: Ir, b: Ir, span: Span): Ir {
	if (a.kind === 'constant' && a.value === 1) return b;
	if (b.kind === 'constant' && b.value === 1) return a;
	return apply('multiply', [a, b], typeOfPair(a, b), span);
}

function plus(a: Ir | undefined, b: Ir | undefined, span: Span): Ir | undefined {
	return a && b ? apply('add', [a, b], typeOfPair(a, b), span) : a ?? b;
}

function negative(a: Ir): Ir {
	return apply('negate', [a], a.type, a.span);
}

function zeroLike(ir: Ir): Ir {
	return ir.kind === 'hole' ? hole(ir.span) : rankOf(ir.type) === 0 ? constant(0, ir.span) : apply('fill', [constant(0, ir.span), ir], ir.type, ir.span);
}

function renamed(ir: Ir, from: number, to: number): Ir {
	return ir.kind === 'local' && ir.local === from ? { ...ir, local: to } : mapChildren(ir, child => renamed(child, from, to));
}
