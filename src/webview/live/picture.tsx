import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { drawPicture, pictureWithin } from '../../core/runtime';
import { createEffort } from './effort';
import { REST, type FormulaModel } from './formulaModel';
import { Overlay } from './overlay';
import { pngFile, svgFile, type PictureFile } from './pictureFile';
import { PictureTable } from './pictureTable';
import { useWidth } from './width';

const HEIGHT = 240;

interface Props {
	readonly model: FormulaModel;
	readonly onMove: (key: string, value: unknown) => void;
	readonly onSave: (file: PictureFile) => void;
}

/** The picture of a formula: coarse while a slider moves, fine when it rests. */
export function Picture({ model, onMove, onSave }: Props) {
	const [box, width] = useWidth();
	const rested = useSignal(false);
	const isTable = useSignal(false);
	const effort = useMemo(() => createEffort(() => performance.now()), []);
	useSignalEffect(() => {
		// panning and zooming start the rest anew, as moving does
		void model.look.value;
		rested.value = false;
		const timer = setTimeout(() => { rested.value = true; }, REST);
		return () => clearTimeout(timer);
	});
	const picture = useComputed(() => effort(rested.value && model.rested.value, (points, createBudget) => pictureWithin(model.scene.value, { ...model.look.value, points: 0 }, points, createBudget)));
	const drawn = useComputed(() => (picture.value && width.value > 0 ? drawPicture(picture.value, { width: width.value, height: HEIGHT }) : undefined));
	const shown = picture.value;
	const frame = drawn.value?.frame;
	return (
		<>
			<div class="ml-picture-box" ref={box}>
				<div dangerouslySetInnerHTML={{ __html: drawn.value?.svg ?? '' }} />
				{(shown?.kind === 'chart' || shown?.kind === 'simplex') && frame && <Overlay model={model} picture={shown} frame={frame} width={width.value} height={HEIGHT} onMove={onMove} />}
			</div>
			{shown && (
				<p class="ml-look ml-tools">
					<button type="button" aria-pressed={isTable.value} onClick={() => { isTable.value = !isTable.value; }}>Table</button>
					<button type="button" onClick={() => onSave(svgFile(shown))}>Save SVG</button>
					<button type="button" onClick={() => void pngFile(shown).then(onSave)}>Save PNG</button>
					{model.look.value.domain && <button type="button" onClick={() => { model.look.value = { ...model.look.value, domain: undefined, range: undefined }; }}>Show all</button>}
				</p>
			)}
			{shown && isTable.value && <PictureTable picture={shown} />}
		</>
	);
}
