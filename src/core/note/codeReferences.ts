import type { Words } from './words';

/** A code reference in words, in offsets of them. */
export interface FoundCode {
	/** Without its brackets. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** Modules whose functions notes name, by their own names and the usual short ones. */
const ROOTS = 'torch|F|nn|np|numpy|scipy|sp|stats|special|jax|jnp|jsp|tf|keras|sklearn|math|statistics|optax|flax';
const DOTTED = new RegExp(`(?<![\\w.$\\\\])(?:${ROOTS})(?:\\.[A-Za-z_]\\w{0,60}){1,8}(?:\\([^()\\n]{0,80}\\))?`, 'g');

/** The names of library functions: `torch.nn.Mish()`, `F.softmax`, `np.cumprod`. */
export function codeReferencesIn(words: Words): readonly FoundCode[] {
	return Array.from(words.text.matchAll(DOTTED), match => {
		const bracket = match[0].indexOf('(');
		const name = bracket < 0 ? match[0] : match[0].slice(0, bracket);
		const end = bracket < 0 || match[0].endsWith('()') ? match[0].length : name.length;
		return { name, start: match.index, end: match.index + end };
	});
}

/** The name, when `text` is a code reference and nothing else. */
export function codeReference(text: string): string | undefined {
	const match = /^([A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,8})(\(\))?$/.exec(text.trim());
	if (!match?.[1]) return undefined;
	return match[2] !== undefined || new RegExp(`^(?:${ROOTS})\\.`).test(match[1]) ? match[1] : undefined;
}
