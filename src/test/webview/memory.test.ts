import { expect, test } from 'vitest';
import { Memory } from '../../webview/memory';

function storage(fault?: Error) {
	const items = new Map<string, string>();
	return {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (fault) throw fault;
			items.set(key, value);
		},
	};
}

test('keeps what is open over a new page, by note', () => {
	const items = storage();
	new Memory(items).keep('a.md', '0 f', { x: 1 });
	new Memory(items).keep('a.md', '0 g', {});
	expect([...new Memory(items).open('a.md')]).toEqual([['0 f', { x: 1 }], ['0 g', {}]]);
	expect([...new Memory(items).open('b.md')]).toEqual([]);
});

test('forgets what is closed', () => {
	const memory = new Memory(storage());
	memory.keep('a.md', '0 f', { x: 1 });
	memory.keep('a.md', '0 f', undefined);
	expect([...memory.open('a.md')]).toEqual([]);
});

test('is empty where there is no storage, or a full one', () => {
	for (const items of [undefined, storage(new Error('full'))]) {
		const memory = new Memory(items);
		memory.keep('a.md', '0 f', { x: 1 });
		expect([...memory.open('a.md')]).toEqual([]);
	}
});

test('takes nothing that is not its own', () => {
	const items = storage();
	items.setItem('ml-notes a.md', 'no JSON');
	expect([...new Memory(items).open('a.md')]).toEqual([]);
});
