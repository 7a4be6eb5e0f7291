// `npm test`: everything, step by step. A step that fails does not keep the others from running; the run fails with it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const UNIT = '.build/unit.json';
const ATTACKS = '.build/attacks.json';
const PAGES = '.build/pages.json';
const EDITOR = '.build/editor.json';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string} [report] of vitest, in JSON
 * @property {readonly string[]} [needs] steps without which this one would only repeat their failure
 */

/** @type {readonly Step[]} */
const steps = [
	{ name: 'types', command: 'tsc --build' },
	{ name: 'lint', command: 'npm run -s lint' },
	{ name: 'unused files and packages', command: 'knip --include files,dependencies,unlisted,unresolved' },
	{ name: 'unit tests, with code from strings disallowed', command: `vitest run --reporter=dot --reporter=json --outputFile=${UNIT}`, report: UNIT },
	{ name: 'bundles', command: 'npm run -s build' },
	{ name: 'attacks on the pages', command: `vitest run --config src/test/xss/vitest.config.mts --reporter=dot --reporter=json --outputFile=${ATTACKS}`, report: ATTACKS, needs: ['bundles'] },
	{ name: 'the preview\'s page', command: `vitest run --config src/test/pages/vitest.config.mts --reporter=dot --reporter=json --outputFile=${PAGES}`, report: PAGES, needs: ['bundles'] },
	{ name: 'package', command: 'npm run -s package && npm run -s package -- --web', needs: ['bundles'] },
	{ name: 'editor tests', command: `npm run -s test:e2e -- --reporter=verbose --reporter=json --outputFile=${EDITOR}`, report: EDITOR, needs: ['package'] },
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

/** @param {Step} step @param {ReadonlySet<string>} failed names of steps */
function run({ name, command, report, needs = [] }, failed) {
	console.log(`\n── ${name}`);
	const missing = needs.find(need => failed.has(need));
	if (missing !== undefined) {
		console.log(`not run: ${missing} failed`);
		return { name, ok: false, seconds: 0, passed: 0, failed: 0 };
	}
	const start = Date.now();
	const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
	return { name, ok: status === 0, seconds: (Date.now() - start) / 1000, ...(report === undefined ? { passed: 0, failed: 0 } : countOf(report)) };
}

function main() {
	for (const report of [UNIT, ATTACKS, PAGES, EDITOR]) rmSync(report, { force: true });
	const failedSteps = new Set();
	const results = steps.map(step => {
		const result = run(step, failedSteps);
		if (!result.ok) failedSteps.add(step.name);
		return result;
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
