/** The parts of a formula between its relations, and these, all at the top level. */
export interface Chain {
	readonly items: readonly string[];
	readonly operators: readonly string[];
}

const RELATION = /(?:\\(?:le|leq|leqslant|lt|ge|geq|geqslant|gt|in|notin|neq|ne|sim|approx|propto|to|rightarrow|leftarrow|gets|equiv|subset|subseteq|mapsto|ll|gg|Rightarrow|Leftrightarrow|implies|iff)(?![A-Za-z])|:=|[=<>≤≥≠∈∼≈←→])/y;
const COMMAND = /\\(?:[A-Za-z]+|.)/y;
const OPERATOR = /^(?:[+*/-]|\\(?:cdot|times|pm|frac|dfrac|sum|prod|int|odot|div|oplus|otimes|circ)(?![A-Za-z]))$/;

/** A formula's top level, cut at its relations. */
export function chainOf(latex: string): Chain {
	const items: string[] = [];
	const operators: string[] = [];
	let start = 0;
	walk(latex, (token, at, depth) => {
		if (depth > 0) return;
		RELATION.lastIndex = at;
		const relation = RELATION.exec(latex)?.[0];
		if (relation === undefined || (relation.length < token.length && relation !== token)) return;
		items.push(latex.slice(start, at).trim());
		operators.push(relation);
		start = at + relation.length;
	});
	items.push(latex.slice(start).trim());
	return { items, operators };
}

/** Signs of products that have several meanings. */
const SIGN = /^(?:\*|\\(?:ast|otimes|odot|circ))$/;

/** The symbols of a formula that is a symbol, a list of them or a sign: `\mu`, `p(x|z)`, `\gamma,\beta`, `\otimes`; none for any other formula. */
export function symbolsOf(latex: string): readonly string[] {
	const text = latex.trim();
	if (SIGN.test(text)) return [text];
	if (text.length > 80 || chainOf(text).items.length > 1) return [];
	const parts = /\\(?:l|c)?dots/.test(text) ? [text] : splitAtCommas(text);
	return parts.every(isSymbol) ? parts : [];
}

/** One symbol, application or set: it has a letter, and no operator at the top level. */
export function isSymbol(latex: string): boolean {
	if (latex === '' || latex.length > 60 || /^[\d([.,;:=<>|&+-]/.test(latex) || !/[A-Za-z\u0370-\u03ff]/.test(latex)) return false;
	let plain = true;
	let script = false;
	walk(latex, (token, at, depth) => {
		if (depth === 0 && !script && (at === 0 ? /^\\(?:frac|dfrac|sum|prod|int|nabla|partial|def|let|(?:new|renew|provide)command|DeclareMathOperator)$/.test(token) : OPERATOR.test(token))) plain = false;
		script = token === '^' || token === '_';
	});
	return plain;
}

/** The parts between commas at the top level. */
export function splitAtCommas(latex: string): readonly string[] {
	const parts: string[] = [];
	let start = 0;
	walk(latex, (token, at, depth) => {
		if (depth > 0 || token !== ',') return;
		parts.push(latex.slice(start, at).trim());
		start = at + 1;
	});
	return [...parts, latex.slice(start).trim()];
}

/** Visits commands and single characters, with the depth of brackets around each. */
function walk(latex: string, visit: (token: string, at: number, depth: number) => void): void {
	let depth = 0;
	for (let at = 0; at < latex.length;) {
		COMMAND.lastIndex = at;
		const token = latex.charAt(at) === '\\' ? COMMAND.exec(latex)?.[0] ?? '\\' : latex.charAt(at);
		if (/^(?:[)\]}]|\\\}|\\rangle)$/.test(token)) depth = Math.max(0, depth - 1);
		visit(token, at, depth);
		if (/^(?:[([{]|\\\{|\\langle)$/.test(token)) depth++;
		at += token.length;
	}
}
