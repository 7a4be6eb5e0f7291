import type { EvalRequest, OpenNote, Outcome } from '../core/service';
import { macros } from './macros';
import type { WorkerClient } from './worker/client';

/** What an evaluation may cost on the extension's own thread. */
const HERE = { steps: 200_000, milliseconds: 20 };
/** In the worker it ends by itself after 250 ms; this is for when it does not. */
const DEADLINE = 400;

const STOPPED: Outcome = { status: 'refused', code: 'out-of-steps', message: 'Stopped, because it took too long; smaller bounds may help.' };

/** Evaluates formulas, here if that is quick and else in a worker. */
export class Evaluator {
	constructor(private readonly worker: WorkerClient) {}

	/** What can be said at once; an evaluation that takes longer is refused. */
	now(note: OpenNote, formula: number, request: EvalRequest = {}): Outcome {
		return note.evaluate(formula, { ...request, limits: HERE });
	}

	/** The outcome, from the worker where it takes longer. Of several requests that wait, only the last is answered; the others are refused. */
	async soon(note: OpenNote, formula: number, request: EvalRequest): Promise<Outcome> {
		const outcome = this.now(note, formula, request);
		if (outcome.status !== 'refused' || outcome.code !== 'out-of-steps') return outcome;
		const { uri, version } = note;
		const text = note.note.text;
		return this.worker
			.request('evaluate', { uri, version, text, formula, request: { ...request }, macros: macros() }, { deadline: DEADLINE, key: 'evaluate' })
			.catch(() => STOPPED);
	}
}
