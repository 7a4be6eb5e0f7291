import { describe, expect, test } from 'vitest';
import { openText } from '../helpers';

/** The methods that the first formula of a note calls for, in order. */
function called(text: string): string {
	return openText(text).methods(0).map(({ method }) => method).join(' ');
}

const under = (keyword: string, latex: string, before = ''): string => `* **${keyword}**\n\t${before} $${latex}$\n`;

describe('the form of a formula calls for', () => {
	const forms: readonly (readonly [latex: string, first: string])[] = [
		// Bayes' rule
		['p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', 'posterior'],
		['p(\\theta \\mid \\mathcal{D}) \\propto p(\\mathcal{D} \\mid \\theta)\\,p(\\theta)', 'posterior'],
		['P(H|E)=\\frac{P(E|H)\\cdot P(H)}{P(E)}', 'posterior'],
		['\\pi(\\theta|x) = \\frac{f(x|\\theta)\\pi(\\theta)}{\\int f(x|\\theta)\\pi(\\theta)d\\theta}', 'posterior'],
		['p(w|X,y) = p(y|X,w)p(w)/p(y|X)', 'posterior'],
		['p(\\theta|x_1,\\dots,x_n) \\propto p(\\theta)\\prod_{i=1}^n p(x_i|\\theta)', 'posterior'],
		['p(x,z)=p(x|z)p(z)', 'posterior'],
		// searches
		['\\hat{\\theta}=\\arg\\max_\\theta p(x|\\theta)p(\\theta)', 'mode'],
		['z^* = \\operatorname*{argmax}_z p(z|x)', 'mode'],
		['\\theta_{MLE} = arg \\max_{\\theta} \\prod_{i=1}^n f(x_i|\\theta)', 'mode'],
		['\\hat\\theta = \\arg\\max_\\theta \\sum_i \\log p(x_i|\\theta)', 'mode'],
		// energies
		['P(x)=\\frac{e^{-E(x)}}{Z}', 'partitionFunction'],
		['p_\\theta(x) = \\frac{\\exp(-E_\\theta(x))}{Z(\\theta)}', 'partitionFunction'],
		['p(x)=\\frac{1}{Z}e^{-\\beta E(x)}', 'partitionFunction'],
		['p(v,h)=\\frac{1}{Z}\\exp(-E(v,h)/T)', 'partitionFunction'],
		['p_i = \\frac{e^{-E_i/T}}{\\sum_j e^{-E_j/T}}', 'partitionFunction'],
		['Z=\\sum_x e^{-E(x)}', 'partitionFunction'],
		['Z(\\beta)=\\int \\exp(-\\beta E(x))dx', 'partitionFunction'],
		['\\nabla_\\theta \\log p(x;\\theta)=-\\nabla_\\theta E(x;\\theta)+\\mathbb{E}_{p}\\left[\\nabla_\\theta E(x;\\theta)\\right]', 'gradientIdentity'],
		['\\frac{\\partial \\log P(x;\\theta)}{\\partial \\theta}=-\\frac{\\partial E(x;\\theta)}{\\partial \\theta}+E\\left[\\frac{\\partial E(x;\\theta)}{\\partial \\theta}\\right]', 'gradientIdentity'],
		// models
		['K=\\frac{p(D|M_1)}{p(D|M_2)}', 'bayesFactor'],
		['p(y|x)=\\int p(y|z)p(z|x)dz', 'posteriorPredictive'],
		['p(\\tilde x|D)=\\int p(\\tilde x|\\theta)p(\\theta|D)d\\theta', 'posteriorPredictive'],
		// acceptance
		['\\alpha=\\min\\left(1,\\frac{p(x\')}{p(x)}\\right)', 'metropolisSteps'],
		['A(x\',x) = \\min\\left\\{1, \\frac{\\pi(x\')q(x|x\')}{\\pi(x)q(x\'|x)}\\right\\}', 'metropolisSteps'],
		['a=\\min(1, e^{-\\Delta E/T})', 'metropolisSteps'],
		// chains
		['P(X_{n+1}=j|X_n=i)=P_{ij}', 'stationaryDistribution'],
		['P(x_{t+1}|x_t,x_{t-1},\\dots,x_0)=P(x_{t+1}|x_t)', 'stationaryDistribution'],
		['\\pi P=\\pi', 'stationaryDistribution'],
		['\\pi=\\pi P', 'stationaryDistribution'],
		['\\pi_i P_{ij}=\\pi_j P_{ji}', 'stationaryDistribution'],
		['\\mu_n=\\mu_0 P^n', 'stationaryDistribution'],
		// information
		['D_{KL}(P\\parallel Q)=\\sum_i P(i)\\log\\frac{P(i)}{Q(i)}', 'divergenceBetween'],
		['KL(q\\|p)=\\int q(x)\\log\\frac{q(x)}{p(x)}dx', 'divergenceBetween'],
		['\\mathrm{JSD}(P \\| Q)=\\frac{1}{2}D(P \\| M)+\\frac{1}{2}D(Q \\| M)', 'divergenceBetween'],
		['H(X)=-\\sum_x p(x)\\log p(x)', 'entropyOf'],
		['H(p)=-\\sum_{i=1}^n p_i\\log_2 p_i', 'entropyOf'],
		['h(X)=-\\int f(x)\\ln f(x)dx', 'entropyOf'],
		['H(p,q)=-\\sum_x p(x)\\log q(x)', 'crossEntropyOf'],
		['I(X;Y)=\\sum_x\\sum_y p(x,y)\\log\\frac{p(x,y)}{p(x)p(y)}', 'mutualInformationOf'],
		['I(X;Y)=H(X)-H(X|Y)', 'mutualInformationOf'],
		// contrast
		['L=-\\log\\frac{\\exp(s(q,k^+)/\\tau)}{\\exp(s(q,k^+)/\\tau)+\\sum_{i=1}^K\\exp(s(q,k_i^-)/\\tau)}', 'infoNce'],
		['\\ell_{i,j}=-\\log\\frac{\\exp(\\mathrm{sim}(z_i,z_j)/\\tau)}{\\sum_{k=1}^{2N}\\mathbb{1}[k\\ne i]\\exp(\\mathrm{sim}(z_i,z_k)/\\tau)}', 'infoNce'],
		['L = -\\log \\frac{e^{q \\cdot k_+ / \\tau}}{\\sum_{i=0}^K e^{q \\cdot k_i / \\tau}}', 'infoNce'],
		['L_N=-E\\left[\\log\\frac{f(x,c)}{\\sum_{j} f(x_j,c)}\\right]', 'infoNce'],
	];
	test.each(forms)('%s: %s', (latex, first) => expect(called(`$${latex}$`).split(' ')[0]).toBe(first));

	test.each<readonly [latex: string]>([
		['E[X]=p'], ['x'], ['p(x|z)'], ['p(z)'], ['a=1+1'], ['F(x)=P(X\\le x)'], ['\\sigma(x)=\\frac{1}{1+e^{-x}}'], ['f(x)=x^2'], ['f(x)=e^{-x}'], ['\\mathrm{softmax}(x)_i=\\frac{e^{x_i}}{\\sum_j e^{x_j}}'],
		['L=-\\log\\frac{e^{x_y}}{\\sum_j e^{x_j}}'], ['\\theta^*=\\arg\\min_\\theta L(\\theta)'], ['k^*=\\arg\\max_k x_k'], ['y=Wx+b'], ['Av=\\lambda v'], ['Var(X)=E[X^2]-E[X]^2'],
		['F_1=2\\frac{PR}{P+R}'], ['\\min(1,x)'], ['BP=\\min\\left(1,e^{1-r/c}\\right)'], ['y=\\min(1,\\frac{c}{r})'], ['L(s)=\\int_0^\\infty f(t)e^{-st}dt'], ['\\Gamma(z)=\\int_0^\\infty t^{z-1}e^{-t}dt'],
		['D_{KL}(P \\parallel Q)'], ['P_{ij}\\ge 0'], ['V(s)=\\max_a Q(s,a)'], ['p(x)=\\int p(x|z)p(z)dz'], ['\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}\\left(\\frac{QK^T}{\\sqrt{d}}\\right)V'],
		['P(A|B)=\\frac{P(A,B)}{P(B)}'], ['r=\\frac{\\pi_\\theta(a|s)}{\\pi_{old}(a|s)}'], ['\\theta \\leftarrow \\theta - \\eta\\nabla L(\\theta)'], ['g=\\nabla L(\\theta)+\\lambda\\theta'], ['Z=\\frac{x-\\mu}{\\sigma}'], ['I(x,y)=x+y'],
	])('%s: nothing', latex => expect(called(`$${latex}$`)).toBe(''));
});

