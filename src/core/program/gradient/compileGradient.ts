import { rankOf } from '../../base/type';
import type { Context } from '../../semantics/context';
import { hasHole, lastLocal, type Input, type Ir, type Kind } from '../../semantics/ir';
import { arrayOperation, scalarOperation } from '../operations';
import { constantOf } from '../compile';
import { GradientBuilder, type Block } from './builder';
import { ELEMENTWISE } from './elementwise';
import type { GradientProgram, StepOf, StepRange } from './gradientProgram';
import { isEndless, runsInLanes, withoutRows } from './lanes';
import { partialOf } from './partials';
import { compileApart } from './apart';
import type { ElementwiseRule } from './rules';
import { WHOLE } from './whole';

/** A symbol that moves: a number, a vector or a matrix. */
export interface GradientVariable {
	readonly local: number;
	readonly rank: 0 | 1 | 2;
}

/**
 * The program of a number and its derivatives by all variables at once, in reverse: one sweep forwards for the values and one backwards
 * for the adjoints. The partial derivatives of library functions are those of their records, so that nothing is differenced. Expects
 * what `stabilise` and `hoistLoops` give. Undefined where something has no derivative, which the context is told as `no-derivative`.
 * @source A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, 2008, chapters 3 and 4.
 */
export function compileGradient(ir: Ir, inputs: readonly Input[], variables: readonly GradientVariable[], context: Context): GradientProgram | undefined {
	while (context.freshLocal() <= lastLocal(ir));
	return new GradientCompiler(inputs, context).compile(ir, variables);
}

/** Where a meaning is read: the loop around it, what its locals are, and whether it may stand where nothing asks for it. */
interface Place {
	readonly block: Block;
	readonly locals: ReadonlyMap<number, number>;
	readonly tolerant: boolean;
	/** Inside the partial derivative of a function of numbers: through it nothing flows back, and it is taken of every element. */
	readonly isPartial: boolean;
}

class GradientCompiler {
	private readonly builder = new GradientBuilder();
	private hasFailed = false;

	constructor(private readonly inputs: readonly Input[], private readonly context: Context) {}

	compile(ir: Ir, variables: readonly GradientVariable[]): GradientProgram | undefined {
		const { builder } = this;
		const { whole } = builder;
		for (const { rank } of this.inputs) builder.register({ rank, varies: false, active: false }, whole);
		const locals = new Map(variables.map(({ local, rank }) => [local, builder.register({ rank, varies: true, active: true }, whole)]));
		const result = this.lower(ir, { block: whole, locals, tolerant: false, isPartial: false });
		if (this.hasFailed || hasHole(ir) || rankOf(ir.type) > 0) return undefined;
		const slots = this.inputs.map(({ rank, key }) => ({ kind: rank === 0 ? 'real' as const : 'tensor' as const, rank, key }));
		return builder.finish({ slots, variables: variables.map(({ rank }) => ({ rank })), result });
	}

	private lower(ir: Ir, place: Place): number {
		switch (ir.kind) {
			case 'constant': return this.builder.emitIn(this.builder.whole, { rank: 0, varies: false, active: false }, { step: 'constant', value: constantOf(ir.value) });
			case 'input': return ir.input;
			case 'local': return place.locals.get(ir.local) ?? this.missing(ir);
			case 'apply': return this.lowerApply(ir, place);
			case 'let': return this.lower(ir.body, { ...place, locals: new Map([...place.locals, [ir.local, this.lower(ir.value, place)]]) });
			case 'fold': return ir.fold === 'argmax' || ir.fold === 'argmin' || isEndless(ir.range) ? this.lowerApart(ir, place) : this.lowerLoop(ir, ir.fold, place);
			case 'build': return this.lowerLoop(ir, 'build', place);
			case 'integral': case 'search': return this.lowerApart(ir, place);
			case 'element': return this.lowerElement(ir, place);
			case 'piecewise': return this.lowerPiecewise(ir, place);
			case 'stack': {
				const items = ir.items.map(item => this.lower(item, place));
				return this.emit(items, rankOf(ir.type), place, args => ({ step: 'stack', items: args }));
			}
			case 'hole': return this.missing(ir);
		}
	}

	/** A step through which the derivatives of its arguments flow, unless it is told otherwise. */
	private emit(args: readonly number[], rank: number, place: Place, draft: Parameters<GradientBuilder['emit']>[2], through = args): number {
		const { builder } = this;
		const varies = args.some(arg => builder.kindOf(arg).varies);
		const active = !place.isPartial && through.some(arg => builder.kindOf(arg).active);
		return builder.emit(args, { rank, varies, active }, draft);
	}

	private lowerApply(ir: Kind<'apply'>, place: Place): number {
		const operation = SAME_AS.get(ir.operation) ?? ir.operation;
		return this.applyTo({ ...ir, operation }, ir.args.map(arg => this.lower(arg, place)), place);
	}

