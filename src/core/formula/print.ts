import { ACCENTS, BINDERS, BRACKETS, MARKS, MATRICES, OPERATORS, RELATIONS, SEPARATORS, SIGNS } from './spelling';
import type { BinderNode, BracketsNode, CaseRow, ListNode, NameNode, Node, Separator, ScriptsNode } from './syntax';
import { SYMBOLS } from './symbols';

/**
 * The canonical LaTeX of a tree. Two spellings of one symbol print the same (`x_t` and `x_{t}`, `\mid` and `|`, `\boldsymbol` and `\mathbf`), and
 * what is printed reads back to a tree that prints the same.
 */
export function printFormula(node: Node): string {
	switch (node.kind) {
		case 'number': return node.text;
		case 'name': return printName(node);
		case 'accent': return node.accent === 'change' ? beside([ACCENTS.change, printFormula(node.body)]) : `${ACCENTS[node.accent]}{${printFormula(node.body)}}`;
		case 'scripts': return printScripts(node);
		case 'juxtaposition': return beside(node.items.map((item, i) => i < node.items.length - 1 && endsOpen(item) ? braced(item) : tight(item, LEVEL.factor)));
		case 'brackets': return printBrackets(node);
		case 'bars': return printBars(node.delimiter === '|' ? '|' : '\\|', node.body);
		case 'list': return printList(node);
		case 'binary': return beside([tight(node.left, levelOf(node), isProduct(node)), OPERATORS[node.operator], tight(node.right, levelOf(node) + 1)]);
		case 'prefix': return beside([SIGNS[node.operator], tight(node.body, LEVEL.signed)]);
		case 'postfix': return tight(node.body, LEVEL.base) + (node.operator === '%' ? '\\%' : '!');
		case 'fraction': return `\\frac{${printFormula(node.over)}}{${printFormula(node.under)}}`;
		case 'binomial': return `\\binom{${printFormula(node.over)}}{${printFormula(node.under)}}`;
		case 'root': return `\\sqrt${node.index ? `[${printFormula(node.index)}]` : ''}{${printFormula(node.body)}}`;
		case 'binder': return printBinder(node);
		case 'relation': return beside(node.items.flatMap((item, i) => [
			i === 0 ? '' : RELATIONS[node.operators[i - 1] ?? '='], i === 0 && item.kind === 'hole' ? '' : tight(item, levelOf(node) + 1),
		]));
		case 'cases': return environment('cases', node.rows.map(printCase));
		case 'matrix': return environment(MATRICES[node.delimiters], node.rows.map(row => row.map(printCell).join('&')));
		case 'lines': return environment('gathered', node.rows.map(printFormula));
		case 'dots': return '\\dots';
		case 'mark': return MARKS[node.mark];
		case 'text': return `\\text{${escape(node.text)}}`;
		case 'hole': return '{}';
		case 'unknown': return node.command;
	}
}

/** How tightly a node holds together, loosest first, as in the grammar of `parse.ts`. */
const LEVEL = { list: 0, implication: 1, or: 2, and: 3, relation: 4, sum: 5, product: 6, signed: 7, juxtaposition: 8, factor: 9, base: 10 } as const;

const SUMS: ReadonlySet<string> = new Set(['+', '-', '±', '∓', '∪', '∖', 'oplus']);

function levelOf(node: Node): number {
	switch (node.kind) {
		case 'list': case 'lines': case 'text': return LEVEL.list;
		case 'relation': return node.operators.some(operator => '⇒⇐⇔'.includes(operator)) ? LEVEL.implication : LEVEL.relation;
		case 'binary': return node.operator === '∨' ? LEVEL.or : node.operator === '∧' ? LEVEL.and : SUMS.has(node.operator) ? LEVEL.sum : LEVEL.product;
		case 'prefix': return LEVEL.signed;
		case 'juxtaposition': return LEVEL.juxtaposition;
		case 'scripts': case 'binder': return LEVEL.factor;
		default: return LEVEL.base;
	}
}

const isProduct = (node: Node): boolean => levelOf(node) === LEVEL.product;
const braced = (node: Node): string => `{${printFormula(node)}}`;

/** In braces where the node would fall apart; or, if `closed`, where what follows would fall to a binder at its end. */
function tight(node: Node, level: number, closed = false): string {
	const isText = node.kind === 'text' && level <= LEVEL.factor;
	return (levelOf(node) < level && !isText) || (closed && endsOpen(node)) ? braced(node) : printFormula(node);
}

/** Whether the node ends with the body of a binder, which would take in the factors that follow. */
function endsOpen(node: Node): boolean {
	switch (node.kind) {
		case 'binder': return node.differentials.length === 0;
		case 'prefix': return endsOpen(node.body);
		case 'binary': return endsOpen(node.right);
		case 'juxtaposition': return node.items.length > 0 && endsOpen(node.items.at(-1) as Node);
		default: return false;
	}
}

/** Side by side, with a space where letters or digits would run together. */
function beside(parts: readonly string[]): string {
	return parts.filter(part => part !== '').reduce((left, right) => {
		const runsOn = (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right)) || (/[0-9]$/.test(left) && /^[0-9.eE]/.test(right));
		return runsOn ? `${left} ${right}` : left + right;
	}, '');
}

