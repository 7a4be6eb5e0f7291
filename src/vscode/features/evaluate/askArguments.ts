import * as vscode from 'vscode';
import type { Outcome } from '../../../core/service';
import { enumerate, parseArguments, typeableKey, type Arguments } from '../../../core/index';
import type { Askable, Callable } from './callable';
import { onOneLine } from './onOneLine';

export interface Answer {
	readonly line: string;
	readonly given: Arguments;
	readonly outcome: Extract<Outcome, { readonly status: 'value' }>;
}

/** Asks for the arguments on one line and shows the value as it is typed; undefined when the reader leaves. */
export function askArguments(callable: Callable, line: string): Promise<Answer | undefined> {
	const input = createInput(callable, line, promptOf(callable));

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

/** A box for a line of arguments. */
export function createInput(askable: Askable, line: string, prompt: string): vscode.InputBox {
	const input = vscode.window.createInputBox();
	input.title = askable.group === undefined ? askable.title : `${askable.group} · ${askable.title}`;
	input.prompt = prompt;
	input.placeholder = placeholderOf(askable);
	input.value = line;
	return input;
}

type Message = vscode.InputBoxValidationMessage | undefined;

async function evaluate(callable: Callable, line: string, show: (message: Message) => void): Promise<Answer | undefined> {
	const given = parseArguments(line, [...callable.names, ...callable.optional ?? []]);
	const { problem } = given;
	if (problem !== undefined) {
		show({ message: problem, severity: vscode.InputBoxValidationSeverity.Warning });
		return undefined;
	}
	const outcome = await callable.evaluate(given);
	// Before anything is typed the prompt says what is needed, and says it better.
	if (line.trim() === '' && outcome.status === 'open') show(undefined);
	else show({ message: onOneLine(outcome), severity: severityOf(outcome) });
	return outcome.status === 'value' ? { line, given, outcome } : undefined;
}

function severityOf({ status }: Outcome): vscode.InputBoxValidationSeverity {
	return status === 'refused' ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
}

/** `Give x and mu (mean). May be left out: sigma (real, greater than 0, 1 if left out; the standard deviation).` */
function promptOf(callable: Callable): string {
	const { names, optional = [], words } = callable;
	const asked = names.length === 0 ? 'Enter shows what you can do with the value.' : `Give ${needed(callable)}.`;
	return optional.length === 0 ? asked : `${asked} May be left out: ${enumerate(optional.map(name => withWords(name, words)))}.`;
}

/** `x and mu (mean)`. */
export function needed({ names, words }: Askable): string {
	return enumerate(names.map(name => withWords(name, words)));
}

function withWords(name: string, words: Askable['words']): string {
	const known = words.get(name);
	return known === undefined ? typeableKey(name) : `${typeableKey(name)} (${known})`;
}

function placeholderOf({ names, examples }: Askable): string {
	if (names.length === 0) return 'Nothing is needed; name a symbol to change it, as in x = 1';
	return names.map(name => `${typeableKey(name)} = ${examples.get(name) ?? '1'}`).join(', ');
}
