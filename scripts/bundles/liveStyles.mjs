import { readFile, writeFile } from 'node:fs/promises';

const SOURCE = 'media/preview.css';
/** What stands between these is about live formulas alone. */
const [START, END] = ['/* Formulas that open */', '/* Entries */'];

/** The styles of live formulas, for a page whose other styles are not ours. @param {string} file */
export async function writeLiveStyles(file) {
	const css = await readFile(SOURCE, 'utf8');
	const [start, end] = [css.indexOf(START), css.indexOf(END)];
	if (start < 0 || end < start) throw new Error(`${SOURCE} lacks ${START} or, after it, ${END}`);
	await writeFile(file, css.slice(start, end));
}
