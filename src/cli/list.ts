import { parseArgs } from 'node:util';
import { enumerate, type FormulaReading } from '../core/index';
import { EXIT, printable, readText, toJson, UsageError, writeLine } from './io';
import { createService } from './service';
import { symbolAndWords, worded } from './worded';

/** `ml-notes list FILE…`: entries and formulas with what is known of each. */
export function list(args: readonly string[]): number {
	const { values: { json }, positionals: files } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
	if (files.length === 0) throw new UsageError('list takes the files to read');
	const service = createService();
	for (const file of files) {
		const open = service.open(file, 1, readText(file));
		const formulas = open.note.formulas.map((_, index) => open.formula(index));
		if (json) writeLine(toJson({ file, entries: open.note.entries.map(({ keyword, names, span }) => ({ keyword, names, span })), formulas: formulas.map(listed) }));
		else for (const formula of formulas) writeLine(printable(row(file, formula)));
	}
	return EXIT.fine;
}

function listed({ span, line, column, latex, entry, kind, signature, symbols, status, missing, reason, assumed }: FormulaReading): object {
	return { span, line: line + 1, col: column + 1, latex, entry, kind, signature, symbols: symbols.map(worded), status, missing, reason, assumed };
}

function row(file: string, { line, column, kind, status, latex, symbols, reason }: FormulaReading): string {
	const rest = status === 'open' ? `needs ${enumerate(symbols.map(symbolAndWords))}` : reason ?? '';
	return [`${file}:${line + 1}:${column + 1}`, kind, status, latex.replace(/\s+/g, ' '), rest].filter(Boolean).join('  ');
}
