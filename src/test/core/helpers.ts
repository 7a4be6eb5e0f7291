import { createNoteService, type EvalRequest, type OpenNote, type Outcome } from '../../core/index';

/** A note in memory, in a service of its own. */
export function openText(text: string): OpenNote {
	const service = createNoteService({ log: message => { throw new Error(message); }, now: () => performance.now() });
	return service.open('memory:note', 1, text);
}

/** Evaluates a formula of a note; the note is the formula alone where it is not given. */
export function evaluate(latex: string, bind: EvalRequest['bind'] = {}, { note = `$${latex}$`, ...request }: Omit<EvalRequest, 'bind'> & { readonly note?: string } = {}): Outcome {
	const open = openText(note);
	const [formula] = open.find(latex);
	if (!formula) throw new Error(`the note has no formula ${latex}`);
	return open.evaluate(formula.index, { bind, ...request });
}

/** The value, what is missing, or the code of the refusal: one thing to compare with. */
export function answer(...args: Parameters<typeof evaluate>): unknown {
	const outcome = evaluate(...args);
	switch (outcome.status) {
		case 'value': return outcome.value;
		case 'open': return { missing: outcome.missing };
		case 'refused': return { refused: outcome.code };
	}
}

/** Whether two results agree to a relative error, or an absolute one; arrays and objects element by element. */
export function agrees(got: unknown, expected: unknown, relative = 1e-12, absolute = 0): boolean {
	if (typeof got === 'number' && typeof expected === 'number') return got === expected || Math.abs(got - expected) <= absolute + relative * Math.abs(expected);
	if (typeof got === 'object' && typeof expected === 'object' && got !== null && expected !== null) {
		const keys = Object.keys(expected);
		return Object.keys(got).length === keys.length && keys.every(key => agrees(Reflect.get(got, key), Reflect.get(expected, key), relative, absolute));
	}
	return got === expected;
}
