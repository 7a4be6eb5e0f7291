import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMath, plainSentence } from '../../../core/view/plain';

describe('plainMath', () => {
	test.each([
		['\\mu', 'μ'],
		['f(x|\\mu,\\sigma)', 'f(x|μ,σ)'],
		['k_i^-', 'kᵢ⁻'],
		['k_i^{−}', 'kᵢ⁻'],
		['z_{MAP}', 'z_MAP'],
		['x_{t+1}', 'xₜ₊₁'],
		['\\mathbf{x}^T \\mathbf{y}', 'xᵀ y'],
		['\\hat{y}', 'ŷ'],
		['\\text{FiLM}(x_i,\\gamma)', 'FiLM(xᵢ,γ)'],
		['\\frac{a+b}{2}', '(a+b)/2'],
		['\\sqrt{2\\pi}', '√(2π)'],
		['D_{KL}(P \\parallel Q)', 'D_KL(P ‖ Q)'],
		['\\mathcal{L}_{\\text{InfoNCE}}', 'L_InfoNCE'],
		['\\theta^{(t)}', 'θ⁽ᵗ⁾'],
		['\\log x', 'log x'],
		['\\foo{a}', 'fooa'],
		['{{{', ''],
		['}a', 'a'],
		['\\', ''],
	])('%s is %s', (latex, plain) => expect(plainMath(latex)).toBe(plain));

	test('never throws and never leaves a command', () => fc.assert(fc.property(
		fc.array(fc.constantFrom('\\frac', '{', '}', '_', '^', '\\mu', '\\hat', ' ', 'x', '\\', '\\text', '\\operatorname*', '\n'), { maxLength: 40 }),
		parts => { expect(plainMath(parts.join(''))).not.toMatch(/\\[a-z]|\n/u); },
	)));

	test('deep nesting stays within the stack', () => expect(plainMath('\\frac{'.repeat(2000))).toBeTypeOf('string'));
});

describe('plainSentence', () => {
	test.each([
		['the energy of \\mathbf{x}', 'the energy of x'],
		['\\pi is the constant', 'π is the constant'],
		["`p(z|\\mu)` isn't defined", "p(z|μ) isn't defined"],
		['\\sigma_X and \\sigma_{XY}', 'σ_X and σ_XY'],
		['a_b stays', 'a_b stays'],
	])('%s', (sentence, plain) => expect(plainSentence(sentence)).toBe(plain));
});
