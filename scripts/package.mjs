// Packs ml-notes.vsix from dist/ and checks what is in it. `--web` packs instead the variant for the web-worker extension host
// into .host/: the same files, with `browser` as the only entry.
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root, vsix, webVsix } from '../src/test/host/paths.mjs';
import { checkVsix } from './vsix/contents.mjs';

/** A copy of what ships whose manifest has no `main`. @returns {Promise<string>} */
async function stageWeb() {
	const stage = join(dirname(webVsix), 'web-variant');
	await rm(stage, { recursive: true, force: true });
	await mkdir(stage, { recursive: true });
	for (const file of await listFiles({ cwd: root, packageManager: 2 })) await cp(join(root, file), join(stage, file));
	const { main: _, ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	await writeFile(join(stage, 'package.json'), JSON.stringify(manifest));
	return stage;
}

const web = process.argv.includes('--web');
const packagePath = web ? webVsix : vsix;
await createVSIX({ cwd: web ? await stageWeb() : root, packagePath, dependencies: false });

const complaints = await checkVsix(packagePath);
for (const complaint of complaints) console.error(`package: ${complaint}`);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${packagePath}  ${((await stat(packagePath)).size / 1000).toFixed(0)} kB`);
