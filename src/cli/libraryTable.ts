import type { Json } from '../core/base/value';
import type { LibraryRecord, Parameter, Result } from '../core/library';
import { domainWords, formatResult, hasNumber, TYPE_WORDS } from '../core/index';

/** Functions that stand alone, a row each, and what they were made from. */
export function functionTable(records: readonly LibraryRecord[]): readonly string[] {
	return [
		table(['Function', 'Definition', 'Example', 'Names'], records.map(record => [
			[code(callOf(record)), record.doc, ...argumentList(record.parameters), ...resultList(record.results ?? [])].join('<br>'),
			definitionOf(record),
			exampleOf(record),
			namesOf(record).join('<br>'),
		])),
		sourcesOf(records),
	];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** `clip(x, low, high)`; what is left out has its default among the arguments. */
export function callOf({ id, parameters }: LibraryRecord): string {
	return `${id}(${parameters.map(({ name }) => name).join(', ')})`;
}

export function definitionOf({ formula, derivative = {} }: LibraryRecord): string {
	return [math(formula), ...Object.entries(derivative).map(([name, slope]) => `∂/∂${name} ${math(slope)}`)].join('<br>');
}

/** A lone number named `x` says nothing; else each argument in words. */
function argumentList(parameters: readonly Parameter[]): readonly string[] {
	if (parameters.length === 1 && parameters.every(({ name, type, domain }) => name === 'x' && type === 'real' && !domain)) return [];
	return [parameters.map(argumentOf).join('; ')];
}

function resultList(results: readonly Result[]): readonly string[] {
	return results.length === 0 ? [] : [`Finds ${results.map(({ name, doc }) => `${code(name)}: ${doc}`).join('; ')}`];
}

/** `sigma` (`scale`, `std`) = 1, greater than 0: the standard deviation. */
export function argumentOf({ name, aliases = [], reciprocals = [], type, domain, default: standard, doc }: Parameter): string {
	return [
		code(name),
		...(aliases.length > 0 ? [` (${aliases.map(code).join(', ')})`] : []),
		...(hasNumber(standard) ? [` = ${standard}`] : []),
		...(type === 'real' ? [] : [`, ${TYPE_WORDS[type]}`]),
		...(domain ? [`, ${domainWords(domain)}`] : []),
		`: ${doc}`,
		...(reciprocals.length > 0 ? [` (or one over it, ${reciprocals.map(code).join(', ')})`] : []),
	].join('');
}

/** `x = 1` gives `0.865098`; arguments that are told elsewhere are left out. */
export function exampleOf({ example: { args, value } }: LibraryRecord, isTold: (name: string) => boolean = () => false): string {
	const given = Object.entries(args).filter(([name]) => !isTold(name));
	const result = code(formatResult(value as Json));
	return given.length === 0 ? result : `${code(given.map(([name, argument]) => assignment(name, argument)).join(', '))} gives ${result}`;
}

export function assignment(name: string, argument: unknown): string {
	return `${name} = ${JSON.stringify(argument)}`;
}

function namesOf({ names: { latex, keyword, torch = [], numpy = [], scipy = [], jax = [] } }: LibraryRecord): readonly string[] {
	return [keyword.join(', '), latex.map(code).join(', '), ...[torch, numpy, scipy, jax].map(names => names.map(code).join(', '))].filter(line => line !== '');
}

export function sourcesOf(records: readonly LibraryRecord[]): string {
	return `Sources: ${[...new Set(records.map(({ source }) => source))].join('; ')}.`;
}

export function code(text: string): string {
	return `\`${text.replaceAll('|', '\\|')}\``;
}

/** What a table or Markdown would take for its own, as commands. */
const COMMANDS: Readonly<Record<string, string>> = {
	'|': '\\vert ', '<': '\\lt ', '>': '\\gt ', '\\|': '\\Vert ', '\\{': '\\lbrace ', '\\}': '\\rbrace ', '\\,': '\\thinspace ', '\\\\': '\\cr ', '\\ ': '\\space ',
};

function math(latex: string): string {
	return `$${latex.replace(/\\[^A-Za-z]|[|<>]/g, found => COMMANDS[found] ?? found).trim()}$`;
}
