import { expect, test } from 'vitest';
import { createNoteService, describeRecord, toTerminal } from '../../../core/index';

const { library } = createNoteService({ log: () => undefined, now: () => 0 });
const described = (id: string): string => library.filter(record => record.id === id).map(record => toTerminal(describeRecord(record))).join('');

test.each([
	['its signature with defaults', 'normalCdf', 'normalCdf(x, mu = 0, sigma = 1)'],
	['the domain of an argument', 'normalCdf', 'greater than 0'],
	['what holds when an argument is left out', 'normalCdf', '1 if left out'],
	['its derivative', 'exp', '∂/∂x ='],
	['an example with its value', 'exp', 'exp(x = 1) = 2.71828'],
	['each part of a result', 'infoNce', 'bound = 0.379885'],
	['its source', 'exp', 'Source: ECMAScript Math'],
])('describes a function with %s', (_, id, expected) => {
	expect(described(id)).toContain(expected);
});

test('describes every function', () => {
	for (const { id, doc } of library) expect(described(id)).toContain(doc);
});
