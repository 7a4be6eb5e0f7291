// `npm test`: everything, step by step. A step that fails does not keep the others from running; the run fails with it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const UNIT = '.build/unit.json';
const EDITOR = '.build/editor.json';

/** @type {readonly { readonly name: string, readonly command: string, readonly report?: string }[]} */
const steps = [
	{ name: 'types', command: 'tsc --build' },
	{ name: 'lint', command: 'npm run -s lint' },
	{ name: 'unused files and packages', command: 'knip --include files,dependencies,unlisted,unresolved' },
	{ name: 'unit tests, with code from strings disallowed', command: `vitest run --reporter=dot --reporter=json --outputFile=${UNIT}`, report: UNIT },
	{ name: 'bundles', command: 'npm run -s build' },
	{ name: 'package', command: 'npm run -s package && npm run -s package -- --web' },
	{ name: 'editor tests', command: `npm run -s test:e2e -- --reporter=verbose --reporter=json --outputFile=${EDITOR}`, report: EDITOR },
];

/** @param {string} report of vitest, in JSON */
function countOf(report) {
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
		return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
	} catch {
		return { passed: 0, failed: 0 };
	}
}

function main() {
	for (const report of [UNIT, EDITOR]) rmSync(report, { force: true });
	const results = steps.map(({ name, command, report }) => {
		console.log(`\n── ${name}`);
		const start = Date.now();
		const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
		return { name, ok: status === 0, seconds: (Date.now() - start) / 1000, ...(report ? countOf(report) : { passed: 0, failed: 0 }) };
	});

	console.log('\n── summary');
	for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}, ${seconds.toFixed(0)} s`);
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	// A step that fails without a failing test of its own counts as one.
	const failed = results.reduce((sum, result) => sum + (result.ok ? 0 : Math.max(1, result.failed)), 0);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

main();
