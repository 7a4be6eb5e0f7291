/** docs/ACCURACY.md from what was measured. */

/** @typedef {import('./measure.mjs').Measured} Measured */
/** @typedef {import('./measure.mjs').Worst} Worst */
/** @typedef {{ readonly family: string, readonly measured: readonly Measured[] }} Family */
/** @typedef {{ readonly kind: keyof typeof TITLES, readonly digits: number, readonly mpmath: string, readonly scipy: string, readonly families: readonly Family[] }} Page what was measured of one kind, and by what */

/** 4e-15 in units of ε. */
const GOAL = 18;
/** Up to this a function is as good as rounding allows. */
const ROUNDING = 2;

/** By kind, in the order of the page. */
export const TITLES = { special: 'Special functions', activations: 'Activations', distributions: 'Distributions', moments: 'Moments and entropies' };

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

/** @param {readonly Page[]} pages one for each kind */
export function report(pages) {
	const parts = pages.map(({ kind, families }) => `## ${TITLES[kind]}\n\n${families.map(section).join('\n')}`);
	const [made] = pages;
	return `# Accuracy

Made by \`npm run accuracy\`; do not edit. References are mpmath ${made?.mpmath} to ${made?.digits} digits, compared with SciPy ${made?.scipy} at the same points: at
least 5,000 for each function, drawn log-uniformly over its domain, and at borders, near roots and in the tails. What is drawn is listed
in \`src/test/tables/accuracy\`.

An error is the largest |computed - exact| / (ε (|f| + Σ |x ∂f/∂x|)), ε = 2^-52: 1 is what rounding the arguments may cost. "No value at
n" means that at n points the result was infinite or not a number where the exact one is finite. Values below 1e-300 are left out.

${summary(pages.flatMap(({ families }) => families))}

${parts.join('\n')}`;
}
