import type { BinaryOperator, BinderOperator, Font, RelationOperator } from './syntax';
import { DELIMITERS, plainDelimiter } from './delimiters';
import type { Delimiter, Meaning } from './token';
import { words } from './wordList';

const NAMES = words(`
	alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron pi varpi rho varrho
	sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega digamma
	varGamma varDelta varTheta varLambda varXi varPi varSigma varUpsilon varPhi varPsi varOmega Alpha Beta Epsilon Zeta Eta Iota Kappa Mu Nu Omicron
	Rho Tau Chi ell hbar hslash infty partial nabla emptyset varnothing top bot intercal complement forall exists nexists aleph beth imath jmath Re Im wp
	dagger ddagger angle triangle square Box diamond clubsuit heartsuit spadesuit flat sharp natural checkmark limsup liminf
	uparrow downarrow Uparrow Downarrow lozenge blacksquare bigstar eth`);

const FUNCTIONS = words(`
	log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth det dim ker Pr gcd deg hom arg`);

/** Spellings of functions that other languages use. */
const FUNCTION_SYNONYMS: Readonly<Record<string, string>> = { tan: 'tg', cot: 'ctg cotg', csc: 'cosec', arctan: 'arctg', sinh: 'sh', cosh: 'ch', tanh: 'th', coth: 'cth' };

/** Names that bind a variable as soon as they have a subscript. */
const BINDER_NAMES: readonly BinderOperator[] = ['max', 'min', 'sup', 'inf', 'lim'];

const BINDERS: Readonly<Record<string, readonly [BinderOperator, number]>> = {
	'sum ∑': ['sum', 1], 'prod ∏': ['prod', 1], 'int ∫ intop smallint': ['int', 1], 'iint ∬': ['int', 2], 'iiint ∭': ['int', 3],
	'bigcup ⋃': ['union', 1], 'bigcap ⋂': ['intersection', 1], 'argmax': ['argmax', 1], 'argmin': ['argmin', 1],
};

const NUMBER_SETS: Readonly<Record<string, string>> = { R: 'R Reals reals', N: 'N natnums', Z: 'Z', Q: 'Q', C: 'C cnums Complex', k: 'Bbbk' };

const RELATIONS: Readonly<Partial<Record<RelationOperator, string>>> = {
	'=': '= ＝', '≠': 'ne neq ≠', '<': '< lt', '>': '> gt', '≤': 'le leq leqslant leqq ≤ ⩽', '≥': 'ge geq geqslant geqq ≥ ⩾',
	'≈': 'approx thickapprox approxeq ≈', '≡': 'equiv ≡', ':=': 'coloneqq coloneq ≔', '=:': 'eqqcolon ≕', '∝': 'propto varpropto ∝', '∼': 'sim thicksim ∼',
	'≃': 'simeq cong ≃ ≅', '≪': 'll ≪', '≫': 'gg ≫', '∈': 'in isin ∈', '∉': 'notin ∉', '∋': 'ni owns ∋', '⊂': 'subset ⊂', '⊆': 'subseteq ⊆',
	'⊃': 'supset ⊃', '⊇': 'supseteq ⊇', '←': 'leftarrow gets longleftarrow ← ⟵', '→': 'rightarrow to longrightarrow → ⟶',
	'↔': 'leftrightarrow longleftrightarrow ↔', '⇒': 'Rightarrow implies Longrightarrow ⇒ ⟹', '⇐': 'Leftarrow impliedby Longleftarrow ⇐',
	'⇔': 'Leftrightarrow iff Longleftrightarrow ⇔ ⟺', '↦': 'mapsto longmapsto ↦', '⊥': 'perp ⊥ ⟂', '≜': 'triangleq doteq ≜',
	'≺': 'prec ≺', '≼': 'preceq preccurlyeq ≼ ⪯', '≻': 'succ ≻', '≽': 'succeq succcurlyeq ≽ ⪰',
};

const OPERATORS: Readonly<Record<BinaryOperator, string>> = {
	'+': '+ ＋', '-': '- − － –', '±': 'pm plusmn ±', '∓': 'mp ∓', 'cdot': 'cdot ⋅ · ∙ centerdot', 'times': 'times ×', '*': '* ast star ∗',
	'/': '/ ∕', 'odot': 'odot ⊙', 'otimes': 'otimes ⊗', 'oplus': 'oplus ⊕', 'circ': 'circ ∘', 'div': 'div ÷', 'mod': 'bmod mod',
	'∩': 'cap ∩', '∪': 'cup ∪', '∖': 'setminus smallsetminus backslash ∖', '∧': 'land wedge ∧', '∨': 'lor vee ∨',
};

/** The fonts that act on one letter each; the ones that make a name of several are in `words.ts`. */
export const SWITCHES: Readonly<Record<string, Font>> = {
	'\\rm': 'roman', '\\bf': 'bold', '\\cal': 'calligraphic', '\\it': 'plain', '\\sf': 'sans', '\\tt': 'typewriter',
};

