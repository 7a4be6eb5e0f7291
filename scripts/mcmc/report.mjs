/** docs/MCMC.md from what was sampled. */

/** @typedef {{ readonly mean: number, readonly standardError: number, readonly rHat: number, readonly bulkSize: number, readonly tailSize: number }} Summary */
/** @typedef {{ readonly name: string, readonly words: string, readonly note: string, readonly method: string, readonly hard?: boolean }} McmcTarget */
/**
 * @typedef {object} McmcRun
 * @property {number} chains
 * @property {number} draws
 * @property {readonly Summary[]} coordinates
 * @property {readonly (Summary & { readonly name: string, readonly known: number, readonly z: number })[]} moments
 * @property {number} [divergences]
 * @property {number} [missingInformation]
 * @property {number} [gradients] for the draws; learning aside
 * @property {string} [reason] what a reader is warned of
 */
/** @typedef {{ readonly bulkSize: number, readonly tailSize: number, readonly rHat: number, readonly gradients: number, readonly divergences: number }} StanRun */
/** @typedef {{ readonly target: McmcTarget, readonly run: McmcRun, readonly stan?: StanRun }} Row */

/** The probability of a normal variable beyond three deviations. */
const BEYOND_THREE = 0.0026998;

/** @param {number | undefined} x @param {number} digits */
const fixed = (x, digits = 0) => x === undefined || Number.isNaN(x) ? '' : x.toFixed(digits);

/** @param {McmcRun} run */
const worst = ({ coordinates }) => ({
	rHat: Math.max(...coordinates.map(({ rHat }) => rHat)),
	bulkSize: Math.min(...coordinates.map(({ bulkSize }) => bulkSize)),
	tailSize: Math.min(...coordinates.map(({ tailSize }) => tailSize)),
});

/** @param {McmcRun} run */
const within = ({ moments }) => moments.filter(({ z }) => Math.abs(z) <= 3).length;

/** @param {Row} row */
function summaryLine({ target, run }) {
	const { rHat, bulkSize, tailSize } = worst(run);
	const largest = Math.max(...run.moments.map(({ z }) => Math.abs(z)));
	return `| ${target.name} | ${target.method} | ${run.chains} × ${run.draws} | ${within(run)} of ${run.moments.length} | ${fixed(largest, 2)} | ${fixed(rHat, 4)} | ${fixed(bulkSize)} | ${fixed(tailSize)} | ${fixed(run.divergences)} | ${fixed(run.missingInformation, 2)} |`;
}

/** @param {Row} row */
function efficiencyLine({ target, run, stan }) {
	if (!stan || run.gradients === undefined) return [];
	const ours = worst(run);
	/** @param {number} size @param {number} gradients */
	const rate = (size, gradients) => (1000 * size / gradients).toFixed(1);
	const ratio = (ours.bulkSize / run.gradients) / (stan.bulkSize / stan.gradients);
	return [`| ${target.name} | ${run.gradients} | ${rate(ours.bulkSize, run.gradients)} | ${rate(ours.tailSize, run.gradients)} | ${stan.gradients} | ${rate(stan.bulkSize, stan.gradients)} | ${rate(stan.tailSize, stan.gradients)} | ${ratio.toFixed(2)} | ${stan.divergences} | ${fixed(stan.rHat, 4)} |`];
}

/** @param {Row} row */
function details({ target, run }) {
	const lines = run.moments.map(({ name, known, mean, standardError, z, rHat }) => `| ${name.replaceAll('|', '\\|')} | ${known.toPrecision(7)} | ${mean.toPrecision(7)} | ${standardError.toPrecision(2)} | ${z.toFixed(2)} | ${fixed(rHat, 4)} |`);
	const said = run.reason === undefined ? '' : `\nA reader is told: ${run.reason}.\n`;
	return `## ${target.name}\n\n${target.words[0]?.toUpperCase()}${target.words.slice(1)}: ${target.note}\n${said}\n| Mean of | known | found | standard error | off by so many | R-hat |\n|---|---:|---:|---:|---:|---:|\n${lines.join('\n')}\n`;
}

/**
 * @param {readonly Row[]} rows
 * @param {{ readonly node: string, readonly rstan: string }} made
 */
export function report(rows, { node, rstan }) {
	const usual = rows.filter(({ target }) => !target.hard);
	const count = usual.reduce((sum, { run }) => sum + run.moments.length, 0);
	const exceeded = count - usual.reduce((sum, { run }) => sum + within(run), 0);
	return `# MCMC

Made by \`npm run mcmc\`; do not edit. Node ${node}. Every target is a formula of a note, sampled by the method that \`ml-notes eval --method\` calls, with a seed
(1) and no more steps than a command may take; \`src/test/tables/mcmc/moments.py\` says how the moments are known.

**How to read it.** A mean that is known should be within three of its standard errors, which come from the draws themselves: the deviation over the root of
the effective sample size. R-hat is rank-normalised and split, the worst of all coordinates; so are the bulk and tail effective sample sizes
(A. Vehtari et al., 2021). E-BFMI is the energy fraction of missing information of the worst chain, to be above 0.3.

Of ${count} moments ${exceeded} ${exceeded === 1 ? 'is' : 'are'} more than three standard errors off; of so many independent normal ones ${(count * BEYOND_THREE).toFixed(1)} would be. The centred funnel, which is
there to show that its trouble is seen, is not counted.

| Target | Method | Draws | Within three | Largest | R-hat | Bulk ESS | Tail ESS | Divergences | E-BFMI |
|---|---|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.map(summaryLine).join('\n')}

## Beside Stan

The same targets by Stan's own NUTS (rstan ${rstan}), run once by \`src/test/tables/mcmc/stan.R\` with as many chains, draws and learning transitions and the same
acceptance to aim at. Sizes are those of the worst coordinate, for a thousand gradients of the draws that are kept, learning aside. The ratio is ours over
Stan's of the bulk sizes. One run each: a ratio between 0.8 and 1.25 says nothing.

| Target | Gradients | Bulk ESS | Tail ESS | Stan: gradients | Bulk ESS | Tail ESS | Ratio | Stan: divergences | R-hat |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.flatMap(efficiencyLine).join('\n')}

Nothing comparable was found in print. Figure 6 of M. D. Hoffman and A. Gelman (J. Mach. Learn. Res. 15 (2014), 1593) plots effective sizes per gradient of larger
targets, up to 3,001 dimensions, without numbers. posteriordb (stan-dev/posteriordb, commit 0e97b728) has Stan's reference means of the same eight schools,
μ 4.411 ± 0.033, τ 3.602 ± 0.032 and θ1 6.151 ± 0.056, which agree with the quadrature here; its draws are thinned by 10 and tell no gradients.

${rows.map(details).join('\n')}`;
}
