import * as vscode from 'vscode';
import type { Outcome } from '../../../core/service';
import { describeFindings, describeGiven, findingRows, findingsTable, isRecord, printTable, toHtml, type FindingRow } from '../../../core/index';
import type { Previews } from '../../preview/register';
import type { Accepted } from './askToRun';
import { insertText } from './offerResult';
import type { Runnable } from './runnable';

interface Choice extends vscode.QuickPickItem {
	readonly act?: () => Thenable<unknown> | Promise<unknown>;
}

/** Shows what a method found, numbers first, and offers to copy it, to write it into the note, or to show it in the preview. */
export async function offerFindings(document: vscode.TextDocument, runnable: Runnable, { given }: Accepted, outcome: Extract<Outcome, { readonly status: 'value' }>, previews: Previews): Promise<void> {
	const { record, formula } = runnable;
	const { value, by, reason } = outcome;
	const { version } = document;
	const rows = findingRows(record, value);
	const table = findingsTable(record.results ?? [], value);
	const copy = (text: string) => vscode.env.clipboard.writeText(text);
	const found = rows.map((row): Choice => ({ label: `${row.name} = ${row.shown}`, description: row.words, act: () => copy(JSON.stringify(isRecord(value) ? value[row.name] : value)) }));
	const actions: readonly Choice[] = [
		{ label: '$(copy) Copy', description: 'everything, as JSON', act: () => copy(JSON.stringify(value)) },
		...(table === undefined ? [] : [{ label: '$(table) Copy as Table', description: `${table.head.join(', ')}; for a spreadsheet`, act: () => copy(printTable(table, '\t')) }]),
		{ label: '$(insert) Insert at the Cursor', description: 'the numbers', act: () => insertText(document, version, numbersOf(rows)) },
		...(formula === undefined ? [] : [{
			label: '$(open-preview) Show in Preview',
			description: 'beside the formula',
			act: () => previews.show(document, formula, toHtml({ kind: 'stack', parts: [{ kind: 'title', text: runnable.title, ...(runnable.group === undefined ? {} : { detail: runnable.group }) }, describeFindings(record, outcome), ...describeGiven(given.bind, given.domain)] })),
		}]),
	];
	const chosen = await vscode.window.showQuickPick<Choice>([
		...(reason === undefined ? [] : [{ label: `$(warning) ${capitalized(reason)}` }]),
		...(by === undefined ? [] : [{ label: `$(info) ${capitalized(by)}` }]),
		...found,
		{ label: 'What to do with it', kind: vscode.QuickPickItemKind.Separator },
		...actions,
	], { title: runnable.group === undefined ? runnable.title : `${runnable.group} · ${runnable.title}`, placeHolder: 'Choose a part to copy it, or what to do with all of it', matchOnDescription: true });
	await chosen?.act?.();
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `mean = 0.642857, equalTailed = 0.39 to 0.86`: what fits into a sentence. */
function numbersOf(rows: readonly FindingRow[]): string {
	return rows.filter(({ summary }) => !summary).map(({ name, shown }) => `${name} = ${shown}`).join(', ');
}
