import fc from 'fast-check';
import { commands } from '../../../core/formula/commands/index';
import { SKIPPED } from '../../../core/formula/skipped';
import { BRACKETED, SWITCHES, SYMBOLS } from '../../../core/formula/symbols';
import type { Meaning } from '../../../core/formula/token';

const spelled = (test: (meaning: Meaning) => boolean): readonly string[] => [...SYMBOLS].flatMap(([name, meaning]) => (test(meaning) ? [name] : []));
const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

const names = spelled(meaning => meaning.kind === 'name' && meaning.head === undefined && !['\\bot', '\\partial', '\\nabla'].includes(meaning.letters));
const functions = spelled(({ kind, ...meaning }) => kind === 'name' && 'head' in meaning && meaning.head === 'function');
const extremes = spelled(meaning => meaning.kind === 'name' && meaning.head !== undefined && meaning.head !== 'function');
const relations = spelled(({ kind }) => kind === 'relation');
const operators = spelled(({ kind }) => kind === 'operator');
const folds = spelled(meaning => meaning.kind === 'binder' && meaning.operator !== 'int');
const dots = spelled(({ kind }) => kind === 'dots');
const commandsOf = (args: 1 | 2): readonly string[] => commands.flatMap(command => (command.args === args ? command.names : [])).filter(name => !SWITCHES[name]);
const spaces = [...SKIPPED].filter(name => !/limits|nonumber|notag|line|math|ensure|group/.test(name));

const PAIRS: readonly (readonly [string, string])[] = [
	['(', ')'], ['[', ']'], ['\\{', '\\}'], ['\\langle ', '\\rangle '], ['\\lfloor ', '\\rfloor '], ['\\lceil ', '\\rceil '], ['\\left(', '\\right)'], ['\\left[', '\\right]'],
	['\\big(', '\\big)'], ['\\Bigl(', '\\Bigr)'], ['\\left|', '\\right|'], ['\\left\\|', '\\right\\|'], ['\\lvert ', '\\rvert '], ['\\lVert ', '\\rVert '], ['{', '}'],
];
const MATRICES = ['matrix', 'pmatrix', 'bmatrix', 'Bmatrix', 'vmatrix', 'Vmatrix', 'smallmatrix'];
const LINES = ['aligned', 'align', 'align*', 'gathered', 'gather', 'split', 'equation'];
const FONTS = ['\\mathbf', '\\boldsymbol', '\\mathcal', '\\mathbb', '\\mathfrak', '\\mathrm', '\\mathsf', '\\bm'];

const join = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map(texts => texts.join(' '));
const listed = (item: fc.Arbitrary<string>, between: string, most: number): fc.Arbitrary<string> => fc.array(item, { minLength: 1, maxLength: most }).map(items => items.join(between));
const braced = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> => inner.map(text => `{${text}}`);

const letters = one([...'abcfghjkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ']);
const numerals = fc.oneof(fc.nat(99).map(String), one(['0.5', '.25', '1e-3', '10{,}000']));

const depthIdentifier = fc.createDepthIdentifier();
const nested = { depthIdentifier, maxDepth: 3, withCrossShrink: true };

/** Well-formed formulas over every command that is read. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<Record<'line' | 'relation' | 'sum' | 'term' | 'factor' | 'operand', string>>(tie => ({
	line: fc.oneof({ withCrossShrink: true },
		tie('relation'),
		join(one(LINES), listed(join(tie('sum'), one(['&=']), tie('sum')), ' \\\\ ', 3)).map(text => {
			const [name = ''] = text.split(' ');
			return `\\begin{${name}}${text.slice(name.length)}\\end{${name}}`;
		})),
	relation: fc.oneof(tie('sum'), join(tie('sum'), one(relations), tie('sum'))),
	sum: fc.oneof(tie('term'), join(tie('term'), one(operators), tie('term'))),
	term: listed(tie('factor'), ' ', 2),
	factor: fc.oneof(nested,
		tie('operand'),
		join(tie('operand'), one(['_', '^']), braced(tie('sum'))),
		join(letters, fc.constant('_'), braced(tie('operand')), fc.constant('^'), braced(tie('operand'))),
		join(one(functions), braced(tie('operand'))),
		join(one(folds), fc.constant('_{i=1}^n'), tie('operand')),
		join(one(extremes), fc.constant('_x'), tie('operand')),
		join(fc.constant('\\int_0^1'), tie('operand'), fc.constant('\\,dx')),
		join(one(spaces), tie('operand'))),
	operand: fc.oneof(nested,
		fc.oneof(letters, one(names), join(numerals, letters), one(dots)),
		join(one(FONTS), braced(letters)),
		join(one(commandsOf(1)), braced(tie('sum'))),
		join(one([...BRACKETED.keys()]), braced(tie('sum'))),
		join(one(commandsOf(2)), braced(tie('sum')), braced(tie('sum'))),
		join(fc.constant('\\sqrt[3]'), braced(tie('sum'))),
		fc.tuple(one(PAIRS.map((_, i) => String(i))), tie('sum')).map(([i, inner]) => { const [open, close] = PAIRS[Number(i)] ?? ['(', ')']; return open + inner + close; }),
		fc.tuple(one(MATRICES), tie('sum'), tie('sum')).map(([name, a, b]) => `\\begin{${name}}${a}&${b}\\\\${b}&${a}\\end{${name}}`),
		fc.tuple(tie('sum'), tie('sum')).map(([a, b]) => `\\begin{cases}${a}&\\text{if }x>0\\\\${b}&\\text{otherwise}\\end{cases}`)),
})).line;
