import type { LibraryRecord, Parameter } from '../core/library';
import { argumentOf, assignment, callOf, code, definitionOf, exampleOf, sourcesOf, table } from './libraryTable';

/** A distribution: its arguments once, a row for each function, and a line for the form that another library has of its own. */
export function familyEntry(name: string, records: readonly LibraryRecord[]): readonly string[] {
	const own = records.filter(({ form }) => form === undefined);
	const common = commonArguments(own);
	const told = new Map(common.map(({ name: argument }) => [argument, assignment(argument, own.find(({ example }) => argument in example.args)?.example.args[argument])]));
	return [
		[
			...namesOf(name, own),
			`- Arguments: ${common.map(argumentOf).join('; ')}`,
			`- Examples: with ${[...told.values()].map(code).join(', ')}`,
		].join('\n'),
		table(['Function', 'In words', 'Elsewhere', 'Definition', 'Example'], own.map(record => [
			code(callOf(record)),
			wordsOf(name, record),
			[...new Set(namesElsewhere(record).map(methodOf))].map(code).join(', '),
			definitionOf(record),
			exampleOf(record, argument => told.get(argument) === assignment(argument, record.example.args[argument])),
		])),
		...foreignForms(records),
		sourcesOf(own),
	];
}

/** What more than one function takes. */
function commonArguments(records: readonly LibraryRecord[]): readonly Parameter[] {
	const parameters = records.flatMap(record => record.parameters);
	const names = parameters.map(({ name }) => name);
	return parameters.filter(({ name }, place) => names.indexOf(name) === place && names.lastIndexOf(name) !== place);
}

/** What else the distribution is called, in words and elsewhere. */
function namesOf(name: string, records: readonly LibraryRecord[]): readonly string[] {
	const [first] = records;
	const word = first?.names.keyword[0]?.slice(name.length) ?? '';
	const others = first?.names.keyword.filter(keyword => keyword.endsWith(word) && !keyword.endsWith(` distribution${word}`)).map(keyword => keyword.slice(0, -word.length)) ?? [];
	const named = [...others.slice(1), ...modulesOf(records).map(code)];
	return named.length > 0 ? [`- Also: ${named.join(', ')}`] : [];
}

/** What is said behind the name of the distribution: `PDF, density`. */
function wordsOf(family: string, { names }: LibraryRecord): string {
	return names.keyword.filter(keyword => keyword.startsWith(`${family} `)).map(keyword => keyword.slice(family.length + 1)).filter(word => !word.startsWith('distribution ')).join(', ');
}

/** A line for each of SciPy's and torch's forms: its arguments, then its functions. */
function foreignForms(records: readonly LibraryRecord[]): readonly string[] {
	return (['SciPy', 'torch'] as const).flatMap(form => {
		const functions = records.filter(record => record.form === form);
		if (functions.length === 0) return [];
		const labels = functions.map(record => namesElsewhere(record)[0]?.split('.').at(-1) ?? record.id);
		return [`With ${form}'s arguments, ${modulesOf(functions).map(code).join(', ')}: ${commonArguments(functions).map(argumentOf).join('; ')}. Functions: ${labels.map(code).join(', ')}.`];
	});
}

function namesElsewhere({ names: { torch = [], numpy = [], scipy = [], jax = [] } }: LibraryRecord): readonly string[] {
	return [...scipy, ...torch, ...numpy, ...jax];
}

/** `scipy.stats.norm`. */
function modulesOf(records: readonly LibraryRecord[]): readonly string[] {
	return [...new Set(records.flatMap(namesElsewhere).map(name => name.slice(0, name.lastIndexOf('.'))))];
}

/** `norm.pdf`. */
function methodOf(name: string): string {
	return name.split('.').slice(-2).join('.');
}
