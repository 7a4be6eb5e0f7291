import { byName, type LibraryRecord, type LibrarySection } from '../core/library';
import { signatureOf } from '../core/index';
import { printable } from './io';

/** A line for each function; with headings, also one for each section. */
export function libraryLines(sections: readonly LibrarySection[], withHeadings: boolean): readonly string[] {
	return sections.flatMap(({ title, records }, place) => [...(withHeadings ? [...(place > 0 ? [''] : []), title] : []), ...records.map(record => line(record, withHeadings ? '  ' : ''))]);
}

/** The functions of which one name has all the words, in whatever case, or is meant by them: `np.cumsum`. */
export function sectionsWith(sections: readonly LibrarySection[], words: readonly string[]): readonly LibrarySection[] {
	const wanted = words.join(' ').toLowerCase().split(/\s+/);
	const meant = byName(words.join(' '));
	const matches = (record: LibraryRecord): boolean => record === meant || namesOf(record).some(name => wanted.every(word => name.includes(word)));
	return sections.map(({ title, records }) => ({ title, records: records.filter(matches) })).filter(({ records }) => records.length > 0);
}

function namesOf({ id, names: { latex, keyword, torch = [], numpy = [], scipy = [], jax = [] } }: LibraryRecord): readonly string[] {
	return [id, ...latex, ...keyword, ...torch, ...numpy, ...scipy, ...jax].map(name => name.toLowerCase());
}

const SIGNATURE_WIDTH = 40;

function line(record: LibraryRecord, indent: string): string {
	return printable(`${indent}${signatureOf(record).padEnd(SIGNATURE_WIDTH)} ${record.doc}`);
}
