import type { BinaryOperator, BinderOperator, Font, RelationOperator } from './syntax';
import type { Delimiter, Meaning } from './token';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const NAMES = words(`
	alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron pi varpi rho varrho
	sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega digamma
	ell hbar infty partial nabla emptyset varnothing top bot intercal complement forall exists nexists aleph beth imath jmath Re Im wp
	dagger ddagger angle triangle square Box diamond clubsuit heartsuit spadesuit flat sharp natural checkmark limsup liminf
	uparrow downarrow Uparrow Downarrow`);

const FUNCTIONS = words(`
	log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth det dim ker Pr gcd deg hom arg`);

/** Names that bind a variable as soon as they have a subscript. */
const BINDER_NAMES: readonly BinderOperator[] = ['max', 'min', 'sup', 'inf', 'lim'];

const BINDERS: Readonly<Record<string, readonly [BinderOperator, number]>> = {
	'sum ∑': ['sum', 1], 'prod ∏': ['prod', 1], 'int ∫ intop smallint': ['int', 1], 'iint ∬': ['int', 2], 'iiint ∭': ['int', 3],
	'bigcup ⋃': ['union', 1], 'bigcap ⋂': ['intersection', 1], 'argmax': ['argmax', 1], 'argmin': ['argmin', 1],
};

const RELATIONS: Readonly<Partial<Record<RelationOperator, string>>> = {
	'=': '= ＝', '≠': 'ne neq ≠', '<': '< lt', '>': '> gt', '≤': 'le leq leqslant leqq ≤ ⩽', '≥': 'ge geq geqslant geqq ≥ ⩾',
	'≈': 'approx thickapprox ≈', '≡': 'equiv ≡', ':=': 'coloneqq coloneq ≔', '=:': 'eqqcolon ≕', '∝': 'propto varpropto ∝', '∼': 'sim thicksim ∼',
	'≃': 'simeq cong ≃ ≅', '≪': 'll ≪', '≫': 'gg ≫', '∈': 'in isin ∈', '∉': 'notin ∉', '∋': 'ni owns ∋', '⊂': 'subset ⊂', '⊆': 'subseteq ⊆',
	'⊃': 'supset ⊃', '⊇': 'supseteq ⊇', '←': 'leftarrow gets longleftarrow ← ⟵', '→': 'rightarrow to longrightarrow → ⟶',
	'↔': 'leftrightarrow longleftrightarrow ↔', '⇒': 'Rightarrow implies Longrightarrow ⇒ ⟹', '⇐': 'Leftarrow impliedby Longleftarrow ⇐',
	'⇔': 'Leftrightarrow iff Longleftrightarrow ⇔ ⟺', '↦': 'mapsto longmapsto ↦', '⊥': 'perp ⊥ ⟂', '≜': 'triangleq doteq ≜',
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

/** Delimiters as `\left`, `\big` and plain text write them: which, and on which side where the spelling tells. */
export const DELIMITERS: ReadonlyMap<string, Side> = new Map([
	...sided('(', '( （', ') ）'), ...sided('[', '[ \\lbrack', '] \\rbrack'), ...sided('{', '\\{ \\lbrace', '\\} \\rbrace'),
	...sided('⟨', '\\langle ⟨ \\lang', '\\rangle ⟩ \\rang'), ...sided('⌊', '\\lfloor ⌊', '\\rfloor ⌋'), ...sided('⌈', '\\lceil ⌈', '\\rceil ⌉'),
	...sided('|', '\\lvert', '\\rvert'), ...sided('‖', '\\lVert', '\\rVert'),
	...unsided('|', '| \\vert ∣ ｜'), ...unsided('‖', '\\| \\Vert ‖ ∥'),
]);

interface Side { readonly delimiter: Delimiter; readonly side?: 'open' | 'close' }

function sided(delimiter: Delimiter, open: string, close: string): (readonly [string, Side])[] {
	return [
		...words(open).map(name => [name, { delimiter, side: 'open' }] as const),
		...words(close).map(name => [name, { delimiter, side: 'close' }] as const),
	];
}

function unsided(delimiter: Delimiter, names: string): (readonly [string, Side])[] {
	return words(names).map(name => [name, { delimiter }] as const);
}

/** Every command and character with a meaning of its own. */
export const SYMBOLS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
	...NAMES.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}` }] as const),
	...FUNCTIONS.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}`, head: 'function' }] as const),
	...BINDER_NAMES.map(name => [`\\${name}`, { kind: 'name', letters: `\\${name}`, head: name }] as const),
	...Object.entries(BINDERS).flatMap(([spellings, [operator, count]]) => spell(spellings, { kind: 'binder', operator, count })),
	...Object.entries(RELATIONS).flatMap(([operator, spellings]) => spell(spellings, { kind: 'relation', operator: operator as RelationOperator })),
	...Object.entries(OPERATORS).flatMap(([operator, spellings]) => spell(spellings, { kind: 'operator', operator: operator as BinaryOperator })),
	...[...DELIMITERS].map(([name, { delimiter, side }]) => [name, plainDelimiter(delimiter, side)] as const),
	...spell('neg lnot ¬', { kind: 'not' }),
	...spell('dots ldots cdots dotsc dotsb dotsm dotsi vdots ddots … ⋯ ⋮ ⋱', { kind: 'dots' }),
	...spell('quad qquad', { kind: 'separator', separator: 'quad' }),
	...spell(', ， 、', { kind: 'separator', separator: ',' }), ...spell('; ；', { kind: 'separator', separator: ';' }),
	...spell(': colon ：', { kind: 'separator', separator: ':' }), ...spell('mid', { kind: 'separator', separator: '|' }),
	...spell('parallel', { kind: 'separator', separator: '‖' }),
	...spell('over', { kind: 'over', of: 'fraction' }), ...spell('choose', { kind: 'over', of: 'binomial' }),
	...spell("prime ' ′ ’", { kind: 'prime' }), ...spell('!', { kind: 'postfix', operator: '!' }), ['\\%', { kind: 'postfix', operator: '%' }],
	...spell('。', { kind: 'period' }), ['\\\\', { kind: 'newline' }], ...spell('cr newline', { kind: 'newline' }),
	['{', { kind: 'group' }], ['}', { kind: 'endgroup' }], ['_', { kind: 'sub' }], ['^', { kind: 'sup' }], ['&', { kind: 'ampersand' }],
	...spell('bgroup', { kind: 'group' }), ...spell('egroup', { kind: 'endgroup' }), ['√', { kind: 'command', name: '\\sqrt' }],
	['∞', { kind: 'name', letters: '\\infty' }], ['∂', { kind: 'name', letters: '\\partial' }], ['∇', { kind: 'name', letters: '\\nabla' }],
	['∅', { kind: 'name', letters: '\\emptyset' }], ['ℓ', { kind: 'name', letters: '\\ell' }], ['⊤', { kind: 'name', letters: '\\top' }],
	['†', { kind: 'name', letters: '\\dagger' }], ['∀', { kind: 'name', letters: '\\forall' }], ['∃', { kind: 'name', letters: '\\exists' }],
	...words('R N Z Q').map(letter => [`\\${letter}`, { kind: 'name', letters: letter, font: 'double-struck' }] as const),
	...greek(),
]);

