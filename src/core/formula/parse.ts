import { join } from '../base/span';
import type { Staged } from '../base/staged';
import { integralsWithDifferential } from './integrals';
import { binder, startsBinder } from './binder';
import { brackets } from './brackets';
import { command } from './commands/apply';
import { isLetterCommand } from './commands/index';
import { Cursor } from './cursor';
import { environment } from './environments';
import { expandMacros } from './expand';
import type { Expansion } from './expand';
import { layOut } from './layout';
import { endsLines, list } from './list';
import { NO_MACROS } from './macros';
import type { Macros } from './macros';
import { scan } from './scan';
import { scripts, startsScripts } from './scripts';
import { settle } from './settle';
import { startsOperand } from './token';
import type { Token } from './token';
import type { BinaryOperator, Lexicon, ListNode, NameNode, Node, PrefixNode, RelationOperator } from './syntax';

// The grammar, loosest first. What it is read from is not the text but its tokens, after `scan` (names of several letters, words),
// `layOut` (rows and alignment) and `settle` (the bars), so that every production decides by its next token.
//
//   lines         ::= quotient ("\\" quotient)*
//   quotient      ::= list (("\over" | "\choose") list)?
//   list          ::= item (("," | ";" | ":" | "|" | "‖" | quad) item)*        on a line, words are items of their own
//   item          ::= text | statement | relation-sign statement               the last has a hole on its left
//   statement     ::= disjunction (("⇒" | "⇐" | "⇔") disjunction)*            flat
//   disjunction   ::= conjunction ("∨" conjunction)*
//   conjunction   ::= relation ("∧" relation)*
//   relation      ::= given (relation-sign given)*                             flat
//   given         ::= sum (("|" | "‖") sum)*                                   on a line only
//   sum           ::= product (("+" | "-" | "±" | "∓" | "∪" | "∖" | "⊕") product)*
//   product       ::= signed (("\cdot" | "\times" | "*" | "/" | "⊙" | …) signed)*
//   signed        ::= ("-" | "+" | "±" | "∓" | "¬") signed | juxtaposition
//   juxtaposition ::= factor+                                                  flat; ends before the differential of an integral
//   factor        ::= binder | operand scripts ("!" | "%")? scripts?
//   scripts       ::= ("_" script | "^" script | "'")*                         scripts.ts
//   binder        ::= head scripts product | "\int" scripts sum differential+  binder.ts
//   operand       ::= number | name | text | dots | group | command | brackets | environment
//   group         ::= "{" lines "}"
//   brackets      ::= open item (separator item)* close                        brackets.ts
//   environment   ::= "\begin{…}" row ("\\" row)* "\end{…}"                    environments.ts, cases.ts
//   command       ::= one record each                                          commands/

/**
 * Reads a formula. Never throws: what is missing is a hole, what is not known an `unknown` node, each with a diagnostic. Takes time linear in
 * the length; a formula over 4,096 characters, 2,000 tokens or 256 levels is refused.
 */
export function parseFormula(text: string, lexicon: Lexicon, macros: Macros = NO_MACROS): Staged<Node> {
	return parseExpansion(text, expandMacros(text, macros), lexicon);
}

/** Reads a formula whose macros are expanded. All spans are of the formula as written. */
export function parseExpansion(text: string, expansion: Expansion, lexicon: Lexicon): Staged<Node> {
	const isSame = expansion.text === text;
	// nothing but definitions, or macros that cannot be expanded
	if (expansion.diagnostics.length > 0 || (!isSame && expansion.text.trim() === '')) {
		return { value: { kind: 'lines', rows: [], span: { start: 0, end: text.length } }, diagnostics: expansion.diagnostics };
	}
	const scanned = scan(expansion.text, lexicon);
	const settled = settle(layOut(scanned.tokens));
	const tokens = isSame ? settled : settled.map(token => ({ ...token, span: expansion.toOriginal(token.span) }));
	const found = isSame ? scanned.diagnostics : scanned.diagnostics.map(diagnostic => ({ ...diagnostic, span: expansion.toOriginal(diagnostic.span) }));
	const parser = new Parser(text, tokens, found, integralsWithDifferential(tokens));
	return { value: parser.formula(found.some(({ code }) => code === 'too-long')), diagnostics: parser.diagnostics };
}

/** How tightly an operator binds, loosest first; a sign binds its operand tighter than any. */
const LEVEL = { implication: 0, or: 1, and: 2, relation: 3, given: 4, sum: 5, product: 6, sign: 7 } as const;

