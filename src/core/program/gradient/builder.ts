import type { GradientProgram, RegisterKind, Step } from './gradientProgram';

/** The steps of a loop's body, or of the whole. In lanes every register that is made here holds a number for each element. */
export interface Block {
	readonly mode: 'whole' | 'single' | 'lanes' | 'segments';
	readonly depth: number;
	readonly around: Block | undefined;
	readonly steps: Step[];
	/** Registers by what they hold, so that nothing is computed twice. */
	readonly known: Map<string, number>;
}

/** A step before its register is chosen. */
export type Draft = Step extends infer S ? S extends Step ? Omit<S, 'out'> : never : never;

/** Puts steps into the outermost loop in which all that they use is known. */
export class GradientBuilder {
	readonly registers: RegisterKind[] = [];
	private readonly owners: Block[] = [];
	readonly whole: Block = { mode: 'whole', depth: 0, around: undefined, steps: [], known: new Map() };

	register(kind: RegisterKind, owner: Block): number {
		this.owners.push(owner);
		return this.registers.push(kind) - 1;
	}

	kindOf(register: number): RegisterKind {
		return this.registers[register] as RegisterKind;
	}

	ownerOf(register: number): Block {
		return this.owners[register] as Block;
	}

	/** The step that makes a register; slots, variables and indices have none. */
	stepOf(register: number): Step | undefined {
		return this.ownerOf(register).steps.find(({ out }) => out === register);
	}

	/** The innermost loop that one of the registers belongs to. */
	ownerOfAll(registers: readonly number[]): Block {
		return registers.map(register => this.ownerOf(register)).reduce((deepest, owner) => (owner.depth > deepest.depth ? owner : deepest), this.whole);
	}

	/** A step whose arguments are spread to the loop that it stands in. */
	emit(args: readonly number[], kind: RegisterKind, draft: (args: readonly number[]) => Draft): number {
		const owner = this.ownerOfAll(args);
		return this.emitIn(owner, kind, draft(args.map(arg => this.spread(arg, owner))));
	}

	emitIn(block: Block, kind: RegisterKind, draft: Draft): number {
		const key = JSON.stringify([draft, kind.active]);
		const known = block.known.get(key);
		if (known !== undefined) return known;
		const out = this.register(kind, block);
		block.steps.push({ ...draft, out });
		block.known.set(key, out);
		return out;
	}

	/** A register as it is used inside a loop: what is one number in all lanes stays one, what differs between lanes outside is spread. */
	spread(register: number, to: Block): number {
		const owner = this.ownerOf(register);
		if (owner === to || !isLaned(owner)) return register;
		const from = this.spread(register, to.around as Block);
		return this.emitIn(to, this.kindOf(from), { step: 'spread', from, by: 'owner' });
	}

	/** A register that belongs to the loop itself. */
	within(register: number, block: Block): number {
		const spread = this.spread(register, block);
		return this.ownerOf(spread) === block ? spread : this.emitIn(block, this.kindOf(spread), { step: 'spread', from: spread, by: 'one' });
	}

	finish(program: Pick<GradientProgram, 'slots' | 'variables' | 'result'>): GradientProgram {
		return { version: 1, ...program, registers: this.registers, steps: this.whole.steps };
	}
}

function isLaned(block: Block): boolean {
	return block.mode === 'lanes' || block.mode === 'segments';
}
