import * as vscode from 'vscode';
import type { Named } from '../../core/libraryAt';
import type { LibraryRecord } from '../../core/library/record';
import type { View } from '../../core/view';
import { core } from '../core';
import type { Pictures } from '../pictures';

/** A function of the library as Markdown, with its formula typeset. */
export async function recordText(record: LibraryRecord, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { describeRecord } = await core();
	return typeset(describeRecord(record), record.formula, pictures);
}

/** What a note names, with its value where the note calls it. */
export async function namedText(named: Named, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { describeFamily, describeRecord } = await core();
	if (named.kind === 'function') return typeset(describeRecord(named.record, named.call), named.record.formula, pictures);
	return typeset(describeFamily(named.name, named.functions), named.functions[0]?.record.formula ?? '', pictures);
}

async function typeset(view: View, latex: string, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { toMarkdown } = await core();
	const picture = await pictures.soon(latex);
	return new vscode.MarkdownString(toMarkdown(view, { picture: () => picture, link: () => '' }));
}
