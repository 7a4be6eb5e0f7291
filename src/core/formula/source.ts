export const SPACE = /[\s~\u200b-\u200d\u2060\ufeff]/;
const COMMAND = /\\(?:[A-Za-z]+|[^])/y;

/** A part of the text, in offsets of the whole. */
export interface Part { readonly start: number; readonly end: number; readonly after: number }

/** The text of a formula with a place in it. What it hands out never goes beyond `end`. */
export class Source {
	protected at = 0;
	protected end: number;

	constructor(protected readonly text: string) {
		this.end = text.length;
	}

	/** What the sticky pattern finds here. */
	protected match(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		return found && this.at + found[0].length <= this.end ? found : undefined;
	}

	protected command(): string {
		return this.match(COMMAND)?.[0] ?? '\\';
	}

	private commandLength(at: number): number {
		COMMAND.lastIndex = at;
		return COMMAND.exec(this.text)?.[0].length ?? 1;
	}

	protected skipSpace(from: number): number {
		let at = from;
		while (at < this.end && SPACE.test(this.text.charAt(at))) at++;
		return at;
	}

	/** The content of the braces at `from`, or the one character there. */
	protected argument(from: number): Part {
		const start = this.skipSpace(from);
		if (this.text.charAt(start) !== '{') {
			const end = Math.min(start + (this.text.charAt(start) === '\\' ? this.commandLength(start) : 1), this.end);
			return { start, end, after: end };
		}
		let depth = 0;
		for (let at = start; at < this.end; at++) {
			const character = this.text.charAt(at);
			if (character === '\\') at++;
			else if (character === '{') depth++;
			else if (character === '}' && --depth === 0) return { start: start + 1, end: at, after: at + 1 };
		}
		return { start: start + 1, end: this.end, after: this.end };
	}

	/** The delimiter after a size command that starts at `this.at`: its spelling, and the length with the command. */
	protected delimiterAt(from: number): { readonly spelling: string; readonly length: number } {
		const start = this.skipSpace(from);
		const length = this.text.charAt(start) === '\\' ? this.commandLength(start) : 1;
		return { spelling: this.text.slice(start, Math.min(start + length, this.end)), length: Math.min(start + length, this.end) - this.at };
	}
}
