import { describe, expect, test } from 'vitest';
import { formatNumber, formatValue } from '../../../core/view/number';

describe('formatNumber', () => {
	test.each([
		[0, '0'], [-0, '0'], [3, '3'], [-12, '-12'], [123456789, '123456789'], [999999999999999, '999999999999999'], [1e15, '1e15'],
		[0.3989422804014327, '0.398942'], [-0.5, '-0.5'], [1 / 3, '0.333333'], [1234.5678, '1234.57'], [1234567.8, '1.23457e6'],
		[1e-5, '1e-5'], [1.5e-7, '1.5e-7'], [0.0001, '0.0001'], [6.02214076e23, '6.02214e23'], [1e300, '1e300'],
		[Infinity, '∞'], [-Infinity, '-∞'], [NaN, 'NaN'], [0.1 + 0.2, '0.3'], [100.00000001, '100'],
	])('%d is %s', (value, text) => expect(formatNumber(value)).toBe(text));

	test('with more digits', () => expect(formatNumber(Math.PI, 12)).toBe('3.14159265359'));
});

describe('formatValue', () => {
	test.each([
		[[1, 2.5, 'inf'] as const, '[1, 2.5, ∞]'],
		[[[1, 2], [3, 4]], '[[1, 2], [3, 4]] (2 × 2)'],
		[[1, 2, 3, 4, 5, 6, 7, 8], '[1, 2, 3, 4, 5, …, 8] (8)'],
		[[], '[]'],
		['nan' as const, 'NaN'],
	])('%j is %s', (value, text) => expect(formatValue(value)).toBe(text));
});
