import { parseArgs } from 'node:util';
import { refusal } from '../core/evaluate';
import type { EvalRequest, FormulaReading, OpenNote, Outcome } from '../core/index';
import { byName } from '../core/library';
import { runBatch } from './batch';
import { caseReader } from './cases';
import { EXIT, objectOption, readText, UsageError } from './io';
import { COMMAND_LIMITS, createService } from './service';
import { writeOutcome } from './writeOutcome';

const OPTIONS = {
	batch: { type: 'string' }, formula: { type: 'string' }, entry: { type: 'string' }, at: { type: 'string' }, bind: { type: 'string' },
	domain: { type: 'string' }, member: { type: 'string' }, 'index-base': { type: 'string' }, method: { type: 'string' }, args: { type: 'string' }, variables: { type: 'string' }, json: { type: 'boolean' }, csv: { type: 'boolean' },
} as const;

/** `ml-notes eval`: the value of one formula, or what a method finds of it as a function; or the values of every case of a batch. */
export function evaluate(args: readonly string[]): number {
	const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	const service = createService();
	if (values.batch !== undefined) {
		const read = caseReader(service, values.batch);
		return runBatch(values.batch, line => {
			const { open, found, formula, request } = read(line);
			return withFound(found, formula, ({ index }) => open.evaluate(index, request));
		});
	}
	const [file, ...more] = positionals;
	if (!file || more.length > 0 || (values.formula === undefined) === (values.at === undefined)) throw new UsageError('eval takes one file and either --formula LATEX or --at LINE:COLUMN');
	const open = service.open(file, 1, readText(file));
	const member = wholeNumber(values.member, 'member');
	const indexBase = wholeNumber(values['index-base'], 'index-base');
	const request: EvalRequest = {
		bind: objectOption(values.bind, 'bind') ?? {},
		domain: objectOption(values.domain, 'domain') ?? {},
		...(member === undefined ? {} : { member }),
		...(indexBase === undefined ? {} : { indexBase }),
		limits: COMMAND_LIMITS,
	};
	const found = values.at === undefined ? open.find(values.formula ?? '', values.entry) : at(open, values.at);
	const { method, variables } = values;
	const call = (index: number, name: string): Outcome => open.call(index, name, { ...request, args: objectOption(values.args, 'args') ?? {}, ...(variables === undefined ? {} : { variables: variables.split(/\s*,\s*/u) }) });
	const outcome = withFound(found, values.formula ?? values.at ?? '', ({ index }) => (method === undefined ? open.evaluate(index, request) : call(index, method)));
	writeOutcome(outcome, method === undefined ? undefined : byName(method), values);
	return outcome.status === 'value' ? EXIT.fine : EXIT.findings;
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number`);
	return Number(text);
}

function at(open: OpenNote, position: string): readonly FormulaReading[] {
	const [, line, column] = /^(\d+):(\d+)$/.exec(position) ?? [];
	if (line === undefined || column === undefined) throw new UsageError('--at takes LINE:COLUMN, both counted from 1');
	const formula = open.formulaAt(open.note.lines.offsetAt({ line: Number(line) - 1, column: Number(column) - 1 }));
	return formula ? [formula] : [];
}

/** Asks about the one formula that is meant. */
function withFound(found: readonly FormulaReading[], latex: string, ask: (formula: FormulaReading) => Outcome): Outcome {
	const [formula, ...others] = found;
	if (!formula) return refusal({ code: 'no-such-formula', latex, span: { start: 0, end: 0 } });
	if (others.some(other => other.entry !== formula.entry)) return refusal({ code: 'ambiguous-formula', count: found.length, span: formula.span });
	return ask(formula);
}
