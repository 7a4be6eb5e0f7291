import { isContinuous, plainMath, shownCompanions, upward, viewOf, viewsOf, type Look, type View } from '../../core/runtime';
import type { LiveFormula, LiveParameter } from '../../core/service';
import { NumberField } from './controls/numberField';
import type { FormulaModel } from './formulaModel';

const VIEWS: Readonly<Record<View, string>> = {
	curve: 'Curve', bars: 'Bars', map: 'Heat map', summand: 'What is added up', entries: 'Entries', simplex: 'Triangle', arrows: 'Vectors', shades: 'Shades', matrix: 'Grid',
};

/** Which picture it is, what runs across and upward, and what is drawn with the value. */
export function LookControls({ model: { look, live, parameters, scene } }: { readonly model: FormulaModel }) {
	const views = viewsOf(scene.value, look.value);
	const view = viewOf(scene.value, look.value);
	const axis = parameters.value.find(({ key }) => key === (look.value.axis ?? live.value.axis));
	const change = (changed: Partial<FormulaModel['look']['value']>): void => { look.value = { ...look.value, ...changed }; };
	const isOverAxis = axis !== undefined && (view === 'curve' || view === 'bars' || view === 'map');
	return (
		<p class="ml-look">
			{views.length > 1 && <Choice label="Picture" value={view ?? ''} choices={views.map(one => [one, VIEWS[one]])} onChoose={chosen => change({ ...WHOLE, view: chosen })} />}
			{isOverAxis && <Axes axis={axis} isMap={view === 'map'} parameters={parameters.value} look={look.value} change={changed => change({ ...WHOLE, ...changed })} />}
			{view === 'curve' && axis?.key === live.value.axis && live.value.parts.some(({ rank, derivative }) => rank === 0 && derivative) && (
				<Check label={`Slope ∂/∂${plainMath(axis?.key ?? '')}`} checked={look.value.withDerivative ?? false} onCheck={withDerivative => change({ withDerivative })} />
			)}
			{view === 'curve' && axis && <Shading axis={axis} area={look.value.area} onChoose={area => change({ area })} />}
			<Companions live={live.value} look={look.value} onChange={companions => change({ companions })} isShown={({ program, summand }) => (view === 'summand' ? summand !== undefined : isOverAxis && view !== 'map' && program.slots.some(({ key }) => key === axis.key))} />
		</p>
	);
}

interface CompanionsProps {
	readonly live: LiveFormula;
	readonly look: Omit<Look, 'points'>;
	readonly isShown: (companion: LiveFormula['companions'][number]) => boolean;
	readonly onChange: (titles: readonly string[]) => void;
}

/** What can be drawn with the formula. */
function Companions({ live, look, isShown, onChange }: CompanionsProps) {
	const offered = live.companions.filter(isShown);
	const shown = shownCompanions(live, look);
	if (offered.length === 0) return null;
	return (
		<span class="ml-beside" role="group" aria-label="Drawn with it">
			{'With '}
			{offered.map(({ title }) => <Check key={title} label={title} checked={shown.includes(title)} onCheck={checked => onChange([...shown.filter(other => other !== title), ...(checked ? [title] : [])])} />)}
		</span>
	);
}

/** What was zoomed and moved goes: another axis has other numbers. */
const WHOLE = { domain: undefined, range: undefined } as const;

interface AxesProps {
	readonly axis: LiveParameter;
	readonly isMap: boolean;
	readonly parameters: readonly LiveParameter[];
	readonly look: Omit<Look, 'points'>;
	readonly change: (changed: Pick<Look, 'axis' | 'up'>) => void;
}

function Axes({ axis, isMap, parameters, look, change }: AxesProps) {
	const choices = parameters.filter(parameter => (isMap ? isContinuous(parameter) : parameter.slider ?? parameter.values)).map(({ key }) => [key, plainMath(key)] as const);
	const up = isMap ? upward(axis, parameters, look)?.key : undefined;
	return (
		<>
			{choices.length > 1 && <Choice label="Across" value={axis.key} choices={choices} onChoose={key => change(key === up ? { axis: key, up: axis.key } : { axis: key })} />}
			{up !== undefined && choices.length > 2 && <Choice label="Up" value={up} choices={choices.filter(([key]) => key !== axis.key)} onChoose={key => change({ up: key })} />}
		</>
	);
}

interface ShadingProps {
	readonly axis: LiveParameter;
	readonly area: Look['area'];
	readonly onChoose: (area: Look['area']) => void;
}

/** Which area under the curve is shaded. */
function Shading({ axis: { key, slider, value }, area, onChoose }: ShadingProps) {
	const name = plainMath(key);
	const isInterval = typeof area === 'object';
	const places = { nothing: undefined, left: 'left', right: 'right', interval: { from: isInterval ? area.from : startOf(slider, Number(value)) } } as const;
	return (
		<>
			<Choice
				label="Shade" value={isInterval ? 'interval' : area ?? 'nothing'} onChoose={chosen => onChoose(places[chosen])}
				choices={[['nothing', 'nothing'], ['left', `left of ${name}`], ['right', `right of ${name}`], ['interval', `from a place to ${name}`]]}
			/>
			{isInterval && <NumberField name="shade from" value={area.from} step={slider?.step} onChange={from => onChoose({ from })} />}
		</>
	);
}

/** Half way from the slider's beginning to where it stands. */
function startOf(slider: LiveParameter['slider'], value: number): number {
	return Number(((value + (slider?.low ?? value - 1)) / 2).toPrecision(2));
}

interface ChoiceProps<T extends string> {
	readonly label: string;
	readonly value: string;
	readonly choices: readonly (readonly [value: T, words: string])[];
	readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
	return (
		<label>
			{`${label} `}
			<select value={value} onChange={({ currentTarget }) => { const chosen = choices[currentTarget.selectedIndex]; if (chosen) onChoose(chosen[0]); }}>
				{choices.map(([choice, words]) => <option key={choice} value={choice}>{words}</option>)}
			</select>
		</label>
	);
}

function Check({ label, checked, onCheck }: { readonly label: string; readonly checked: boolean; readonly onCheck: (checked: boolean) => void }) {
	return <label class="ml-check" title={label}><input type="checkbox" checked={checked} onChange={({ currentTarget }) => onCheck(currentTarget.checked)} />{` ${label}`}</label>;
}
