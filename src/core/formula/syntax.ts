import type { Span } from '../base/span';

/**
 * The syntax tree of one formula. It records what is written, not what it means: juxtaposition, brackets, scripts and bars stay
 * undecided until `semantics` knows the roles. Spans count from the first character of the formula's own text; `core/index.ts`
 * maps them to the note.
 */
export type Node =
	| NumberNode | NameNode | AccentNode | ScriptsNode | JuxtapositionNode | BracketsNode | BarsNode | ListNode | BinaryNode | PrefixNode
	| PostfixNode | FractionNode | BinomialNode | RootNode | BinderNode | RelationNode | CasesNode | MatrixNode | LinesNode | DotsNode
	| MarkNode | TextNode | HoleNode | UnknownNode;

interface Spanned {
	readonly span: Span;
}

/** A numeral, `0.5` or `10`. */
export interface NumberNode extends Spanned { readonly kind: 'number'; readonly value: number; readonly text: string }

export type Font = 'plain' | 'roman' | 'bold' | 'calligraphic' | 'double-struck' | 'fraktur' | 'sans' | 'typewriter';

/**
 * A letter or a name. `letters` is one letter (`x`), a command with its backslash (`\mu`, `\infty`, `\log`), or several letters
 * (`sim` from `\text{sim}`, `\mathrm{sim}`, `\operatorname{sim}` or bare). Several letters, and a letter in `\text` and its like, are `roman`.
 * A numeral in bold or double-struck is a name, `\mathbf{1}`; `\cdot` in an empty place, `f(\cdot)`, and the stars of `K_{**}` are names too,
 * and so are the signs of a whole axis, `\bar{Y}_{i\cdot}`, `W_{:,j}` and `W_{*j}`.
 * `\mathbf`, `\boldsymbol`, `\bm`, `\vec`-free bold are all `bold`.
 */
export interface NameNode extends Spanned { readonly kind: 'name'; readonly letters: string; readonly font: Font }

export type Accent = 'hat' | 'bar' | 'tilde' | 'vec' | 'dot' | 'ddot' | 'breve' | 'check' | 'acute' | 'grave' | 'ring' | 'underline' | 'change';

/** `\hat{y}`, `\bar{\alpha}`, `\overline{X}` (a `bar`), `\widehat` (a `hat`), `\Delta x` (a `change`). */
export interface AccentNode extends Spanned { readonly kind: 'accent'; readonly accent: Accent; readonly body: Node }

/** A base with a subscript, a superscript, primes; `k_i^{-}` is one node with both. Undecided: power, index or label. */
export interface ScriptsNode extends Spanned {
	readonly kind: 'scripts';
	readonly base: Node;
	readonly sub?: Node;
	readonly sup?: Node;
	readonly primes: number;
}

/** Two or more factors side by side, flat. Undecided: product or application, `\log x`, `p(x)`, `2\pi`. A superscript after brackets belongs to the brackets node: `f(x)^2` is `f` beside `(x)^2`. */
export interface JuxtapositionNode extends Spanned {
	readonly kind: 'juxtaposition';
	readonly items: readonly Node[];
	/** The items that a written space stands before, `\,`: a reader takes it for the end of what came before. */
	readonly apart?: readonly number[];
}

/** `,`, `;`, the conditional bar (`|`, `\mid`), the parallel bar (`\parallel`, `\|`, `||`), a colon. */
export type Separator = ',' | ';' | '|' | '‖' | ':';

/** `( )`, `[ ]`, `\{ \}`, `\langle \rangle`, `\lfloor \rfloor`, `\lceil \rceil` and mixed `[0,1)`. `separators.length` is `items.length - 1`; empty brackets have no items. `.` is the invisible bracket of `\left. … \right.`; with a bar on the other side it is an evaluation, `\left. f \right|_{x=0}` and `f|_{x=0}`. The open interval `]0,1[` is `( )`. */
export interface BracketsNode extends Spanned {
	readonly kind: 'brackets';
	readonly open: '(' | '[' | '{' | '⟨' | '⌊' | '⌈' | '|' | '.';
	readonly close: ')' | ']' | '}' | '⟩' | '⌋' | '⌉' | '|' | '.';
	readonly items: readonly Node[];
	readonly separators: readonly Separator[];
}

/** `|x|` or `\|x\|`: absolute value, cardinality, determinant or norm. */
export interface BarsNode extends Spanned { readonly kind: 'bars'; readonly delimiter: '|' | '‖'; readonly body: Node }

/** Items side by side outside brackets: `i,j` in a subscript; `A, \quad B` on a line (separator `quad`, also for a bare `\quad`); `z|x` outside
 * brackets. Words on a line are text items of their own, set off by `quad`: `x = 1 \text{ for all } i`. */
export interface ListNode extends Spanned { readonly kind: 'list'; readonly items: readonly Node[]; readonly separators: readonly (Separator | 'quad')[] }

