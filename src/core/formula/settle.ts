import { BarPairing } from './bars';
import { startsOperand } from './token';
import type { Delimiter, Token } from './token';
import { isConnective } from './words';

/** A bracket, group or environment that is open, and what holds for it. */
interface Frame {
	readonly kind: 'group' | 'bracket' | 'environment';
	/** Whether an operand is complete once a script that is this group is; undefined for other groups. */
	readonly afterScript: boolean | undefined;
	readonly isSubscript: boolean;
	readonly bars: BarPairing;
	/** How a bracket was opened, and the commas in it so far: `[a,b[` ends an interval, `a[b` indexes. */
	readonly delimiter: Delimiter | undefined;
	commas: number;
	/** Where in the output a `<` stands that begins a superscript, `x^{<t>}`. */
	angle: number | undefined;
}

/**
 * Decides what depends on the neighbours of a token, in one pass: which bars open, close or separate; which `\cdot` is an empty
 * place, `f(\cdot)`; and which `\quad` is a separator rather than a space.
 */
export function settle(tokens: readonly Token[]): readonly Token[] {
	const settler = new Settler(tokens);
	for (let at = 0; at < tokens.length;) at += settler.take(at);
	return settler.result();
}

class Settler {
	/** What each token becomes; a bar that opens may become two after all. */
	private readonly out: Token[][] = [];
	private readonly frames: Frame[] = [];
	private frame: Frame = this.opened('environment', undefined, undefined);
	/** Whether an operand is complete before the token at hand. */
	private ready = false;
	/** Set between a script sign and its script, to what `ready` is to be after it. */
	private script: boolean | undefined = undefined;

	constructor(private readonly tokens: readonly Token[]) {}

	result(): readonly Token[] {
		while (this.frames.length > 0) this.leave();
		this.frame.bars.finish();
		return this.out.flat();
	}

	/** Settles the token there and says how many were used up. */
	take(at: number): number {
		const token = this.tokens[at];
		if (!token) return 1;
		if (token.kind === 'bar') return this.bar(at, token.delimiter);
		if (token.kind === 'separator' && token.separator === 'quad') this.quad(at, token);
		else if (this.isAxis(at)) this.put({ kind: 'name', letters: printed(token), span: token.span });
		else if (this.isSignAlone(at)) this.put({ kind: 'name', letters: token.kind === 'operator' ? token.operator : '', span: token.span });
		else this.put(this.isPlaceholder(at) ? { kind: 'name', letters: '\\cdot', span: token.span } : this.turned(token, this.tokens[at + 1]));
		return 1;
	}

	private put(token: Token): void {
		this.out.push([token]);
		this.step(token);
	}

	/** What else the token may be at its place: the outward bracket of `]0,1[`, the angle brackets of `x^{<t>}`, a word that joins nothing. */
	private turned(token: Token, next: Token | undefined): Token {
		const { span } = token;
		if (token.kind === 'operator' && token.word !== undefined && !this.ready) return { kind: 'text', text: token.word, span };
		if (token.kind === 'close' && token.delimiter === '[' && !token.sized && !this.ready && this.frame.delimiter !== '[') return { ...token, kind: 'open', delimiter: '(' };
		if (token.kind === 'open' && token.delimiter === '[' && !token.sized && this.ready && this.frame.kind === 'bracket' && this.frame.commas === 1 && !startsOperand(next)) {
			return { ...token, kind: 'close', delimiter: '(' };
		}
		if (token.kind !== 'relation') return token;
		const { angle } = this.frame;
		if (token.operator === '<' && this.out.at(-1)?.at(-1)?.kind === 'group' && this.out.at(-2)?.at(-1)?.kind === 'sup') this.frame.angle = this.out.length;
		else if (token.operator === '>' && angle !== undefined && next?.kind === 'endgroup') {
			const opening = this.out[angle]?.[0];
			if (opening) this.out[angle] = [{ kind: 'open', delimiter: '⟨', sized: false, span: opening.span }];
			this.frame.angle = undefined;
			return { kind: 'close', delimiter: '⟨', sized: false, span };
		}
		return token;
	}

	private bar(at: number, delimiter: '|' | '‖'): number {
		const token = this.tokens[at];
		const second = this.tokens[at + 1];
		const double = delimiter === '|' && second?.kind === 'bar' && second.delimiter === '|' && second.span.start === token?.span.end;
		const single = { token, next: this.tokens[at + 1], ready: this.ready };
		const used = double
			? this.frame.bars.double({ ...single, second, next: this.tokens[at + 2] })
			: this.frame.bars.single(single, delimiter);
		this.ready = this.frame.bars.completesOperand;
		this.script = undefined;
		return used;
	}

	private step(token: Token): void {
		const script = this.script;
		if (token.kind !== 'command') this.script = undefined;
		switch (token.kind) {
			case 'sub': case 'sup':
				this.script = this.ready || this.out.at(-2)?.at(-1)?.kind === 'text';
				return;
			case 'group': return this.enter('group', script, undefined);
			case 'open': return this.enter('bracket', script, token.delimiter);
			case 'begin': return this.enter('environment', undefined, undefined);
			case 'endgroup': case 'close': case 'end': return this.leaveFor(token.kind);
			case 'relation': case 'separator': case 'ampersand': case 'newline': case 'over':
				this.frame.bars.finish();
				this.ready = false;
				if (token.kind === 'separator' && token.separator === ',') this.frame.commas++;
				return;
			default:
				this.ready = script ?? completesOperand(token);
		}
	}

