import { describe, expect, test } from 'vitest';
import { createNoteService, type LiveFormula } from '../../../core';
import { createBudget, linkFormula, parameterValues } from '../../../core/runtime';

const service = createNoteService({ log: () => undefined, now: () => 0 });

function live(note: string, index = 0): LiveFormula {
	const outcome = service.open('note', 1, note).play(index, {});
	if (outcome.status !== 'live') throw new Error(JSON.stringify(outcome));
	return outcome;
}

/** Each check with what the note says and what is found, where the parameters stand. */
function checked(formula: LiveFormula): Readonly<Record<string, readonly [said: number, found: number]>> {
	const linked = linkFormula(formula);
	const values = parameterValues(formula.parameters);
	const budget = createBudget({ steps: 1e7, elements: 1e6 });
	const numberOf = (movable: (typeof linked.parts)[number] | undefined): number => movable?.along('', values, budget)(0) ?? NaN;
	return Object.fromEntries(formula.checks.map(({ title }, i) => [title, [numberOf(linked.checks[i]?.said ?? linked.parts[0]), numberOf(linked.checks[i]?.found)]]));
}

const UNIFORM = '* ##### ✨Uniform\n\tThe density of $X$ is $f(x|a,b)=\\begin{cases}\\frac{1}{b-a}&a\\le x\\le b\\\\0&\\text{otherwise}\\end{cases}$. Its mean is $E[X]=\\frac{a+b}{2}$, its variance $Var(X)=\\frac{(b-a)^2}{12}$.';
const COIN = '* ##### ✨Coin\n\tThe mass function of $X$ is $f(X=x)=\\begin{cases}p&x=1\\\\1-p&x=0\\end{cases}$ with $E[X]=p$, $Var[X]=p(1-p)$ and $\\sigma_{X}=\\sqrt{p(1-p)}$.';
const NORMAL = '* ##### ✨Normal\n\t$X$ has the density $f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$ with mean $\\mu$ and standard deviation $\\sigma$.';

describe('a density is held against the moments that the note states', () => {
	test.each<readonly [words: string, note: string, titles: readonly string[]]>([
		['of a uniform variable', UNIFORM, ['E[X]', 'Var(X)']],
		['of a coin', COIN, ['E[X]', 'Var[X]', 'σ_X']],
		['in words', NORMAL, ['mean μ', 'standard deviation σ']],
	])('%s', (_, note, titles) => {
		const found = checked(live(note, 1));
		expect(Object.keys(found)).toEqual(titles);
		for (const [said, computed] of Object.values(found)) expect(computed).toBeCloseTo(said, 6);
	});
	test('and differs where they are wrong', () => {
		const [said = NaN, found = NaN] = checked(live(UNIFORM.replace('{12}', '{6}'), 1))['Var(X)'] ?? [];
		expect(said).toBeCloseTo(2 * found, 6);
	});
	test('the mean lies among the values of the variable', () => expect(live(UNIFORM, 1).checks.map(({ across }) => across)).toEqual(['x', undefined]));
});

describe('the members of an equation are computed side by side', () => {
	test.each<readonly [words: string, note: string, index: number, titles: readonly string[]]>([
		['a moment', UNIFORM, 2, ['E[X]']],
		['a name of the library', '$Mish(x)=x\\tanh(\\ln(1+e^x))$', 0, ['Mish(x)']],
		['Bayes\' rule', '$p(z|x)=\\frac{p(x|z)p(z)}{\\sum_z p(x|z)p(z)}$', 0, ['p(z|x)']],
		['an example', '$x=0$', 0, []],
		['a definition alone', '$f(x)=x^2$', 0, []],
		['a name with two definitions', '* ##### ✨Twice\n\t$D_{KL}(P\\parallel Q)=\\sum_i P(i)\\ln\\frac{P(i)}{Q(i)}$ or $D_{KL}(P\\parallel Q)=\\int P(x)\\ln\\frac{P(x)}{Q(x)}dx$', 0, []],
	])('%s', (_, note, index, titles) => {
		const found = checked(live(note, index));
		expect(Object.keys(found)).toEqual(titles);
		for (const [said, computed] of Object.values(found)) expect(computed).toBeCloseTo(said, 6);
	});
});
