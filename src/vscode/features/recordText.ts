import * as vscode from 'vscode';
import type { LibraryRecord } from '../../core/library/record';
import { core } from '../core';
import type { Pictures } from '../pictures';

/** A function of the library as Markdown, with its formula typeset. */
export async function recordText(record: LibraryRecord, pictures: Pictures): Promise<vscode.MarkdownString> {
	const { describeRecord, toMarkdown } = await core();
	const picture = await pictures.soon(record.formula);
	return new vscode.MarkdownString(toMarkdown(describeRecord(record), { picture: () => picture, link: () => '' }));
}
