// The layers as an ordered array, lowest first: a folder of src/core imports from itself and from its left.
const layers = ['base', 'math', 'library', 'note', 'formula', 'semantics', 'program', 'check', 'export', 'plot', 'view'];

/** Beside the doors of the core, above its layers: what a formula that opens and a method that runs are made of. */
const services = ['methods', 'live'];

/** Walls inside the order: what a folder may reach where that is not simply everything to its left. */
const walls = { plot: ['base'], math: [], formula: ['base', 'math', 'library'] };

const up = '^(\\.\\./)+';
const anyOf = (...names) => `(${names.join('|')})`;
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const noHost = {
	regex: `^(vscode|node:.*|${anyOf('fs', 'os', 'path', 'process', 'worker_threads')})$|${up}${anyOf('vscode', 'webview', 'worker', 'cli', 'protocol', 'schema')}(/|$)`,
	message: 'core/ knows no host.',
};
const noDoors = { regex: `${up}${anyOf('index', 'runtime')}$`, message: 'The doors of core/ stand above its layers.' };

function layer(folder, index) {
	const reach = walls[folder] ?? layers.slice(0, index);
	const beyond = layers.filter(other => other !== folder && !reach.includes(other));
	const order = { regex: `${up}${anyOf(...beyond)}(/|$)`, message: `${folder}/ may import ${reach.join(', ') || 'nothing outside itself'}.` };
	return { files: [`src/core/${folder}/**/*.ts`], rules: restrict(...(beyond.length > 0 ? [order] : []), noDoors, noHost) };
}

/** Shells know the core by its doors and its types, and each other by types. */
function shell(folder, { inside = [], bans = [] }) {
	const hidden = [...layers, ...services].filter(name => !inside.includes(name));
	const others = ['vscode', 'webview', 'worker', 'cli'].filter(other => other !== folder);
	return {
		files: [`src/${folder}/**/*.{ts,tsx}`],
		rules: restrict(
			{ regex: `${up}core/${anyOf(...hidden)}/`, message: 'Values of core/ come through its doors, index and runtime.', allowTypeImports: true },
			{ regex: `${up}${anyOf(...others)}/`, message: 'Shells share types alone.', allowTypeImports: true },
			...bans,
		),
	};
}

const noEditor = { regex: '^vscode$', message: 'Only src/vscode knows the editor.' };
const noNode = { regex: '^node:', message: 'The page runs in a browser.' };
const runtimeOnly = { regex: `${up}core(/index|/service)?$`, message: 'The page reaches core/runtime alone.', allowTypeImports: true };

export default {
	plugins: ['typescript', 'unicorn', 'oxc', 'import'],
	categories: { correctness: 'error', suspicious: 'error' },
	ignorePatterns: ['/dist', '/.build', '/.host'],
	rules: {
		'no-eval': 'error',
		'no-implied-eval': 'error',
		'no-new-func': 'error',
		'typescript/no-explicit-any': 'error',
		'typescript/no-non-null-assertion': 'error',
		'import/no-cycle': 'error',
		'import/no-default-export': 'error',
		// Against the grain of fast-check (`fc.property`), of KaTeX, of fonts that register themselves, and of workers' postMessage.
		'import/no-named-as-default-member': 'off',
		'import/no-unassigned-import': 'off',
		'unicorn/require-post-message-target-origin': 'off',
		'no-shadow': 'off',
		'no-unmodified-loop-condition': 'off', // does not see narrowing: `while (x && …)`
		// Matters of taste: sorting an array of one's own, a helper near its use, 0.693 in a documented example.
		'unicorn/no-array-sort': 'off',
		'unicorn/consistent-function-scoping': 'off',
		'oxc/approx-constant': 'off',
	},
	overrides: [
		{ files: ['src/core/**/*.ts'], rules: { 'no-console': 'error', ...restrict(noHost) } },
		...layers.map(layer),
		{
			files: ['src/core/runtime.ts'],
			rules: restrict({ regex: '^\\./(index|note|formula|semantics|check|export|library/records)(/|$)', message: 'The page links programs, it reads no notes.' }, noHost),
		},
		shell('vscode', {}),
		shell('cli', { bans: [noEditor] }),
		shell('worker', { bans: [noEditor] }),
		// Renders with the note's own rule for formulas, and needs nothing else of the core.
		shell('render', { inside: ['note', 'formula'], bans: [noEditor, noNode] }),
		shell('webview', { bans: [runtimeOnly, noEditor, noNode] }),
		{ files: ['*.config.{mjs,mts}'], rules: { 'import/no-default-export': 'off' } },
	],
};
