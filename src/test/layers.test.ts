import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A file of one statement, and whether the lint allows it there. `*` makes the file's name unique. */
const cases: readonly (readonly [file: string, statement: string, allowed: boolean])[] = [
	['src/core/base/*.ts', `import { x } from '../math/x';`, false],
	['src/core/base/*.ts', `import { x } from './x';`, true],
	['src/core/math/special/*.ts', `import { x } from '../../base/x';`, false],
	['src/core/math/special/*.ts', `import { x } from '../budget';`, true],
	['src/core/library/*.ts', `import { x } from '../math/x';`, true],
	['src/core/library/*.ts', `import { x } from '../note/x';`, false],
	['src/core/note/*.ts', `import { x } from '../formula/x';`, false],
	['src/core/note/*.ts', `import { x } from '../base/x';`, true],
	['src/core/formula/commands/*.ts', `import { x } from '../../note/x';`, false],
	['src/core/formula/commands/*.ts', `import { x } from '../../library/x';`, true],
	['src/core/semantics/*.ts', `import type { X } from '../program/x';`, false],
	['src/core/semantics/*.ts', `import type { X } from '../formula/x';`, true],
	['src/core/program/*.ts', `export { x } from '../check/x';`, false],
	['src/core/check/*.ts', `export const x = import('../view/x');`, false],
	['src/core/export/*.ts', `export * from '../plot/x';`, false],
	['src/core/plot/*.ts', `import { x } from '../math/x';`, false],
	['src/core/plot/*.ts', `import { x } from '../base/x';`, true],
	['src/core/view/*.ts', `import { x } from '../plot/x';`, true],
	['src/core/view/*.ts', `import { x } from '../index';`, false],
	['src/core/view/*.ts', `import { x } from 'vscode';`, false],
	['src/core/*.ts', `import { x } from 'node:fs';`, false],
	['src/core/*.ts', `import { x } from '../protocol';`, false],
	['src/core/runtime.ts', `import { x } from './library/records/x';`, false],
	['src/vscode/*.ts', `import { x } from '../core';`, true],
	['src/vscode/features/*.ts', `import { x } from '../../core/view/x';`, false],
	['src/vscode/features/*.ts', `import type { X } from '../../core/view/x';`, true],
	['src/vscode/*.ts', `import { x } from '../webview/x';`, false],
	['src/cli/*.ts', `import { x } from 'vscode';`, false],
	['src/webview/*.ts', `import { x } from '../core/runtime';`, true],
	['src/webview/*.ts', `import { x } from '../core';`, false],
	['src/webview/*.ts', `import { x } from '../protocol';`, true],
	['src/core/base/*.ts', `console.log(1);`, false],
	['src/core/base/*.ts', `export const x = eval('1');`, false],
	['src/core/base/*.ts', `export const x = new Function('1');`, false],
	['src/vscode/*.ts', `export const x: any = 1;`, false],
];

const folder = mkdtempSync(join(tmpdir(), 'ml-notes-layers-'));
const fileOf = (index: number): string => (cases[index]?.[0] ?? '').replace('*', `case${index}`);

/** Uses what is imported, so that nothing but the statement itself can be at fault. */
function used(statement: string): string {
	if (statement.startsWith('import type')) return `${statement}\nexport type Y = X[];\n`;
	return statement.startsWith('import') ? `${statement}\nexport const y = [x];\n` : `${statement}\n`;
}

/** Names of the files that the linter complains of. */
function lint(): ReadonlySet<string> {
	const args = [resolve('node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', '-f', 'json'];
	const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
	const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly filename: string }[] };
	return new Set(diagnostics.map(({ filename }) => basename(filename)));
}

let flagged: ReadonlySet<string> = new Set();

beforeAll(() => {
	copyFileSync('oxlint.config.mjs', join(folder, 'oxlint.config.mjs'));
	for (const [index, [, statement]] of cases.entries()) {
		const path = join(folder, fileOf(index));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, used(statement));
	}
	flagged = lint();
});
afterAll(() => rmSync(folder, { recursive: true }));

for (const [index, [file, statement, allowed]] of cases.entries()) {
	test(`${allowed ? 'allows' : 'refuses'} ${statement} in ${dirname(file)}`, () => {
		expect(flagged.has(basename(fileOf(index)))).toBe(!allowed);
	});
}
