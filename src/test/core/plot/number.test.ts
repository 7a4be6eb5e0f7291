import { describe, expect, test } from 'vitest';
import { setBeside, setNumber } from '../../../core/plot/number';

describe('setNumber', () => {
	test.each([
		[0, '0'], [-0, '0'], [3, '3'], [-12, '−12'], [0.3989, '0.399'], [-0.25, '−0.25'], [0.1 + 0.2, '0.3'], [0.0001, '0.0001'], [1e-5, '10⁻⁵'], [-1.234e-7, '−1.23×10⁻⁷'],
		[1234.5, '1235'], [123456.7, '123457'], [999_999, '999999'], [1e6, '10⁶'], [-2.5e7, '−2.5×10⁷'], [6.02214076e23, '6.02×10²³'], [0.99996, '1'], [999_999.9, '10⁶'],
		[NaN, 'undefined'], [Infinity, '∞'], [-Infinity, '−∞'],
	])('%d is %s', (value, text) => expect(setNumber(value)).toBe(text));
	test('with more digits', () => expect(setNumber(Math.PI, 6)).toBe('3.14159'));
});

test('what is nothing beside the others is zero', () => {
	expect(setBeside(2e-16, [-4, 4])).toBe('0');
	expect(setBeside(2e-16, [0, 1e-15])).toBe('2×10⁻¹⁶');
});
