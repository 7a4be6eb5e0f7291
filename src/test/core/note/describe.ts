import type { Domain } from '../../../core/base/domain';
import type { Note } from '../../../core/note';

/** What a fixture shows of a note. */
export type Part = 'sections' | 'entries' | 'formulas' | 'before' | 'legend' | 'code' | 'hints';

/** The note in lines that a person can read: what fixtures hold. Spans are shown as what stands there. */
export function describeNote(note: Note, parts: readonly Part[]): string {
	const lines: string[] = [];
	const show = (part: Part, shown: readonly string[]): void => {
		if (parts.includes(part)) lines.push(...shown);
	};
	const at = ({ start, end }: { start: number; end: number }): string => visible(note.text.slice(start, end));
	const owner = (entry: number | undefined, section: number | undefined): string => {
		const name = entry === undefined ? note.sections[section ?? -1]?.title : note.entries[entry]?.keyword;
		return name === undefined ? '' : ` @ ${name}`;
	};
	show('sections', note.sections.map(section => `section ${section.level} ${section.title}`));
	show('entries', note.entries.map(entry => `entry ${entry.names.join(' = ')} <${at(entry.nameSpan)}>${entry.code === undefined ? '' : ` code ${entry.code}`}${owner(undefined, entry.section)}`));
	show('formulas', note.formulas.map(formula => `${formula.delimiter} ${visible(formula.latex)} <${at(formula.span)}>`
		+ `${formula.continues === undefined ? '' : ` continues ${formula.continues}`}${owner(formula.entry, formula.section)}`));
	show('before', note.formulas.map(formula => `"${formula.before}" ${visible(formula.latex)}`));
	show('legend', note.legend.map(item => `${item.latex}: ${item.words || '-'}${item.domain ? ` in ${describeDomain(item.domain)}` : ''}`));
	show('code', note.codeReferences.map(reference => `code ${reference.name} <${at(reference.span)}>${owner(reference.entry, undefined)}`));
	show('hints', note.diagnostics.map(diagnostic => `${diagnostic.code} <${at(diagnostic.span)}>${'meant' in diagnostic ? ` meant <${diagnostic.meant}>` : ''}`));
	return lines.join('\n');
}

function describeDomain(domain: Domain): string {
	if (domain.kind === 'values') return `{${domain.values.join(', ')}}`;
	const { low, high, openLow, openHigh, integer } = domain;
	return `${openLow || low === -Infinity ? '(' : '['}${low}, ${high}${openHigh || high === Infinity ? ')' : ']'}${integer ? ' integer' : ''}`;
}

/** Line ends, tabs and what has no shape of its own, written out. */
function visible(text: string): string {
	return text.replaceAll('\r', '⟨d⟩').replaceAll('\n', '↵').replaceAll('\t', '→').replace(HIDDEN, character => `⟨${character.charCodeAt(0).toString(16)}⟩`);
}

/** The inverse, for what fixtures hold. */
export function hidden(text: string): string {
	return text.replaceAll('→', '\t').replace(/⟨([0-9a-f]+)⟩/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const HIDDEN = /[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
