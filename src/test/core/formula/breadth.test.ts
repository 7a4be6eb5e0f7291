import { expect, test } from 'vitest';
import { commands } from '../../../core/formula/commands/index';
import { DIMENSION, SKIPPED, SKIPPED_WITH_ARGUMENTS } from '../../../core/formula/skipped';
import { DELIMITERS } from '../../../core/formula/delimiters';
import { BRACKETED, SIGN_CLASSES, SWITCHES, SYMBOLS } from '../../../core/formula/symbols';
import { allCases } from './fixtures';

const COMMAND = /\\(?:[A-Za-z]+|[^A-Za-z])/g;
const shown = new Set(allCases.flatMap(({ latex }) => latex.match(COMMAND) ?? []));
const known = new Set([
	...SYMBOLS.keys(), ...SKIPPED, ...SKIPPED_WITH_ARGUMENTS.keys(), ...DIMENSION, ...SIGN_CLASSES, ...BRACKETED.keys(), ...DELIMITERS.keys(),
	...Object.keys(SWITCHES), ...commands.flatMap(({ names }) => names),
].filter(name => name.startsWith('\\')));

test('every command that is known has an example in the fixtures', () => {
	expect([...known].filter(name => !shown.has(name))).toEqual([]);
});

test('the fixtures show the commands of machine learning notes and many more', () => {
	expect([...shown].filter(name => known.has(name)).length).toBeGreaterThan(400);
});
