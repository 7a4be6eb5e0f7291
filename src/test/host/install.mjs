import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostFolder } from './paths.mjs';
import { run } from './run.mjs';

/** VS Code 1.139.1 and 1.100.3, the oldest that `engines.vscode` allows, served to a browser; each with the Node it runs on. */
const editors = {
	newest: { editor: '4.139.1', node: '24.21.0' },
	oldest: { editor: '4.100.3', node: '20.20.2' },
};

/** @typedef {{ readonly node: string, readonly entry: string }} Host the Node that runs the editor, and the editor's script */

/** @param {string} folder @param {readonly string[]} args */
const npmInstall = (folder, args) => run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd: folder });

/**
 * Installs into a folder unless that was done before; a run that was cut short is started afresh.
 * @param {string} name
 * @param {(folder: string) => Promise<unknown>} install
 */
async function once(name, install) {
	const folder = join(hostFolder, name);
	const done = join(folder, '.installed');
	if (existsSync(done)) return folder;
	console.log(`host: installing ${name} into ${folder}`);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await install(folder);
	await writeFile(done, '');
	return folder;
}

/** code-server without its native modules: its own packages, then VS Code's and those of the extensions it brings. */
async function installEditor(/** @type {string} */ version) {
	const folder = await once(`code-server-${version}`, async target => {
		const code = join(target, 'node_modules/code-server/lib/vscode');
		await npmInstall(target, [`code-server@${version}`, '--ignore-scripts']);
		await npmInstall(code, ['--omit=dev', '--ignore-scripts']);
		await npmInstall(join(code, 'extensions'), ['--omit=dev', '--ignore-scripts']);
		// Hashes passwords, of which there are none here; without its native part the older editor would not start.
		await writeFile(join(target, 'node_modules/argon2/argon2.js'), 'module.exports = {};\n');
	});
	return join(folder, 'node_modules/code-server/out/node/entry.js');
}

/** This Node where it fits, else one from npm: on Linux the package with the binary, elsewhere the one whose script chooses. */
async function installNode(/** @type {string} */ version) {
	if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
	const onLinux = process.platform === 'linux';
	const name = onLinux ? `node-linux-${process.arch}` : 'node';
	const folder = await once(`node-${version}`, target => npmInstall(target, [`${name}@${version}`, onLinux ? '--ignore-scripts' : '--ignore-scripts=false']));
	return join(folder, 'node_modules', name, 'bin/node');
}

/** @param {keyof typeof editors} which @returns {Promise<Host>} */
export async function installHost(which) {
	const { editor, node } = editors[which];
	return { node: await installNode(node), entry: await installEditor(editor) };
}