	private applyTo(ir: Kind<'apply'>, own: readonly number[], place: Place): number {
		const { operation } = ir;
		const ranks = own.map(arg => this.builder.kindOf(arg).rank);
		const isWhole = arrayOperation(operation) !== undefined && !(scalarOperation(operation) && (place.isPartial || ranks.every(rank => rank === 0)));
		const isActive = !place.isPartial && !CONSTANT.has(operation) && own.some(arg => this.builder.kindOf(arg).active);
		if (isWhole) {
			if (isActive && !Object.hasOwn(WHOLE, operation)) return this.refuse(ir.operation, ir);
			return this.emit(own, rankOf(ir.type), place, args => ({ step: 'whole', name: operation, args }), isActive ? own : []);
		}
		if (!scalarOperation(operation)) return this.refuse(ir.operation, ir);
		const family = place.block.mode === 'segments' ? this.familyIn(own) : undefined;
		if (family) {
			const whole = this.applyTo(ir, own.map(arg => (arg === family.out ? family.array : arg)), place);
			return this.elementOf(whole, family.indices, family, place);
		}
		const rule = this.ruleOf(operation, own);
		const args = rule?.scale === undefined ? own : [...own, this.logarithmOf(own[rule.scale] as number, place)];
		const value = this.emit(args, Math.max(0, ...ranks), place, used => ({ step: 'elementwise', name: operation, args: used }), isActive && rule ? args : []);
		return isActive && !rule ? this.lowerChain(ir, value, args, place) : value;
	}

	/** The rule of an operation, where it fits its arguments. */
	private ruleOf(operation: string, args: readonly number[]): ElementwiseRule | undefined {
		const rule = Object.hasOwn(ELEMENTWISE, operation) ? ELEMENTWISE[operation] : undefined;
		if (rule?.fixedNumber === undefined) return rule;
		const fixed = args[rule.fixedNumber] as number;
		const { rank, active } = this.builder.kindOf(fixed);
		return rank === 0 && !active && this.builder.ownerOf(fixed).mode !== 'lanes' && this.builder.ownerOf(fixed).mode !== 'segments' ? rule : undefined;
	}

	/** The one element among numbers that all lanes share: a function of it is an element of the function of its whole array, which is shorter than all lanes. */
	private familyIn(args: readonly number[]): StepOf<'element'> | undefined {
		const { builder } = this;
		const own = args.filter(arg => builder.ownerOf(arg).mode === 'segments' || builder.ownerOf(arg).mode === 'lanes');
		const made = own.length === 1 ? builder.stepOf(own[0] as number) : undefined;
		return made?.step === 'element' && builder.kindOf(made.array).rank === made.indices.length && builder.ownerOf(made.array).mode === 'whole' ? made : undefined;
	}

	/** As a value, which is known of an exponential. */
	private logarithmOf(register: number, place: Place): number {
		const made = this.builder.stepOf(register);
		if (made?.step === 'elementwise' && made.name === 'exp') return made.args[0] as number;
		if (made?.step === 'element') return this.elementOf(this.logarithmOf(made.array, place), made.indices, made, place);
		return this.emit([register], this.builder.kindOf(register).rank, place, args => ({ step: 'elementwise', name: 'log', args }), []);
	}

	/** The chain rule over the partial derivatives that the function's record tells. */
	private lowerChain(ir: Kind<'apply'>, value: number, args: readonly number[], place: Place): number {
		const moved = args.flatMap((arg, i) => (this.builder.kindOf(arg).active ? [i] : []));
		const partials = moved.map(by => {
			if (this.hasFailed) return value;
			const { partial, locals } = partialOf(ir, by, this.context);
			if (hasHole(partial)) return this.fail(value);
			return this.lower(partial, { ...place, locals: new Map(locals.map((local, i) => [local, args[i] as number])), tolerant: true, isPartial: true });
		});
		return this.chain(value, moved.map(i => args[i] as number), partials, place);
	}

	private chain(of: number, args: readonly number[], partials: readonly number[], place: Place): number {
		const { rank } = this.builder.kindOf(of);
		return this.emit([of, ...args, ...partials], rank, place, ([value, ...own]) => ({ step: 'chain', of: value as number, args: own.slice(0, args.length), partials: own.slice(args.length) }));
	}

	private lowerElement(ir: Kind<'element'>, place: Place): number {
		const array = this.lower(ir.array, place);
		const indices = ir.indices.map(index => this.lower(index, place));
		const isMoved = this.builder.ownerOfAll([array, ...indices]) !== place.block;
		return this.elementOf(array, indices, { base: ir.base, tolerant: place.tolerant || isMoved }, place, rankOf(ir.type));
	}

	private elementOf(array: number, indices: readonly number[], { base, tolerant }: { readonly base: number; readonly tolerant: boolean }, place: Place, rank = 0): number {
		return this.emit([array, ...indices], rank, place, ([from, ...at]) => ({ step: 'element', array: from as number, indices: at, base, tolerant }), [array]);
	}

