import type { OpenNote, Outcome } from '../core/service';
import { macros } from './macros';
import { WorkerError, type RequestOptions, type WorkerClient } from './worker/client';

/** A method ends by itself after 10 s; this is for when it does not. */
const DEADLINE = 15_000;

const STOPPED: Outcome = { status: 'refused', code: 'out-of-steps', message: 'Stopped, because it took too long; ask for fewer draws or smaller bounds.' };
const FAILED: Outcome = { status: 'refused', code: 'no-value', message: 'The method could not be run; try again, or with less data.' };

/** A method with what it is to be given. */
export interface RunRequest {
	readonly method: string;
	readonly args: Readonly<Record<string, unknown>>;
	/** The formula that is the method's function, what is bound in it, and its variables where these are not to be found. */
	readonly on?: { readonly note: OpenNote; readonly formula: number; readonly bind: Readonly<Record<string, unknown>>; readonly domain: Readonly<Record<string, unknown>>; readonly variables?: readonly string[] };
}

/** Runs methods in a worker of their own, so that what is typed meanwhile is still evaluated. */
export class Runner {
	constructor(private readonly worker: WorkerClient) {}

	/** The outcome; undefined once it was cancelled. */
	async run({ method, args, on }: RunRequest, watch: Required<Pick<RequestOptions, 'onCancel' | 'onProgress'>>): Promise<Outcome | undefined> {
		const options = { deadline: DEADLINE, ...watch };
		const asked = on === undefined
			? this.worker.request('run', { name: method, args, macros: macros() }, options)
			: this.worker.request('runOn', { name: method, uri: on.note.uri, version: on.note.version, text: on.note.note.text, formula: on.formula, request: { bind: on.bind, domain: on.domain, args, ...(on.variables ? { variables: on.variables } : {}) }, macros: macros() }, options);
		return asked.catch((error: unknown) => {
			const reason = error instanceof WorkerError ? error.reason : undefined;
			return reason === 'cancelled' ? undefined : reason === 'timed-out' ? STOPPED : FAILED;
		});
	}
}
