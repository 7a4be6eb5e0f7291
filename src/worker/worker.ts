import { handle } from './handle';
import { workerRequest } from '../workerProtocol';
import { typeset } from './typeset';

/** The little that Node's worker threads and Web Workers are used for. */
interface Port {
	readonly post: (message: unknown) => void;
	readonly listen: (listener: (message: unknown) => void) => void;
}

declare const require: undefined | ((module: 'node:worker_threads') => {
	readonly parentPort: null | { postMessage(message: unknown): void; on(event: 'message', listener: (message: unknown) => void): void };
});

declare function postMessage(message: unknown): void;
declare function addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;

function connect(): Port {
	const parent = typeof require === 'undefined' ? null : require('node:worker_threads').parentPort;
	return parent
		? { post: message => parent.postMessage(message), listen: listener => parent.on('message', listener) }
		: { post: message => postMessage(message), listen: listener => addEventListener('message', ({ data }) => listener(data)) };
}

const port = connect();

/** How often, at most, it is said how far a request is, in milliseconds. */
const EVERY = 100;

function reporter(id: number): (done: number, total: number) => void {
	let last = performance.now();
	return (done, total) => {
		const now = performance.now();
		if (now - last < EVERY) return;
		last = now;
		port.post({ id, done, total });
	};
}

port.listen(message => {
	// A request that is none has no id to answer to; whoever sent it is not our extension.
	if (!workerRequest(message)) return;
	const { id } = message;
	try {
		port.post({ id, value: handle(message, reporter(id)) });
		// A note that is checked is being read: its first hover should find the typesetter at work.
		if (message.kind === 'check') typeset('x', true, '#000000');
	} catch (error) {
		port.post({ id, failure: error instanceof Error ? error.message.slice(0, 1000) : 'unknown fault' });
	}
});

port.post({ ready: 'ready' });
