import { accents } from './accent';
import type { Command } from './command';
import { decorations } from './decoration';
import { fonts } from './font';
import { binomial, fraction } from './fraction';
import { root } from './root';

/** Every command with arguments, in the order of completion. */
export const commands: readonly Command[] = [fraction, binomial, root, ...accents, ...fonts, ...decorations];

const byName: ReadonlyMap<string, Command> = new Map(commands.flatMap(command => command.names.map(name => [name, command] as const)));

/** Commands that set or decorate a letter. */
export const isLetterCommand = (name: string): boolean => LETTER_COMMANDS.has(name);
const LETTER_COMMANDS: ReadonlySet<string> = new Set([...accents, ...fonts].flatMap(({ names }) => names));

export const commandNamed = (name: string): Command | undefined => byName.get(name);
