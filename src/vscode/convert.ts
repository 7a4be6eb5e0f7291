import * as vscode from 'vscode';
import type { Span } from '../core/base/span';

/** The range of a span in its document. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
	return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Where "Evaluate…" starts from: a formula by a place inside it, which survives most edits. */
export interface EvaluateTarget {
	readonly uri: string;
	readonly offset: number;
}

export function isTarget(value: unknown): value is EvaluateTarget {
	if (typeof value !== 'object' || value === null) return false;
	const { uri, offset } = value as Partial<Record<keyof EvaluateTarget, unknown>>;
	return typeof uri === 'string' && Number.isSafeInteger(offset);
}

/** Where a method is started from: the formula that calls for it, and its id. */
export interface RunTarget extends EvaluateTarget {
	readonly method: string;
}

export const RUN_METHOD = 'mlNotes.runMethod';
export const EVALUATE = 'mlNotes.evaluate';
export const OPEN_PREVIEW = 'mlNotes.openPreview';
export const EXPORT_PAGE = 'mlNotes.exportPage';
/** Opens a formula in the preview; its argument is an EvaluateTarget. */
export const OPEN_FORMULA = 'mlNotes.openFormula';

/** A command link for trusted Markdown; brackets would end the link early. */
export function commandLink(command: string, target: EvaluateTarget | RunTarget): string {
	const argument = encodeURIComponent(JSON.stringify([target]));
	return `command:${command}?${argument.replace(/[()]/gu, bracket => (bracket === '(' ? '%28' : '%29'))}`;
}