/** Every command and character with a meaning of its own. */
export const SYMBOLS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
	...NAMES.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}` }] as const),
	...FUNCTIONS.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}`, head: 'function' }] as const),
	...Object.entries(FUNCTION_SYNONYMS).flatMap(([name, spellings]) => spell(spellings, { kind: 'name', letters: `\\${name}`, head: 'function' })),
	...BINDER_NAMES.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}`, head: name }] as const),
	...Object.entries(BINDERS).flatMap(([spellings, [operator, count]]) => spell(spellings, { kind: 'binder', operator, count })),
	...Object.entries(RELATIONS).flatMap(([operator, spellings]) => spell(spellings, { kind: 'relation', operator: operator as RelationOperator })),
	...Object.entries(OPERATORS).flatMap(([operator, spellings]) => spell(spellings, { kind: 'operator', operator: operator as BinaryOperator })),
	...[...DELIMITERS].map(([name, { delimiter, side }]) => [name, plainDelimiter(delimiter, side)] as const),
	...spell('neg lnot ¬', { kind: 'not' }),
	...spell('dots ldots cdots dotsc dotsb dotsm dotsi vdots ddots … ⋯ ⋮ ⋱', { kind: 'dots' }),
	...spell('quad qquad', { kind: 'separator', separator: 'quad' }),
	...spell(', ， 、', { kind: 'separator', separator: ',' }), ...spell('; ；', { kind: 'separator', separator: ';' }),
	...spell(': colon vcentcolon ：', { kind: 'separator', separator: ':' }), ...spell('mid', { kind: 'separator', separator: '|' }),
	...spell('parallel', { kind: 'separator', separator: '‖' }),
	...spell('over', { kind: 'over', of: 'fraction' }), ...spell('choose', { kind: 'over', of: 'binomial' }),
	...spell("prime ' ′ ’", { kind: 'prime' }), ...spell('!', { kind: 'postfix', operator: '!' }), ['\\%', { kind: 'postfix', operator: '%' }],
	...spell('。', { kind: 'period' }), ['\\\\', { kind: 'newline' }], ...spell('cr newline', { kind: 'newline' }),
	['{', { kind: 'group' }], ['}', { kind: 'endgroup' }], ['_', { kind: 'sub' }], ['^', { kind: 'sup' }], ['&', { kind: 'ampersand' }],
	...spell('bgroup', { kind: 'group' }), ...spell('egroup', { kind: 'endgroup' }), ['√', { kind: 'command', name: '\\sqrt' }],
	['∞', { kind: 'name', letters: '\\infty' }], ['∂', { kind: 'name', letters: '\\partial' }], ['∇', { kind: 'name', letters: '\\nabla' }],
	['∅', { kind: 'name', letters: '\\emptyset' }], ['ℓ', { kind: 'name', letters: '\\ell' }], ['ℏ', { kind: 'name', letters: '\\hbar' }], ['ℜ', { kind: 'name', letters: '\\Re' }], ['ℑ', { kind: 'name', letters: '\\Im' }], ['⊤', { kind: 'name', letters: '\\top' }],
	['†', { kind: 'name', letters: '\\dagger' }], ['∀', { kind: 'name', letters: '\\forall' }], ['∃', { kind: 'name', letters: '\\exists' }],
	...spell('therefore ∴', { kind: 'text', text: 'therefore ' }), ...spell('because ∵', { kind: 'text', text: 'because ' }),
	...Object.entries(NUMBER_SETS).flatMap(([letter, spellings]) => spell(spellings, { kind: 'name', letters: letter, font: 'double-struck' })),
	...greek(),
]);

/** Letters become commands, anything else stands for itself: `spell('le ≤', …)` is `\le` and `≤`. */
function spell(spellings: string, meaning: Meaning): (readonly [string, Meaning])[] {
	return words(spellings).map(name => [/^[A-Za-z]/.test(name) ? `\\${name}` : name, meaning] as const);
}

function greek(): (readonly [string, Meaning])[] {
	const letters = 'αalpha βbeta γgamma δdelta ϵepsilon εvarepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu µmu νnu ξxi πpi ρrho σsigma '
		+ 'ςvarsigma τtau υupsilon ϕphi φvarphi χchi ψpsi ωomega ΓGamma ΔDelta ∆Delta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega ϱvarrho ϖvarpi ϰvarkappa';
	return words(letters).map(pair => [pair.slice(0, 1), { kind: 'name', letters: `\\${pair.slice(1)}` }] as const);
}

/** What a name of several letters without a backslash is at the head of: `max` binds as `\max` does. */
export function headOf(letters: string): 'function' | BinderOperator | undefined {
	const meaning = SYMBOLS.get(`\\${letters}`);
	return meaning?.kind === 'name' ? meaning.head : undefined;
}

/** Commands that say what kind of sign their argument is, for its spaces. */
export const SIGN_CLASSES: ReadonlySet<string> = new Set(words('\\mathbin \\mathrel \\mathopen \\mathclose \\mathpunct'));

/** Commands that set their argument between brackets or bars. */
export const BRACKETED: ReadonlyMap<string, Delimiter> = new Map([
	['\\set', '{'], ['\\Set', '{'], ['\\abs', '|'], ['\\norm', '‖'], ['\\floor', '⌊'], ['\\ceil', '⌈'],
]);
