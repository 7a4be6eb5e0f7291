import type { LiveFormula, LiveOutcome, Outcome } from '../core/service';
import { LiveFormulas } from './live/liveFormulas';
import type { FormulaPage } from './formulaPage';

const ALONE: Extract<Outcome & LiveOutcome, { status: 'refused' }> = { status: 'refused', code: 'alone', message: 'This page stands alone and cannot do that; open the note in the editor.' };

interface Options {
	/** The methods that a formula calls for, by name. */
	readonly methodsOf?: (index: number) => readonly string[] | undefined;
	/** Told what an open formula was given, and with nothing that it was closed. */
	readonly onKeep?: (index: number, bind: Readonly<Record<string, unknown>> | undefined) => void;
}

/** The live formulas of a page where nobody answers from outside: what is asked is in the page, or cannot be had. */
export function createLiveFormulas(page: FormulaPage, liveOf: (index: number) => LiveFormula | undefined, { methodsOf, onKeep }: Options = {}): LiveFormulas {
	const formulas = new LiveFormulas(page, message => {
		if (message.type === 'save') download(message);
		if (message.type === 'keep') onKeep?.(message.formula, message.isOpen ? message.bind : undefined);
		if (message.type === 'evaluate') formulas.answer(message.request, ALONE);
		const live = message.type === 'play' ? liveOf(message.formula) : undefined;
		if (message.type !== 'play' || !live) return;
		formulas.show(message.formula, live);
		formulas.offerElsewhere(message.formula, methodsOf?.(message.formula) ?? []);
	}, { isAlone: true });
	return formulas;
}

function download({ name, content }: { readonly name: string; readonly content: string }): void {
	const link = document.createElement('a');
	link.download = name;
	link.href = `data:application/octet-stream;base64,${content}`;
	link.click();
}
