import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** A Chromium that is there already: the one named in CHROMIUM, one on the path, or Playwright's own. */
function present() {
	const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
	return [process.env['CHROMIUM'] ?? '', ...onPath, ...MAC, chromium.executablePath()].find(path => path !== '' && isExecutable(path));
}

async function install() {
	const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	console.log(`host: installing Chromium with ${mayUseApt ? 'apt-get' : 'playwright'}`);
	if (mayUseApt) {
		await run('apt-get', ['update', '-q']);
		await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
	} else {
		await run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
	}
}

/** The path of a Chromium, installed if need be. */
export async function findBrowser() {
	const found = present();
	if (found) return found;
	const failed = await install().then(() => undefined, (/** @type {Error} */ error) => error);
	const installed = present();
	if (!installed) throw new Error('no Chromium: install it (Debian: apt-get install chromium) or name one in CHROMIUM', { cause: failed });
	return installed;
}
