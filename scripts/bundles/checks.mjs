/** Walls and budgets of the bundles, read from esbuild's metafile and from the text that ships. Each check returns complaints. */

/** @typedef {{ readonly name: string, readonly bytes: number, readonly inputs: readonly string[], readonly externals: readonly string[], readonly text: string }} Bundle */

const KILOBYTE = 1000;

/** Largest size in bytes. @type {Readonly<Record<string, number>>} */
const budgets = { 'extension.js': 200 * KILOBYTE, 'core.js': 1090 * KILOBYTE, 'extension.web.js': 1175 * KILOBYTE, 'preview.js': 355 * KILOBYTE, 'builtin.js': 350 * KILOBYTE };

const KATEX = /(^|\/)katex\/(dist\/katex|katex|src\/)/;
const MATHJAX = /(^|\/)@?mathjax/;

/** Inputs that must stay out, by bundle; `*` is every bundle. */
const walls = [
	{ bundle: 'preview.js', input: /^src\/core\/(formula|semantics|note|check|export)\//, why: 'the page links programs, it reads no notes' },
	{ bundle: 'builtin.js', input: /^src\/core\/(formula|semantics|note|check|export)\//, why: 'the page links programs, it reads no notes' },
	{ bundle: 'preview.js', input: /^src\/core\/library\/records\//, why: 'records stay in the host' },
	{ bundle: 'builtin.js', input: /^src\/core\/library\/records\//, why: 'records stay in the host' },
	{ bundle: 'preview.js', input: KATEX, why: 'the host renders formulas' },
	{ bundle: 'builtin.js', input: KATEX, why: 'the host renders formulas' },
	{ bundle: 'extension.js', input: MATHJAX, why: 'the typesetter lives in the worker' },
	{ bundle: 'extension.web.js', input: MATHJAX, why: 'the typesetter lives in the worker' },
	{ bundle: '*', input: /@mathjax\/src\/.*\/(components\/loader|util\/asyncLoad\/)/, why: "MathJax's loader runs code from elsewhere" },
];

/** Node modules that run code or reach a network. */
const bannedModules = new Set(
	['vm', 'child_process', 'cluster', 'repl', 'inspector', 'net', 'tls', 'dgram', 'dns', 'http', 'http2', 'https']
		.flatMap(name => [name, `node:${name}`]),
);

/** Ways to run a string as code. A method of that name on an object of ours (`program.eval(…)`) is none. */
const bannedCode = [
	{ name: 'eval', pattern: /(?<![\w$.])eval\s*\(|\(0,\s*eval\)|\b(?:globalThis|window|self|global)\s*(?:\.\s*eval\b|\[\s*["'`]eval)/ },
	{ name: 'new Function', pattern: /\bnew\s+Function\b/ },
	{ name: 'Function(', pattern: /(?<![\w$.]|\bnew )Function\s*\(/ },
	{ name: 'a timer given a string', pattern: /\bset(?:Timeout|Interval|Immediate)\s*\(\s*["'`]/ },
	{ name: 'vm', pattern: /\b(?:require|import)\s*\(\s*["'`](?:node:)?vm["'`]/ },
	{ name: 'child_process', pattern: /child_process/ },
];

/** @param {Bundle} bundle */
function checkSize({ name, bytes }) {
	const budget = budgets[name];
	return budget !== undefined && bytes > budget ? [`${name} is ${bytes} bytes, its budget ${budget}`] : [];
}

/** @param {Bundle} bundle */
function checkWalls({ name, inputs }) {
	return walls
		.filter(wall => wall.bundle === '*' || wall.bundle === name)
		.flatMap(wall => inputs.filter(input => wall.input.test(input)).map(input => `${name} contains ${input}: ${wall.why}`));
}

/** Two builds of KaTeX in one bundle double its size and split its settings. @param {Bundle} bundle */
function checkKatexOnce({ name, inputs }) {
	const copies = inputs.filter(input => /(^|\/)katex\/dist\/katex(\.min)?\.m?js$/.test(input));
	return copies.length > 1 ? [`${name} contains KaTeX ${copies.length} times: ${copies.join(', ')}`] : [];
}

/** @param {Bundle} bundle */
function checkModules({ name, externals }) {
	return externals.filter(module => bannedModules.has(module)).map(module => `${name} imports ${module}`);
}

/** @param {Bundle} bundle */
function checkCode({ name, text }) {
	return bannedCode.flatMap(({ name: what, pattern }) => {
		const found = pattern.exec(text);
		return found ? [`${name} contains ${what}: …${text.slice(Math.max(0, found.index - 40), found.index + 60).replaceAll('\n', ' ')}…`] : [];
	});
}

/** All complaints about one bundle; none if it may ship. @param {Bundle} bundle @returns {string[]} */
export function checkBundle(bundle) {
	return [checkSize, checkWalls, checkKatexOnce, checkModules, checkCode].flatMap(check => check(bundle));
}
