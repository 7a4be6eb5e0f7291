import * as vscode from 'vscode';
import type { Outcome } from '../../../core/service';
import type { Previews } from '../../preview/register';
import type { Runner, RunRequest } from '../../runner';
import { askToRun } from './askToRun';
import { offerFindings } from './offerFindings';
import { onOneLine } from './onOneLine';
import type { Runnable } from './runnable';

/** Asks for the arguments of a method, runs it, and offers what it found; asks again, saying why, where there was nothing to find. */
export async function runMethod(document: vscode.TextDocument, runnable: Runnable, runner: Runner, previews: Previews, used: Map<string, string>): Promise<void> {
	const key = `${runnable.group ?? ''} ${runnable.title}`;
	for (let problem: string | undefined; ;) {
		const accepted = await askToRun(runnable, used.get(key) ?? '', problem);
		if (!accepted) return;
		used.set(key, accepted.line);
		const outcome = await withProgress(runnable.title, runnable.request(accepted.given), runner);
		if (!outcome) return;
		if (outcome.status === 'value') return offerFindings(document, runnable, accepted, outcome, previews);
		problem = onOneLine(outcome);
	}
}

/** Runs with a notification that can cancel; undefined where it was cancelled. */
function withProgress(title: string, request: RunRequest, runner: Runner): Thenable<Outcome | undefined> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: `Running ${title}`, cancellable: true }, (progress, token) => {
		let shown = 0;
		return runner.run(request, {
			onCancel: cancel => void token.onCancellationRequested(cancel),
			onProgress: (done, total) => {
				const percent = 100 * done / total;
				progress.report({ increment: percent - shown, message: `${Math.round(percent)} %` });
				shown = percent;
			},
		});
	});
}