/** An operator that is written. `cdot` also for ⋅ and `*` is `\ast`, ∗ or an asterisk. Juxtaposition binds tighter than all of them. */
export type BinaryOperator = '+' | '-' | '±' | '∓' | 'cdot' | 'times' | '*' | '/' | 'odot' | 'otimes' | 'oplus' | 'circ' | 'div' | 'mod' | '∩' | '∪' | '∖' | '∧' | '∨';
export interface BinaryNode extends Spanned { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }

export interface PrefixNode extends Spanned { readonly kind: 'prefix'; readonly operator: '-' | '+' | '±' | '∓' | '¬'; readonly body: Node }

export interface PostfixNode extends Spanned { readonly kind: 'postfix'; readonly operator: '!' | '%'; readonly body: Node }

/** `\frac{over}{under}`; also what may turn out a derivative, `\frac{\partial f}{\partial x}`. */
export interface FractionNode extends Spanned { readonly kind: 'fraction'; readonly over: Node; readonly under: Node }

export interface BinomialNode extends Spanned { readonly kind: 'binomial'; readonly over: Node; readonly under: Node }

export interface RootNode extends Spanned { readonly kind: 'root'; readonly body: Node; readonly index?: Node }

export type BinderOperator = 'sum' | 'prod' | 'int' | 'max' | 'min' | 'argmax' | 'argmin' | 'sup' | 'inf' | 'lim' | 'union' | 'intersection';

/**
 * `\sum_{i=1}^{n} body`. The body runs to the end of the term (products, not `+`), and for `int` to its differential, whose variables are
 * `differentials` in the order written. `\max` without a subscript is not a binder but a name. `arg \max` is one operator. `lostLimits`: `\int{a}{b}` written for
 * `\int_{a}^{b}`, with the limits as read.
 */
export interface BinderNode extends Spanned {
	readonly kind: 'binder';
	readonly operator: BinderOperator;
	readonly sub?: Node;
	readonly sup?: Node;
	readonly differentials: readonly Node[];
	readonly body: Node;
	readonly lostLimits?: boolean;
}

export type RelationOperator =
	| '=' | '≠' | '<' | '≤' | '>' | '≥' | '≈' | '≡' | ':=' | '=:' | '∝' | '∼' | '≃' | '≪' | '≫' | '∈' | '∉' | '∋' | '⊂' | '⊆' | '⊃' | '⊇'
	| '←' | '→' | '↔' | '⇒' | '⇐' | '⇔' | '↦' | '⊥' | '≜' | '≺' | '≼' | '≻' | '≽';

/**
 * A chain, flat: `a = b \le c` has three items and two operators. A line that begins with `=` has a hole as its first item. The arrows
 * ⇒, ⇐ and ⇔ bind looser than all others, ∧ and ∨ stand between them: `a = b \Rightarrow c = d` is a chain of two relations.
 */
export interface RelationNode extends Spanned { readonly kind: 'relation'; readonly items: readonly Node[]; readonly operators: readonly RelationOperator[] }

/** One row of `cases`; words such as `if`, `for`, `otherwise` and closing punctuation are read away. `otherwise` is a row that takes what is left. */
export interface CaseRow { readonly value: Node; readonly condition?: Node; readonly otherwise: boolean; readonly span: Span }
export interface CasesNode extends Spanned { readonly kind: 'cases'; readonly rows: readonly CaseRow[] }

export interface MatrixNode extends Spanned { readonly kind: 'matrix'; readonly rows: readonly (readonly Node[])[]; readonly delimiters: '' | '()' | '[]' | '{}' | '||' | '‖‖' }

/** `aligned`, `align`, `gathered`, `split`, `substack`: one node per line, alignment marks dropped; an empty line is left out. */
export interface LinesNode extends Spanned { readonly kind: 'lines'; readonly rows: readonly Node[] }

/** `\dots`, `\cdots`, `…`, `...`. */
export interface DotsNode extends Spanned { readonly kind: 'dots' }

/** A script that is only a sign: `k^+`, `x^*`, `A^\dagger`. */
export interface MarkNode extends Spanned { readonly kind: 'mark'; readonly mark: '+' | '-' | '*' | '†' | '±' | '∘' }

/** Words: `\text{if } x`, `\text{ is }`. Names in `\text{…}` are name nodes. */
export interface TextNode extends Spanned { readonly kind: 'text'; readonly text: string }

/** Where something is missing, so that the rest can still be read. */
export interface HoleNode extends Spanned { readonly kind: 'hole' }

/** A command that is not known; refused by `semantics`. */
export interface UnknownNode extends Spanned { readonly kind: 'unknown'; readonly command: string }

/** What the scanner asks: names of several letters that are written without a backslash (`TP`, `sim`, `exp`). */
export interface Lexicon {
	/** The length of the longest name that starts at `offset` in `letters`, a run of ASCII letters; 0 or 1 where it is only a letter. */
	readonly longestName: (letters: string, offset: number) => number;
}
