import { readFileSync } from 'node:fs';

export interface DivergenceRow {
	readonly p: string;
	readonly a: readonly number[];
	readonly q: string;
	readonly b: readonly number[];
	readonly kl: number;
	readonly js: number | null;
}

/** Divergences between members of families at 50 digits; made by divergences.py. */
export const { rows: divergences } = JSON.parse(readFileSync('src/test/tables/divergences.json', 'utf8')) as { readonly rows: readonly DivergenceRow[] };

export function pairName({ p, a, q, b }: DivergenceRow): string {
	return `${p}(${a.join(', ')}) and ${q}(${b.join(', ')})`;
}
