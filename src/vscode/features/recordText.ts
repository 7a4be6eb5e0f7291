import * as vscode from 'vscode';
import type { Named } from '../../core/libraryAt';
import type { LibraryRecord } from '../../core/library/record';
import type { View } from '../../core/view';
import { core } from '../core';
import type { Pictures } from '../pictures';

/** A function of the library as Markdown, with its formula typeset. */
export async function recordText(record: LibraryRecord, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { describeRecord } = await core();
	return typeset(describeRecord(record), pictures);
}

/** What a note names, with its value where the note calls it. */
export async function namedText(named: Named, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { describeFamily, describeRecord } = await core();
	return typeset(named.kind === 'function' ? describeRecord(named.record, named.call) : describeFamily(named.name, named.functions), pictures);
}

/** With the picture of its one formula. */
async function typeset(view: View, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { toMarkdown } = await core();
	const formula = view.kind === 'stack' ? view.parts.find(({ kind }) => kind === 'formula') : undefined;
	const picture = formula?.kind === 'formula' ? await pictures.soon(formula.latex) : undefined;
	return new vscode.MarkdownString(toMarkdown(view, { picture: () => picture, link: () => '' }));
}
