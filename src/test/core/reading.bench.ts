// npm run bench
import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { createNoteService } from '../../core/index';

const text = readFileSync('src/test/notes/keywords.md', 'utf8');
const host = { log: () => undefined, now: () => performance.now() };

describe('all formulas of the sample notes', () => {
	const readAll = (open: ReturnType<ReturnType<typeof createNoteService>['open']>): void => {
		for (let index = 0; index < open.formulaCount; index++) open.formula(index);
	};
	bench('read cold', () => readAll(createNoteService(host).open('note', 1, text)));

	const service = createNoteService(host);
	let version = 1;
	readAll(service.open('note', version, text));
	bench('read after a letter typed in prose', () => {
		const typed = version % 2 === 1;
		readAll(service.edit('note', ++version, [typed ? { span: { start: 30, end: 30 }, text: 'x' } : { span: { start: 30, end: 31 }, text: '' }]));
	});
});

describe('one value', () => {
	const open = createNoteService(host).open('note', 1, text);
	const [density] = open.find('f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}exp(-\\frac{(x-\\mu)^2}{2\\sigma^2})');
	const [evidence] = open.find('p(x) = \\int p(x|z)p(z)dz');
	bench('a density', () => void open.evaluate(density?.index ?? 0, { bind: { x: 1, mu: 0, sigma: 2 } }));
	bench('an integral', () => void open.evaluate(evidence?.index ?? 0, { bind: { x: 0.7, 'p(x|z)': { dist: 'Normal', args: { mu: 'z', sigma: 0.5 } }, 'p(z)': { dist: 'Normal' } } }));
});
