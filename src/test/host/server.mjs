import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hostFolder } from './paths.mjs';
import { cleanEnv, run } from './run.mjs';

/** Nothing but the editor and the extension: no welcome, no network, no second side bar. */
const SETTINGS = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'extensions.autoUpdate': false,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'workbench.enableExperiments': false,
	'editor.minimap.enabled': false,
	'git.openRepositoryInParentFolders': 'never',
	'workbench.reduceMotion': 'on',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} name of its profile in .host/profiles
 * @property {readonly string[]} extensions VSIX files
 * @property {boolean} [trusted] false for Restricted Mode
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {NodeJS.ProcessEnv} [env]
 */

/** @typedef {{ readonly url: string, readonly stop: () => Promise<void> }} Server */

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** @param {string} url @param {() => boolean} ended */
async function answers(url, ended) {
	for (let attempt = 0; attempt < 300 && !ended(); attempt++) {
		const reply = await fetch(`${url}/healthz`).catch(() => undefined);
		if (reply?.ok) return;
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`the editor does not answer at ${url}; see its log in ${hostFolder}/profiles`);
}

/**
 * Starts the editor with a fresh profile and the given extensions.
 * @param {import('./install.mjs').Host} host
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ node, entry }, { name, extensions, trusted = true, settings = {}, env = {} }) {
	const home = join(hostFolder, 'profiles', name);
	const data = join(home, 'data');
	await rm(home, { recursive: true, force: true });
	await mkdir(join(data, 'User'), { recursive: true });
	await writeFile(join(data, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, '\t'));

	const places = ['--user-data-dir', data, '--extensions-dir', join(home, 'extensions')];
	const environment = { ...cleanEnv(), HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'share'), ...env };
	const installs = extensions.flatMap(vsix => ['--install-extension', vsix]);
	if (installs.length > 0) await run(node, [entry, ...places, ...installs], { env: environment });

	const port = await freePort();
	const child = spawn(node, [
		entry, ...places, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
		...(trusted ? ['--disable-workspace-trust'] : []),
	], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
	const log = createWriteStream(join(home, 'server.log'));
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const ended = new Promise(resolve => child.once('close', resolve));

	const url = `http://127.0.0.1:${port}`;
	const stop = async () => {
		child.kill();
		await ended;
		await rm(home, { recursive: true, force: true });
	};
	try {
		await answers(url, () => child.exitCode !== null);
	} catch (error) {
		child.kill(); // and leaves its log
		throw error;
	}
	return { url, stop };
}

/** The address that opens a folder, and a file in it. @param {string} url @param {string} folder @param {string} [file] */
export function addressOf(url, folder, file) {
	const payload = file === undefined ? '' : `&payload=${encodeURIComponent(JSON.stringify([['openFile', `vscode-remote://${new URL(url).host}${folder}/${file}`]]))}`;
	return `${url}/?folder=${encodeURIComponent(folder)}${payload}`;
}
