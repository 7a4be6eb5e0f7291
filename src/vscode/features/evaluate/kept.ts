import type { OpenNote } from '../../../core/service';
import { printArguments } from '../../../core/index';
import type { KeptBindings } from '../../keptBindings';
import type { Answer } from './askArguments';
import type { Callable } from './callable';

/** The line with what the reader gave a formula before; undefined where that is nothing. */
export function keptLine(note: OpenNote, { formula }: Callable, bindings: KeptBindings): string | undefined {
	const { bind = {} } = formula ? bindings.of(note, formula.index) ?? {} : {};
	return Object.keys(bind).length === 0 ? undefined : printArguments(bind);
}

/** Keeps what a formula was evaluated with, for the preview and the next time. */
export function keepAnswer(note: OpenNote, { formula }: Callable, { given: { bind } }: Answer, bindings: KeptBindings): void {
	if (formula) bindings.keep(note, formula.index, { bind, isOpen: bindings.of(note, formula.index)?.isOpen ?? false });
}
