import type { LibraryRecord, LibrarySection, Parameter } from '../core/library';
import { domainWords, hasNumber, signatureOf, TYPE_WORDS } from '../core/index';

/** docs/LIBRARY.md: every function with its names, arguments, definition and an example. */
export function libraryPage(sections: readonly LibrarySection[]): string {
	const contents = sections.map(({ title, records }) => `- [${title}](#${anchor(title)}), ${records.length}`);
	return `${[
		'# Library',
		'Made by `npm run library` from `src/core/library/records`; do not edit. A function answers to its names in formulas, to its name in words, to the names that PyTorch, NumPy, SciPy and JAX give it, and to the heading here.',
		contents.join('\n'),
		...sections.flatMap(({ title, records }) => [`## ${title}`, ...records.map(entry)]),
	].join('\n\n')}\n`;
}

function entry(record: LibraryRecord): string {
	const { id, parameters, doc, formula, derivative = {}, example, source } = record;
	const slopes = Object.entries(derivative).map(([name, slope]) => `∂/∂${name} $${slope}$`);
	return [
		`### ${id}`,
		`\`${signatureOf(record)}\``,
		`${doc} $${formula}$`,
		[
			...parameters.map(parameter => `- ${argument(parameter)}`),
			...namesOf(record),
			...(slopes.length > 0 ? [`- Derivative: ${slopes.join('; ')}`] : []),
			`- Example: \`${JSON.stringify(example.args)}\` gives \`${JSON.stringify(example.value)}\``,
			`- Source: ${source}`,
		].join('\n'),
	].join('\n\n');
}

function argument({ name, aliases = [], reciprocals = [], type, domain, default: standard, doc }: Parameter): string {
	return [
		`\`${name}\``,
		...(aliases.length > 0 ? [` (${code(aliases)})`] : []),
		`: ${TYPE_WORDS[type]}`,
		...(domain ? [`, ${domainWords(domain)}`] : []),
		...(hasNumber(standard) ? [`, ${standard} if left out`] : []),
		`; ${doc}`,
		...(reciprocals.length > 0 ? [`; or one over it as ${code(reciprocals)}`] : []),
	].join('');
}

function namesOf({ names: { latex, keyword, torch, numpy, scipy, jax } }: LibraryRecord): readonly string[] {
	const modules = [...torch ?? [], ...numpy ?? [], ...scipy ?? [], ...jax ?? []];
	return [
		...(latex.length > 0 ? [`- In formulas: ${code(latex)}`] : []),
		...(keyword.length > 0 ? [`- In words: ${keyword.join(', ')}`] : []),
		...(modules.length > 0 ? [`- Elsewhere: ${code(modules)}`] : []),
	];
}

function code(names: readonly string[]): string {
	return names.map(name => `\`${name}\``).join(', ');
}

function anchor(title: string): string {
	return title.toLowerCase().replaceAll(' ', '-').replace(/[^a-z0-9-]/g, '');
}