const OPERATOR_LEVELS: Readonly<Record<BinaryOperator, number>> = {
	'∨': LEVEL.or, '∧': LEVEL.and, '+': LEVEL.sum, '-': LEVEL.sum, '±': LEVEL.sum, '∓': LEVEL.sum, '∪': LEVEL.sum, '∖': LEVEL.sum, 'oplus': LEVEL.sum,
	'cdot': LEVEL.product, 'times': LEVEL.product, '*': LEVEL.product, '/': LEVEL.product, 'odot': LEVEL.product, 'otimes': LEVEL.product, 'circ': LEVEL.product,
	'div': LEVEL.product, 'mod': LEVEL.product, '∩': LEVEL.product,
};
const IMPLICATIONS: ReadonlySet<RelationOperator> = new Set(['⇒', '⇐', '⇔']);
const SIGNS: ReadonlySet<string> = new Set<PrefixNode['operator']>(['-', '+', '±', '∓', '¬']);

const isSign = (operator: string): operator is PrefixNode['operator'] => SIGNS.has(operator);

class Parser extends Cursor {
	/** The whole text; nothing but a hole where nothing is written or where it was too long to read. */
	formula(isRefused: boolean): Node {
		if (isRefused) return this.hole();
		let node = this.lines();
		while (this.peek().kind !== 'stop') {
			this.skipUnexpected();
			if (!startsOperand(this.peek())) continue;
			const rest = this.lines();
			node = { kind: 'list', items: [node, rest], separators: ['quad'], span: join(node.span, rest.span) };
		}
		return node;
	}

	lines(): Node {
		const start = this.start();
		const rows: Node[] = [];
		let isBroken = false;
		for (;;) {
			while (this.peek().kind === 'newline') {
				isBroken = true;
				this.advance();
			}
			if (endsLines(this)) break;
			rows.push(this.quotient());
			if (this.peek().kind !== 'newline') break;
		}
		const [only] = rows;
		if (!only) return isBroken ? { kind: 'lines', rows, span: this.from(start) } : this.hole('expression');
		return rows.length === 1 ? only : { kind: 'lines', rows, span: this.from(start) };
	}

	private quotient(): Node {
		const start = this.start();
		const over = list(this);
		const token = this.peek();
		if (token.kind !== 'over') return over;
		this.advance();
		const under = list(this);
		return { kind: token.of, over, under, span: this.from(start) };
	}

	list(): Node {
		return list(this);
	}

	statement(): Node {
		return this.expression(LEVEL.implication);
	}

	sum(): Node {
		return this.expression(LEVEL.sum);
	}

	product(): Node {
		return this.expression(LEVEL.product);
	}

	/** The productions from `statement` to `product` in one loop: takes the operators that bind at least as tightly as `least`. */
	private expression(least: number): Node {
		let left = this.opening(least);
		for (;;) {
			const token = this.peek();
			const level = this.levelOf(token);
			if (level < least) return left;
			if (token.kind === 'relation') left = this.chain(left, level);
			else if (token.kind === 'operator') left = this.binary(left, token.operator, level);
			else left = this.given(left);
		}
	}

	private levelOf(token: Token): number {
		if (token.kind === 'operator') return OPERATOR_LEVELS[token.operator];
		if (token.kind === 'relation') return IMPLICATIONS.has(token.operator) ? LEVEL.implication : LEVEL.relation;
		const isBar = token.kind === 'separator' && (token.separator === '|' || token.separator === '‖');
		return isBar && this.frame === 'line' ? LEVEL.given : -1;
	}

	/** What an expression begins with: a hole before a relation sign, without a diagnostic, a sign with its operand, or factors. */
	private opening(least: number): Node {
		const token = this.peek();
		if (token.kind === 'relation' && this.levelOf(token) >= least) return this.hole();
		const operator = token.kind === 'not' ? '¬' : token.kind === 'operator' ? token.operator : '';
		if (!isSign(operator)) return this.juxtaposition();
		this.advance();
		const body = this.nest(() => this.opening(LEVEL.sign));
		return { kind: 'prefix', operator, body, span: this.from(token.span.start) };
	}

	/** Relations are flat. */
	private chain(first: Node, level: number): Node {
		const items: Node[] = [first];
		const operators: RelationOperator[] = [];
		for (let token = this.peek(); token.kind === 'relation' && this.levelOf(token) === level; token = this.peek()) {
			this.advance();
			operators.push(token.operator);
			items.push(this.expression(level + 1));
		}
		return { kind: 'relation', items, operators, span: this.from(first.span.start) };
	}

	private binary(left: Node, operator: BinaryOperator, level: number): Node {
		this.advance();
		const right = this.expression(level + 1);
		return { kind: 'binary', operator, left, right, span: this.from(left.span.start) };
	}

	private given(first: Node): Node {
		const items: Node[] = [first];
		const separators: ListNode['separators'][number][] = [];
		for (let token = this.peek(); token.kind === 'separator' && this.levelOf(token) === LEVEL.given; token = this.peek()) {
			this.advance();
			separators.push(token.separator);
			items.push(this.sum());
		}
		return { kind: 'list', items, separators, span: this.from(first.span.start) };
	}

