import * as vscode from 'vscode';

/** A row of a quick pick with what it stands for; separators stand for nothing. */
export interface Row<T> extends vscode.QuickPickItem {
	readonly choice?: T;
}

/** Rows under a heading, which goes where there are none. */
export function groupOf<T>(label: string, rows: readonly Row<T>[]): readonly Row<T>[] {
	return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

/** Labels may hold icons, `$(name)`; a formula's text must not become one. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
