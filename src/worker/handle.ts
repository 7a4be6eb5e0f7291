import { createNoteService } from '../core/index';
import type { NoteService, Outcome } from '../core/service';
import { faultsOf } from './check';
import type { Answers, RequestOf, WorkerRequest } from '../workerProtocol';
import { renderBlocks } from './render';
import { typeset } from './typeset';

/** What an evaluation in the worker may cost. */
const LIMITS = { steps: 8_000_000, milliseconds: 250 };

let notes: NoteService | undefined;
/** Those of the last request's settings. */
let macros: Readonly<Record<string, unknown>> = {};

/** Does what a request asks. */
export function handle(request: WorkerRequest): Answers[keyof Answers] {
	switch (request.kind) {
		case 'typeset': return typeset(request.latex, request.display, request.color);
		case 'check': return faultsOf(request.formulas);
		case 'render': return renderBlocks(request.text, request.macros);
		case 'evaluate': return evaluate(request);
	}
}

function evaluate({ uri, version, text, formula, request, macros: given }: RequestOf<'evaluate'>): Outcome {
	macros = given;
	notes ??= createNoteService({ log: () => undefined, now: () => performance.now(), macros: () => macros });
	return notes.open(uri, version, text).evaluate(formula, { ...request, limits: LIMITS });
}
