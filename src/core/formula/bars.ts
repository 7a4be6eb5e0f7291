import { startsOperand } from './token';
import type { Token } from './token';

type Stroke = '|' | '‖';

interface Place {
	readonly token: Token | undefined;
	readonly next: Token | undefined;
	/** Whether an operand is complete before the bar. */
	readonly ready: boolean;
}

interface Bar {
	readonly index: number;
	readonly stroke: Stroke;
	/** The two single bars that a `||` was written with. */
	readonly halves?: readonly [Token, Token];
}

/**
 * The bars of one bracket, group or line. A bar where an operand is expected opens, a bar where none can follow closes, and so does any
 * bar while one like it is open. What is left stands between two operands: it opens if a bar that can only close comes later,
 * `f(2|x|)`; an even number of them are pairs, `2|x|y`; else they separate, `p(x|z)`.
 */
export class BarPairing {
	/** Whether the bar settled last ends an operand. */
	completesOperand = false;
	private readonly open: Bar[] = [];
	private between: Bar[] = [];

	/** @param out one list of tokens per place; roles are written back into it */
	constructor(private readonly out: Token[][]) {}

	/** Settles `|` or `\|`; gives the number of tokens used. */
	single({ token, next, ready }: Place, stroke: Stroke): number {
		if (!token) return 1;
		const bar: Bar = { index: this.out.length, stroke };
		const top = this.open.at(-1);
		this.out.push([token]);
		if (!ready && (startsOperand(next) || !top)) this.opens(bar);
		else if (top?.stroke === stroke) this.closes(this.open.pop(), bar);
		else if (top?.halves && stroke === '|') this.closes(this.split(top), bar);
		else if (!startsOperand(next)) this.closesOrSeparates(bar, next);
		else this.standsBetween(bar);
		return 1;
	}

	/** Settles `||`, which is one `‖` or two bars that close or open in turn. */
	double({ token, second, next, ready }: Place & { readonly second: Token }): number {
		if (!token) return 1;
		const top = this.open.at(-1);
		const below = this.open.at(-2);
		if (ready && top?.stroke === '|') {
			this.single({ token, next: second, ready }, '|');
			return below?.stroke === '|' ? 1 + this.single({ token: second, next, ready: true }, '|') : 1;
		}
		const bar: Bar = { index: this.out.length, stroke: '‖', halves: [token, second] };
		this.out.push([{ ...token, span: { start: token.span.start, end: second.span.end } }]);
		if (ready && top?.stroke === '‖') this.closes(this.open.pop(), bar);
		else if (!ready) this.opens(bar);
		else if (startsOperand(next)) this.standsBetween(bar);
		else this.closesOrSeparates(bar, next);
		return 2;
	}

	/** Settles the bars between two operands at the end of what they may separate. */
	finish(): void {
		const bars = this.between;
		const paired = bars.length % 2 === 0 && bars.every((bar, i) => bar.stroke === bars[i - (i % 2)]?.stroke);
		for (const [i, bar] of bars.entries()) this.write(bar, !paired ? 'separator' : i % 2 === 0 ? 'open' : 'close');
		this.between = [];
	}

	private opens(bar: Bar): void {
		this.open.push(bar);
		this.write(bar, 'open');
		this.completesOperand = false;
	}

	private closes(opening: Bar | undefined, bar: Bar): void {
		if (opening) this.write(opening, 'open');
		this.write(bar, 'close');
		this.completesOperand = true;
	}

	private standsBetween(bar: Bar): void {
		this.between.push(bar);
		this.completesOperand = false;
	}

	private closesOrSeparates(bar: Bar, next: Token | undefined): void {
		const candidate = this.between.at(-1);
		if (candidate?.stroke === bar.stroke) {
			this.between.pop();
			this.closes(candidate, bar);
		} else if (next?.kind === 'sub' && bar.stroke === '|') {
			this.write(bar, 'evaluation');
			this.completesOperand = true;
		} else this.standsBetween(bar);
	}

	/** Takes a `||` that opened for two single bars; gives the inner one, the outer stays open. */
	private split(bar: Bar): Bar {
		this.open.pop();
		const outer: Bar = { index: bar.index, stroke: '|' };
		this.open.push(outer);
		const place = this.out[bar.index];
		if (place && bar.halves) place.splice(0, place.length, ...bar.halves.map(({ span }): Token => ({ kind: 'open', delimiter: '|', sized: false, span })));
		return outer;
	}

	private write(bar: Bar, role: 'open' | 'close' | 'separator' | 'evaluation'): void {
		const place = this.out[bar.index];
		const token = place?.[0];
		if (!place || !token || place.length > 1) return;
		const { span } = token;
		if (role === 'separator') place[0] = { kind: 'separator', separator: bar.stroke, span };
		else if (role === 'evaluation') place[0] = { kind: 'evaluation', span };
		else place[0] = { kind: role, delimiter: bar.stroke, sized: false, span };
	}
}
