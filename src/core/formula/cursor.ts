import type { Diagnostic } from '../base/diagnostic';
import type { Expected } from '../base/refusal';
import type { Span } from '../base/span';
import type { Font, HoleNode, Node } from './syntax';
import { isDifferential } from './token';
import type { Token } from './token';

/** How deep groups, brackets, arguments, signs and bodies of binders may be nested. */
export const MAX_DEPTH = 256;

/**
 * `line` is the formula itself, a row or a cell: there `\quad` and words separate, and a conditional bar binds tighter than a relation, `z|x \sim p`.
 * In `brackets` and in a `group` every separator is looser than a relation, `P(X=1|Y=2)`.
 */
export type Frame = 'line' | 'group' | 'brackets';

const STOP: Token = { kind: 'stop', span: { start: 0, end: 0 } };

/** Reads tokens one after the other, and keeps what the productions share: diagnostics, depth, font and pending integrals. */
export abstract class Cursor {
	readonly diagnostics: Diagnostic[];
	font: Font = 'plain';
	frame: Frame = 'line';
	/** How many integrals wait for their differential at this depth. */
	pendingIntegrals = 0;
	private position = 0;
	private depth = 0;
	private aborted = false;
	/** The end of the last token, or of the hole after it. */
	private lastEnd = 0;

	constructor(
		private readonly text: string,
		private readonly tokens: readonly Token[],
		diagnostics: readonly Diagnostic[],
		private readonly integrals: ReadonlySet<number>,
	) {
		this.diagnostics = [...diagnostics];
	}

	peek(ahead = 0): Token {
		return this.tokens[this.position + ahead] ?? this.tokens.at(-1) ?? STOP;
	}

	advance(): Token {
		const token = this.peek();
		this.lastEnd = Math.max(this.lastEnd, token.span.end);
		if (token.kind !== 'stop') this.position++;
		return token;
	}

	/** Where the next token starts. */
	start(): number {
		return this.peek().span.start;
	}

	/** From `start` to the end of what has been read. */
	from(start: number): Span {
		return { start, end: Math.max(start, this.lastEnd) };
	}

	report(diagnostic: Diagnostic): void {
		if (!this.aborted) this.diagnostics.push(diagnostic);
	}

	/** A hole before the next token, reported unless it is meant. */
	hole(expected?: Expected): HoleNode {
		const start = this.start();
		this.lastEnd = Math.max(this.lastEnd, start);
		const span = { start, end: start };
		if (expected !== undefined) this.report({ code: 'missing-operand', expected, span });
		return { kind: 'hole', span };
	}

	/** Takes the next token for unexpected and goes on. */
	skipUnexpected(): void {
		const { span } = this.advance();
		this.report({ code: 'unexpected', found: this.text.slice(span.start, span.end), span });
	}

	/** Every recursive production passes through here; too deep ends the formula. */
	nest<T extends Node>(production: () => T): T | HoleNode {
		if (this.depth >= MAX_DEPTH) return this.abort();
		this.depth++;
		const node = production();
		this.depth--;
		return node;
	}

	/** Reads what is inside braces, brackets or an environment: fonts end with it, and so do integrals that wait. */
	within<T extends Node>(frame: Frame, production: () => T): T | HoleNode {
		if (this.depth >= MAX_DEPTH) return this.abort();
		const outer = { frame: this.frame, font: this.font, pendingIntegrals: this.pendingIntegrals };
		this.frame = frame;
		this.pendingIntegrals = 0;
		this.depth++;
		const node = production();
		this.depth--;
		this.frame = outer.frame;
		this.font = outer.font;
		this.pendingIntegrals = outer.pendingIntegrals;
		return node;
	}

	/** The differential of an integral that is being read is next, or so many tokens further. */
	atDifferential(ahead = 0): boolean {
		return this.pendingIntegrals > 0 && isDifferential(this.tokens, this.position + ahead);
	}

	/** The integral sign that is next has a differential of its own. */
	hasDifferential(): boolean {
		return this.integrals.has(this.position);
	}

	private abort(): HoleNode {
		const hole = this.hole();
		this.report({ code: 'too-deep', limit: MAX_DEPTH, span: this.peek().span });
		this.aborted = true;
		this.position = this.tokens.length - 1;
		return hole;
	}

	// The productions that others are made of; `parse.ts` has the grammar.
	abstract lines(): Node;
	abstract list(): Node;
	abstract statement(): Node;
	abstract sum(): Node;
	abstract product(): Node;
	abstract factor(): Node;
	abstract operand(): Node;
	abstract argument(): Node;
	abstract group(): Node;
	/** Passes over what stands between factors and means nothing: `{}`, and switches of the font, which take effect. */
	abstract skipEmpty(): void;
}
