import * as vscode from 'vscode';
import { parseArguments, plainMath, enumerate, type Arguments } from '../../../core/index';
import { createInput, needed } from './askArguments';
import type { Runnable } from './runnable';

export interface Accepted {
	readonly line: string;
	readonly given: Arguments;
}

/** Asks for the arguments of a method on one line, `problem` first where they were given before; undefined when the reader leaves. Nothing is run here. */
export function askToRun(runnable: Runnable, line: string, problem?: string): Promise<Accepted | undefined> {
	const input = createInput(runnable, line, promptOf(runnable));
	const names = [...runnable.names, ...runnable.optional ?? []];
	const show = (message: string | undefined): void => {
		input.validationMessage = message === undefined ? undefined : { message, severity: vscode.InputBoxValidationSeverity.Warning };
	};
	if (problem !== undefined) input.validationMessage = { message: problem, severity: vscode.InputBoxValidationSeverity.Error };

	return new Promise(resolve => {
		input.onDidChangeValue(value => show(parseArguments(value, names).problem));
		input.onDidAccept(() => {
			const given = parseArguments(input.value, names);
			const missing = runnable.names.filter(name => !isGiven(name, given, runnable));
			if (given.problem !== undefined || missing.length > 0) return show(given.problem ?? `Give ${enumerate(missing.map(plainMath))}.`);
			resolve({ line: input.value, given });
			input.hide();
		});
		input.onDidHide(() => {
			resolve(undefined);
			input.dispose();
		});
		input.show();
	});
}

/** Given itself, where it lies, or another parameter instead of it. */
function isGiven(name: string, { bind, domain }: Arguments, { record }: Runnable): boolean {
	const others = record.parameters.filter(({ insteadOf }) => insteadOf === name).flatMap(({ name: other, aliases = [] }) => [other, ...aliases]);
	return Object.hasOwn(domain, name) || [name, ...others].some(key => Object.hasOwn(bind, key));
}

/** `Give x and p(x|z) (a distribution). May be left out: draws = 1000, seed = 1. Enter runs it.` */
function promptOf(runnable: Runnable): string {
	const { names, defaults } = runnable;
	return [
		...(names.length === 0 ? [] : [`Give ${needed(runnable)}.`]),
		...(defaults.length === 0 ? [] : [`May be left out: ${defaults.join(', ')}.`]),
		'Enter runs it.',
	].join(' ');
}
