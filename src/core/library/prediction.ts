import type { Value } from '../base/value';
import { isDense } from '../base/value';
import type { Budget } from '../math/budget';
import { contains } from '../math/inference/support';
import { isValue, type Argument } from './arguments';
import { numbers } from './chainFindings';
import { evidenceOf, type FoundEvidence } from './evidence';
import { functionsIn, likelihoodOf, productOf } from './factors';
import { CallFault } from './fault';
import { jointDensityOf, type JointDensity } from './jointDensity';
import type { MethodFunction } from './method';
import type { NoteFunction } from './noteFunction';
import { predictiveCurve } from './predictiveCurve';
import { densityOf, numberOf, numbersOf } from './noteFunctions';

/** How the next datum is distributed, given a density of data in what is not known, a prior of that, and data. */
export const posteriorPredictive: MethodFunction = ([density, prior, data, at, likelihood, low, high, level, start], budget) => {
	const [model] = functionsIn([density]);
	if (!model) throw new CallFault({ code: 'binding-kind', name: 'density', expected: 'function' });
	const joint = knownAfter(model, { prior, data, likelihood, low, high, start });
	const base = evidenceOf(joint, budget);
	const given = numbersOf(at);
	const rows = given && at !== undefined && isValue(at) ? rowsOf(at) : [];
	const found = rows.map(row => predictedAt(model, joint, row, base, budget));
	const asked = found.length === 0 ? {} : { density: numbers(Float64Array.from(found, ({ logDensity }) => Math.exp(logDensity))), logDensity: numbers(Float64Array.from(found, ({ logDensity }) => logDensity)), logDensityError: numbers(Float64Array.from(found, ({ error }) => error)) };
	const [first] = model.variables;
	const isOfOneNumber = model.variables.length === joint.whole.variables.length + 1 && joint.supports.length === 1;
	const exactly = (x: number): number => predictedAt(model, joint, { shape: [1], data: Float64Array.of(x) }, base, budget).logDensity;
	const curve = isOfOneNumber && first?.rank === 0 && first.support ? predictiveCurve(model, joint, exactly, { support: first.support, level: numberOf(level) }, budget) : {};
	return { parts: { ...asked, ...curve }, by: base.by };
};

/** What is known of the quantities that the density has beside a datum: from a prior, data of the same density, and any other likelihood. */
function knownAfter(model: NoteFunction, { prior, data, likelihood, low, high, start }: Readonly<Record<'prior' | 'data' | 'likelihood' | 'low' | 'high' | 'start', Argument | undefined>>): JointDensity {
	const rows = numbersOf(data) && data !== undefined && isValue(data) ? rowsOf(data) : [];
	const observed = rows.map(row => likelihoodOf(model, row));
	const others = functionsIn([likelihood, prior]);
	if (observed.length + others.length === 0) throw new CallFault({ code: 'invalid-binding', name: 'posteriorPredictive', why: 'missing-parameter', names: ['prior'] });
	return jointDensityOf({ likelihood: productOf([...observed, ...others]), prior: undefined, low, high, start });
}

/** Each row as data of its own. */
function rowsOf(value: Value): readonly { readonly shape: readonly number[]; readonly data: Float64Array }[] {
	if (!isDense(value)) return [{ shape: [1], data: Float64Array.of(value) }];
	const [count = 1, width] = value.shape;
	if (width === undefined) return Array.from(value.data, x => ({ shape: [1], data: Float64Array.of(x) }));
	return Array.from({ length: count }, (_, i) => ({ shape: [1, width], data: value.data.subarray(i * width, (i + 1) * width) }));
}

interface Predicted {
	readonly logDensity: number;
	readonly error: number;
}

/** The ratio of the evidences with the new datum and without it. */
function predictedAt(model: NoteFunction, { whole, supports }: JointDensity, row: ReturnType<typeof rowsOf>[number], base: FoundEvidence, budget: Budget): Predicted {
	const [known] = model.variables;
	if (known?.rank === 0 && known.support && !contains(known.support, row.data[0] ?? NaN)) return { logDensity: -Infinity, error: 0 };
	const product = productOf([whole, likelihoodOf(model, row)]);
	const { logEvidence, error } = evidenceOf({ ...densityOf([product], new Float64Array(supports.length)), whole: product }, budget);
	return { logDensity: logEvidence - base.logEvidence, error: error + base.error };
}
