import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkerClient } from '../../vscode/worker/client';
import type { WorkerEvents } from '../../vscode/worker/port';

interface Fake { readonly events: WorkerEvents; readonly posted: { id: number; text: string }[]; ended: boolean }

/** A client and the workers it started; `answer` replies with the text that was sent. */
function setUp() {
	const workers: Fake[] = [];
	const stopped = vi.fn();
	const client = new WorkerClient(async events => {
		const fake: Fake = { events, posted: [], ended: false };
		workers.push(fake);
		queueMicrotask(() => events.message({ ready: 'ready' }));
		return { post: message => fake.posted.push(message as { id: number; text: string }), terminate: () => { fake.ended = true; } };
	}, () => undefined, stopped);
	const ask = (text: string, key?: string) => client.request('render', { uri: 'a', text, macros: {}, before: 0, after: 1, most: 1 }, key === undefined ? {} : { key }).then(value => value as unknown, (error: Error) => error.message);
	const answer = async () => {
		await vi.advanceTimersByTimeAsync(0);
		const worker = workers.at(-1);
		const { id, text } = worker?.posted.at(-1) ?? { id: -1, text: '' };
		worker?.events.message({ id, value: text });
	};
	return { workers, stopped, client, ask, answer };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('WorkerClient', () => {
	test('starts no worker before it is needed, and one for many requests', async () => {
		const { workers, ask, answer } = setUp();
		expect(workers).toHaveLength(0);
		const first = ask('a');
		const second = ask('b');
		await answer();
		await answer();
		expect([await first, await second]).toEqual(['a', 'b']);
		expect(workers).toHaveLength(1);
	});

	test('a request that hangs is rejected in 400 ms, and the next one gets a new worker', async () => {
		const { workers, ask, answer } = setUp();
		const hung = ask('a');
		const next = ask('b');
		await vi.advanceTimersByTimeAsync(400);
		expect(await hung).toBe('timed-out');
		expect(workers[0]?.ended).toBe(true);
		await answer();
		expect(await next).toBe('b');
	});

	test('a crash rejects the request that caused it', async () => {
		const { workers, ask } = setUp();
		const crashed = ask('a');
		await vi.advanceTimersByTimeAsync(0);
		workers[0]?.events.gone('exit 1');
		expect(await crashed).toBe('crashed: exit 1');
	});

	test('after 5 starts in 3 minutes it stops, says so once, and rejects everything', async () => {
		const { workers, stopped, ask } = setUp();
		for (let i = 0; i < 5; i++) {
			const crashed = ask('a');
			await vi.advanceTimersByTimeAsync(0);
			workers.at(-1)?.events.gone('exit 1');
			await crashed;
		}
		expect(await ask('b')).toBe('stopped');
		expect(await ask('c')).toBe('stopped');
		expect(workers).toHaveLength(5);
		expect(stopped).toHaveBeenCalledTimes(1);
	});

	test('a waiting request is replaced by one with its key', async () => {
		const { ask, answer } = setUp();
		const first = ask('a');
		const replaced = ask('b', 'k');
		const last = ask('c', 'k');
		await answer();
		await answer();
		expect(await Promise.all([first, replaced, last])).toEqual(['a', 'cancelled', 'c']);
	});

	test('what is cancelled ends its worker, as often as one likes, and what waits is taken out', async () => {
		const { workers, stopped, client, ask, answer } = setUp();
		for (let i = 0; i < 8; i++) {
			let cancel = (): void => undefined;
			const given = client.request('render', { uri: 'a', text: 'a', macros: {}, before: 0, after: 1, most: 1 }, { onCancel: how => { cancel = how; } }).then(() => 'done', (error: Error) => error.message);
			await vi.advanceTimersByTimeAsync(0);
			if (i % 2 === 0) {
				cancel();
				expect(await given).toBe('cancelled');
				expect(workers.at(-1)?.ended).toBe(true);
				continue;
			}
			let cancelNext = (): void => undefined;
			const next = client.request('render', { uri: 'a', text: 'b', macros: {}, before: 0, after: 1, most: 1 }, { onCancel: how => { cancelNext = how; } }).then(() => 'done', (error: Error) => error.message);
			cancelNext();
			expect(await next).toBe('cancelled');
			await answer();
			expect(await given).toBe('done');
			cancel();
		}
		expect(stopped).not.toHaveBeenCalled();
		const last = ask('c');
		await answer();
		expect(await last).toBe('c');
	});

	test('says how far a request is until it is answered', async () => {
		const { workers, client } = setUp();
		const seen: number[] = [];
		const given = client.request('render', { uri: 'a', text: 'a', macros: {}, before: 0, after: 1, most: 1 }, { onProgress: (done, total) => seen.push(done / total) });
		await vi.advanceTimersByTimeAsync(0);
		const { id } = workers[0]?.posted[0] ?? { id: -1 };
		for (const message of [{ id, done: 1, total: 4 }, { id: 99, done: 2, total: 4 }, { id, done: 2, total: 4 }, { id, value: [] }, { id, done: 3, total: 4 }]) workers[0]?.events.message(message);
		await given;
		expect(seen).toEqual([0.25, 0.5]);
	});

	test('answers of an ended worker, forged and unknown ones are dropped', async () => {
		const { workers, ask, answer } = setUp();
		const hung = ask('a');
		await vi.advanceTimersByTimeAsync(400);
		await hung;
		const next = ask('b');
		await vi.advanceTimersByTimeAsync(0);
		workers[0]?.events.message({ id: 1, value: 'stale' });
		for (const message of [null, 1, { id: 99, value: 'x' }, { value: 'x' }, { id: '1', value: 'x' }]) workers[1]?.events.message(message);
		await answer();
		expect(await next).toBe('b');
	});
});
