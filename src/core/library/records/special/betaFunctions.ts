import type { LibraryRecord } from '../../record';
import { FIRST, positive, probability, SECOND } from '../parameters';

export const betaFunctionRecords: readonly LibraryRecord[] = [
	{
		id: 'beta',
		names: { latex: [], keyword: ['beta function'], scipy: ['scipy.special.beta'], jax: ['jax.scipy.special.beta'] },
		parameters: [positive('a', 'the first argument', ['x']), positive('b', 'the second argument', ['y'])],
		doc: 'The beta function.', formula: '\\frac{\\Gamma(a)\\Gamma(b)}{\\Gamma(a+b)}',
		derivative: { a: '\\frac{\\Gamma(a)\\Gamma(b)}{\\Gamma(a+b)}(digamma(a)-digamma(a+b))', b: '\\frac{\\Gamma(a)\\Gamma(b)}{\\Gamma(a+b)}(digamma(b)-digamma(a+b))' },
		example: { args: { a: 2, b: 3 }, value: 0.08333333333333333 }, source: 'DLMF 5.12.1',
	},
	{
		id: 'logBeta',
		names: { latex: ['betaln'], keyword: ['log beta function'], scipy: ['scipy.special.betaln'], jax: ['jax.scipy.special.betaln'] },
		parameters: [positive('a', 'the first argument', ['x']), positive('b', 'the second argument', ['y'])],
		doc: 'The logarithm of the beta function.', formula: '\\ln\\frac{\\Gamma(a)\\Gamma(b)}{\\Gamma(a+b)}',
		derivative: { a: 'digamma(a)-digamma(a+b)', b: 'digamma(b)-digamma(a+b)' },
		example: { args: { a: 2, b: 3 }, value: -2.4849066497880004 }, source: 'DLMF 5.12.1',
	},
	{
		id: 'binomial',
		names: { latex: [], keyword: ['binomial coefficient'], scipy: ['scipy.special.binom', 'scipy.special.comb'] },
		parameters: [{ ...FIRST, name: 'n', aliases: ['N', 'x'] }, { ...SECOND, name: 'k', aliases: ['y'] }],
		doc: 'The number of ways to choose k of n.', formula: '\\binom{n}{k}',
		derivative: { n: '\\binom{n}{k}(digamma(n+1)-digamma(n-k+1))', k: '\\binom{n}{k}(digamma(n-k+1)-digamma(k+1))' },
		example: { args: { n: 60, k: 30 }, value: 118264581564861424 }, source: 'Exact integers, correctly rounded',
	},
	{
		id: 'incompleteBeta',
		names: { latex: ['betainc'], keyword: ['regularised incomplete beta function'], scipy: ['scipy.special.betainc'], jax: ['jax.scipy.special.betainc'] },
		parameters: [positive('a', 'the first shape'), positive('b', 'the second shape'), probability('x', 'the upper end')],
		doc: 'The share of the beta function that lies below x.', formula: '\\frac{\\Gamma(a+b)}{\\Gamma(a)\\Gamma(b)}\\int_0^x t^{a-1}(1-t)^{b-1}dt',
		derivative: { x: '\\exp((a-1)\\ln(x)+(b-1)\\ln(1-x)-betaln(a,b))' },
		example: { args: { a: 2, b: 3, x: 0.5 }, value: 0.6875 }, source: 'DLMF 8.17.2',
	},
	{
		id: 'upperBeta',
		names: { latex: ['betaincc'], keyword: ['regularised upper incomplete beta function'], scipy: ['scipy.special.betaincc'] },
		parameters: [positive('a', 'the first shape'), positive('b', 'the second shape'), probability('x', 'the lower end')], doc: 'The share of the beta function that lies above x, exact in its tail.', formula: '\\frac{\\Gamma(a+b)}{\\Gamma(a)\\Gamma(b)}\\int_x^1 t^{a-1}(1-t)^{b-1}dt',
		derivative: { x: '-\\exp((a-1)\\ln(x)+(b-1)\\ln(1-x)-betaln(a,b))' },
		example: { args: { a: 2, b: 3, x: 0.5 }, value: 0.3125 }, source: 'DLMF 8.17.4',
	},
	{
		id: 'logIncompleteBeta',
		names: { latex: ['logbetainc'], keyword: ['log regularised incomplete beta function'] },
		parameters: [positive('a', 'the first shape'), positive('b', 'the second shape'), probability('x', 'the upper end')], doc: 'The logarithm of the share of the beta function that lies below x, also where that underflows.', formula: '\\ln\\left(\\frac{\\Gamma(a+b)}{\\Gamma(a)\\Gamma(b)}\\int_0^x t^{a-1}(1-t)^{b-1}dt\\right)',
		derivative: { x: '\\exp((a-1)\\ln(x)+(b-1)\\ln(1-x)-betaln(a,b)-logbetainc(a,b,x))' },
		example: { args: { a: 2, b: 3, x: 1e-200 }, value: -919.2422777283903 }, source: 'DLMF 8.17.2',
	},
	{
		id: 'incompleteBetaInverse',
		names: { latex: ['betaincinv'], keyword: ['inverse of the regularised incomplete beta function'], scipy: ['scipy.special.betaincinv', 'scipy.special.btdtri'] },
		parameters: [positive('a', 'the first shape'), positive('b', 'the second shape'), probability('p', 'the share', ['y'])], doc: 'The number below which the share p of the beta function lies.', formula: 'I^{-1}_p(a,b)',
		derivative: { p: '\\exp(betaln(a,b)-(a-1)\\ln(betaincinv(a,b,p))-(b-1)\\ln(1-betaincinv(a,b,p)))' },
		example: { args: { a: 2, b: 3, p: 0.5 }, value: 0.38572756813238956 }, source: 'DLMF 8.17.2',
	},
];
