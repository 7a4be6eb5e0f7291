import type * as vscode from 'vscode';
import { registerCodeLens } from './features/codeLens';
import { registerCompletion } from './features/completion';
import { registerDiagnostics } from './features/diagnostics';
import { registerEvaluate } from './features/evaluate';
import { registerExport } from './features/export';
import { registerHover } from './features/hover';
import { registerLibraryHover } from './features/libraryHover';
import { registerRepair } from './features/repair';
import { registerPreview } from './preview/register';
import { createServices } from './services';
import { DecoratedPreviews } from './decoratedPreviews';
import type { StartWorker } from './worker/port';

/** What VS Code's Markdown preview asks of us: the plugins of its parser. */
export type MarkdownApi = Pick<DecoratedPreviews, 'extendMarkdownIt'>;

/** All features, on any host. */
export function activateWith(context: vscode.ExtensionContext, startWorker: StartWorker): MarkdownApi {
	const services = createServices(context, startWorker);
	const previews = registerPreview(context, services);
	const decorated = new DecoratedPreviews(services.decorator);
	context.subscriptions.push(
		previews,
		registerCodeLens(services, previews),
		decorated,
		registerCompletion(services),
		registerLibraryHover(services),
		registerHover(services),
		registerEvaluate(services, previews),
		registerExport(context, services, previews),
		registerDiagnostics(services),
		registerRepair(services),
	);
	return decorated;
}
