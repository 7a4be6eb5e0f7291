import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ml-notes-cli-'));
const cli = join(folder, 'cli.js');
const note = join(folder, 'note.md');
const chains = join(folder, 'chains.md');
const claims = join(folder, 'claims.md');

beforeAll(async () => {
	await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', outfile: cli });
	writeFileSync(chains, '# Chains\n\n* **MCMC**\n\t$p(x)=\\frac{e^{-x^2}}{Z}$\n');
	writeFileSync(claims, '# Angles\n\n* **Double angle**\n\tright $\\cos(2x)=1-2\\sin^2(x)$\n\twrong $\\sin(2x)=\\sin(x)\\cos(x)$\n');
	writeFileSync(note, '# Losses\n\n* **Square**\n\t$s(u)=u^2$ and $c=s(3)+k$, $w=2$\n* **Cube**\n\t$s(u)=u^3$, $w=2$\n\n\u001b[31mred $v>0$\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], input = '') => spawnSync(process.execPath, ['--disallow-code-generation-from-strings', cli, ...args], { encoding: 'utf8', input, maxBuffer: 2 ** 24 });

const POSTERIOR = '{"likelihood": {"fn": {"params": ["z"], "latex": "z^7(1-z)^3"}}, "prior": {"dist": "Beta", "args": {"alpha": 2, "beta": 2}}}';

// [what it shows, arguments, exit code, in stdout, in stderr]
const CALLS: readonly (readonly [string, readonly string[], number, string, string])[] = [
	['a value', ['eval', note, '--formula', 's(u)=u^2', '--bind', '{"u": 3}'], 0, '9\n', ''],
	['a value as JSON', ['eval', note, '--formula', 's(u)=u^2', '--bind', '{"u": 3}', '--json'], 0, '{"status":"value","value":9}\n', ''],
	['a formula by place', ['eval', note, '--at', '4:6', '--bind', '{"u": 4}'], 0, '16\n', ''],
	['what is missing', ['eval', note, '--formula', 'c=s(3)+k'], 1, 'give k\n', ''],
	['a statement', ['eval', note, '--formula', 'v>0'], 1, 'has no value', ''],
	['no such formula', ['eval', note, '--formula', 'q'], 1, 'The note has no formula “q”; ', ''],
	['a formula of two entries', ['eval', note, '--formula', 'w=2'], 1, '2 formulas of the note match; ', ''],
	['the formula of one of them', ['eval', note, '--formula', 'w=2', '--entry', 'Cube'], 0, '2\n', ''],
	['what is known of what is missing', ['eval', note, '--formula', 'c=s(3)+k', '--json'], 1, '"missing":["k"],"missingDetails":[{"symbol":"k","role":"value","type":"number"', ''],
	['bindings that are no JSON', ['eval', note, '--formula', 's(u)=u^2', '--bind', '{u:3}'], 2, '', 'not JSON'],
	['no formula named', ['eval', note], 2, '', '--formula'],
	['an option that is not there', ['eval', note, '--formulas', 'x'], 2, '', '--formulas'],
	['a picture', ['plot', note, '--formula', 's(u)=u^2', '--entry', 'Square', '-o', '-'], 0, '<title>s(u)</title>', ''],
	['a picture of what is given', ['plot', note, '--formula', 'c=s(3)+k', '--bind', '{"k": 4}', '--from', '0', '--to', '2', '-o', '-'], 0, '<svg', ''],
	['a picture on a folder that is not there', ['plot', note, '--formula', 'c=s(3)+k', '-o', join(folder, 'no', 'a.svg')], 3, '', 'there is no such folder'],
	['a picture of a statement', ['plot', note, '--formula', 'v>0', '-o', '-'], 1, '', 'has no value'],
	['a picture over what is no parameter', ['plot', note, '--formula', 'c=s(3)+k', '--axis', 'q', '-o', '-'], 2, '', '--axis takes one of k'],
	['a picture from high to low', ['plot', note, '--formula', 'c=s(3)+k', '--from', '2', '--to', '1', '-o', '-'], 2, '', 'the smaller first'],
	['a picture with one end', ['plot', note, '--formula', 'c=s(3)+k', '--from', '2', '-o', '-'], 2, '', 'two numbers'],
	['a picture of no formula of the note', ['plot', note, '--formula', 'q', '-o', '-'], 2, '', 'no formula q'],
	['a picture that goes nowhere', ['plot', note, '--formula', 'c=s(3)+k'], 2, '', '-o PICTURE.svg'],
	['a page that goes nowhere', ['render', note], 2, '', '-o PAGE.html'],
	['no such command', ['evaluate', note], 2, '', 'no command'],
	['no such file', ['list', join(folder, 'none.md')], 3, '', 'cannot read'],
	['a folder', ['list', folder], 3, '', 'cannot read'],
	['the list', ['list', note], 0, 'definition  open  s(u)=u^2  needs u', ''],
	['help', ['help'], 0, 'ml-notes eval', ''],
	['nothing', [], 2, 'ml-notes eval', ''],
	['what fails', ['check', claims], 1, 'claims.md:5:8  fails  \\sin(2x)=\\sin(x)\\cos(x)', ''],
	['what is counted', ['check', claims], 1, '1 failed, 1 held, 0 unchecked', ''],
	['nothing to fail', ['check', note], 0, '0 failed', ''],
	['verdicts as JSON', ['check', claims, '--format', 'json'], 1, '"verdict":"holds","points":48', ''],
	['no such format', ['check', note, '--format', 'xml'], 2, '', '--format'],
	['nothing to check', ['check'], 2, '', 'files'],
	['a library function', ['call', 'torch.nn.ReLU', '--args', '{"input": [-1, 2]}'], 0, '[0,2]\n', ''],
	['arguments by position', ['call', 'numpy.hypot', '--args', '[3, 4]'], 0, '5\n', ''],
	['no such function', ['call', 'torch.nn.Nothing'], 1, 'no library function', ''],
	['the library', ['call', '--list'], 0, 'clip(x, low, high)', ''],
	['a result of several parts', ['call', 'infoNce', '--args', '{"similarities":[[1,0],[0,1]]}'], 0, '\nbound = 0.3798', ''],
	['what a method found, numbers first', ['call', 'posterior', '--args', POSTERIOR], 0, 'mean = 0.6428571', ''],
	['how it was found', ['call', 'posterior', '--args', POSTERIOR], 0, 'conjugate', ''],
	['a curve in words', ['call', 'posterior', '--args', POSTERIOR], 0, 'density = curve of ', ''],
	['a curve as columns', ['call', 'posterior', '--csv', '--args', POSTERIOR], 0, 'points,density,cumulative\n', ''],
	['columns of a number', ['call', 'sin', '--csv', '--args', '[1]'], 2, '', '--csv takes'],
	['columns and JSON', ['call', 'posterior', '--csv', '--json', '--args', POSTERIOR], 2, '', 'exclude'],
	['draws from a formula as columns', ['eval', chains, '--formula', 'p(x)=\\frac{e^{-x^2}}{Z}', '--method', 'MCMC', '--args', '{"draws": 20, "warmup": 20, "chains": 2}', '--csv'], 0, 'draws 1,draws 2\n', ''],
	['methods that formulas call for', ['methods', chains], 0, 'metropolis', ''],
	['methods as JSON', ['methods', chains, '--json'], 0, '"method":"metropolis","name":"Metropolis-Hastings","reason":{"kind":"keyword","keyword":"MCMC"},"on":"formula","variables":["x"],"missing":[]', ''],
	['methods of no file', ['methods'], 2, '', 'files'],
	['a long array', ['call', 'sin', '--args', JSON.stringify([Array.from({ length: 100 }, (_, i) => i)])], 0, '(100)', ''],
	['a long array as JSON', ['call', 'sin', '--json', '--args', JSON.stringify([Array.from({ length: 100 }, () => 0)])], 0, '0,0]}', ''],
	['functions by a word', ['call', '--list', 'mish'], 0, 'mish(x)', ''],
	['functions by words of a name', ['call', '--list', 'divergence', 'KL', '--json'], 0, '"id":"klDivergence"', ''],
	['functions by a name elsewhere', ['call', '--list', 'scipy.stats.norm.CDF'], 0, 'normalCdf(', ''],
	['functions by a short name elsewhere', ['call', '--list', 'np.cumsum'], 0, 'cumsum(', ''],
	['no such word', ['call', '--list', 'nothing of it'], 1, '', 'no function has a name with nothing of it'],
	['the library as JSON', ['call', '--list', '--json'], 0, '"id":"tanh"', ''],
];

for (const [what, args, status, out, err] of CALLS) {
	test(`the command line: ${what}`, () => {
		const result = run(args);
		expect(result.stderr).toContain(err);
		expect(result.stdout).toContain(out);
		expect(result.status).toBe(status);
	});
}

test('docs/LIBRARY.md is what npm run library writes', () => {
	expect(readFileSync('docs/LIBRARY.md', 'utf8')).toBe(run(['call', '--list', '--markdown']).stdout);
});

test('a batch answers every line, also one that is no case', () => {
	const cases = [
		{ id: 'a', note: '$x=y^2$', formula: 'x=y^2', bind: { y: 3 } },
		{ id: 'b', noteFile: 'note.md', formula: 's(u) = u^3', entry: 'Cub', bind: { u: 2 } },
		{ id: 'c', note: '$x=y^2$', formula: 'x=y^2' },
		{ id: 'd', note: '$x=y^2$' },
	];
	const path = join(folder, 'cases.jsonl');
	writeFileSync(path, `${cases.map(line => JSON.stringify(line)).join('\n')}\nno case\n`);
	const { stdout, status } = run(['eval', '--batch', path]);
	const answers = stdout.trim().split('\n').map(line => JSON.parse(line) as { id: unknown; status: string; value?: unknown; code?: string });
	expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 5]);
	expect(answers.map(({ status: answered, value, code }) => value ?? code ?? answered)).toEqual([9, 8, 'open', 'invalid-case', 'invalid-case']);
	expect(status).toBe(1);
});

test('a note comes from stdin', () => {
	expect(run(['eval', '-', '--formula', '2^{10}'], 'two to the ten: $2^{10}$').stdout).toBe('1024\n');
});

test('control characters of a note reach no terminal', () => {
	const { stdout } = run(['list', '-'], '* \u001b[31mred\u0007\n  $x=1\u001b[0m$\n');
	expect(stdout).toContain('x=1');
	expect(stdout.includes('\u001b')).toBe(false);
});

test('a batch of checks answers every line with a verdict', () => {
	const cases = [
		{ id: 'a', note: '$e^{2x}=(e^x)^2$', formula: 'e^{2x}=(e^x)^2' },
		{ id: 'b', note: '$e^{2x}=2e^x$', formula: 'e^{2x}=2e^x' },
		{ id: 'c', note: '$y=2x$', formula: 'y=2x' },
		{ id: 'd', note: '$y=2x$', formula: 'y=3x' },
	];
	const path = join(folder, 'checks.jsonl');
	writeFileSync(path, `${cases.map(line => JSON.stringify(line)).join('\n')}\nno case\n`);
	const { stdout, status } = run(['check', '--batch', path]);
	const answers = stdout.trim().split('\n').map(line => JSON.parse(line) as { id: unknown; verdict: string; reason?: string; counterexample?: object });
	expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([['a', 'holds'], ['b', 'fails'], ['c', 'unchecked'], ['d', 'unchecked'], [5, 'unchecked']]);
	expect(answers[1]?.counterexample).toMatchObject({ bind: { x: 0 }, members: [{ value: 1 }, { value: 2 }] });
	expect(status).toBe(1);
});

test('a log in SARIF names the rule, the place and the counterexample', () => {
	const { stdout } = run(['check', claims, '--format', 'sarif']);
	const log = JSON.parse(stdout) as { version: string; runs: readonly { results: readonly object[]; tool: { driver: { rules: readonly { id: string }[] } } }[] };
	expect(log.version).toBe('2.1.0');
	expect(log.runs[0]?.tool.driver.rules[0]?.id).toBe('members-differ');
	expect(log.runs[0]?.results).toEqual([expect.objectContaining({
		ruleId: 'members-differ', ruleIndex: 0, kind: 'fail', level: 'error',
		locations: [{ physicalLocation: { artifactLocation: { uri: expect.stringMatching(/^file:\/\/\/.*claims\.md$/) as string, index: 0 }, region: expect.objectContaining({ startLine: 5, startColumn: 8 }) as object } }],
	})]);
});
