import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../core/base/diagnostic';
import { messageOf } from '../../../core/view/messages';

const span = { start: 0, end: 1 };

const CASES: readonly (readonly [Diagnostic, string])[] = [
	[{ code: 'unicode-debris', character: '−', meant: '-', span }, '“−” is read as “-”; replace it to keep the formula portable.'],
	[{ code: 'unicode-debris', character: '\u200b', meant: '', span }, 'The invisible character U+200B is read as nothing; replace it to keep the formula portable.'],
	[{ code: 'unclosed-formula', delimiter: '\\[', span }, 'This formula has no end; add the closing “\\]”.'],
	[{ code: 'unclosed-formula', delimiter: '$', span }, 'This formula has no end; add the closing “$”.'],
	[{ code: 'missing-operand', expected: 'expression', span }, 'An expression is missing here; write it, or remove what asks for it.'],
	[{ code: 'missing-close', open: '{', span }, '“{” is opened here but never closed; write “}” where it ends.'],
	[{ code: 'too-long', limit: 4096, of: 'characters', span }, 'This formula is longer than 4,096 characters, so it is shown as written; split it to make it live.'],
	[{ code: 'too-long', limit: 2000, of: 'tokens', span }, 'This formula is longer than 2,000 tokens, so it is shown as written; split it to make it live.'],
	[{ code: 'wrong-arity', name: 'f', expected: 2, actual: 1, span }, '“f” takes 2 arguments, but 1 is given.'],
	[{ code: 'wrong-arity', name: 'f', expected: 1, actual: 0, span }, '“f” takes 1 argument, but none is given.'],
	[{ code: 'ambiguous', what: 'division', parts: ['a', 'b', 'c'], span }, '“a / b c” can mean a/(b c) or (a/b) c; write “\\frac{a}{b c}” or “\\frac{a}{b} c”.'],
	[{ code: 'index-out-of-range', index: 4, length: 3, base: 1, name: 'x', span }, 'Index 4 of “x” is out of range: indices go from 1 to 3 here (indexBase 1); give more elements, or change the bounds.'],
	[{ code: 'out-of-steps', steps: 200000, span }, 'This needs 200,000 steps or more, too many here; give smaller bounds or sizes.'],
	[{ code: 'not-certain', of: 'series', bound: 0.00012345, span }, 'This sum was not found to enough digits (its error may be 0.00012), so it is not shown; check that it converges, or give it a finite upper bound.'],
];

describe('messageOf', () => {
	test.each(CASES)('%o', (diagnostic, sentence) => expect(messageOf(diagnostic)).toBe(sentence));

	test('note text stays on one line and is cut', () => {
		const message = messageOf({ code: 'no-such-formula', latex: `a\n\u202e${'b'.repeat(500)}`, span });
		expect(message).toMatch(/^The note has no formula “a b+…”; write it as the note does\.$/u);
		expect(message.length).toBeLessThan(120);
	});
});