const FONTS: Readonly<Record<NameNode['font'], string>> = {
	plain: '', roman: '\\text', bold: '\\mathbf', calligraphic: '\\mathcal', 'double-struck': '\\mathbb', fraktur: '\\mathfrak', sans: '\\mathsf',
	typewriter: '\\mathtt',
};

function printName({ letters, font }: NameNode): string {
	if (letters === '\\cdot') return '{\\cdot}';
	if (letters.startsWith('#')) return `\\${letters}`;
	const isCommand = letters.startsWith('\\');
	if (font === 'plain' || (isCommand && font === 'roman')) return letters;
	return `${isCommand && font === 'bold' ? '\\boldsymbol' : FONTS[font]}{${isCommand ? letters : escape(letters)}}`;
}

const escape = (text: string): string => text.replace(/[_%#&$]/g, '\\$&');

function printScripts({ base, sub, sup, primes }: ScriptsNode): string {
	return tight(base, LEVEL.base) + "'".repeat(primes) + printScript('_', sub) + printScript('^', sup);
}

/** `MAP` below a symbol is printed as it is written: several letters, no product. `T P` stays apart from a word that may be known. */
function lettersOf(script: Node): string | undefined {
	if (script.kind !== 'juxtaposition') return undefined;
	const isLetters = script.items.every(item => item.kind === 'name' && item.font === 'plain' && /^[A-Za-z]$/.test(item.letters));
	const isApart = script.items.some(({ span }, i) => span.start > (script.items[i - 1]?.span.end ?? span.start));
	return isLetters && !isApart ? script.items.map(item => (item as NameNode).letters).join('') : undefined;
}

/** One letter, digit or sign goes without braces. */
function printScript(sign: '_' | '^', script: Node | undefined): string {
	if (!script) return '';
	const printed = lettersOf(script) ?? printFormula(script);
	return /^[A-Za-z0-9+*-]$/.test(printed) ? sign + printed : `${sign}{${printed}}`;
}

/** Beside a conditional bar only sums stand bare: on a line it binds tighter than a relation. */
function printList({ items, separators }: ListNode): string {
	const level = separators.some(separator => separator === '|' || separator === '‖') ? LEVEL.sum : LEVEL.implication;
	return beside(items.flatMap((item, i) => [i === 0 ? '' : SEPARATORS[separators[i - 1] ?? ','], tight(item, level)]));
}

/** With `\left` where plain bars might pair up in another way. */
function printBars(bar: string, body: Node): string {
	const printed = printFormula(body);
	const isPlain = levelOf(body) >= LEVEL.sum && !printed.includes('|') && !endsWithHead(printed);
	return isPlain ? bar + printed + bar : `\\left${bar}${printed}\\right${bar}`;
}

/** `\log` and the like wait for an operand, so that a bar behind them would open. */
function endsWithHead(printed: string): boolean {
	const meaning = SYMBOLS.get(/\\[A-Za-z]+$/.exec(printed)?.[0] ?? '');
	return meaning !== undefined && (meaning.kind !== 'name' || meaning.head !== undefined);
}

function printBrackets({ open, close, items, separators }: BracketsNode): string {
	const printed = items.map(item => tight(item, LEVEL.implication));
	const content = beside(printed.flatMap((item, i) => [i === 0 ? '' : printSeparator(separators, i - 1, printed), item]));
	const isPlain = BRACKETS[open].partner === close || (/[([]/.test(open) && /[)\]]/.test(close) && separators.length === 1);
	const left = BRACKETS[open].text;
	const right = BRACKETS[close].text;
	return isPlain && open !== '.' && open !== '|' ? beside([left, content, right]) : `\\left${left}${/^[A-Za-z]/.test(content) ? ' ' : ''}${content}\\right${right}`;
}

/** The conditional bar is `|` where nothing else could be meant, else `\mid`. */
function printSeparator(separators: readonly Separator[], at: number, items: readonly string[]): string {
	const separator = separators[at] ?? ',';
	if (separator !== '|' || separators.filter(other => other === '|' || other === '‖').length > 1) return SEPARATORS[separator];
	const left = items[at] ?? '';
	return /[A-Za-z0-9)\]}'!]$/.test(left) && !endsWithHead(left) && !items.some(item => item.includes('|')) ? '|' : SEPARATORS['|'];
}

function printBinder(node: BinderNode): string {
	const head = BINDERS[node.operator] + printScript('_', node.sub) + printScript('^', node.sup);
	if (node.differentials.length === 0) return beside([head, tight(node.body, LEVEL.product)]);
	const differentials = node.differentials.map(variable => `\\,d${tight(variable, LEVEL.factor)}`);
	return beside([head, tight(node.body, LEVEL.sum)]) + differentials.join('');
}

function printCase({ value, condition, otherwise }: CaseRow): string {
	const right = condition ? tight(condition, LEVEL.implication) : otherwise ? '\\text{otherwise}' : undefined;
	return right === undefined ? printCell(value) : `${printCell(value)}&${right}`;
}

const printCell = (node: Node): string => node.kind === 'hole' ? '' : printFormula(node);

/** A bracket right behind the end of a row would be the distance to the next. */
const environment = (name: string, rows: readonly string[]): string => `\\begin{${name}}${rows.map((row, i) => (i > 0 && row.startsWith('[') ? ` ${row}` : row)).join('\\\\')}\\end{${name}}`;