/** Letters become commands, anything else stands for itself: `spell('le ≤', …)` is `\le` and `≤`. */
function spell(spellings: string, meaning: Meaning): (readonly [string, Meaning])[] {
	return words(spellings).map(name => [/^[A-Za-z]/.test(name) ? `\\${name}` : name, meaning] as const);
}

function plainDelimiter(delimiter: Delimiter, side: 'open' | 'close' | undefined): Meaning {
	if (side) return { kind: side, delimiter, sized: false };
	return { kind: 'bar', delimiter: delimiter === '‖' ? '‖' : '|' };
}

function greek(): (readonly [string, Meaning])[] {
	const letters = 'αalpha βbeta γgamma δdelta ϵepsilon εvarepsilon ζzeta ηeta θtheta ϑvartheta ιiota κkappa λlambda μmu µmu νnu ξxi πpi ρrho σsigma '
		+ 'ςvarsigma τtau υupsilon ϕphi φvarphi χchi ψpsi ωomega ΓGamma ΔDelta ∆Delta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega';
	return words(letters).map(pair => [pair.slice(0, 1), { kind: 'name', letters: `\\${pair.slice(1)}` }] as const);
}

/** What a name of several letters without a backslash is at the head of: `max` binds as `\max` does. */
export function headOf(letters: string): 'function' | BinderOperator | undefined {
	const meaning = SYMBOLS.get(`\\${letters}`);
	return meaning?.kind === 'name' ? meaning.head : undefined;
}

/** Commands without content: spaces, sizes and styles. */
export const SKIPPED: ReadonlySet<string> = new Set(words(`
	\\, \\; \\: \\! \\> \\/ \\- \\thinspace \\medspace \\thickspace \\negthinspace \\negmedspace \\negthickspace \\enspace \\enskip \\space
	\\nobreakspace \\displaystyle \\textstyle \\scriptstyle \\scriptscriptstyle \\limits \\nolimits \\displaylimits \\nonumber \\notag \\hline \\hfill
	\\hfil \\relax \\allowbreak \\nobreak \\mathstrut \\strut \\mathop \\mathbin \\mathrel \\mathord \\mathopen \\mathclose \\mathinner \\mathpunct \\small
	\\large \\Large \\LARGE \\huge \\Huge \\normalsize \\footnotesize \\scriptsize \\tiny \\noindent \\centering \\par \\ensuremath`).concat('\\ '));

/** Commands whose argument is no part of the formula, with the number of arguments to drop. */
export const SKIPPED_WITH_ARGUMENTS: ReadonlyMap<string, number> = new Map([
	...words('\\hspace \\vspace \\mspace \\hskip \\tag \\label \\phantom \\hphantom \\vphantom \\color \\textcolor \\vcenter').map(name => [name, 1] as const),
	['\\rule', 2], ['\\cline', 1], ['\\colorbox', 1],
]);

const SIZES = words('big Big bigg Bigg');
/** `\big`, `\bigl`, …: which side of a pair the size says. */
export const SIZED: ReadonlyMap<string, 'open' | 'close' | 'middle' | undefined> = new Map(SIZES.flatMap(size => [
	[`\\${size}`, undefined], [`\\${size}l`, 'open'], [`\\${size}r`, 'close'], [`\\${size}m`, 'middle'],
] as const));
