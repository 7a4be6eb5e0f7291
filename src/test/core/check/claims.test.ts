import { expect, test } from 'vitest';
import { createNoteService, type Verdict } from '../../../core';
import { CLAIMS } from './claims';
import { PARAGRAPHS } from './paragraphs';

// a clock that stands still: steps alone decide
const service = createNoteService({ log: () => undefined, now: () => 0 });

function check(note: string, formula: string): Verdict | undefined {
	const open = service.open('note', 1, note);
	const [found] = open.find(formula);
	return found && open.check(found.index, { limits: { steps: 10_000_000 } });
}

test.each(CLAIMS)('an entry: %s $%s$: %s', (prose, formula, verdict) => {
	expect(check(`* **Claim.** ${prose} $${formula}$\n`, formula)?.verdict).toBe(verdict);
});

test.each(PARAGRAPHS)('a paragraph: %s: $%s$: %s', (note, formula, verdict) => {
	expect(check(note, formula)?.verdict).toBe(verdict);
});

test('the same claim is checked at the same points', () => {
	const [note, formula] = ['$\\sum_i x_i^2\\le(\\sum_i x_i)^2$', '\\sum_i x_i^2\\le(\\sum_i x_i)^2'];
	expect(check(note, formula)).toEqual(check(note, formula));
});

test('a counterexample can be given back to an evaluation', () => {
	const [note, formula] = ['Vectors $u,v$: $\\|u+v\\|=\\|u\\|+\\|v\\|$', '\\|u+v\\|=\\|u\\|+\\|v\\|'];
	const { counterexample } = check(note, formula) ?? {};
	const open = service.open('note', 1, note);
	const index = open.find(formula)[0]?.index ?? -1;
	counterexample?.members.forEach(({ value }, member) => expect(open.evaluate(index, { ...counterexample, member })).toMatchObject({ status: 'value', value }));
	expect(counterexample?.members).toHaveLength(2);
});

test('what is bound is not drawn', () => {
	const open = service.open('note', 1, '$\\sqrt{x^2}=x$');
	expect(open.check(0, { bind: { x: 2 } })).toMatchObject({ verdict: 'holds', points: 1 });
	expect(open.check(0, { bind: { x: -2 } })).toMatchObject({ verdict: 'fails', counterexample: { bind: { x: -2 } } });
});

test('a symbol that counts is as large as what it counts', () => {
	const { counterexample } = check('For $x_1,\\dots,x_n$: $\\frac{1}{n}\\sum_i x_i=\\sum_i x_i$', '\\frac{1}{n}\\sum_i x_i=\\sum_i x_i') ?? {};
	expect(counterexample?.bind['x']).toHaveLength(Number(counterexample?.bind['n']));
});
