/** docs/ACCURACY.md from what was measured. */

/** @typedef {import('./measure.mjs').Measured} Measured */
/** @typedef {import('./measure.mjs').Worst} Worst */
/** @typedef {{ readonly kind: string, readonly family: string, readonly measured: readonly Measured[] }} Family */
/** @typedef {{ readonly digits: number, readonly mpmath: string, readonly scipy: string }} Made */

/** 4e-15 in units of ε. */
const GOAL = 18;
/** Up to this a function is as good as rounding allows. */
const ROUNDING = 2;

/** @type {Readonly<Record<string, string>>} */
const TITLES = { special: 'Special functions', activations: 'Activations', distributions: 'Distributions' };

/** @param {number} error */
const digits = error => error >= 1e4 ? error.toExponential(1) : error >= 100 ? error.toFixed(0) : error.toFixed(1);

/** @param {Worst | undefined} worst */
function cell(worst) {
	if (!worst) return '';
	return worst.failures > 0 ? `${digits(worst.error)}, no value at ${worst.failures}` : digits(worst.error);
}

/** @param {readonly number[]} at */
const place = at => at.map(x => Number(x.toPrecision(6))).join(', ');

/** @param {Family} family */
function section({ family, measured }) {
	const rows = measured.map(({ id, points, ours, scipy }) => `| \`${id}\` | ${points} | ${cell(ours)} | ${cell(scipy)} | ${place(ours.at)} |`);
	return `### ${family}\n\n| Function | Points | Error | SciPy | Our worst at |\n|---|---:|---:|---:|---|\n${rows.join('\n')}\n`;
}

/** @param {Worst} worst */
const largest = ({ error, failures }) => failures > 0 ? Infinity : error;

/** @param {Measured} measured */
const isTwiceSciPy = ({ ours, scipy }) => scipy !== undefined && largest(ours) > Math.max(ROUNDING, 2 * largest(scipy));

/** @param {readonly Measured[]} measured */
const list = measured => measured.map(({ id }) => `\`${id}\``).join(', ');

/** @param {readonly Family[]} families */
function summary(families) {
	const all = families.flatMap(({ measured }) => measured);
	const above = all.filter(({ ours }) => largest(ours) > GOAL);
	const twice = all.filter(isTwiceSciPy);
	return [
		`${all.length} functions at ${all.reduce((sum, { points }) => sum + points, 0)} points.`,
		above.length === 0 ? `No error is above ${GOAL}, which is 4e-15.` : `Above ${GOAL}, which is 4e-15: ${list(above)}.`,
		twice.length === 0 ? 'None is more than twice as far off as SciPy.' : `More than ${ROUNDING}, and more than twice as far off as SciPy: ${list(twice)}.`,
	].join(' ');
}

/** @param {Made} made @param {readonly Family[]} families */
export function report({ digits: precision, mpmath, scipy }, families) {
	const kinds = [...new Set(families.map(({ kind }) => kind))];
	const parts = kinds.map(kind => `## ${TITLES[kind] ?? kind}\n\n${families.filter(family => family.kind === kind).map(section).join('\n')}`);
	return `# Accuracy

Made by \`npm run accuracy\`; do not edit. References are mpmath ${mpmath} to ${precision} digits, compared with SciPy ${scipy} at the same points: at
least 5,000 for each function, drawn log-uniformly over its domain, and at borders, near roots and in the tails. What is drawn is listed
in \`src/test/tables/accuracy\`.

An error is the largest |computed - exact| / (ε (|f| + Σ |x ∂f/∂x|)), ε = 2^-52: 1 is what rounding the arguments may cost. "No value at
n" means that at n points the result was infinite or not a number where the exact one is finite. Values below 1e-300 are left out.

${summary(families)}

${parts.join('\n')}`;
}
