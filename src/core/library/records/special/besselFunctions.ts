import { NON_NEGATIVE } from '../../../base/domain';
import type { LibraryRecord, Parameter } from '../../record';
import { X, xIn } from '../parameters';

const BESSEL_ORDER: Parameter = { name: 'n', aliases: ['v'], type: 'integer', domain: { kind: 'values', values: [0, 1] }, doc: 'the order' };

export const besselFunctionRecords: readonly LibraryRecord[] = [
	{
		id: 'besselJ0',
		names: { latex: [], keyword: ['Bessel function of order zero'], torch: ['torch.special.bessel_j0'], scipy: ['scipy.special.j0'] },
		parameters: [X], doc: 'The Bessel function of order 0.', formula: '\\frac{1}{\\pi}\\int_0^\\pi\\cos(x\\sin t)dt',
		derivative: { x: '-besselj(1,x)' },
		example: { args: { x: 1 }, value: 0.7651976865579666 }, source: 'DLMF 10.9.1',
	},
	{
		id: 'besselJ1',
		names: { latex: [], keyword: ['Bessel function of order one'], torch: ['torch.special.bessel_j1'], scipy: ['scipy.special.j1'] },
		parameters: [X], doc: 'The Bessel function of order 1.', formula: '\\frac{1}{\\pi}\\int_0^\\pi\\cos(x\\sin t-t)dt',
		derivative: { x: 'besselj(0,x)-\\frac{besselj(1,x)}{x}' },
		example: { args: { x: 1 }, value: 0.4400505857449335 }, source: 'DLMF 10.9.2',
	},
	{
		id: 'besselY0',
		names: { latex: [], keyword: ['Bessel function of the second kind of order zero'], torch: ['torch.special.bessel_y0'], scipy: ['scipy.special.y0'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The Bessel function of the second kind of order 0.', formula: 'Y_0(x)',
		derivative: { x: '-bessely(1,x)' },
		example: { args: { x: 1 }, value: 0.08825696421567696 }, source: 'DLMF 10.8.2',
	},
	{
		id: 'besselY1',
		names: { latex: [], keyword: ['Bessel function of the second kind of order one'], torch: ['torch.special.bessel_y1'], scipy: ['scipy.special.y1'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The Bessel function of the second kind of order 1.', formula: 'Y_1(x)',
		derivative: { x: 'bessely(0,x)-\\frac{bessely(1,x)}{x}' },
		example: { args: { x: 1 }, value: -0.7812128213002887 }, source: 'DLMF 10.8.1',
	},
	{
		id: 'besselI0',
		names: { latex: [], keyword: ['modified Bessel function of order zero'], torch: ['torch.i0', 'torch.special.i0', 'torch.special.modified_bessel_i0'], numpy: ['numpy.i0'], scipy: ['scipy.special.i0'], jax: ['jax.scipy.special.i0', 'jax.numpy.i0'] },
		parameters: [X], doc: 'The modified Bessel function of order 0.', formula: '\\frac{1}{\\pi}\\int_0^\\pi e^{x\\cos t}dt',
		derivative: { x: 'besseli(1,x)' },
		example: { args: { x: 1 }, value: 1.2660658777520084 }, source: 'DLMF 10.32.1',
	},
	{
		id: 'besselI0e',
		names: { latex: [], keyword: ['scaled modified Bessel function of order zero'], torch: ['torch.special.i0e'], scipy: ['scipy.special.i0e'], jax: ['jax.scipy.special.i0e'] },
		parameters: [X], doc: 'The modified Bessel function of order 0 without its growth, as the von Mises distribution needs it.', formula: 'e^{-\\left|x\\right|}I_0(x)',
		derivative: { x: 'besselie(1,x)-sign(x)besselie(0,x)' },
		example: { args: { x: 1000 }, value: 0.012617240455891257 }, source: 'DLMF 10.32.1',
	},
	{
		id: 'besselI1',
		names: { latex: [], keyword: ['modified Bessel function of order one'], torch: ['torch.special.i1', 'torch.special.modified_bessel_i1'], scipy: ['scipy.special.i1'], jax: ['jax.scipy.special.i1'] },
		parameters: [X], doc: 'The modified Bessel function of order 1.', formula: '\\frac{1}{\\pi}\\int_0^\\pi e^{x\\cos t}\\cos t\\,dt',
		derivative: { x: 'besseli(0,x)-\\frac{besseli(1,x)}{x}' },
		example: { args: { x: 1 }, value: 0.565159103992485 }, source: 'DLMF 10.32.3',
	},
	{
		id: 'besselI1e',
		names: { latex: [], keyword: ['scaled modified Bessel function of order one'], torch: ['torch.special.i1e'], scipy: ['scipy.special.i1e'], jax: ['jax.scipy.special.i1e'] },
		parameters: [X], doc: 'The modified Bessel function of order 1 without its growth.', formula: 'e^{-\\left|x\\right|}I_1(x)',
		derivative: { x: 'besselie(0,x)-besselie(1,x)(sign(x)+\\frac{1}{x})' },
		example: { args: { x: 1000 }, value: 0.012610930256928629 }, source: 'DLMF 10.32.3',
	},
	{
		id: 'besselK0',
		names: { latex: [], keyword: ['modified Bessel function of the second kind of order zero'], torch: ['torch.special.modified_bessel_k0'], scipy: ['scipy.special.k0'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 0.', formula: '\\int_0^\\infty e^{-x\\cosh t}dt',
		derivative: { x: '-besselk(1,x)' },
		example: { args: { x: 1 }, value: 0.42102443824070834 }, source: 'DLMF 10.32.9',
	},
	{
		id: 'besselK0e',
		names: { latex: [], keyword: ['scaled modified Bessel function of the second kind of order zero'], torch: ['torch.special.scaled_modified_bessel_k0'], scipy: ['scipy.special.k0e'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 0 without its decay.', formula: 'e^x K_0(x)',
		derivative: { x: 'besselke(0,x)-besselke(1,x)' },
		example: { args: { x: 1000 }, value: 0.03962832160075422 }, source: 'DLMF 10.32.9',
	},
	{
		id: 'besselK1',
		names: { latex: [], keyword: ['modified Bessel function of the second kind of order one'], torch: ['torch.special.modified_bessel_k1'], scipy: ['scipy.special.k1'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 1.', formula: '\\int_0^\\infty e^{-x\\cosh t}\\cosh t\\,dt',
		derivative: { x: '-besselk(0,x)-\\frac{besselk(1,x)}{x}' },
		example: { args: { x: 1 }, value: 0.6019072301972346 }, source: 'DLMF 10.32.9',
	},
	{
		id: 'besselK1e',
		names: { latex: [], keyword: ['scaled modified Bessel function of the second kind of order one'], torch: ['torch.special.scaled_modified_bessel_k1'], scipy: ['scipy.special.k1e'] },
		parameters: [xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 1 without its decay.', formula: 'e^x K_1(x)',
		derivative: { x: 'besselke(1,x)-besselke(0,x)-\\frac{besselke(1,x)}{x}' },
		example: { args: { x: 1000 }, value: 0.03964813081296021 }, source: 'DLMF 10.32.9',
	},
	{
		id: 'besselJ',
		names: { latex: ['besselj'], keyword: ['Bessel function'], scipy: ['scipy.special.jv', 'scipy.special.jn'] },
		parameters: [BESSEL_ORDER, X], doc: 'The Bessel function of order 0 or 1.', formula: 'J_n(x)',
		derivative: { x: '\\begin{cases}-besselj(1,x)&n=0\\\\besselj(0,x)-\\frac{besselj(1,x)}{x}&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1 }, value: 0.4400505857449335 }, source: 'DLMF 10.2.2',
	},
	{
		id: 'besselY',
		names: { latex: ['bessely'], keyword: ['Bessel function of the second kind'], scipy: ['scipy.special.yv', 'scipy.special.yn'] },
		parameters: [BESSEL_ORDER, xIn(NON_NEGATIVE)], doc: 'The Bessel function of the second kind of order 0 or 1.', formula: 'Y_n(x)',
		derivative: { x: '\\begin{cases}-bessely(1,x)&n=0\\\\bessely(0,x)-\\frac{bessely(1,x)}{x}&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1 }, value: -0.7812128213002887 }, source: 'DLMF 10.2.3',
	},
	{
		id: 'besselI',
		names: { latex: ['besseli'], keyword: ['modified Bessel function'], scipy: ['scipy.special.iv'] },
		parameters: [BESSEL_ORDER, X], doc: 'The modified Bessel function of order 0 or 1.', formula: 'I_n(x)',
		derivative: { x: '\\begin{cases}besseli(1,x)&n=0\\\\besseli(0,x)-\\frac{besseli(1,x)}{x}&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1 }, value: 0.565159103992485 }, source: 'DLMF 10.25.2',
	},
	{
		id: 'besselIe',
		names: { latex: ['besselie'], keyword: ['scaled modified Bessel function'], scipy: ['scipy.special.ive'] },
		parameters: [BESSEL_ORDER, X], doc: 'The modified Bessel function of order 0 or 1 without its growth.', formula: 'e^{-\\left|x\\right|}I_n(x)',
		derivative: { x: '\\begin{cases}besselie(1,x)-sign(x)besselie(0,x)&n=0\\\\besselie(0,x)-besselie(1,x)(sign(x)+\\frac{1}{x})&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1000 }, value: 0.012610930256928629 }, source: 'DLMF 10.25.2',
	},
	{
		id: 'besselK',
		names: { latex: ['besselk'], keyword: ['modified Bessel function of the second kind'], scipy: ['scipy.special.kv', 'scipy.special.kn'] },
		parameters: [BESSEL_ORDER, xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 0 or 1.', formula: 'K_n(x)',
		derivative: { x: '\\begin{cases}-besselk(1,x)&n=0\\\\-besselk(0,x)-\\frac{besselk(1,x)}{x}&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1 }, value: 0.6019072301972346 }, source: 'DLMF 10.27.4',
	},
	{
		id: 'besselKe',
		names: { latex: ['besselke'], keyword: ['scaled modified Bessel function of the second kind'], scipy: ['scipy.special.kve'] },
		parameters: [BESSEL_ORDER, xIn(NON_NEGATIVE)], doc: 'The modified Bessel function of the second kind of order 0 or 1 without its decay.', formula: 'e^x K_n(x)',
		derivative: { x: '\\begin{cases}besselke(0,x)-besselke(1,x)&n=0\\\\besselke(1,x)-besselke(0,x)-\\frac{besselke(1,x)}{x}&n=1\\end{cases}' },
		example: { args: { n: 1, x: 1000 }, value: 0.03964813081296021 }, source: 'DLMF 10.27.4',
	},
];
