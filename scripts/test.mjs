// `npm test`: everything, step by step. A step that fails does not keep the others from running; the run fails with it.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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
 * @property {boolean} [twice] whether a file or two with failing tests run once more, since a real editor and browser stumble now and then
 */

/** @typedef {{ readonly name: string, readonly file: string, readonly message: string }} Failure */

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
	{ name: 'editor tests', command: `npm run -s test:e2e -- --reporter=verbose --reporter=json --outputFile=${EDITOR}`, report: EDITOR, needs: ['package'], twice: true },
];

/** @param {string} report of vitest, in JSON */
function readReport(report) {
	try {
		const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
		/** @type {Failure[]} */
		const failures = [];
		for (const { name: path, status, message, assertionResults } of testResults) {
			const file = relative('.', path);
			const failed = assertionResults.filter((/** @type {{ status: string }} */ { status }) => status === 'failed');
			for (const { fullName, failureMessages } of failed) failures.push({ file, name: fullName, message: firstLine(failureMessages[0]) });
			// a file that does not load has no tests
			if (status === 'failed' && failed.length === 0) failures.push({ file, name: file, message: firstLine(message) });
		}
		return { passed: Number(numPassedTests), failures };
	} catch {
		return { passed: 0, failures: [] };
	}
}

const firstLine = (/** @type {string | undefined} */ text = '') => stripVTControlCharacters(text).split('\n')[0] ?? '';

const MOST_TWICE = 2;

/** @param {string} command */
const passes = command => spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** @param {Step} step @param {ReadonlySet<string>} failed names of steps */
function run({ name, command, report, needs = [], twice = false }, failed) {
	console.log(`\n── ${name}`);
	const missing = needs.find(need => failed.has(need));
	if (missing !== undefined) {
		console.log(`not run: ${missing} failed`);
		return { name, ok: false, seconds: 0, passed: 0, failures: [], stumbles: [] };
	}
	const start = Date.now();
	let ok = passes(command);
	let { passed, failures } = report === undefined ? { passed: 0, failures: [] } : readReport(report);
	/** @type {Failure[]} */
	let stumbles = [];
	const files = [...new Set(failures.map(({ file }) => file))];
	if (!ok && report !== undefined && twice && files.length > 0 && files.length <= MOST_TWICE) {
		console.log(`\n── ${name}, once more: ${files.join(', ')}`);
		ok = passes(`${command} ${files.join(' ')}`);
		const again = readReport(report);
		const stillFails = new Set(again.failures.map(failure => failure.name));
		stumbles = failures.filter(failure => !stillFails.has(failure.name));
		passed += ok ? stumbles.length : 0;
		failures = again.failures;
	}
	return { name, ok, seconds: (Date.now() - start) / 1000, passed, failures, stumbles };
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
	for (const { name, ok, seconds, failures, stumbles } of results) {
		console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}, ${seconds.toFixed(0)} s`);
		for (const { file, name: test, message } of failures) console.log(`       failed: ${test} (${file}): ${message}`);
		for (const { file, name: test, message } of stumbles) console.log(`       passed only the second time: ${test} (${file}): ${message}`);
	}
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	// A step that fails without a failing test of its own counts as one.
	const failed = results.reduce((sum, result) => sum + (result.ok ? 0 : Math.max(1, result.failures.length)), 0);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed === 0 ? 0 : 1;
}

main();
