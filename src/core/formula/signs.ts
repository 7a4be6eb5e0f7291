import type { Meaning, Token } from './token';

const SIGNS: readonly (readonly [string, Meaning])[] = [
	['...', { kind: 'dots' }], [':=', { kind: 'relation', operator: ':=' }], ['=:', { kind: 'relation', operator: '=:' }],
	['<=', { kind: 'relation', operator: '≤' }], ['>=', { kind: 'relation', operator: '≥' }], ['->', { kind: 'relation', operator: '→' }],
	['==', { kind: 'relation', operator: '=' }],
];

/** The sign of several characters at `at`, if there is one that ends before `end`. */
export function signAt(text: string, at: number, end: number): { readonly length: number; readonly meaning: Meaning } | undefined {
	const found = SIGNS.find(([spelling]) => text.startsWith(spelling, at) && at + spelling.length <= end);
	return found && { length: found[0].length, meaning: found[1] };
}

/** Signs that are written as two: independence, `\perp\!\!\!\perp`, and a definition, `\colon=`. */
export function joinedSign(last: Token, next: Meaning): Meaning | undefined {
	if (next.kind !== 'relation') return undefined;
	if (next.operator === '⊥' && last.kind === 'relation' && last.operator === '⊥') return next;
	return next.operator === '=' && last.kind === 'separator' && last.separator === ':' ? { kind: 'relation', operator: ':=' } : undefined;
}
