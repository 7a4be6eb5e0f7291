import { parseArgs } from 'node:util';
import type { FormulaReading, LiveFormula, OpenNote } from '../core/index';
import { drawPicture, LIGHT, plainMath, stillPicture } from '../core/runtime';
import { EXIT, objectOption, readText, say, UsageError, writeText } from './io';
import { COMMAND_LIMITS, createService } from './service';
import { lineOf } from './batch';

const OPTIONS = {
	formula: { type: 'string' }, entry: { type: 'string' }, bind: { type: 'string' }, domain: { type: 'string' }, axis: { type: 'string' },
	from: { type: 'string' }, to: { type: 'string' }, slope: { type: 'boolean' }, output: { type: 'string', short: 'o' },
} as const;

const SIZE = { width: 640, height: 360 } as const;
/** Points of each curve: the most that there is time for. */
const POINTS = [1000, 300] as const;
const ELEMENTS = 4_000_000;

/** `ml-notes plot`: the picture that the preview shows of a formula, as an SVG file. */
export function plot(args: readonly string[]): number {
	const { values, positionals: [file, ...more] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
	const { formula, entry, output } = values;
	if (!file || more.length > 0 || formula === undefined || output === undefined) throw new UsageError('plot takes one file, --formula LATEX and -o PICTURE.svg');
	const domain = seen(values.from, values.to);
	const open = createService().open(file, 1, readText(file));
	const outcome = open.play(theOne(open, formula, entry).index, { bind: objectOption(values.bind, 'bind') ?? {}, domain: objectOption(values.domain, 'domain') ?? {} });
	if (outcome.status !== 'live') {
		say(lineOf(outcome, undefined));
		return EXIT.findings;
	}
	const axis = values.axis === undefined ? undefined : axisOf(outcome, values.axis);
	const look = { ...(axis === undefined ? {} : { axis }), ...(domain ? { domain } : {}), withDerivative: values.slope ?? false };
	const picture = stillPicture(outcome, look, POINTS, { steps: COMMAND_LIMITS.steps, elements: ELEMENTS, time: COMMAND_LIMITS.milliseconds, now: () => performance.now() });
	if (!picture) {
		say('there is nothing to see of this formula in time');
		return EXIT.findings;
	}
	writeText(output, `${drawPicture(picture, { ...SIZE, palette: LIGHT }).svg}\n`);
	for (const { key, value, isExample } of outcome.parameters) if (isExample && key !== (axis ?? outcome.axis)) say(`at ${plainMath(key)} = ${JSON.stringify(value)}, an example`);
	return EXIT.fine;
}

function theOne(open: OpenNote, latex: string, entry: string | undefined): FormulaReading {
	const [formula, ...others] = open.find(latex, entry);
	if (!formula) throw new UsageError(`the note has no formula ${latex}`);
	if (others.some(other => other.entry !== formula.entry)) throw new UsageError(`${others.length + 1} formulas of the note match; --entry KEYWORD tells which`);
	return formula;
}

/** What is seen of the axis, where both ends are given. */
function seen(from: string | undefined, to: string | undefined): readonly [number, number] | undefined {
	if (from === undefined && to === undefined) return undefined;
	const [low, high] = [Number(from?.trim() || NaN), Number(to?.trim() || NaN)];
	if (!(low < high && Number.isFinite(low) && Number.isFinite(high))) throw new UsageError('--from and --to take two numbers, the smaller first');
	return [low, high];
}

/** The parameter that is meant, as it is written or as it is read. */
function axisOf({ parameters }: LiveFormula, name: string): string {
	const choices = parameters.filter(({ slider, values }) => slider ?? values).map(({ key }) => key);
	const spelled = (key: string): string => plainMath(key).replace(/\s/gu, '');
	const found = choices.find(key => key === name || key === `\\${name}` || spelled(key) === spelled(name));
	if (found === undefined) throw new UsageError(`--axis takes one of ${choices.join(', ') || 'nothing here'}`);
	return found;
}
