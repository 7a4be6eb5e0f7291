import type { Span } from '../../base/span';
import type { Font, Node } from '../syntax';

interface Shared {
	/** With their backslash. */
	readonly names: readonly string[];
}

/** A command with its arguments; a new one is a record in a family's file and needs nothing else. */
export type Command = Shared & (
	| {
		readonly args: 1;
		/** Whether `[…]` may come before the argument, as in `\sqrt[3]{x}`. */
		readonly optional?: boolean;
		/** The font that the argument is read in. */
		readonly font?: Font;
		/** The script after the command that is a mere label and is dropped, as in `\underbrace{…}_{…}`. */
		readonly label?: 'sub' | 'sup';
		readonly build: (body: Node, span: Span, name: string, option: Node | undefined) => Node;
	}
	| {
		readonly args: 2;
		readonly build: (first: Node, second: Node, span: Span, name: string) => Node;
	}
);
