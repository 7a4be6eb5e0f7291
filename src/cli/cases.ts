import { dirname, resolve } from 'node:path';
import { isRecord, type EvalRequest, type FormulaReading, type NoteService, type OpenNote } from '../core/index';
import { readText, UsageError } from './io';
import { COMMAND_LIMITS } from './service';

/** One case of a batch: the formulas of a note that it may mean, and what is bound. */
export interface Case {
	readonly open: OpenNote;
	readonly found: readonly FormulaReading[];
	readonly formula: string;
	readonly request: EvalRequest;
}

/** Reads the cases of a batch; a note that several of them share is read once. */
export function caseReader(service: NoteService, batch: string): (line: Readonly<Record<string, unknown>>) => Case {
	const notes = new Map<string, OpenNote>();
	const open = (key: string, read: () => string): OpenNote => {
		const known = notes.get(key);
		if (known) return known;
		const note = service.open(key, 1, read());
		notes.set(key, note);
		return note;
	};
	return line => {
		const { note, noteFile, formula, entry, bind = {}, domain = {}, indexBase, member } = line;
		if (typeof formula !== 'string' || !isRecord(bind) || !isRecord(domain) || (typeof note !== 'string') === (typeof noteFile !== 'string')) {
			throw new UsageError('a case takes "note" or "noteFile", "formula", and objects "bind" and "domain"');
		}
		const opened = typeof note === 'string' ? open(`text:${note}`, () => note) : open(`file:${String(noteFile)}`, () => readText(resolve(dirname(batch), String(noteFile))));
		const request: EvalRequest = {
			bind, domain, limits: COMMAND_LIMITS,
			...(typeof indexBase === 'number' ? { indexBase } : {}),
			...(typeof member === 'number' ? { member } : {}),
		};
		return { open: opened, found: opened.find(formula, typeof entry === 'string' ? entry : undefined), formula, request };
	};
}

/** The one formula that is meant; undefined where there is none, or where several entries have it. */
export function onlyFormula([formula, ...others]: readonly FormulaReading[]): FormulaReading | undefined {
	return others.some(other => other.entry !== formula?.entry) ? undefined : formula;
}