describe('a keyword calls for', () => {
	test.each<readonly [keyword: string, latex: string, methods: RegExp | '']>([
		['Bayesian Inference', 'p(z|x)=\\frac{p(x|z)p(z)}{p(x)}', /^posterior/],
		['Markov Chain (MC)', '\\sum_j P_{ij}=1', /^stationaryDistribution/],
		['Markov Chain Monte Carlo', 'p(x)=\\frac{e^{-x^2}}{Z}', /^metropolis/],
		['NUTS', 'p(x)=\\frac{e^{-x^2}}{Z}', /^nuts/],
		['InfoNCE loss', 'L=-\\log\\frac{e^{s_+}}{e^{s_+}+\\sum_i e^{s_i}}', /^infoNce$/],
		['InfoNCE', '\\mathrm{sim}(q,k)=\\frac{q\\cdot k}{\\|q\\|\\|k\\|}', ''],
		['Kullback–Leibler Divergence', 'D=E[\\log\\frac{p(x)}{q(x)}]', /^divergenceBetween/],
		['Mutual Information', 'M=E\\left[\\log\\frac{p(x,y)}{p(x)p(y)}\\right]', /^mutualInformation/],
		['Entropy', 'H=E[-\\log p(X)]', /entropy/],
		['Metropolis–Hastings Algorithm', '\\alpha=\\min(1,r)', ''],
		['Normal Distribution', 'f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}', /^metropolis nuts$/],
		['Normal Distribution', 'E[X]=\\mu', ''],
		['Poisson Distribution', 'P(k)=\\frac{\\lambda^k e^{-\\lambda}}{k!}', /^metropolis$/],
		['Bayesian Inference', 'p(x)=\\int p(x|z)p(z)dz', ''],
		['Accuracy', 'A=\\frac{a}{b}', ''],
	])('%s %s', (keyword, latex, methods) => expect(called(under(keyword, latex))).toMatch(methods === '' ? /^$/ : methods));
});

