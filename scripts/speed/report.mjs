/** docs/SPEED.md from what was timed. */

/** @typedef {import('./compare.mjs').Row} Row */
/** @typedef {import('./compare.mjs').Compared} Compared */

/** @param {number} x */
const short = x => x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2);

/** @param {Compared | undefined} compared */
const ratio = compared => compared ? short(compared.ratio) : '';

/** @param {Compared | undefined} compared */
function apart(compared) {
	if (!compared) return '';
	if (compared.apart === Infinity) return 'no value';
	return compared.apart >= 1e4 ? compared.apart.toExponential(0) : compared.apart.toFixed(0);
}

/** @param {number[]} values */
function geometricMean(values) {
	return Math.exp(values.reduce((sum, x) => sum + Math.log(x), 0) / values.length);
}

/** @param {readonly Row[]} rows @param {'stdlib' | 'plain'} other */
function summary(rows, other) {
	const ratios = rows.flatMap(({ times }) => times[other]?.ratio ?? []);
	return `${ratios.length} functions, ${short(geometricMean(ratios))} on the (geometric) mean, ${ratios.filter(x => x < 1).length} of them faster, ${ratios.filter(x => x > 3).length} more than 3 times slower`;
}

/** @param {readonly Row[]} rows @param {string} group */
function section(rows, group) {
	const lines = rows.filter(row => row.group === group).map(({ id, note = '', times: { stdlib, plain } }) => `| \`${id}\`${note} | ${ratio(stdlib)} | ${apart(stdlib)} | ${ratio(plain)} | ${apart(plain)} |`);
	return `## ${group}\n\n| Function | Ours : stdlib | apart, ε | Ours : plain | apart, ε |\n|---|---:|---:|---:|---:|\n${lines.join('\n')}\n`;
}

/**
 * @param {readonly Row[]} rows
 * @param {{ readonly node: string, readonly stdlib: readonly string[] }} made
 */
export function report(rows, { node, stdlib }) {
	return `# Speed

Made by \`npm run speed\`; do not edit. Node ${node}; the packages of @stdlib that \`scripts/speed/stdlib.json\` names (versions ${stdlib.join(', ')}); all in
one run, the three in turn, round after round; a ratio of processor times is the median over the rounds.

**How to read it.** "Ours : stdlib" is the time of a call of ours divided by that of stdlib's: 0.5 is twice as fast, 2 half as fast. "plain" is the formula as a
textbook has it (\`scripts/speed/plain.mjs\`), without care for tails, overflow or invalid arguments; a cell is empty where there is none. "apart" is the largest
relative difference from our value at the points timed, in units of ε = 2^-52: docs/ACCURACY.md tells how far ours is off, so a large number there means that
the other one is off, or that the value passes through 0. Arguments lie in the bulk, between the 0.001 and the 0.999 quantile of three members of a family.

Ours : stdlib: ${summary(rows, 'stdlib')}. Ours : plain: ${summary(rows, 'plain')}.

${[...new Set(rows.map(row => row.group))].map(group => section(rows, group)).join('\n')}
¹ stdlib's \`gammainc\` 0.3.1 is wrong for x above 1,000, where it is not timed. ² stdlib's normal quantile is -Infinity from p = 1e-20 down.
`;
}
