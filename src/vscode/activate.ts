import type * as vscode from 'vscode';
import { registerCodeLens } from './features/codeLens';
import { registerCompletion } from './features/completion';
import { registerDiagnostics } from './features/diagnostics';
import { registerEvaluate } from './features/evaluate';
import { registerHover } from './features/hover';
import { registerLibraryHover } from './features/libraryHover';
import { registerRepair } from './features/repair';
import { registerPreview } from './preview/register';
import { createServices } from './services';
import type { StartWorker } from './worker/port';

/** All features, on any host. */
export function activateWith(context: vscode.ExtensionContext, startWorker: StartWorker): void {
	const services = createServices(context, startWorker);
	const previews = registerPreview(context, services);
	context.subscriptions.push(
		previews,
		registerCodeLens(services, previews),
		registerCompletion(services),
		registerLibraryHover(services),
		registerHover(services),
		registerEvaluate(services, previews),
		registerDiagnostics(services),
		registerRepair(services),
	);
}
