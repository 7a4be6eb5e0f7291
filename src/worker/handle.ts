import { createNoteService } from '../core/index';
import type { NoteService, Outcome } from '../core/service';
import { renderFormula } from './formula';
import type { Answers, Fault, RequestOf, WorkerRequest } from './messages';
import { renderBlocks } from './render';
import { typeset } from './typeset';

/** What an evaluation in the worker may cost. */
const LIMITS = { steps: 8_000_000, milliseconds: 250 };

let notes: NoteService | undefined;

/** Does what a request asks. */
export function handle(request: WorkerRequest): Answers[keyof Answers] {
	switch (request.kind) {
		case 'typeset': return typeset(request.latex, request.display, request.color);
		case 'check': return request.formulas.flatMap(faultOf);
		case 'render': return renderBlocks(request.text);
		case 'evaluate': return evaluate(request);
	}
}

function faultOf(latex: string, formula: number): readonly Fault[] {
	const rendered = renderFormula(latex, false);
	return 'fault' in rendered ? [{ formula, ...rendered.fault }] : [];
}

function evaluate({ uri, version, text, formula, request }: RequestOf<'evaluate'>): Outcome {
	notes ??= createNoteService({ log: () => undefined, now: () => performance.now() });
	return notes.open(uri, version, text).evaluate(formula, { ...request, limits: LIMITS });
}
