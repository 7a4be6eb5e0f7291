import { workerReply, type Answers, type Kind, type RequestOf } from '../../workerProtocol';
import type { StartWorker, WorkerPort } from './port';

/** Why a request has no answer. */
export class WorkerError extends Error {
	constructor(readonly reason: 'timed-out' | 'crashed' | 'failed' | 'cancelled' | 'stopped' | 'busy', detail = '') {
		super(detail === '' ? reason : `${reason}: ${detail}`);
	}
}

export interface RequestOptions {
	/** Milliseconds from when the worker takes up the request. */
	readonly deadline?: number;
	/** Requests with the same key replace each other while they wait. */
	readonly key?: string;
	/** Is given what gives the request up: it ends the worker if that is at it. */
	readonly onCancel?: (cancel: () => void) => void;
	readonly onProgress?: (done: number, total: number) => void;
}

interface Pending {
	readonly message: { readonly kind: Kind };
	readonly key: string | undefined;
	readonly deadline: number;
	readonly onProgress: RequestOptions['onProgress'];
	readonly resolve: (value: never) => void;
	readonly reject: (error: WorkerError) => void;
}

const DEADLINE = 400;
const START_DEADLINE = 10_000;
const MAXIMUM_QUEUE = 200;
/** A worker that ends this often within the time below is not started again. */
const MAXIMUM_STARTS = 5;
const STARTS_WITHIN = 3 * 60_000;

/**
 * A worker that is started when it is first needed, takes one request at a time, and is started again when it hangs or crashes.
 * Every request is answered or rejected with a `WorkerError`.
 */
export class WorkerClient {
	private readonly queue: Pending[] = [];
	private readonly starts: number[] = [];
	private state: 'idle' | 'starting' | 'ready' | 'stopped' = 'idle';
	private port: WorkerPort | undefined;
	private current: (Pending & { readonly id: number }) | undefined;
	private timer: unknown;
	private nextId = 0;
	/** Tells the events of one worker from those of its predecessors. */
	private generation = 0;

	constructor(
		private readonly start: StartWorker,
		private readonly log: (message: string) => void,
		private readonly onStopped: () => void,
	) {}

	request<K extends Kind>(kind: K, body: RequestOf<K>, options: RequestOptions = {}): Promise<Answers[K]> {
		return new Promise((resolve, reject) => {
			if (this.state === 'stopped') return reject(new WorkerError('stopped'));
			if (this.queue.length >= MAXIMUM_QUEUE) return reject(new WorkerError('busy'));
			if (options.key !== undefined) this.cancel(options.key);
			const pending: Pending = { message: { ...body, kind }, key: options.key, deadline: options.deadline ?? DEADLINE, onProgress: options.onProgress, resolve, reject };
			this.queue.push(pending);
			options.onCancel?.(() => this.giveUp(pending));
			this.pump();
		});
	}

	dispose(): void {
		this.state = 'stopped';
		this.end();
		this.rejectAll(new WorkerError('stopped'));
	}

	private cancel(key: string): void {
		const index = this.queue.findIndex(pending => pending.key === key);
		if (index >= 0) this.queue.splice(index, 1)[0]?.reject(new WorkerError('cancelled'));
	}

	private giveUp(pending: Pending): void {
		const index = this.queue.indexOf(pending);
		if (index >= 0) this.queue.splice(index, 1)[0]?.reject(new WorkerError('cancelled'));
		else if (this.current?.resolve === pending.resolve) {
			// That its worker was ended speaks not against it.
			this.starts.pop();
			this.restart(new WorkerError('cancelled'));
		}
	}

	private pump(): void {
		if (this.state === 'idle') void this.launch();
		if (this.state !== 'ready' || !this.port || this.current) return;
		const next = this.queue.shift();
		if (!next) return;
		this.current = { ...next, id: this.nextId++ };
		this.port.post({ ...next.message, id: this.current.id });
		this.timer = setTimeout(() => this.restart(new WorkerError('timed-out')), next.deadline);
	}

	private async launch(): Promise<void> {
		const now = performance.now();
		this.starts.push(now);
		while ((this.starts[0] ?? now) < now - STARTS_WITHIN) this.starts.shift();
		if (this.starts.length > MAXIMUM_STARTS) {
			this.dispose();
			this.onStopped();
			return;
		}
		this.state = 'starting';
		const generation = ++this.generation;
		const ifCurrent = (act: () => void) => { if (generation === this.generation) act(); };
		this.timer = setTimeout(() => this.restart(new WorkerError('timed-out', 'start')), START_DEADLINE);
		try {
			const port = await this.start({
				message: message => ifCurrent(() => this.receive(message)),
				gone: reason => ifCurrent(() => this.restart(new WorkerError('crashed', reason))),
			});
			if (generation !== this.generation) return port.terminate();
			this.port = port;
			// The worker may have been ready before it was handed over.
			this.pump();
		} catch (error) {
			ifCurrent(() => this.restart(new WorkerError('crashed', String(error))));
		}
	}

	private receive(message: unknown): void {
		if (!workerReply(message)) return this.log('refused a message from the worker');
		if ('ready' in message) {
			clearTimeout(this.timer);
			this.state = 'ready';
		} else {
			if (message.id !== this.current?.id) return;
			if ('total' in message) return this.current.onProgress?.(message.done, message.total);
			const { resolve, reject } = this.current;
			clearTimeout(this.timer);
			this.current = undefined;
			if ('failure' in message) reject(new WorkerError('failed', message.failure));
			else resolve(message.value as never);
		}
		this.pump();
	}

	private restart(error: WorkerError): void {
		this.log(`worker: ${error.message}`);
		this.end();
		this.state = 'idle';
		const hung = this.current;
		this.current = undefined;
		hung?.reject(error);
		if (this.queue.length > 0) this.pump();
	}

	private end(): void {
		clearTimeout(this.timer);
		this.generation++;
		this.port?.terminate();
		this.port = undefined;
	}

	private rejectAll(error: WorkerError): void {
		this.current?.reject(error);
		this.current = undefined;
		for (const { reject } of this.queue.splice(0)) reject(error);
	}
}