test('words before a formula say that it is a density', () => {
	expect(called(under('Logistic', 'f(x;\\mu)=\\frac{e^{-(x-\\mu)}}{(1+e^{-(x-\\mu)})^2}', 'Its probability density function is'))).toBe('metropolis nuts');
	expect(called(under('Logistic', 'f(x;\\mu)=\\frac{1}{1+e^{-(x-\\mu)}}', 'Its cumulative distribution function (CDF) is'))).toBe('');
});

test('an offer says what it waits for, and why it is made', () => {
	const [posterior] = openText(under('Posterior', 'p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}')).methods(0);
	expect(posterior).toMatchObject({ method: 'posterior', name: 'posterior', on: 'formula', reason: { kind: 'keyword', keyword: 'Posterior' } });
	expect(posterior?.missing.map(({ symbol }) => symbol)).toEqual(['x', 'p(x|z)', 'p(z)']);
	const [chain] = openText('$\\pi P=\\pi$').methods(0);
	expect(chain).toMatchObject({ method: 'stationaryDistribution', on: 'arguments', reason: { kind: 'shape', shape: 'equilibrium' } });
	expect(chain?.missing).toEqual([expect.objectContaining({ symbol: 'P', type: 'array' })]);
});

test('a method that learns parameters is given the formula only where it has some', () => {
	const on = (latex: string) => openText(under('Energy-Based Models', latex)).methods(0).find(({ method }) => method === 'gradientIdentity')?.on;
	expect(on('p_\\theta(x)=\\frac{e^{-\\theta x^2}}{Z(\\theta)}')).toBe('formula');
	expect(on('p(x)=\\frac{e^{-E(x)}}{Z}')).toBe('arguments');
});

test('what is discrete is not offered to a gradient', () => {
	expect(called(under('Poisson Distribution', 'P(k)=\\frac{\\lambda^k e^{-\\lambda}}{k!}'))).toBe('metropolis');
	expect(called(under('Bernoulli Distribution', 'f(X=x)=\\begin{cases}p&x=1\\\\1-p&x=0\\end{cases}'))).toBe('metropolis');
});
