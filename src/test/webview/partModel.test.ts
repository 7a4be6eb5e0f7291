import { describe, expect, test } from 'vitest';
import type { Movable, Values } from '../../core/runtime';
import { createPart } from '../../webview/live/partModel';

/** A part whose evaluations take this long by a clock of their own, and tell which were asked for. */
function part(milliseconds: { readonly value: number; readonly plain: number }, isAlone = false) {
	let clock = 0;
	const asked: string[] = [];
	const taking = (name: 'value' | 'plain', result: number): Movable['plain'] => (_, budget) => {
		asked.push(name);
		clock += milliseconds[name];
		try {
			budget.spend(1024);
			return { ok: true, value: result, uncovered: false };
		} catch {
			return { ok: false, fault: { code: 'out-of-steps', steps: 1024 } };
		}
	};
	return { evaluate: createPart({ value: taking('value', 1), plain: taking('plain', 1.5) }, undefined, () => clock, isAlone), asked };
}

const at = (x: number): Values => new Map([['x', x]]);

describe('one part of a formula', () => {
	test('is assessed while it moves where that fits a frame', () => expect(part({ value: 1, plain: 1 }).evaluate(at(0), false)).toEqual({ value: 1 }));
	test('is not computed again where it stands', () => {
		const { evaluate, asked } = part({ value: 1, plain: 1 });
		const values = at(0);
		evaluate(values, false);
		evaluate(values, true);
		expect(asked).toEqual(['value']);
	});
	test('is rough while it moves where it does not, and is assessed when it rests', () => {
		const { evaluate, asked } = part({ value: 20, plain: 1 });
		const values = at(1);
		expect(evaluate(at(0), false)).toEqual({ value: 1.5, isRough: true });
		expect(evaluate(values, false)).toEqual({ value: 1.5, isRough: true });
		expect(evaluate(values, true)).toEqual({ value: 1 });
		expect(asked).toEqual(['value', 'plain', 'plain', 'value']);
	});
	test('is tried in a frame again once it has been quick', () => {
		const milliseconds = { value: 20, plain: 1 };
		const { evaluate } = part(milliseconds);
		evaluate(at(0), false);
		milliseconds.value = 1;
		evaluate(at(1), true);
		expect(evaluate(at(2), false)).toEqual({ value: 1 });
	});
	test('stays rough at rest where it is heavy, and says so', () => expect(part({ value: 100, plain: 1 }).evaluate(at(0), true)).toEqual({ value: 1.5, isRough: true, isHeavy: true }));
	test('has longer where there is no worker', () => expect(part({ value: 100, plain: 1 }, true).evaluate(at(0), true)).toEqual({ value: 1 }));
	test('has no value where even that is heavy', () => expect(part({ value: 100, plain: 100 }).evaluate(at(0), false)).toEqual({ isHeavy: true }));
});
