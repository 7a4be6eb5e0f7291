import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until';

export interface Position { readonly line: number; readonly character: number }
export interface Range { readonly start: Position; readonly end: Position }
export interface Hover { readonly text: string; readonly range?: Range }
export interface Diagnostic { readonly message: string; readonly severity: 'Error' | 'Warning' | 'Information' | 'Hint'; readonly source?: string; readonly range: Range }

/** VS Code's API as seen by an extension beside ours; see ../probe/probe.js. */
export interface Probe {
	readonly hover: (file: string, at: Position) => Promise<readonly Hover[]>;
	readonly diagnostics: (file: string) => Promise<readonly Diagnostic[]>;
	readonly fixes: (file: string, at: Position) => Promise<readonly string[]>;
	readonly fix: (file: string, at: Position, title: string) => Promise<boolean>;
	readonly text: (file: string) => Promise<string>;
	/** In the editor that has the focus. */
	readonly selection: () => Promise<{ readonly file: string; readonly text: string; readonly line: number }>;
	readonly edit: (file: string, text: string) => Promise<boolean>;
	readonly activation: () => Promise<number | undefined>;
	readonly isInNode: () => Promise<boolean>;
	readonly setting: (name: string, value: unknown) => Promise<void>;
}

export function probeOf(workspace: string): Probe {
	const folder = join(workspace, '.probe');
	mkdirSync(folder, { recursive: true });
	let count = 0;

	async function ask<T>(action: string, input: object = {}): Promise<T> {
		const id = String(++count);
		const request = join(folder, `${id}.request.json`);
		const reply = join(folder, `${id}.reply.json`);
		writeFileSync(`${request}.part`, JSON.stringify({ action, input }));
		renameSync(`${request}.part`, request);
		await until(`the probe's answer to ${action}`, async () => existsSync(reply) || undefined);
		const { value, error } = JSON.parse(readFileSync(reply, 'utf8')) as { readonly value: T; readonly error?: string };
		if (error !== undefined) throw new Error(error);
		return value;
	}

	return {
		hover: (file, { line, character }) => ask('hover', { file, line, character }),
		diagnostics: file => ask('diagnostics', { file }),
		fixes: (file, { line, character }) => ask('fixes', { file, line, character }),
		fix: (file, { line, character }, title) => ask('fix', { file, line, character, title }),
		text: file => ask('text', { file }),
		selection: () => ask('selection'),
		edit: (file, text) => ask('edit', { file, text }),
		activation: () => ask('activation'),
		isInNode: () => ask('isInNode'),
		setting: (name, value) => ask('setting', { name, value }),
	};
}
