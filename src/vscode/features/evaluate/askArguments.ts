import * as vscode from 'vscode';
import type { Outcome } from '../../../core/service';
import { enumerate, parseArguments, typeableKey } from '../../../core/index';
import type { Callable } from './callable';
import { onOneLine } from './onOneLine';

export interface Answer {
	readonly line: string;
	readonly bind: Readonly<Record<string, unknown>>;
	readonly outcome: Extract<Outcome, { readonly status: 'value' }>;
}

/** Asks for the arguments on one line and shows the value as it is typed; undefined when the reader leaves. */
export function askArguments(callable: Callable, line: string): Promise<Answer | undefined> {
	const input = vscode.window.createInputBox();
	input.title = callable.group === undefined ? callable.title : `${callable.group} · ${callable.title}`;
	input.prompt = promptOf(callable);
	input.placeholder = placeholderOf(callable);
	input.value = line;

	return new Promise(resolve => {
		/** What the line that is shown comes to; older lines' outcomes are dropped. */
		let latest: Promise<Answer | undefined>;
		const update = () => {
			const typed = input.value;
			const isLatest = () => input.value === typed;
			latest = evaluate(callable, typed, message => { if (isLatest()) input.validationMessage = message; });
		};
		const accept = async () => {
			const answer = await latest;
			if (!answer || answer.line !== input.value) return;
			resolve(answer);
			input.hide();
		};
		input.onDidChangeValue(update);
		input.onDidAccept(() => void accept());
		input.onDidHide(() => {
			resolve(undefined);
			input.dispose();
		});
		update();
		input.show();
	});
}

type Message = vscode.InputBoxValidationMessage | undefined;

async function evaluate(callable: Callable, line: string, show: (message: Message) => void): Promise<Answer | undefined> {
	const { bind, problem } = parseArguments(line, [...callable.names, ...callable.optional ?? []]);
	if (problem !== undefined) {
		show({ message: problem, severity: vscode.InputBoxValidationSeverity.Warning });
		return undefined;
	}
	const outcome = await callable.evaluate(bind);
	// Before anything is typed the prompt says what is needed, and says it better.
	if (line.trim() === '' && outcome.status === 'open') show(undefined);
	else show({ message: onOneLine(outcome), severity: severityOf(outcome) });
	return outcome.status === 'value' ? { line, bind, outcome } : undefined;
}

function severityOf({ status }: Outcome): vscode.InputBoxValidationSeverity {
	return status === 'refused' ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
}

/** `Give x and mu (mean). May be left out: sigma (real, greater than 0, 1 if left out; the standard deviation).` */
function promptOf({ names, optional = [], words }: Callable): string {
	const known = (name: string): string => {
		const word = words.get(name);
		return word === undefined ? typeableKey(name) : `${typeableKey(name)} (${word})`;
	};
	const asked = names.length === 0 ? 'Enter shows what you can do with the value.' : `Give ${enumerate(names.map(known))}.`;
	return optional.length === 0 ? asked : `${asked} May be left out: ${enumerate(optional.map(known))}.`;
}

function placeholderOf({ names, examples }: Callable): string {
	if (names.length === 0) return 'Nothing is needed; name a symbol to change it, as in x = 1';
	return names.map(name => `${typeableKey(name)} = ${examples.get(name) ?? '1'}`).join(', ');
}
