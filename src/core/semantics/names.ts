/** Moments are of a random variable: `E[X]`, `\text{Var}(X)`, `\sigma_X`. */
export function isMoment(name: string): boolean {
	return /^(\\mathbb\{[EV]\}|E|(\\text\{)?(Var|Cov|Corr|Std|SD|Skew|Kurt)\}?|\\(sigma|mu|rho)_\{[A-Z ]+\})(_|\^|$)/.test(name);
}

/** Densities of one letter are told apart by the letters of their arguments: `p(x)` is not `p(z)`. */
export function isDensity(name: string): boolean {
	return /^(\\(mathbf|mathcal|mathbb|text|hat|bar|tilde)\{)?(p|q|P|Q|Pr|\\pi)(\}|_|$)/.test(name);
}

/** Each entry has its own random variables and densities: their definitions do not reach beyond it. */
export function staysInEntry(name: string): boolean {
	return isMoment(name) || isDensity(name);
}