	private juxtaposition(): Node {
		const start = this.start();
		const items: Node[] = [];
		const apart: number[] = [];
		do {
			this.skipEmpty();
			if (items.length > 0 && !this.startsFactor()) break;
			if (items.length > 0 && this.peek().isApart) apart.push(items.length);
			const factor = this.factor();
			this.checkNumerals(items.at(-1), factor);
			if (factor.kind === 'juxtaposition') items.push(...factor.items);
			else items.push(factor);
		} while (this.startsFactor());
		const [only] = items;
		return only && items.length === 1 ? only : { kind: 'juxtaposition', items, span: this.from(start), ...(apart.length > 0 ? { apart } : {}) };
	}

	/** `2\,3` may be a product or one numeral. */
	private checkNumerals(left: Node | undefined, right: Node): void {
		if (left?.kind !== 'number' || right.kind !== 'number') return;
		this.report({ code: 'ambiguous', what: 'numerals', parts: [left.text, right.text], span: join(left.span, right.span) });
	}

	private startsFactor(): boolean {
		const token = this.peek();
		if (token.kind === 'text' && this.frame === 'line') return false;
		return startsOperand(token) && token.kind !== 'not' && !this.atDifferential();
	}

	skipEmpty(): void {
		for (;;) {
			const token = this.peek();
			if (token.kind === 'switch') {
				this.font = token.font;
				this.advance();
			} else if (token.kind === 'group' && this.peek(1).kind === 'endgroup' && !startsScripts(this.peek(2))) {
				this.advance();
				this.advance();
			} else return;
		}
	}

	factor(): Node {
		if (startsBinder(this)) return binder(this);
		const start = this.start();
		let node = scripts(this, this.emptyBase() ?? this.change() ?? this.operand(), start);
		const token = this.peek();
		if (token.kind === 'postfix') {
			this.advance();
			node = { kind: 'postfix', operator: token.operator, body: node, span: this.from(start) };
			if (this.peek().kind === 'postfix') this.skipUnexpected();
			node = scripts(this, node, start);
		}
		while (this.peek().kind === 'evaluation') {
			this.advance();
			node = scripts(this, { kind: 'brackets', open: '.', close: '|', items: [node], separators: [], span: this.from(start) }, start);
		}
		return node;
	}

	/** Scripts before their letter, `{}_a x`, have nothing as their base. */
	private emptyBase(): Node | undefined {
		if (this.peek().kind !== 'group' || this.peek(1).kind !== 'endgroup') return undefined;
		this.advance();
		const hole = this.hole();
		this.advance();
		return hole;
	}

	/** `\Delta x` is one symbol, with the scripts of `x`. */
	private change(): Node | undefined {
		const token = this.peek();
		const next = this.peek(1);
		if (token.kind !== 'name' || token.letters !== '\\Delta' || !startsLetter(next) || this.atDifferential(1)) return undefined;
		this.advance();
		const body = this.operand();
		return { kind: 'accent', accent: 'change', body, span: this.from(token.span.start) };
	}

	operand(): Node {
		const token = this.peek();
		switch (token.kind) {
			case 'number':
				this.advance();
				return { kind: 'number', value: Number(token.text), text: token.text, span: token.span };
			case 'name':
				this.advance();
				return this.name(token.letters, token.font, token);
			case 'text':
				this.advance();
				return { kind: 'text', text: token.text, span: token.span };
			case 'dots':
				this.advance();
				return { kind: 'dots', span: token.span };
			case 'group': return this.group();
			case 'command': return command(this);
			case 'open': return brackets(this);
			case 'begin': return environment(this);
			// A binder where only its sign may stand, as in `x^\sum`.
			case 'binder': return binder(this);
			default: return this.hole('expression');
		}
	}

	private name(letters: string, font: NameNode['font'] | undefined, { span }: Token): NameNode {
		return { kind: 'name', letters, font: font ?? this.font, span };
	}

	group(): Node {
		const open = this.advance();
		if (this.peek().kind === 'endgroup') {
			const hole = this.hole('expression');
			this.advance();
			return hole;
		}
		const node = this.within('group', () => this.lines());
		while (this.peek().kind !== 'endgroup' && this.peek().kind !== 'stop' && this.peek().kind !== 'end') this.skipUnexpected();
		if (this.peek().kind === 'endgroup') this.advance();
		else this.report({ code: 'missing-close', open: '{', span: open.span });
		return node;
	}

	/** The argument of a command or a script. Brackets are taken whole, as `e^(-x)` and `√(x)` mean them, though TeX would not. */
	argument(): Node {
		return this.nest(() => this.peek().kind === 'binder' ? this.hole('group') : startsOperand(this.peek()) ? this.operand() : this.hole('group'));
	}
}

/** Whether a letter comes next, plain, decorated or in a font of its own; a function's name is none. */
function startsLetter(token: Token): boolean {
	return token.kind === 'name' ? token.head === undefined : token.kind === 'command' && isLetterCommand(token.name);
}
