import { parseArgs } from 'node:util';
import { describeVerdict, reasonOfVerdict, type CheckRequest, type FormulaReading, type OpenNote, type Verdict } from '../core/index';
import { runLines } from './batch';
import { caseReader, onlyFormula } from './cases';
import { EXIT, printable, readText, UsageError, writeLine } from './io';
import { sarifOf, type CheckedFile, type Finding } from './sarif';
import { CASE_LIMITS, CHECK_LIMITS, createService } from './service';

const FORMATS: Readonly<Record<string, (files: readonly CheckedFile[], all: boolean) => void>> = { text: writeText, json: writeJson, sarif: writeSarif };

/** `ml-notes check`: what notes claim, held against what they compute. */
export function check(args: readonly string[]): number {
	const { values, positionals: files } = parseArgs({
		args: [...args], allowPositionals: true,
		options: { batch: { type: 'string' }, format: { type: 'string', default: 'text' }, json: { type: 'boolean' }, all: { type: 'boolean' } },
	});
	if (values.batch !== undefined) return checkBatch(values.batch);
	const format = values.json ? 'json' : values.format;
	const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
	if (!write) throw new UsageError('--format takes text, json or sarif');
	if (files.length === 0) throw new UsageError('check takes the files to read');
	const service = createService();
	const checked = files.map(file => checkFile(file, service.open(file, 1, readText(file))));
	write(checked, values.all ?? false);
	return checked.some(({ findings }) => findings.some(({ verdict }) => verdict.verdict === 'fails')) ? EXIT.findings : EXIT.fine;
}

/** The formulas of a file that claim or define something. */
function checkFile(file: string, { note, formula, check: checkOne }: OpenNote): CheckedFile {
	const findings = note.formulas.map((_, index): Finding => ({ formula: formula(index), verdict: checkOne(index, { limits: CHECK_LIMITS }) }));
	return { file, findings: findings.filter(({ verdict }) => verdict.reason?.code !== 'no-claim') };
}

interface Answer {
	readonly verdict: Verdict['verdict'];
	readonly points: number;
	readonly counterexample?: object;
	readonly reason?: string;
}

function checkBatch(path: string): number {
	const read = caseReader(createService(), path);
	return runLines<Answer>(
		path,
		line => {
			const { open, found, formula, request } = read(line);
			const only = onlyFormula(found);
			if (only) return answerOf(open.check(only.index, withCaseLimits(request)));
			return { verdict: 'unchecked', points: 0, reason: found.length === 0 ? `The note has no formula ${formula}.` : 'Several entries have this formula; name the one that is meant.' };
		},
		({ message }) => ({ verdict: 'unchecked', points: 0, reason: message }),
		({ verdict }) => verdict === 'holds',
	);
}

function withCaseLimits({ bind = {}, domain = {}, indexBase }: CheckRequest): CheckRequest {
	return { bind, domain, limits: CASE_LIMITS, ...(indexBase === undefined ? {} : { indexBase }) };
}

function answerOf({ verdict, points, counterexample, reason }: Verdict): Answer {
	return { verdict, points, ...(counterexample ? { counterexample } : {}), ...(reason ? { reason: reasonOfVerdict(reason) } : {}) };
}

/** Failures, and with `all` every formula that was checked or could not be. */
function writeText(files: readonly CheckedFile[], all: boolean): void {
	for (const { file, findings } of files) {
		for (const { formula, verdict } of findings) if (all || verdict.verdict === 'fails') writeLine(printable(lineOf(file, formula, verdict)));
	}
	const verdicts = files.flatMap(({ findings }) => findings.map(({ verdict }) => verdict.verdict));
	const count = (kind: Verdict['verdict']): number => verdicts.filter(verdict => verdict === kind).length;
	writeLine(`${count('fails')} failed, ${count('holds')} held, ${count('unchecked')} unchecked`);
}

function lineOf(file: string, { line, column, latex }: FormulaReading, verdict: Verdict): string {
	return `${file}:${line + 1}:${column + 1}  ${verdict.verdict}  ${latex.replace(/\s+/g, ' ')}  ${describeVerdict(verdict)}`;
}

function writeJson(files: readonly CheckedFile[]): void {
	for (const { file, findings } of files) {
		writeLine(JSON.stringify({ file, formulas: findings.map(({ formula, verdict }) => ({ span: formula.span, line: formula.line + 1, col: formula.column + 1, latex: formula.latex, ...answerOf(verdict) })) }));
	}
}

function writeSarif(files: readonly CheckedFile[]): void {
	writeLine(JSON.stringify(sarifOf(files), undefined, 2));
}
