// `npm run sampling`: times NUTS and Metropolis-Hastings on formulas of notes beside loops written by hand, all with one random stream, and writes
// docs/SAMPLING.md.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leapfrogLoop, metropolisLoop } from './sampling/loops.mjs';
import { LINES, MODELS } from './sampling/models.mjs';

const ROUNDS = 3;
const GRADIENTS = 30_000;
const WARMUP = 300;
const STEPS = 1_000_000;

const CORE = `
export { readNote } from './src/core/note';
export { parseNote } from './src/core/noteFormulas';
export { readRequest } from './src/core/evaluate';
export { createNoteFunction } from './src/core/noteFunction';
export { createBudget } from './src/core/math/budget';
export { createRandom } from './src/core/math/sampling/random';
export { sampleNuts } from './src/core/math/sampling/sampleHamiltonian';
export { sampleMetropolis } from './src/core/math/sampling/sampleMetropolis';
`;

const outfile = resolve('.build/sampling/core.mjs');
await build({ stdin: { contents: CORE, resolveDir: '.', loader: 'ts' }, bundle: true, format: 'esm', minify: true, platform: 'node', outfile });
const core = await import(pathToFileURL(outfile).href);

const createBudget = () => core.createBudget({ steps: Infinity, elements: Infinity });

/** @param {import('./sampling/models.mjs').Formula} formula the note's only formula as a function of its variables */
function functionOf({ note, variables, bind }) {
	const formulas = core.parseNote(core.readNote(note), { macros: new Map() });
	const { bindings, meaning } = core.readRequest(formulas, formulas.formulas[0], undefined, { bind }, variables);
	return core.createNoteFunction(meaning.target, bindings, createBudget());
}

/** @param {() => unknown} run seconds of the processor: what else runs on the machine does not count */
function secondsOf(run) {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

/** @param {readonly (() => unknown)[]} runs the least time of each, the runs in turn */
function leastSeconds(runs) {
	const taken = runs.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++) for (const [i, run] of runs.entries()) taken[i] = Math.min(taken[i] ?? NaN, secondsOf(run));
	return taken;
}

/** @param {number} gradients @param {number} seconds */
const perSecond = (gradients, seconds) => (gradients / seconds / 1000).toFixed(0);

/** @param {import('./sampling/models.mjs').Model} model */
function nutsRow(model) {
	const { name, dimensions, byHand } = model;
	const ofNote = functionOf(model).gradient(dimensions);
	/** @param {import('./sampling/models.mjs').LogDensity} logDensity @param {number} draws */
	const nuts = (logDensity, draws) => core.sampleNuts(logDensity, new Float64Array(dimensions), { random: core.createRandom(1), budget: createBudget(), warmup: WARMUP, draws });
	const trial = nuts(byHand, WARMUP);
	const each = Math.round(trial.gradients / (2 * WARMUP));
	const draws = Math.round(GRADIENTS / each);
	const { gradients, stepSize: size, inverseMass } = nuts(byHand, draws);
	const { gradients: own } = nuts(ofNote, draws);
	const point = Float64Array.from({ length: dimensions }, (_, i) => 0.1 + 0.02 * i);
	const slopes = new Float64Array(dimensions);
	const evaluate = (/** @type {import('./sampling/models.mjs').LogDensity} */ logDensity) => () => { for (let i = 0; i < GRADIENTS; i++) logDensity(point, slopes); };
	const [onNote = NaN, onHand = NaN, plain = NaN, noteGradient = NaN, handGradient = NaN] = leastSeconds([
		() => nuts(ofNote, draws), () => nuts(byHand, draws), () => leapfrogLoop(byHand, { size, inverseMass, steps: gradients, each }, core.createRandom(1)), evaluate(ofNote), evaluate(byHand),
	]);
	const [a, b, c] = [onNote / own, onHand / gradients, plain / gradients];
	return `| ${name} | ${perSecond(own, onNote)} | ${perSecond(gradients, onHand)} | ${perSecond(gradients, plain)} | ${(a / b).toFixed(2)} | ${(a / c).toFixed(2)} | ${(noteGradient / handGradient).toFixed(2)} |`;
}

/** @param {import('./sampling/models.mjs').Line} line */
function metropolisRow(line) {
	const { name, byHand } = line;
	const { logDensity } = functionOf(line);
	const sample = () => core.sampleMetropolis(logDensity, new Float64Array(1), { random: core.createRandom(1), budget: createBudget(), warmup: 1000, draws: STEPS });
	const [ours = NaN, plain = NaN] = leastSeconds([sample, () => metropolisLoop(byHand, 4, STEPS, core.createRandom(1))]);
	return `| ${name} | ${ours.toFixed(2)} s | ${plain.toFixed(2)} s | ${(ours / plain).toFixed(2)} |`;
}

writeFileSync('docs/SAMPLING.md', `# Sampling

Made by \`npm run sampling\`; do not edit. Node ${process.versions.node}; processor times, the least of ${ROUNDS} rounds that take all in turn; one random stream (Philox) for all.

## NUTS

Thousands of gradients a second, learning included: on the formula of a note; with the gradient written by hand in place of that
of the formula; and of a plain leapfrog loop over the gradient written by hand, which has no tree, no criterion, no choice among points, no learning and no budget,
and only draws as many momenta (\`scripts/sampling/loops.mjs\`). A ratio says how many times slower the formula is; the last one is that of the gradients alone.

| Model | on the formula | gradient by hand | plain loop | : by hand | : plain loop | gradient : by hand |
|---|---:|---:|---:|---:|---:|---:|
${MODELS.map(nutsRow).join('\n')}

## Metropolis and Hastings

${STEPS.toLocaleString('en')} steps of the adaptive random walk on the formula of a note, after 1,000 that learn, beside a plain loop with a density written by hand and a scale that is given.

| Formula | ours | plain loop | ours : plain |
|---|---:|---:|---:|
${LINES.map(metropolisRow).join('\n')}
`);
