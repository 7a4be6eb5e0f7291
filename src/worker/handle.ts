import { createNoteService } from '../core/index';
import type { NoteService } from '../core/service';
import { faultsOf } from './check';
import { decorate } from './decorate';
import type { Answers, WorkerRequest } from '../workerProtocol';
import { lineOfAnchor } from '../render/noteRenderer';
import { exportNote } from '../render/exportNote';
import { renderPatch } from './previews';
import { typeset } from './typeset';

/** What an evaluation in the worker may cost. */
const LIMITS = { steps: 8_000_000, milliseconds: 250 };

let notes: NoteService | undefined;
/** Those of the last request's settings. */
let macros: Readonly<Record<string, unknown>> = {};

/** Does what a request asks; `progress` is told how far a method is. */
export function handle(request: WorkerRequest, progress: (done: number, total: number) => void): Answers[keyof Answers] {
	switch (request.kind) {
		case 'typeset': return typeset(request.latex, request.display, request.color);
		case 'check': return faultsOf(request.formulas);
		case 'render': return renderPatch(request);
		case 'locate': return lineOfAnchor(request.text, request.fragment);
		case 'evaluate': return serviceWith(request.macros).open(request.uri, request.version, request.text).evaluate(request.formula, { ...request.request, limits: LIMITS });
		case 'run': return serviceWith(request.macros).call(request.name, request.args, { progress });
		case 'runOn': return serviceWith(request.macros).open(request.uri, request.version, request.text).call(request.formula, request.name, request.request, { progress });
		case 'export': return exportNote(serviceWith(request.macros).open(request.uri, request.version, request.text), request.macros);
		case 'decorate': return decorate(serviceWith(request.macros).open(request.uri, request.version, request.text));
	}
}

function serviceWith(given: Readonly<Record<string, unknown>>): NoteService {
	macros = given;
	return notes ??= createNoteService({ log: () => undefined, now: () => performance.now(), macros: () => macros });
}
