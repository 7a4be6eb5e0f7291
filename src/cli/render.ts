import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { exportedPage, pictureType } from '../exportedPage';
import { exportNote } from '../render/exportNote';
import { EXIT, readText, say, UsageError, writeText } from './io';
import { createService } from './service';

const OPTIONS = { output: { type: 'string', short: 'o' }, title: { type: 'string' } } as const;

/** `ml-notes render`: the note as one HTML file, with live formulas, that reaches for nothing outside itself. */
export function render(args: readonly string[]): number {
	const { values: { output, title }, positionals: [file, ...more] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	if (!file || more.length > 0 || output === undefined) throw new UsageError('render takes one file and -o PAGE.html');
	const open = createService().open(file, 1, readText(file));
	const exported = exportNote(open);
	const script = bundled('exported.js');
	const folder = dirname(resolve(file));
	writeText(output, exportedPage({
		...exported,
		title: title ?? (file === '-' ? 'Note' : basename(file)),
		script,
		scriptHash: createHash('sha256').update(script).digest('base64'),
		styles: bundled('exported.css'),
		pictureOf: source => pictureAddress(source, folder),
	}));
	say(`${output}: ${Object.keys(exported.note.live).length} of ${open.formulaCount} formulas are live`);
	return EXIT.fine;
}

/** A file beside this one, where the build puts it. */
function bundled(name: string): string {
	return readFileSync(join(__dirname, name), 'utf8');
}

function pictureAddress(source: string, folder: string): string | undefined {
	const type = pictureType(source);
	const path = resolve(folder, decodeURI(source));
	if (type === undefined || !path.startsWith(folder + sep)) return undefined;
	try {
		return `data:${type};base64,${readFileSync(path).toString('base64')}`;
	} catch (error) {
		say(`no picture ${source}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`);
		return undefined;
	}
}
