import { parseArgs } from 'node:util';
import { describeOffer, enumerate, type FormulaReading, type MethodOffer } from '../core/index';
import { EXIT, printable, readText, toJson, UsageError, writeLine } from './io';
import { createService } from './service';
import { worded } from './worded';

interface Called {
	readonly formula: FormulaReading;
	readonly offers: readonly MethodOffer[];
}

/** `ml-notes methods FILE…`: which formulas call for which methods of the library. */
export function methods(args: readonly string[]): number {
	const { values: { json }, positionals: files } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
	if (files.length === 0) throw new UsageError('methods takes the files to read');
	const service = createService();
	for (const file of files) {
		const open = service.open(file, 1, readText(file));
		const called = open.note.formulas.map((_, index): Called => ({ formula: open.formula(index), offers: open.methods(index) })).filter(({ offers }) => offers.length > 0);
		if (json) writeLine(toJson({ file, formulas: called.map(listed) }));
		else for (const { formula, offers } of called) writeLine(printable(row(file, formula, offers)));
	}
	return EXIT.fine;
}

function listed({ formula: { span, line, column, latex }, offers }: Called): object {
	return { span, line: line + 1, col: column + 1, latex, methods: offers.map(({ missing, ...offer }) => ({ ...offer, missing: missing.map(worded) })) };
}

/** The methods by their ids, and what speaks for the first of them. */
function row(file: string, { line, column, latex }: FormulaReading, offers: readonly MethodOffer[]): string {
	const [first] = offers;
	return [`${file}:${line + 1}:${column + 1}`, latex.replace(/\s+/g, ' '), enumerate(offers.map(({ method }) => method)), ...(first ? [describeOffer(first)] : [])].join('  ');
}
