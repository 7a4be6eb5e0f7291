import { bracedRows } from './bracedRows';
import type { Token } from './token';

/** Environments whose rows are formulas one below the other, with marks for alignment. */
const LINE_ENVIRONMENTS: ReadonlySet<string> = new Set([
	'aligned', 'align', 'alignedat', 'alignat', 'gathered', 'gather', 'split', 'eqnarray', 'equation', 'multline', 'flalign', 'subarray', 'math', 'displaymath',
]);

export const isLineEnvironment = (environment: string): boolean => LINE_ENVIRONMENTS.has(environment);

/**
 * Undoes what serves the layout only. Alignment marks go, and every second one, which starts a new column, becomes a `quad`. A row that
 * continues a formula is joined to the row before it, so that a relation broken over lines is one chain.
 */
export function layOut(scanned: readonly Token[]): readonly Token[] {
	const tokens = bracedRows(scanned);
	const out: Token[] = [];
	const environments: string[] = [];
	let marks = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) break;
		const environment = environments.at(-1);
		const inLines = environment === undefined || LINE_ENVIRONMENTS.has(environment);
		if (token.kind === 'begin') {
			environments.push(token.environment);
			marks = 0;
		} else if (token.kind === 'end') environments.pop();
		if (inLines && environment !== undefined && token.kind === 'ampersand') {
			marks++;
			if (marks % 2 === 0 && environment !== 'eqnarray') out.push({ kind: 'separator', separator: 'quad', span: token.span });
		} else if (inLines && token.kind === 'newline') {
			marks = 0;
			const next = rowStart(tokens, at + 1);
			if (!continues(tokens, next) && !isUnfinished(out.at(-1), tokens[next.at])) out.push(token);
		} else out.push(token);
	}
	return out;
}

interface RowStart { readonly at: number; readonly marked: boolean }

/** Where the row's first token is that is neither a mark nor a space. */
function rowStart(tokens: readonly Token[], from: number): RowStart {
	let at = from;
	let marked = false;
	for (;; at++) {
		const token = tokens[at];
		if (token?.kind === 'ampersand') marked = true;
		else if (token?.kind !== 'newline' && !(token?.kind === 'separator' && token.separator === 'quad')) return { at, marked };
	}
}

/** A row that starts with a relation or an operator goes on; a sign may also begin a formula, unless it stands behind the alignment mark. */
function continues(tokens: readonly Token[], row: RowStart): boolean {
	const first = tokens[row.at];
	if (first?.kind === 'relation') return true;
	if (first?.kind !== 'operator') return false;
	return row.marked || (first.operator !== '-' && first.operator !== '±') || !hasRelation(tokens, row.at);
}

function hasRelation(tokens: readonly Token[], from: number): boolean {
	for (let at = from; at < tokens.length; at++) {
		const kind = tokens[at]?.kind;
		if (kind === 'relation') return true;
		if (kind === 'newline' || kind === 'end' || kind === 'stop') return false;
	}
	return false;
}

/** The row before ends with an operator, and something follows that it may take. */
function isUnfinished(last: Token | undefined, next: Token | undefined): boolean {
	if (last?.kind !== 'operator' && last?.kind !== 'relation') return false;
	return next !== undefined && next.kind !== 'newline' && next.kind !== 'end' && next.kind !== 'stop' && next.kind !== 'endgroup';
}
