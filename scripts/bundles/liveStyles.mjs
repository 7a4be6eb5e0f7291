import { readFile, writeFile } from 'node:fs/promises';

const SOURCE = 'media/preview.css';
/** What follows is about live formulas alone. */
const MARK = '/* Formulas that open */';

/** The styles of live formulas, for a page whose other styles are not ours. @param {string} file */
export async function writeLiveStyles(file) {
	const css = await readFile(SOURCE, 'utf8');
	const start = css.indexOf(MARK);
	if (start < 0) throw new Error(`${SOURCE} lacks ${MARK}`);
	await writeFile(file, css.slice(start));
}
