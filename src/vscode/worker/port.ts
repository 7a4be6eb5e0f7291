/** One running worker, whatever it runs on. */
export interface WorkerPort {
	readonly post: (message: unknown) => void;
	readonly terminate: () => void;
}

export interface WorkerEvents {
	readonly message: (message: unknown) => void;
	/** The worker is gone and answers nothing any more. */
	readonly gone: (reason: string) => void;
}

/** Starts a worker. Rejects where that cannot be done at all. */
export type StartWorker = (events: WorkerEvents) => Promise<WorkerPort>;
