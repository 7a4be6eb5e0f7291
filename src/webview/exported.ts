import type { LiveOutcome, Outcome } from '../core/service';
import type { ExportedNote } from '../exportedNote';
import { sameKind } from './live/formulaModel';
import { LiveFormulas } from './live/liveFormulas';
import { Page } from './page';

const main = document.getElementById('ml-note');
const data = document.getElementById('ml-data')?.textContent;
if (!main || !data) throw new Error('the page is not ours');

const note = JSON.parse(data) as ExportedNote;
const page = new Page(main);
page.adopt(note.lines, note.firstFormulas);

const ALONE: Extract<Outcome & LiveOutcome, { status: 'refused' }> = { status: 'refused', code: 'alone', message: 'This page stands alone and cannot do that; open the note in the editor.' };

/** Nobody answers from outside: what is asked is in the page, or cannot be had. */
const formulas = new LiveFormulas(page, message => {
	if (message.type === 'save') download(message);
	if (message.type === 'evaluate') formulas.answer(message.request, ALONE);
	const live = message.type === 'play' ? note.live[message.formula] : undefined;
	if (message.type === 'play' && live) formulas.show(message.formula, live.parameters.every(({ key, value }) => !Object.hasOwn(message.bind, key) || sameKind(value, message.bind[key])) ? live : ALONE);
});
formulas.mark(Object.keys(note.live).map(Number));

function download({ name, content }: { readonly name: string; readonly content: string }): void {
	const link = document.createElement('a');
	link.download = name;
	link.href = `data:application/octet-stream;base64,${content}`;
	link.click();
}