	private lowerPiecewise(ir: Kind<'piecewise'>, place: Place): number {
		const inCase: Place = { ...place, tolerant: true };
		const branches = ir.branches.map(({ when, value }) => ({ when: this.lower(when, inCase), value: this.lower(value, inCase) }));
		const otherwise = ir.otherwise && this.lower(ir.otherwise, inCase);
		const values = [...branches.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])];
		const args = [...branches.map(({ when }) => when), ...values];
		const kinds = args.map(arg => this.builder.kindOf(arg));
		const kind = { rank: Math.max(...kinds.map(({ rank }) => rank)), varies: kinds.some(({ varies }) => varies), active: !place.isPartial && values.some(value => this.builder.kindOf(value).active) };
		return this.builder.emit(args, kind, own => {
			const last = own[2 * branches.length];
			return { step: 'select', branches: branches.map((_, i) => ({ when: own[i] as number, value: own[branches.length + i] as number })), ...(last === undefined ? {} : { otherwise: last }) };
		});
	}

	private lowerLoop(ir: Kind<'fold' | 'build'>, gather: Exclude<Kind<'fold'>['fold'], 'argmax' | 'argmin'> | 'build', place: Place): number {
		const { builder } = this;
		const bound = new Set([ir.local]);
		const written = withoutRows(ir.body, bound);
		const range = this.lowerRange(ir.range, place);
		const isInLanes = rankOf(written.type) === 0 && runsInLanes(written, bound);
		const mode = place.block.mode === 'lanes' || place.block.mode === 'segments' ? 'segments' : isInLanes ? 'lanes' : 'single';
		const block: Block = { mode, depth: place.block.depth + 1, around: place.block, steps: [], known: new Map() };
		const ends = range.kind === 'values' ? [] : [range.from, range.to, ...(range.except === undefined ? [] : [range.except])];
		const index = builder.register({ rank: 0, varies: ends.some(end => builder.kindOf(end).varies), active: false }, block);
		const body = builder.within(this.lower(written, { ...place, block, locals: new Map([...place.locals, [ir.local, index]]) }), block);
		const { active, varies } = builder.kindOf(body);
		return builder.emitIn(place.block, { rank: rankOf(ir.type), varies: varies || builder.kindOf(index).varies, active }, { step: 'loop', mode, gather, index, range, steps: block.steps, body, tolerant: place.tolerant });
	}

	private lowerRange(range: Kind<'fold'>['range'], place: Place): StepRange {
		if (range.kind === 'values') return range;
		const lower = (end: Ir): number => this.builder.spread(this.lower(end, place), place.block);
		return { kind: 'integers', from: lower(range.from), to: lower(range.to), ...(range.except ? { except: lower(range.except) } : {}) };
	}

	/** What numerical methods find, by Leibniz's rule: the derivative goes inside. */
	private lowerApart(ir: Ir, place: Place): number {
		const kindOf = (local: number): { readonly rank: number; readonly active: boolean } | undefined => {
			const register = place.locals.get(local);
			return register === undefined ? undefined : this.builder.kindOf(register);
		};
		const apart = compileApart(ir, this.inputs, kindOf, this.context);
		if (!apart) return this.fail(this.lower({ kind: 'constant', value: NaN, type: ir.type, span: ir.span }, place));
		const run = ({ program, args }: typeof apart.value, rank: number): number => {
			const own = args.map(arg => (arg.kind === 'input' ? arg.input : place.locals.get(arg.local) as number));
			return this.emit(own, rank, place, used => ({ step: 'program', program, args: used }), []);
		};
		const value = run(apart.value, 0);
		if (apart.partials.length === 0) return value;
		const args = apart.partials.map(({ local }) => place.locals.get(local) as number);
		return this.chain(value, args, apart.partials.map(({ value: partial }, i) => run(partial, this.builder.kindOf(args[i] as number).rank)), place);
	}

	private refuse(name: string, ir: Ir): number {
		this.context.refuse({ code: 'no-derivative', name, span: ir.span });
		return this.missing(ir);
	}

	private missing(ir: Ir): number {
		return this.fail(this.builder.emitIn(this.builder.whole, { rank: rankOf(ir.type), varies: false, active: false }, { step: 'constant', value: 'nan' }));
	}

	private fail(register: number): number {
		this.hasFailed = true;
		return register;
	}
}

/** Operations that do not change where their arguments move a little. */
const CONSTANT: ReadonlySet<string> = new Set(['equal', 'notEqual', 'less', 'lessEqual', 'greater', 'greaterEqual', 'and', 'or', 'not', 'length', 'unit', 'unitMass', 'position', 'cardinality', 'union', 'intersection', 'difference']);

/** Operations of ours that a library function does as well. */
const SAME_AS: ReadonlyMap<string, string> = new Map([['relativeEntropyTerm', 'divergenceTerm']]);
