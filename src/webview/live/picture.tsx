import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { createBudget, drawPicture, pictureWithin } from '../../core/runtime';
import type { FormulaModel } from './formulaModel';

const HEIGHT = 240;
/** While something moves, and a moment after it has come to rest. */
const COARSE = { points: [160, 60, 25], time: 8 } as const;
const FINE = { points: [1000, 300], time: 100 } as const;
const REST = 120;

/** The picture of a formula: coarse while a slider moves, fine when it rests. */
export function Picture({ model }: { readonly model: FormulaModel }) {
	const box = useRef<HTMLDivElement>(null);
	const width = useSignal(0);
	const rested = useSignal(false);
	useEffect(() => {
		const { current } = box;
		if (!current) return undefined;
		const observer = new ResizeObserver(([entry]) => { width.value = Math.round(entry?.contentRect.width ?? 0); });
		observer.observe(current);
		return () => observer.disconnect();
	}, []);
	useSignalEffect(() => {
		// whatever moves starts the rest anew
		void model.parameters.value;
		rested.value = false;
		const timer = setTimeout(() => { rested.value = true; }, REST);
		return () => clearTimeout(timer);
	});
	const drawn = useComputed(() => {
		if (width.value === 0) return undefined;
		const { points, time } = rested.value ? FINE : COARSE;
		const picture = pictureWithin(model.scene.value, { ...model.look.value, points: 0 }, points, () => createBudget({ steps: 1e9, elements: 4e6, time, now: () => performance.now() }));
		return picture && drawPicture(picture, { width: width.value, height: HEIGHT });
	});
	return <div class="ml-picture-box" ref={box} dangerouslySetInnerHTML={{ __html: drawn.value?.svg ?? '' }} />;
}
