import { POSITIVE_INTEGER } from '../../base/domain';
import type { LibraryRecord, Parameter } from '../record';
import { familyOf, scipyParameters, type DistributionRecord } from './distribution';

export const SIZE: Parameter = { name: 'size', aliases: ['n_samples', 'sample_shape'], type: 'integer', domain: POSITIVE_INTEGER, default: 1, doc: 'how many draws' };
export const SEED: Parameter = { name: 'seed', aliases: ['random_state'], type: 'integer', default: 0, doc: 'the number that the draws depend on; the same seed gives the same draws everywhere' };
export const SAMPLE: Parameter = { name: 'data', aliases: ['sample', 'x', 'samples'], type: 'vector', doc: 'the sample' };

/** The records of the functions of a family that give arrays: its support, draws and, where it has one, the fit. */
export function arrayRecords(distribution: DistributionRecord): readonly LibraryRecord[] {
	const { id, names, variate, parameters, scipy, torch, source, example } = distribution;
	const { ends, draws, fit } = example;
	const form = scipy?.parameters;
	const keywords = (word: string): readonly string[] => names.map(name => `${name} ${word}`);
	const args = (from: readonly Parameter[], values: readonly number[]): Readonly<Record<string, unknown>> => Object.fromEntries(values.map((value, i) => [from[i]?.name ?? '', value]));
	const elsewhere = (method: string): LibraryRecord['names'] => ({ latex: [], keyword: [], ...(scipy ? { scipy: [`scipy.stats.${scipy.name}.${method}`] } : {}) });
	const supportRecord = { doc: 'The least and the largest value.', formula: '[\\min,\\max]', source };
	const sampleRecord = { doc: 'Independent draws, by inversion of the distribution function.', formula: 'F^{-1}(U)', source: 'Philox4x32-10' };
	const records: readonly LibraryRecord[] = [
		{ id: `${id}Support`, names: { ...(scipy && !form ? elsewhere('support') : { latex: [] }), keyword: keywords('support') }, parameters, ...supportRecord, example: { args: args(parameters, example.parameters), value: jsonOf(ends) } },
		{
			id: `${id}Sample`,
			names: { ...(scipy && !form ? elsewhere('rvs') : { latex: [] }), keyword: keywords('sample'), ...(torch && !torch.parameters ? { torch: [`torch.distributions.${torch.name}.sample`] } : {}) },
			parameters: [...parameters, SIZE, SEED], ...sampleRecord,
			example: { args: { ...args(parameters, example.parameters), size: draws.length, seed: 1 }, value: draws },
		},
		...(form ? [
			{ id: `${id}SupportScipy`, form: 'SciPy' as const, names: elsewhere('support'), parameters: scipyParameters(scipy, variate), ...supportRecord, example: { args: args(form, scipy.example), value: jsonOf(ends) } },
			{ id: `${id}SampleScipy`, form: 'SciPy' as const, names: elsewhere('rvs'), parameters: [...scipyParameters(scipy, variate), SIZE, SEED], ...sampleRecord, example: { args: { ...args(form, scipy.example), size: draws.length, seed: 1 }, value: draws } },
		] : []),
		...(fit ? [{
			id: `${id}Fit`, names: { latex: [], keyword: [...keywords('fit'), ...keywords('maximum likelihood fit')] }, parameters: [SAMPLE],
			doc: `The parameters of largest likelihood: ${parameters.map(({ name }) => name).join(', ')}.`, formula: '\\arg\\max\\sum_i\\ln f(x_i)',
			example: { args: { data: fit.data }, value: fit.parameters }, source,
		}] : []),
	];
	return records.map(record => ({ ...familyOf(distribution), ...record }));
}

/** As values that are not finite stand in JSON. */
function jsonOf(values: readonly number[]): readonly (number | string)[] {
	return values.map(value => (value === Infinity ? 'inf' : value === -Infinity ? '-inf' : value));
}
