/** LaTeX as one line of plain text, for places that can show no formula: a legend, a palette row, a terminal. */

const GREEK = {
	alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ϵ', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ', iota: 'ι',
	kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', varpi: 'ϖ', rho: 'ρ', varrho: 'ϱ', sigma: 'σ', varsigma: 'ς', tau: 'τ',
	upsilon: 'υ', phi: 'ϕ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π',
	Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', ell: 'ℓ', hbar: 'ħ', partial: '∂', nabla: '∇', infty: '∞', emptyset: '∅',
	varnothing: '∅',
};
const SIGNS = {
	mid: '|', parallel: ' ‖ ', '|': '‖', lVert: '‖', rVert: '‖', lvert: '|', rvert: '|', cdot: '·', times: '×', ast: '∗', star: '⋆', odot: '⊙',
	otimes: '⊗', oplus: '⊕', circ: '∘', pm: '±', mp: '∓', div: '÷', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', ne: '≠', approx: '≈',
	equiv: '≡', sim: '∼', propto: '∝', in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆', cap: '∩', cup: '∪', setminus: '∖', to: '→',
	rightarrow: '→', leftarrow: '←', gets: '←', mapsto: '↦', Rightarrow: '⇒', iff: '⇔', perp: '⊥', dots: '…', ldots: '…', cdots: '⋯',
	sum: '∑', prod: '∏', int: '∫', top: 'ᵀ', dagger: '†', prime: '′', langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈',
	rceil: '⌉', '{': '{', '}': '}', '%': '%', '_': '_', '$': '$', '#': '#', '&': '&', ',': ' ', ';': ' ', ':': ' ', '!': '', ' ': ' ', '\\': ' ',
	quad: ' ', qquad: ' ', left: '', right: '', displaystyle: '', limits: '', nolimits: '',
};
const WORDS: ReadonlyMap<string, string> = new Map([...Object.entries(GREEK), ...Object.entries(SIGNS)]);

/** Commands whose argument stands for itself. */
const FONTS = new Set([
	'text', 'textrm', 'textbf', 'textit', 'mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathcal', 'mathbb', 'mathfrak', 'mathscr',
	'boldsymbol', 'bm', 'operatorname', 'operatorname*', 'mathbin', 'mathrel',
]);
const ACCENTS: ReadonlyMap<string, string> = new Map([
	['hat', '\u0302'], ['widehat', '\u0302'], ['bar', '\u0304'], ['overline', '\u0304'], ['tilde', '\u0303'], ['widetilde', '\u0303'],
	['vec', '\u20d7'], ['dot', '\u0307'], ['ddot', '\u0308'],
]);
const SUBSCRIPTS = scripts('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');
const SUPERSCRIPTS = scripts('0123456789+-=()abcdefghijklmnoprstuvwxyzT*′†', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ*′†');

function scripts(from: string, to: string): ReadonlyMap<string, string> {
	const shapes = [...to];
	return new Map([...from].map((letter, index) => [letter, shapes[index] ?? letter]));
}

const TOKEN = /\\operatorname\*|\\[a-zA-Z]+\s*|\\[^]|[^]/gu;
const LONGEST = 2000;

/** `f(x|\mu,\sigma)` as `f(x|μ,σ)`, `k_i^-` as `kᵢ⁻`, `\frac{a}{b}` as `a/b`. What has no plain form keeps its name. */
export function plainMath(latex: string): string {
	const tokens = latex.slice(0, LONGEST).match(TOKEN) ?? [];
	let at = 0;

	function group(depth: number): string {
		const token = tokens[at++] ?? '';
		if (token !== '{') return single(token, depth);
		const inside = sequence(depth + 1);
		at++;
		return inside;
	}

	function sequence(depth: number): string {
		let text = '';
		for (let token = tokens[at]; token !== undefined && token !== '}'; token = tokens[at]) {
			if (token === '{') text += group(depth);
			else {
				at++;
				text += token === '_' ? script(group(depth), SUBSCRIPTS, '_') : token === '^' ? script(group(depth), SUPERSCRIPTS, '^') : single(token, depth);
			}
		}
		return text;
	}

	function single(token: string, depth: number): string {
		if (!token.startsWith('\\')) return /\s/u.test(token) ? ' ' : token === "'" ? '′' : token;
		const name = token.slice(1).trimEnd() || ' ';
		const accent = ACCENTS.get(name);
		if (depth > 64) return name;
		if (accent !== undefined) return skipSpaces(() => accented(group(depth), accent));
		if (FONTS.has(name)) return skipSpaces(() => group(depth));
		if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return skipSpaces(() => `${wrap(group(depth))}/${wrap(group(depth))}`);
		if (name === 'sqrt') return skipSpaces(() => `√${wrap(group(depth))}`);
		const space = /\s$/u.test(token) ? ' ' : '';
		return (WORDS.get(name) ?? name) + space;
	}

	function skipSpaces(read: () => string): string {
		while (/^\s$/u.test(tokens[at] ?? '')) at++;
		return read();
	}

	let text = '';
	while (at < tokens.length) {
		text += sequence(0);
		at++;
	}
	return text.replace(/\s+/gu, ' ').trim();
}

/** A sentence with LaTeX in it, in backticks or as bare commands. */
export function plainSentence(sentence: string): string {
	return sentence.replace(/`([^`]*)`|\\[a-zA-Z]+(?:\{[^{}]*\})*(?:[_^](?:\{[^{}]*\}|\w))?/gu, (latex, quoted?: string) => plainMath(quoted ?? latex));
}

function accented(text: string, accent: string): string {
	return [...text].length === 1 ? (text + accent).normalize('NFC') : text;
}

function script(text: string, shapes: ReadonlyMap<string, string>, mark: string): string {
	const letters = [...text.trim().replaceAll('−', '-')];
	if (letters.every(letter => shapes.has(letter))) return letters.map(letter => shapes.get(letter)).join('');
	return letters.length === 1 ? mark + text.trim() : `${mark}${/^\p{L}+$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`}`;
}

function wrap(text: string): string {
	return /^(?:\p{L}\p{M}*|\p{Ll}*|\p{N}*)$/u.test(text) ? text : `(${text})`;
}
