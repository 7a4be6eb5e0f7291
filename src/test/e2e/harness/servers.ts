import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../host/browser.mjs';
import { installHost } from '../../host/install.mjs';
import { hostFolder, root, vsix, webVsix } from '../../host/paths.mjs';
import { startServer, type Server } from '../../host/server.mjs';

/** How the extension is run: in Node, in the browser's worker host, in Node in a folder that is not trusted, and in the oldest VS Code. */
export type Variant = 'node' | 'web' | 'restricted' | 'oldest';

declare module 'vitest' {
	interface ProvidedContext {
		readonly browser: string;
		readonly servers: Readonly<Record<Variant, string>>;
	}
}

const SETTINGS = { 'security.workspace.trust.startupPrompt': 'never', 'files.exclude': { '.probe': true } };

async function packProbe(): Promise<string> {
	const packagePath = join(hostFolder, 'probe.vsix');
	await createVSIX({ cwd: join(root, 'src/test/e2e/probe'), packagePath, dependencies: false, skipLicense: true, allowMissingRepository: true });
	return packagePath;
}

/** Before all tests: the editor with each variant of the extension, each with a fresh profile. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const [browser, newest, oldest, probe] = [await findBrowser(), await installHost('newest'), await installHost('oldest'), await packProbe()];
	const started: Server[] = [];
	const start = async (name: Variant, { host = newest, extension = vsix, trusted = true } = {}): Promise<string> => {
		const server = await startServer(host, { name: `${name}-${process.pid}`, extensions: [extension, probe], trusted, settings: SETTINGS });
		started.push(server);
		return server.url;
	};
	const stop = async (): Promise<void> => void await Promise.all(started.map(server => server.stop()));
	try {
		provide('servers', {
			node: await start('node'),
			web: await start('web', { extension: webVsix }),
			restricted: await start('restricted', { trusted: false }),
			oldest: await start('oldest', { host: oldest }),
		});
		provide('browser', browser);
	} catch (error) {
		await stop();
		throw error;
	}
	return stop;
}
