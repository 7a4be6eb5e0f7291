import type { Domain } from '../../../base/domain';
import type { LibraryRecord, Parameter } from '../../record';
import { nonNegative, positive, probability, X, xIn } from '../parameters';

const ABOVE_MINUS_ONE: Domain = { kind: 'interval', low: -1, high: Infinity, openLow: true };
const ORDER: Parameter = { name: 'n', type: 'integer', domain: { kind: 'interval', low: 0, high: Infinity, integer: true }, doc: 'the order' };

export const gammaFunctionRecords: readonly LibraryRecord[] = [
	{
		id: 'gamma',
		names: { latex: ['\\Gamma'], keyword: ['gamma function'], scipy: ['scipy.special.gamma'], jax: ['jax.scipy.special.gamma'] },
		parameters: [X], doc: 'The gamma function; (x - 1)! at a positive integer.', formula: '\\int_0^\\infty t^{x-1}e^{-t}dt',
		derivative: { x: '\\Gamma(x)digamma(x)' },
		example: { args: { x: 0.5 }, value: 1.772453850905516 }, source: 'DLMF 5.2.1',
	},
	{
		id: 'logGamma',
		names: { latex: ['lgamma', 'gammaln'], keyword: ['log gamma function'], torch: ['torch.lgamma', 'torch.special.gammaln'], scipy: ['scipy.special.gammaln', 'scipy.special.loggamma'], jax: ['jax.scipy.special.gammaln'] },
		parameters: [X], doc: 'The logarithm of the magnitude of the gamma function.', formula: '\\ln\\left|\\Gamma(x)\\right|',
		derivative: { x: 'digamma(x)' },
		example: { args: { x: 100 }, value: 359.1342053695754 }, source: 'DLMF 5.11.1',
	},
	{
		id: 'digamma',
		names: { latex: ['digamma'], keyword: ['digamma function'], torch: ['torch.digamma', 'torch.special.digamma', 'torch.special.psi'], scipy: ['scipy.special.digamma', 'scipy.special.psi'], jax: ['jax.scipy.special.digamma'] },
		parameters: [X], doc: 'The derivative of the logarithm of the gamma function.', formula: '\\frac{\\Gamma\'(x)}{\\Gamma(x)}',
		derivative: { x: 'trigamma(x)' },
		example: { args: { x: 1 }, value: -0.5772156649015329 }, source: 'DLMF 5.2.2',
	},
	{
		id: 'trigamma',
		names: { latex: ['trigamma'], keyword: ['trigamma function'] },
		parameters: [X], doc: 'The derivative of the digamma function.', formula: '\\sum_{k=0}^\\infty\\frac{1}{(x+k)^2}',
		derivative: { x: 'polygamma(2,x)' },
		example: { args: { x: 1 }, value: 1.6449340668482264 }, source: 'DLMF 5.15.1',
	},
	{
		id: 'polygamma',
		names: { latex: ['polygamma'], keyword: ['polygamma function'], torch: ['torch.polygamma', 'torch.special.polygamma'], scipy: ['scipy.special.polygamma'], jax: ['jax.scipy.special.polygamma'] },
		parameters: [ORDER, { ...X, aliases: ['input'] }], doc: 'The n-th derivative of the digamma function.', formula: '(-1)^{n+1}n!\\sum_{k=0}^\\infty\\frac{1}{(x+k)^{n+1}}',
		derivative: { x: 'polygamma(n+1,x)' },
		example: { args: { n: 2, x: 1 }, value: -2.4041138063191885 }, source: 'DLMF 5.15.1',
	},
	{
		id: 'factorial',
		names: { latex: ['factorial'], keyword: ['factorial'], scipy: ['scipy.special.factorial'], jax: ['jax.scipy.special.factorial'] },
		parameters: [X], doc: 'The factorial, by the gamma function between the integers.', formula: 'x!',
		derivative: { x: '\\Gamma(x+1)digamma(x+1)' },
		example: { args: { x: 20 }, value: 2432902008176640000 }, source: 'Exact integers, correctly rounded',
	},
	{
		id: 'logFactorial',
		names: { latex: [], keyword: ['log factorial'] },
		parameters: [xIn(ABOVE_MINUS_ONE)], doc: 'The logarithm of the factorial.', formula: '\\ln(x!)',
		derivative: { x: 'digamma(x+1)' },
		example: { args: { x: 99 }, value: 359.1342053695754 }, source: 'DLMF 5.11.1',
	},
	{
		id: 'lowerGamma',
		names: { latex: ['gammainc'], keyword: ['regularised lower incomplete gamma function'], torch: ['torch.special.gammainc'], scipy: ['scipy.special.gammainc'], jax: ['jax.scipy.special.gammainc'] },
		parameters: [positive('a', 'the shape', ['input']), nonNegative('x', 'the upper end', ['other'])],
		doc: 'The share of the gamma function that lies below x.', formula: '\\frac{1}{\\Gamma(a)}\\int_0^x t^{a-1}e^{-t}dt',
		derivative: { x: '\\exp((a-1)\\ln(x)-x-lgamma(a))' },
		example: { args: { a: 2, x: 1 }, value: 0.2642411176571153 }, source: 'DLMF 8.2.4',
	},
	{
		id: 'upperGamma',
		names: { latex: ['gammaincc'], keyword: ['regularised upper incomplete gamma function'], torch: ['torch.special.gammaincc'], scipy: ['scipy.special.gammaincc'], jax: ['jax.scipy.special.gammaincc'] },
		parameters: [positive('a', 'the shape', ['input']), nonNegative('x', 'the lower end', ['other'])],
		doc: 'The share of the gamma function that lies above x.', formula: '\\frac{1}{\\Gamma(a)}\\int_x^\\infty t^{a-1}e^{-t}dt',
		derivative: { x: '-\\exp((a-1)\\ln(x)-x-lgamma(a))' },
		example: { args: { a: 2, x: 1 }, value: 0.7357588823428847 }, source: 'DLMF 8.2.4',
	},
	{
		id: 'logLowerGamma',
		names: { latex: ['loggammainc'], keyword: ['log regularised lower incomplete gamma function'] },
		parameters: [positive('a', 'the shape', ['input']), nonNegative('x', 'the upper end', ['other'])], doc: 'The logarithm of the share of the gamma function that lies below x, also where that underflows.', formula: '\\ln\\left(\\frac{1}{\\Gamma(a)}\\int_0^x t^{a-1}e^{-t}dt\\right)',
		derivative: { x: '\\exp((a-1)\\ln(x)-x-lgamma(a)-loggammainc(a,x))' },
		example: { args: { a: 100, x: 1 }, value: -364.72942620471963 }, source: 'DLMF 8.2.4',
	},
	{
		id: 'logUpperGamma',
		names: { latex: ['loggammaincc'], keyword: ['log regularised upper incomplete gamma function'] },
		parameters: [positive('a', 'the shape', ['input']), nonNegative('x', 'the lower end', ['other'])], doc: 'The logarithm of the share of the gamma function that lies above x, also where that underflows.', formula: '\\ln\\left(\\frac{1}{\\Gamma(a)}\\int_x^\\infty t^{a-1}e^{-t}dt\\right)',
		derivative: { x: '-\\exp((a-1)\\ln(x)-x-lgamma(a)-loggammaincc(a,x))' },
		example: { args: { a: 2, x: 1000 }, value: -993.0912452206848 }, source: 'DLMF 8.2.4',
	},
	{
		id: 'lowerGammaInverse',
		names: { latex: ['gammaincinv'], keyword: ['inverse of the regularised lower incomplete gamma function'], scipy: ['scipy.special.gammaincinv'] },
		parameters: [positive('a', 'the shape', ['input']), probability('p', 'the share', ['y'])], doc: 'The number below which the share p of the gamma function lies.', formula: 'P^{-1}(a,p)',
		derivative: { p: '\\exp(gammaincinv(a,p)-(a-1)\\ln(gammaincinv(a,p))+lgamma(a))' },
		example: { args: { a: 2, p: 0.5 }, value: 1.6783469900166605 }, source: 'DLMF 8.12',
	},
	{
		id: 'upperGammaInverse',
		names: { latex: ['gammainccinv'], keyword: ['inverse of the regularised upper incomplete gamma function'], scipy: ['scipy.special.gammainccinv'] },
		parameters: [positive('a', 'the shape', ['input']), probability('p', 'the share', ['y'])], doc: 'The number above which the share p of the gamma function lies.', formula: 'Q^{-1}(a,p)',
		derivative: { p: '-\\exp(gammainccinv(a,p)-(a-1)\\ln(gammainccinv(a,p))+lgamma(a))' },
		example: { args: { a: 2, p: 1e-10 }, value: 26.33398160553087 }, source: 'DLMF 8.12',
	},
];
