import { expect, test } from 'vitest';
import { successors } from '../../webview/successors';

for (const [what, before, after, places] of [
	['an insertion before', 'abc', 'xabc', [1, 2, 3]],
	['an insertion behind', 'abc', 'abcx', [0, 1, 2]],
	['another of the same before', 'aab', 'aaab', [0, 1, 3]],
	['one of several equals that goes', 'xaya', 'xya', [0, undefined, 1, 2]],
	['a change of one', 'abc', 'axc', [0, undefined, 2]],
	['a swap', 'abcd', 'acbd', [0, 2, 1, 3]],
	['two that come for one', 'abc', 'axyc', [0, undefined, 3]],
	['nothing left', 'ab', '', [undefined, undefined]],
	['nothing before', '', 'ab', []],
] as const) test(what, () => expect([...before].map((_, place) => successors([...before], [...after])(place))).toEqual(places));

test('what never was is nowhere', () => expect(successors(['a'], ['a'])(-1)).toBeUndefined());
