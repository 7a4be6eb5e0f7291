import { formatValue, plainMath } from '../../core/runtime';
import { Checks } from './checks';
import { Control } from './controls/control';
import { takesReading, type FormulaModel } from './formulaModel';
import { LookControls } from './lookControls';
import { Methods } from './methods/methods';
import type { MethodsModel } from './methods/methodsModel';
import type { Shown } from './partModel';
import { Picture } from './picture';
import type { PictureFile } from './pictureFile';

interface Props {
	readonly model: FormulaModel;
	readonly methods: MethodsModel;
	/** Whether nobody can read another formula or distribution. */
	readonly isAlone: boolean;
	/** A parameter was put somewhere; `fits` if the programs take it. */
	readonly onMove: (fits: boolean) => void;
	/** The reader keeps a picture. */
	readonly onSave: (file: PictureFile) => void;
	/** Back to the examples: of one parameter, or of all. */
	readonly onReset: (key?: string) => void;
	readonly onClose: () => void;
}

const ALONE = 'Open the note in the editor, in the preview of ML Notes, to change this.';

/** A formula that is open: its value, its picture, and what moves it. */
export function Panel({ model, methods, isAlone, onMove, onSave, onReset, onClose }: Props) {
	return (
		<>
			<output class="ml-values" aria-live="polite">{model.shown.value.map(shown => <Value key={shown.label ?? ''} shown={{ ...shown, label: shown.label === undefined ? model.live.value.title : plainMath(shown.label) }} />)}</output>
			<Picture model={model} onMove={(key, value) => onMove(model.move(key, value))} onSave={onSave} />
			<LookControls model={model} />
			<Checks model={model} />
			<dl class="ml-parameters">
				{model.parameters.value.map(parameter => (
					<div class="ml-parameter" key={parameter.key}>
						<dt>
							<span class="ml-symbol">{plainMath(parameter.key)}</span>
							{parameter.words && <span class="ml-words">{parameter.words}</span>}
							{parameter.isExample ? <span class="ml-example">example</span> : <button type="button" class="ml-reset" aria-label={`Reset ${plainMath(parameter.key)}`} title="Back to the example" onClick={() => onReset(parameter.key)}>↺</button>}
						</dt>
						<dd>
							{isAlone && takesReading(parameter.value)
								? <fieldset class="ml-fixed" disabled title={ALONE}><Control parameter={parameter} onMove={() => undefined} /></fieldset>
								: <Control parameter={parameter} onMove={value => onMove(model.move(parameter.key, value))} />}
						</dd>
					</div>
				))}
			</dl>
			<Methods methods={methods} />
			<p class="ml-buttons">
				<button type="button" onClick={() => onReset()} disabled={Object.keys(model.given.value).length === 0}>Reset</button>
				<button type="button" onClick={onClose}>Close</button>
			</p>
		</>
	);
}

function Value({ shown: { label, value, isRough, isHeavy, reason } }: { readonly shown: Shown }) {
	return (
		<span class="ml-value">
			<span class="ml-label">{`${label ?? ''} ${isRough ? '≈' : '='} `}</span>
			{value !== undefined && <strong>{formatValue(value)}</strong>}
			{isHeavy && <em>computing in the background…</em>}
			{reason !== undefined && <span class="ml-reason">{reason}</span>}
		</span>
	);
}
