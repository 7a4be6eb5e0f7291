import { numberToJson, type Json } from '../../base/value';
import { POSITIVE_INTEGER } from '../../base/domain';
import { ASPECTS, type Aspect } from '../aspects';
import type { LibraryRecord, Parameter } from '../record';
import { familyOf, scipyParameters, type DistributionRecord } from './distribution';

export const SIZE: Parameter = { name: 'size', aliases: ['n_samples', 'sample_shape'], type: 'integer', domain: POSITIVE_INTEGER, default: 1, doc: 'how many draws' };
export const SEED: Parameter = { name: 'seed', aliases: ['random_state'], type: 'integer', default: 0, doc: 'the number that the draws depend on; the same seed gives the same draws everywhere' };
export const SAMPLE: Parameter = { name: 'data', aliases: ['sample', 'x', 'samples'], type: 'vector', doc: 'the sample' };
const CONFIDENCE: Parameter = { name: 'confidence', type: 'real', domain: { kind: 'interval', low: 0, high: 1 }, doc: 'the probability of the interval' };
const ORDER: Parameter = { name: 'order', type: 'integer', domain: { kind: 'interval', low: 0, high: 4, integer: true }, doc: 'the power' };

/** A distribution under the parameters of one library. */
interface Form {
	/** The end of the ids. */
	readonly suffix: '' | 'Scipy' | 'Torch';
	readonly parameters: readonly Parameter[];
	readonly example: readonly number[];
	readonly moved: number;
	/** Its name where the parameters are those of SciPy, of torch. */
	readonly scipy?: string;
	readonly torch?: string;
}

/** The records of the functions of a family that give arrays, its moments among them: intervals, support, draws and, where it has one, the fit. */
export function arrayRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const records = [...formsOf(distribution).flatMap(form => recordsOf(distribution, form)), ...fitRecord(distribution)];
	return records.map(record => ({ ...familyOf(distribution), ...record }));
}

function formsOf({ parameters, variate, scipy, torch, example }: DistributionRecord): readonly Form[] {
	return [
		{ suffix: '', parameters, example: example.parameters, moved: 0, ...(scipy && !scipy.parameters ? { scipy: scipy.name } : {}), ...(torch && !torch.parameters ? { torch: torch.name } : {}) },
		...(scipy?.parameters ? [{ suffix: 'Scipy', parameters: scipyParameters(scipy, variate), example: scipy.example, moved: 0, scipy: scipy.name } as const] : []),
		...(torch?.parameters ? [{ suffix: 'Torch', parameters: torch.parameters, example: torch.example, moved: torch.moved ?? 0, torch: torch.name } as const] : []),
	];
}

function recordsOf({ id, names, source, example }: DistributionRecord, { suffix, parameters, example: given, moved, scipy, torch }: Form): readonly LibraryRecord[] {
	const record = (kind: string, words: readonly string[], first: readonly Parameter[], args: readonly unknown[], value: Json): Pick<LibraryRecord, 'id' | 'form' | 'names' | 'parameters' | 'example'> => ({
		id: `${id}${kind}${suffix}`,
		...(suffix === '' ? {} : { form: suffix === 'Scipy' ? 'SciPy' : 'torch' }),
		names: {
			latex: [], keyword: suffix === '' ? names.flatMap(name => words.map(word => `${name} ${word}`)) : [],
			...(scipy && METHODS[kind] ? { scipy: [`scipy.stats.${scipy}.${METHODS[kind]}`] } : {}),
			...(torch && kind === 'Sample' ? { torch: [`torch.distributions.${torch}.sample`] } : {}),
		},
		parameters: [...first, ...parameters],
		example: { args: Object.fromEntries([...args, ...given].map((argument, i) => [[...first, ...parameters][i]?.name ?? '', argument])), value },
	});
	const valueOf = (aspect: Aspect): number => example.values[ASPECTS.indexOf(aspect)] ?? NaN;
	const draws = record('Sample', ['sample'], [], [], example.draws.map(x => x + moved));
	const sample: LibraryRecord = {
		...draws, parameters: [...parameters, SIZE, SEED], example: { ...draws.example, args: { ...draws.example.args, size: example.draws.length, seed: 1 } },
		doc: 'Independent draws, by inversion of the distribution function.', formula: 'F^{-1}(U)', source: 'Philox4x32-10',
	};
	if (suffix === 'Torch') return [sample];
	return [
		{ ...record('Support', ['support'], [], [], example.ends.map(numberToJson)), doc: 'The least and the largest value.', formula: '[\\min,\\max]', source },
		{ ...record('Interval', ['interval', 'central interval'], [CONFIDENCE], [0], [valueOf('median'), valueOf('median')].map(numberToJson)), doc: 'The interval that leaves as much probability below it as above.', formula: '\\left[F^{-1}\\left(\\frac{1-c}{2}\\right),F^{-1}\\left(\\frac{1+c}{2}\\right)\\right]', source },
		{ ...record('Moment', ['moment', 'raw moment'], [ORDER], [2], numberToJson(valueOf('variance') + valueOf('mean') ** 2)), doc: 'The mean of a power of the variate, to the fourth; not a number where there is none.', formula: 'E\\left[X^n\\right]', source },
		...(scipy ? [{ ...record('Stats', ['mean and variance'], [], [], [valueOf('mean'), valueOf('variance')].map(numberToJson)), doc: 'The mean and the variance.', formula: '\\left(E[X],Var[X]\\right)', source }] : []),
		sample,
	];
}

/** SciPy's name of each. */
const METHODS: Readonly<Record<string, string>> = { Support: 'support', Interval: 'interval', Moment: 'moment', Stats: 'stats', Sample: 'rvs' };

function fitRecord({ id, names, parameters, scipy, source, example: { fit } }: DistributionRecord): readonly LibraryRecord[] {
	if (!fit) return [];
	const isScipy = scipy !== undefined && !scipy.parameters;
	const given = parameters.map(({ name }) => fit.given?.includes(name) ?? false);
	const givenNames = fit.given ?? [];
	return [{
		id: `${id}Fit`,
		names: { latex: [], keyword: ['fit', 'maximum likelihood fit'].flatMap(word => names.map(name => `${name} ${word}`)), ...(isScipy ? { scipy: [`scipy.stats.${scipy.name}.fit`] } : {}) },
		parameters: [SAMPLE, ...parameters.flatMap((parameter, i) => (given[i] ? [isScipy ? fixed(parameter, i) : parameter] : []))],
		doc: `The parameters of largest likelihood: ${parameters.map(({ name }) => name).join(', ')}${givenNames.length > 0 ? `, where ${givenNames.join(' and ')} ${givenNames.length > 1 ? 'are' : 'is'} given` : ''}. ${fit.remark ?? 'Not numbers where no member of the family, or no single one, is the likeliest.'}`,
		formula: '\\arg\\max\\sum_i\\ln f(x_i)', source,
		example: { args: { data: fit.data, ...Object.fromEntries(parameters.flatMap(({ name }, i) => (given[i] ? [[name, fit.parameters[i]]] : []))) }, value: fit.parameters },
	}];
}

/** A parameter that a fit takes as given, by the names of SciPy's fit as well: `f0` for the first shape, `fdf` for df. */
function fixed(parameter: Parameter, position: number): Parameter {
	const { name, aliases = [] } = parameter;
	return { ...parameter, aliases: [...aliases, `f${position}`, `fix_${name}`, ...aliases.flatMap(alias => [`f${alias}`, `fix_${alias}`])] };
}
