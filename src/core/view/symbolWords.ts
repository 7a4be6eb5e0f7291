import type { SymbolReading } from '../service';
import { plainMath, plainSentence } from './plain';
import { domainWords, enumerate } from './words';

/** What is known of a symbol: `standard deviation, greater than 0`, `a vector as long as y`; undefined where that is only a number. */
export function symbolWords(symbol: SymbolReading): string | undefined {
	const { description, domain, type, role } = symbol;
	const isArray = type === 'vector' || type === 'matrix' || type === 'array';
	const shape = shapeWords(symbol);
	const limits = domain && domainWords(domain);
	const words = [
		...(description === undefined ? [] : [plainSentence(description)]),
		...(shape === undefined || (type === 'integer' && limits) ? [] : [shape]),
		...(limits === undefined ? [] : [isArray ? `each ${limits}` : limits]),
		...(role === 'defined' ? ['defined by itself'] : []),
	];
	return words.length === 0 ? undefined : words.join(', ');
}

function shapeWords({ type, parameters = [], sameLengthAs = [] }: SymbolReading): string | undefined {
	const of = parameters.length === 0 ? '' : ` of ${enumerate(parameters.map(plainMath))}`;
	switch (type) {
		case undefined: case 'number': return undefined;
		case 'integer': return 'an integer';
		case 'vector': return sameLengthAs.length === 0 ? 'a vector' : `a vector as long as ${enumerate(sameLengthAs.map(plainMath))}`;
		case 'matrix': return 'a matrix';
		case 'array': return 'an array';
		case 'function': return `a function${of}`;
		case 'distribution': return `a distribution or a table${of}`;
	}
}
