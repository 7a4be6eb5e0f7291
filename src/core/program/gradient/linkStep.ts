import { isDense, type Value } from '../../base/value';
import type { Budget } from '../../math/budget';
import { createFrame } from '../frame';
import { link } from '../link';
import { arrayOperation } from '../operations';
import { linkElement, linkSelect, linkSpread, linkStack } from './access';
import { apply, passScaled, ruleFor } from './elementwise';
import type { Step, StepOf } from './gradientProgram';
import { preparation, type LinkedBlock, type LinkedStep, type LoopSurroundings, type Surroundings } from './linked';
import { loopInPieces, loopInSegments } from './loops';
import { IN_PLACE } from './products';
import { clearAdjoint, prepare, strideOf, valueOf, type Register } from './register';
import { linkScalar } from './scalars';
import { termsOf, type Term } from './terms';
import { WHOLE } from './whole';

export function linkBlock(steps: readonly Step[], around: Surroundings): LinkedBlock {
	const needed = steps.filter(({ out }) => !around.sum?.joints.has(out));
	const linked = needed.map(step => ({ ...linkStep(step, around), isFixed: !isVarying(step, around) }));
	const backward = linked.flatMap(({ backward: back }) => (back ? [back] : [])).toReversed();
	return {
		fixed: linked.flatMap(({ fixed, forward, isFixed }) => [...(fixed ? [fixed] : []), ...(isFixed ? [forward] : [])]),
		forward: linked.filter(({ isFixed }) => !isFixed).map(({ forward }) => forward),
		backward,
		loops: linked.flatMap(({ loop }) => (loop ? [loop] : [])),
	};
}

function isVarying({ out }: Step, { program }: Surroundings): boolean {
	return program.registers[out]?.varies === true;
}

function linkStep(step: Step, around: Surroundings): LinkedStep {
	switch (step.step) {
		case 'constant': {
			const out = around.registers[step.out] as Register;
			out.value[0] = Number(step.value === 'inf' ? Infinity : step.value === '-inf' ? -Infinity : step.value);
			return { forward: () => {} };
		}
		case 'elementwise': return linkElementwise(step, around);
		case 'chain': return linkChain(step, around);
		case 'whole': return linkWhole(step, around);
		case 'element': return linkElement(step, around);
		case 'select': return linkSelect(step, around);
		case 'stack': return linkStack(step, around);
		case 'spread': return linkSpread(step, around);
		case 'loop': return linkLoop(step, around);
		case 'program': return linkProgram(step, around);
	}
}

function registersOf(step: { readonly out: number; readonly args: readonly number[] }, { registers }: Surroundings): { readonly out: Register; readonly args: readonly Register[] } {
	return { out: registers[step.out] as Register, args: step.args.map(arg => registers[arg] as Register) };
}

function linkElementwise(step: StepOf<'elementwise'>, around: Surroundings): LinkedStep {
	const { registers, budget, loop } = around;
	const { out, args } = registersOf(step, around);
	const rule = ruleFor(step);
	const makeRoom = preparation(out, args, budget, loop?.index);
	const term = sweptTerm(step, around);
	if (term && rule?.sweep) {
		const { sweep } = rule;
		const weight = term.weight === undefined ? undefined : registers[term.weight];
		return { fixed: makeRoom, forward: () => sweep(out, args, term.factor, weight) };
	}
	const scalar = loop === undefined && out.rank === 0 ? linkScalar(step.name, out, args) : undefined;
	if (scalar) return scalar;
	const forward = rule?.forward ?? apply(step.name);
	const backward = out.active ? rule?.backward : undefined;
	const back = backward ? { backward: () => backward(out, args) } : {};
	if (loop === undefined || out.rank > 0) {
		return {
			forward() {
				makeRoom();
				forward(out, args);
			},
			...back,
		};
	}
	// as many lanes as before, as long as the elements are the same
	return {
		fixed: makeRoom,
		forward() {
			clearAdjoint(out);
			forward(out, args);
		},
		...back,
	};
}

/** The term that a step is of the sum around it, where it passes the adjoint on at once. */
function sweptTerm({ out }: Step, { sum }: Surroundings): Term | undefined {
	return sum?.terms.find(({ register, isSwept }) => isSwept && register === out);
}

function linkChain(step: StepOf<'chain'>, around: Surroundings): LinkedStep {
	const { registers, budget } = around;
	const { out, args } = registersOf(step, around);
	const of = registers[step.of] as Register;
	const partials = step.partials.map(partial => registers[partial] as Register);
	return {
		forward() {
			prepare(out, of.size, budget, of.shape);
			for (let i = 0; i < of.size; i++) out.value[i] = of.value[i] as number;
		},
		...(out.active ? { backward: () => {
			for (let i = 0; i < args.length; i++) {
				const partial = partials[i] as Register;
				passScaled(out, args[i] as Register, partial.value, strideOf(partial));
			}
		} } : {}),
	};
}

function linkWhole(step: StepOf<'whole'>, around: Surroundings): LinkedStep {
	const { budget } = around;
	const { out, args } = registersOf(step, around);
	const operation = arrayOperation(step.name);
	const rule = Object.hasOwn(WHOLE, step.name) ? WHOLE[step.name] : undefined;
	const inPlace = Object.hasOwn(IN_PLACE, step.name) ? IN_PLACE[step.name] : undefined;
	const moved = args.flatMap((arg, i) => (arg.active ? [i] : []));
	return {
		forward: inPlace ? () => inPlace(out, args, budget) : () => { if (operation) put(out, operation(args.map(valueOf), budget), budget); },
		...(rule && out.active ? { backward: () => { if (isReached(out)) for (const by of moved) rule(out, args, by, budget); } } : {}),
	};
}

/** Whether anything flows back through it: where nothing does, slopes that are no numbers have no say. */
function isReached({ adjoint, size }: Register): boolean {
	for (let i = 0; i < size; i++) if (adjoint[i] !== 0) return true;
	return false;
}

function put(out: Register, value: Value, budget: Budget): void {
	if (isDense(value)) {
		prepare(out, value.data.length, budget, value.shape);
		out.value.set(value.data);
	} else {
		prepare(out, 1, budget);
		out.value[0] = value;
	}
}

function linkLoop(step: StepOf<'loop'>, around: Surroundings): LinkedStep {
	const { program, registers, budget, loop: outer } = around;
	const out = registers[step.out] as Register;
	const term = sweptTerm(step, around);
	const sum = term && termsOf(step.steps, step.body, term.factor, program);
	const surroundings: LoopSurroundings = { index: registers[step.index] as Register, isRun: step.range.kind === 'integers' && step.mode !== 'segments', owners: new Int32Array(0) };
	const block = linkBlock(step.steps, { program, registers, budget, loop: surroundings, ...(sum ? { sum } : {}) });
	const loop = step.mode === 'segments' && outer
		? loopInSegments(step, block, surroundings, outer.index, around)
		: loopInPieces(step, block, around, sum);
	return { forward: loop.forward, ...(out.active ? { backward: loop.backward } : {}), loop };
}

function linkProgram(step: StepOf<'program'>, around: Surroundings): LinkedStep {
	const { budget } = around;
	const { out, args } = registersOf(step, around);
	const { run } = link(step.program);
	return { forward: () => put(out, run(createFrame(step.program, args.map(valueOf), budget)), budget) };
}
