import { readFile } from 'node:fs/promises';

const END_OF_DIRECTORY = 0x06054b50;

/** Names of the files in a ZIP, from its central directory. @param {Buffer} zip */
export function zipNames(zip) {
	let end = zip.length - 22;
	while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
	if (end < 0) throw new Error('invalid ZIP: no end of directory');
	const names = [];
	let entry = zip.readUInt32LE(end + 16);
	for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
		const nameLength = zip.readUInt16LE(entry + 28);
		names.push(zip.toString('utf8', entry + 46, entry + 46 + nameLength));
		entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
	}
	return names;
}

const required = [
	'package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'media/icon.png',
	'dist/extension.js', 'dist/core.js', 'dist/extension.web.js', 'dist/worker.js', 'dist/preview.js', 'dist/builtin.js', 'media/live.css', 'dist/exported.js', 'dist/exported.css', 'dist/katex/katex.min.css',
];

const allowed = [
	/^\[Content_Types\]\.xml$/, /^extension\.vsixmanifest$/,
	/^extension\/(package|package\.nls)\.json$/, /^extension\/(readme|changelog)\.md$/, /^extension\/LICENSE\.txt$/,
	/^extension\/media\/.+\.(css|gif|md|png|svg)$/,
	/^extension\/dist\/(extension|core|extension\.web|worker|preview|builtin|exported)\.js$/, /^extension\/dist\/exported\.css$/,
	/^extension\/dist\/katex\/(katex\.min\.css|fonts\/KaTeX_[\w-]+\.woff2)$/,
];

/** What is missing from the files of a VSIX, and what has no place there. @param {readonly string[]} names @returns {string[]} */
export function checkContents(names) {
	const missing = required.filter(name => !names.includes(`extension/${name}`));
	const stray = names.filter(name => !allowed.some(pattern => pattern.test(name)));
	return [...missing.map(name => `the VSIX lacks ${name}`), ...stray.map(name => `the VSIX has ${name}`)];
}

/** @param {string} path */
export const checkVsix = async path => checkContents(zipNames(await readFile(path)));
