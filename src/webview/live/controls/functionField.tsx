import { isRecord, plainMath } from '../../../core/runtime';
import type { SliderRange } from '../../../core/service';
import type { ControlProps } from './control';
import { Grid, type GridAxis } from './grid';
import { Slider } from './slider';
import { VectorBars } from './vectorBars';

/** A function by its formula, a distribution by its family and numbers, a table by its entries. */
export function FunctionField({ parameter, onMove }: ControlProps) {
	const { key, value } = parameter;
	const name = plainMath(key);
	if (!isRecord(value)) return <span>{name}</span>;
	if (isRecord(value['fn'])) {
		const { params, latex } = value['fn'];
		return (
			<label class="ml-function">
				{`${Array.isArray(params) ? params.map(param => plainMath(String(param))).join(', ') : ''} ↦ `}
				<input type="text" aria-label={`${name}, formula`} value={String(latex)} spellcheck={false} onChange={({ currentTarget }) => onMove({ fn: { params, latex: currentTarget.value } })} />
			</label>
		);
	}
	if ('table' in value) {
		const table = { ...parameter, value: value['table'], type: Array.isArray((value['table'] as readonly unknown[])[0]) ? 'matrix' as const : 'vector' as const };
		const move = (moved: unknown): void => onMove({ ...value, table: moved });
		return table.type === 'matrix' ? <Grid parameter={table} axes={axesOf(value)} onMove={move} /> : <VectorBars parameter={table} onMove={move} />;
	}
	return <Distribution name={name} value={value} families={parameter.families ?? []} onMove={onMove} />;
}

/** The variables of a table, with the values that they run through. */
function axesOf({ args, domain }: Readonly<Record<string, unknown>>): readonly GridAxis[] {
	return (Array.isArray(args) ? args : []).map((variable): GridAxis => {
		const values = isRecord(domain) ? domain[String(variable)] : undefined;
		return { name: plainMath(String(variable)), values: Array.isArray(values) ? values.map(String) : [] };
	});
}

interface DistributionProps {
	readonly name: string;
	readonly value: Readonly<Record<string, unknown>>;
	readonly families: readonly DistributionChoice[];
	readonly onMove: (value: unknown) => void;
}

interface DistributionChoice {
	readonly dist: string;
	readonly args: Readonly<Record<string, unknown>>;
}

function Distribution({ name, value: { dist, args }, families, onMove }: DistributionProps) {
	const given = isRecord(args) ? args : {};
	return (
		<span class="ml-distribution">
			<select aria-label={`${name}, distribution`} value={String(dist)} onChange={({ currentTarget }) => onMove(families.find(family => family.dist === currentTarget.value))}>
				{families.map(family => <option key={family.dist} value={family.dist}>{family.dist}</option>)}
			</select>
			{Object.entries(given).map(([argument, number]) => typeof number === 'number' && (
				<span class="ml-bar" key={argument}>{argument} <Slider name={`${name}, ${argument}`} value={number} range={argumentRange(families.find(family => family.dist === dist)?.args[argument])} onMove={moved => onMove({ dist, args: { ...given, [argument]: moved } })} /></span>
			))}
		</span>
	);
}

/** Around the example of the family: a share where that is one, positive where that is, else on both sides of 0. */
function argumentRange(example: unknown): SliderRange {
	const value = typeof example === 'number' ? example : 0;
	if (value > 0 && value < 1) return { low: 0.01, high: 0.99, step: 0.01, scale: 'linear' };
	return value > 0 ? { low: value / 10, high: value * 5, step: value / 10, scale: 'linear' } : { low: -5, high: 5, step: 0.1, scale: 'linear' };
}
