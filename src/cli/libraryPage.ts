import type { LibraryRecord, LibrarySection } from '../core/library';
import { familyEntry } from './libraryFamily';
import { functionTable } from './libraryTable';

/** A heading of the page: functions that stand alone, and distributions with all that can be asked of each. */
interface Chapter {
	readonly title: string;
	readonly functions: readonly LibraryRecord[];
	readonly families: readonly { readonly name: string; readonly records: readonly LibraryRecord[] }[];
}

/** docs/LIBRARY.md: every function with its names, arguments, definition and an example, as GitHub's Markdown. */
export function libraryPage(sections: readonly LibrarySection[]): string {
	const chapters = chaptersOf(sections);
	return `${[
		'# Library',
		'Made by `npm run library` from `src/core/library/records`; do not edit.',
		INTRODUCTION,
		chapters.map(contents).join('\n'),
		...chapters.flatMap(({ title, functions, families }) => [
			`## ${title}`,
			...(functions.length > 0 ? functionTable(functions) : []),
			...families.flatMap(({ name, records }) => [`### ${name}`, ...familyEntry(name, records)]),
		]),
	].join('\n\n')}\n`;
}

const INTRODUCTION = `A function is called by any of its names: the one here (\`normalPdf\`), in words (\`Normal density\`, in whatever case), or the name that PyTorch, NumPy, SciPy or
JAX gives it, with the usual short forms of the modules (\`F.softmax\`, \`np.cumsum\`, \`stats.norm.pdf\`). Formulas use the letters that stand
beside it (\`\\tanh\`). Arguments are given by name or in the order shown; a name in brackets is another for the same one, and \`= 1\` is
its value where it is left out. Functions of numbers take arrays as well, element by element. Arguments outside their domain give no number. On the
command line: \`ml-notes call torch.nn.Mish --args '{"x": 1}'\`.`;

/** A distribution stands where the first of its functions does, with those of all sections. */
function chaptersOf(sections: readonly LibrarySection[]): readonly Chapter[] {
	const all = sections.flatMap(({ records }) => records);
	const shown = new Set<string>();
	return sections.map(({ title, records }) => {
		const names = new Set(records.flatMap(({ family }) => (family === undefined || shown.has(family) ? [] : [family])));
		for (const name of names) shown.add(name);
		return {
			title,
			functions: records.filter(({ family }) => family === undefined),
			families: [...names].map(name => ({ name, records: all.filter(({ family }) => family === name) })),
		};
	}).filter(({ functions, families: own }) => functions.length + own.length > 0);
}

function contents({ title, families }: Chapter): string {
	return `- ${[link(title), ...(families.length > 0 ? [families.map(({ name }) => link(name)).join(', ')] : [])].join(': ')}`;
}

/** GitHub makes the anchor of a heading so. */
function link(title: string): string {
	return `[${title}](#${title.toLowerCase().replaceAll(' ', '-').replace(/[^a-z0-9-]/g, '')})`;
}
