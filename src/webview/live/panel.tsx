import { formatValue, plainMath } from '../../core/runtime';
import { Control } from './controls/control';
import type { FormulaModel, Shown } from './formulaModel';
import { Picture } from './picture';

interface Props {
	readonly model: FormulaModel;
	/** A parameter was put somewhere; `fits` if the programs take it. */
	readonly onMove: (fits: boolean) => void;
	readonly onReset: () => void;
	readonly onClose: () => void;
}

/** A formula that is open: its value, its picture, and what moves it. */
export function Panel({ model, onMove, onReset, onClose }: Props) {
	return (
		<>
			<output class="ml-values" aria-live="polite">{model.shown.value.map(shown => <Value key={shown.label ?? ''} shown={{ ...shown, label: shown.label === undefined ? model.live.value.title : plainMath(shown.label) }} />)}</output>
			<Picture model={model} />
			<LookControls model={model} />
			<dl class="ml-parameters">
				{model.parameters.value.map(parameter => (
					<div class="ml-parameter" key={parameter.key}>
						<dt>
							<span class="ml-symbol">{plainMath(parameter.key)}</span>
							{parameter.words && <span class="ml-words">{parameter.words}</span>}
							{parameter.isExample && <span class="ml-example">example</span>}
						</dt>
						<dd><Control parameter={parameter} onMove={value => onMove(model.move(parameter.key, value))} /></dd>
					</div>
				))}
			</dl>
			<p class="ml-buttons">
				<button type="button" onClick={onReset} disabled={Object.keys(model.given.value).length === 0}>Reset</button>
				<button type="button" onClick={onClose}>Close</button>
			</p>
		</>
	);
}

/** What runs across the picture, and whether the slope is drawn. */
function LookControls({ model: { look, live, parameters } }: Pick<Props, 'model'>) {
	const choices = parameters.value.filter(({ slider, values }) => slider ?? values);
	const axis = look.value.axis ?? live.value.axis ?? '';
	const hasSlope = axis === live.value.axis && live.value.parts.some(({ rank, derivative }) => rank === 0 && derivative);
	if (choices.length === 0) return null;
	return (
		<p class="ml-look">
			{choices.length > 1 && (
				<label>
					{'Across '}
					<select value={axis} onChange={({ currentTarget }) => { look.value = { ...look.value, axis: currentTarget.value }; }}>
						{choices.map(({ key }) => <option key={key} value={key}>{plainMath(key)}</option>)}
					</select>
				</label>
			)}
			{hasSlope && (
				<label>
					<input type="checkbox" checked={look.value.withDerivative ?? false} onChange={({ currentTarget }) => { look.value = { ...look.value, withDerivative: currentTarget.checked }; }} />
					{` Slope ∂/∂${plainMath(axis)}`}
				</label>
			)}
		</p>
	);
}

function Value({ shown: { label, value, isHeavy, reason } }: { readonly shown: Shown }) {
	return (
		<span class="ml-value">
			<span class="ml-label">{`${label ?? ''} = `}</span>
			{value !== undefined && <strong>{formatValue(value)}</strong>}
			{isHeavy && <em>computing in the background…</em>}
			{reason !== undefined && <span class="ml-reason">{reason}</span>}
		</span>
	);
}
