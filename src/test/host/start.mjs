// `npm start`: builds, packs, and opens the sample notes in a real VS Code, served to the browser, until Ctrl-C.
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { installHost } from './install.mjs';
import { hostFolder, root, vsix } from './paths.mjs';
import { addressOf, startServer } from './server.mjs';

const SAMPLE = 'keywords.md';

/** A copy, so that trying things out leaves the repository as it is. One from an earlier run, with its edits, is kept. */
async function copyNotes() {
	const notes = join(hostFolder, 'notes');
	await mkdir(notes, { recursive: true });
	if (!existsSync(join(notes, SAMPLE))) await cp(join(root, 'src/test/notes'), notes, { recursive: true, filter: path => ['', '.md'].includes(extname(path)) });
	return notes;
}

const notes = await copyNotes();
const server = await startServer(await installHost('newest'), { name: 'start', extensions: [vsix] });
console.log(`\nML Notes is open at ${addressOf(server.url, notes, SAMPLE)}\nCtrl-C ends it.`);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