	private enter(kind: Frame['kind'], afterScript: boolean | undefined, delimiter: Delimiter | undefined): void {
		this.frames.push(this.frame);
		this.frame = this.opened(kind, afterScript, delimiter, kind === 'group' && this.out.at(-2)?.at(-1)?.kind === 'sub');
		this.ready = false;
	}

	private opened(kind: Frame['kind'], afterScript: boolean | undefined, delimiter: Delimiter | undefined, isSubscript = false): Frame {
		return { kind, afterScript, isSubscript, bars: new BarPairing(this.out), delimiter, commas: 0, angle: undefined };
	}

	/** Leaves the innermost frame of the kind that the token closes, with those left open in it; a stray closing leaves none. */
	private leaveFor(closing: 'endgroup' | 'close' | 'end'): void {
		const kind = closing === 'endgroup' ? 'group' : closing === 'close' ? 'bracket' : 'environment';
		const isOpen = kind === 'bracket' ? this.frame.kind === kind : this.frame.kind === kind || this.frames.some((frame, i) => i > 0 && frame.kind === kind);
		if (!isOpen) {
			this.ready = true;
			return;
		}
		while (this.frame.kind !== kind) this.leave();
		this.leave();
	}

	private leave(): void {
		this.frame.bars.finish();
		this.ready = this.frame.afterScript ?? true;
		this.frame = this.frames.pop() ?? this.frame;
	}

	private quad(at: number, token: Token): void {
		const last = this.out.at(-1)?.at(-1);
		if (!this.ready) {
			if (last?.kind === 'separator' && (last.separator === ',' || last.separator === ';') && this.frame.kind !== 'bracket') {
				this.out[this.out.length - 1] = [{ kind: 'separator', separator: 'quad', span: { start: last.span.start, end: token.span.end } }];
			}
			return;
		}
		const next = this.tokens[at + 1];
		if (this.frame.kind === 'bracket' || !startsOperand(next)) return;
		this.out.push([token]);
		this.step(token);
	}

	/** A sign that is an item of its own is the name of an event: `P(+|D)`, `P(+ \mid D)`, `P(D|-)`; before two bars it is a sign, `(-|x|)`. */
	private isSignAlone(at: number): boolean {
		const token = this.tokens[at];
		const next = this.tokens[at + 1];
		if (token?.kind !== 'operator' || (token.operator !== '+' && token.operator !== '-') || this.ready || this.script !== undefined || this.frame.delimiter !== '(') return false;
		const before = this.out.at(-1)?.at(-1)?.kind;
		if (next?.kind === 'close') return next.delimiter === '(' && (before === 'open' || before === 'separator' || before === 'bar');
		if (next?.kind === 'separator') return next.separator !== 'quad' && (before === 'open' || before === 'separator');
		return next?.kind === 'bar' && next.delimiter === '|' && before === 'open' && this.barsAhead(at + 1) === 1;
	}

	/** A sign below a symbol that has no operand on one side stands for a whole axis: `\bar{Y}_{i\cdot}`, `W_{:,j}`, `W_{*j}`; stars alone are marks. */
	private isAxis(at: number): boolean {
		const token = this.tokens[at];
		const next = this.tokens[at + 1];
		const isStar = token?.kind === 'operator' && token.operator === '*';
		if (!this.frame.isSubscript || this.script !== undefined || !token || printed(token) === '') return false;
		const isLast = next?.kind === 'endgroup' || (next?.kind === 'separator' && next.separator === ',');
		if (!isStar) return !this.ready || isLast;
		const before = this.out.at(-1)?.at(-1)?.kind;
		return this.ready ? isLast : startsOperand(next) || (isLast && before !== 'operator' && (before !== 'group' || next.kind !== 'endgroup'));
	}

	/** The bars up to the bracket that closes this one. */
	private barsAhead(from: number): number {
		let depth = 0;
		let bars = 0;
		for (let at = from; at < this.tokens.length && depth >= 0; at++) {
			const kind = this.tokens[at]?.kind;
			if (kind === 'open' || kind === 'group') depth++;
			else if (kind === 'close' || kind === 'endgroup') depth--;
			else if (kind === 'bar' && depth === 0) bars++;
		}
		return bars;
	}

	/** `\cdot` where an operand is expected and none follows: `f(\cdot)`, `\|\cdot\|`, `\pi(\cdot|s)`. */
	private isPlaceholder(at: number): boolean {
		const token = this.tokens[at];
		const next = this.tokens[at + 1];
		return token?.kind === 'operator' && token.operator === 'cdot' && !this.ready && this.script === undefined && this.out.at(-1)?.at(-1)?.kind !== 'over'
			&& (next?.kind === 'bar' || (!startsOperand(next) && next?.kind !== 'operator'));
	}
}

/** A sign that can stand for an axis, as a name. */
function printed(token: Token): string {
	if (token.kind === 'separator') return token.separator === ':' ? ':' : '';
	return token.kind !== 'operator' ? '' : token.operator === 'cdot' ? '\\cdot' : token.operator === '*' ? '*' : '';
}

function completesOperand(token: Token): boolean {
	switch (token.kind) {
		case 'number': case 'prime': case 'postfix': case 'dots': case 'evaluation':
			return true;
		case 'name': return token.head === undefined;
		case 'text': return !/\s$/.test(token.text) && !isConnective(token.text);
		default: return false;
	}
}
