import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import table from '../tables/notes.json';
import { agrees, openText } from './helpers';

const SAMPLE = 'src/test/notes/keywords.md';
const SHARED = '../shared/data/sample.jsonl';

interface Case {
	readonly entry?: string;
	readonly formula: string;
	readonly bind: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly member?: number;
}

const ask = (open: ReturnType<typeof openText>, { entry, formula, bind, domain = {}, member }: Case) => {
	const [found] = open.find(formula, entry);
	expect(found, `no formula ${formula}`).toBeDefined();
	return open.evaluate(found?.index ?? 0, { bind, domain, limits: { steps: 50_000_000 }, ...(member === undefined ? {} : { member }) });
};

for (const twin of [SAMPLE, 'src/test/notes/keywords-mis-decoded.md']) {
	const open = openText(readFileSync(twin, 'utf8'));
	for (const { value, assumed, tolerance = 1e-9, ...question } of table.cases as readonly (Case & { readonly value: unknown; readonly assumed?: readonly string[]; readonly tolerance?: number })[]) {
		test(`${twin}: ${question.entry} ${question.formula.slice(0, 60)} ${JSON.stringify(question.bind).slice(0, 60)}`, () => {
			const outcome = ask(open, question);
			expect(outcome.status).toBe('value');
			if (outcome.status !== 'value') return;
			expect(agrees(outcome.value, value, tolerance), `got ${JSON.stringify(outcome.value)}, expected ${JSON.stringify(value)}`).toBe(true);
			expect(outcome.assumed).toEqual(assumed);
		});
	}
}

test('every formula of the sample notes has a reading', () => {
	const open = openText(readFileSync(SAMPLE, 'utf8'));
	for (let index = 0; index < open.formulaCount; index++) {
		const { status, missing, reason, kind, latex } = open.formula(index);
		if (status === 'refused') expect(kind, `${latex}: ${reason}`).toBe('statement');
		else expect(missing.length > 0, latex).toBe(status === 'open');
	}
});

const hasShared = existsSync(SHARED);
test.skipIf(!hasShared)(hasShared ? 'the sample that was handed down: every value right' : 'skipped: ../shared/data/sample.jsonl is not here', () => {
	const open = openText(readFileSync('../shared/notes/keywords.md', 'utf8'));
	for (const line of readFileSync(SHARED, 'utf8').split('\n').filter(Boolean)) {
		const { id, expected, tolerance, assumed, ...question } = JSON.parse(line) as Case & { id: string; expected: unknown; tolerance: { rel: number }; assumed?: boolean };
		const outcome = ask(open, question);
		expect(outcome.status === 'value' && agrees(outcome.value, expected, tolerance.rel), `${id}: ${JSON.stringify(outcome)}`).toBe(true);
		if (assumed && outcome.status === 'value') expect(outcome.assumed, id).toBeDefined();
	}
});
