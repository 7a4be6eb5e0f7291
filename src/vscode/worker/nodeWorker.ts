import { Worker } from 'node:worker_threads';
import type { StartWorker } from './port';

/** What the worker's heap may grow to, in megabytes; arrays are counted by the core. */
const HEAP = 256;

/** Starts the worker as a thread of the extension host. */
export const startNodeWorker = (file: string): StartWorker => async events => {
	const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP }, env: {}, stdin: false });
	worker.on('message', events.message);
	worker.on('error', error => events.gone(error.message));
	worker.on('exit', code => events.gone(`exit ${code}`));
	worker.unref();
	return { post: message => worker.postMessage(message), terminate: () => void worker.terminate() };
};
