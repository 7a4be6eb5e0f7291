import type { LiveFormula, LiveOutcome, Outcome } from '../core/service';
import { LiveFormulas } from './live/liveFormulas';
import type { FormulaPage } from './formulaPage';

const ALONE: Extract<Outcome & LiveOutcome, { status: 'refused' }> = { status: 'refused', code: 'alone', message: 'This page stands alone and cannot do that; open the note in the editor.' };

/** The live formulas of a page where nobody answers from outside: what is asked is in the page, or cannot be had. */
export function createLiveFormulas(page: FormulaPage, liveOf: (index: number) => LiveFormula | undefined, methodsOf: (index: number) => readonly string[] | undefined = () => undefined): LiveFormulas {
	const formulas = new LiveFormulas(page, message => {
		if (message.type === 'save') download(message);
		if (message.type === 'evaluate') formulas.answer(message.request, ALONE);
		const live = message.type === 'play' ? liveOf(message.formula) : undefined;
		if (message.type !== 'play' || !live) return;
		formulas.show(message.formula, live);
		formulas.offerElsewhere(message.formula, methodsOf(message.formula) ?? []);
	}, { isAlone: true });
	return formulas;
}

function download({ name, content }: { readonly name: string; readonly content: string }): void {
	const link = document.createElement('a');
	link.download = name;
	link.href = `data:application/octet-stream;base64,${content}`;
	link.click();
}
