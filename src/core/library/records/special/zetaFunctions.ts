import { NON_NEGATIVE, type Domain } from '../../../base/domain';
import type { LibraryRecord } from '../../record';
import { positive, real, xIn } from '../parameters';

const FROM_MINUS_INVERSE_E: Domain = { kind: 'interval', low: -1 / Math.E, high: Infinity };

const UP_TO_ONE: Domain = { kind: 'interval', low: -Infinity, high: 1 };

export const zetaFunctionRecords: readonly LibraryRecord[] = [
	{
		id: 'zeta',
		names: { latex: ['zeta'], keyword: ['zeta function', 'Riemann zeta function', 'Hurwitz zeta function'], torch: ['torch.special.zeta'], scipy: ['scipy.special.zeta'], jax: ['jax.scipy.special.zeta'] },
		parameters: [real('s', 'the exponent', ['x', 'input']), positive('a', 'the first term', ['q', 'other'], 1)], doc: 'Hurwitz\'s zeta function; Riemann\'s where a is 1.', formula: '\\sum_{k=0}^\\infty\\frac{1}{(a+k)^s}',
		derivative: { a: '-s\\,zeta(s+1,a)' },
		example: { args: { s: 2 }, value: 1.6449340668482264 }, source: 'DLMF 25.11.1',
	},
	{
		id: 'lambertW',
		names: { latex: ['lambertw'], keyword: ['Lambert W function'], scipy: ['scipy.special.lambertw'] },
		parameters: [{ ...xIn(FROM_MINUS_INVERSE_E), name: 'z', aliases: ['x'] }, { name: 'k', aliases: ['branch'], type: 'integer', domain: { kind: 'values', values: [0, -1] }, default: 0, doc: 'the branch' }], doc: 'The w with w times e to the w equal to z.', formula: 'W_k(z)',
		derivative: { z: '\\frac{1}{z+\\exp(lambertw(z,k))}' },
		example: { args: { z: 1 }, value: 0.5671432904097838 }, source: 'DLMF 4.13',
	},
	{
		id: 'dilogarithm',
		names: { latex: ['dilog'], keyword: ['dilogarithm'] },
		parameters: [xIn(UP_TO_ONE)], doc: 'The dilogarithm.', formula: '-\\int_0^x\\frac{\\ln(1-t)}{t}dt',
		derivative: { x: '-\\frac{\\ln(1-x)}{x}' },
		example: { args: { x: 1 }, value: 1.6449340668482264 }, source: 'DLMF 25.12.2',
	},
	{
		id: 'spence',
		names: { latex: ['spence'], keyword: ['Spence\'s function'], scipy: ['scipy.special.spence'], jax: ['jax.scipy.special.spence'] },
		parameters: [{ ...xIn(NON_NEGATIVE), name: 'z', aliases: ['x'] }], doc: 'The dilogarithm of 1 - z.', formula: '\\int_1^z\\frac{\\ln t}{1-t}dt',
		derivative: { z: '\\frac{\\ln(z)}{1-z}' },
		example: { args: { z: 0 }, value: 1.6449340668482264 }, source: 'DLMF 25.12.2',
	},
];
