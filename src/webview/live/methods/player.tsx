import { useSignal, useSignalEffect } from '@preact/signals';
import type { Story } from '../../../core/runtime';
import { Drawn } from './drawn';

/** Steps a second; the first is where it begins. */
const SPEEDS = [1, 2, 5, 15, 30] as const;

/** Plays what goes in steps. It begins by itself only where motion is welcome. */
export function Player({ story: { steps, sceneAt } }: { readonly story: Story }) {
	const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const step = useSignal(isStill ? steps - 1 : 0);
	const speed = useSignal<number>(SPEEDS[1]);
	const isPlaying = useSignal(!isStill);
	useSignalEffect(() => {
		if (!isPlaying.value) return undefined;
		const timer = setInterval(() => {
			if (step.peek() + 1 >= steps) isPlaying.value = false;
			else step.value = step.peek() + 1;
		}, 1000 / speed.value);
		return () => clearInterval(timer);
	});
	const go = (to: number): void => {
		isPlaying.value = false;
		step.value = Math.max(0, Math.min(steps - 1, to));
	};
	const toggle = (): void => {
		if (!isPlaying.value && step.value + 1 >= steps) step.value = 0;
		isPlaying.value = !isPlaying.value;
	};
	const scene = sceneAt(step.value);
	return (
		<div class="ml-player" role="group" aria-label="Steps">
			<p class="ml-buttons">
				<button type="button" onClick={toggle}>{isPlaying.value ? 'Pause' : 'Play'}</button>
				<button type="button" aria-label="One step back" disabled={step.value === 0} onClick={() => go(step.value - 1)}>‹</button>
				<button type="button" aria-label="One step on" disabled={step.value + 1 >= steps} onClick={() => go(step.value + 1)}>›</button>
				<input type="range" aria-label="step" aria-valuetext={`${step.value + 1} of ${steps}`} min={0} max={steps - 1} step={1} value={String(step.value)} onInput={({ currentTarget }) => go(Number(currentTarget.value))} />
				<span class="ml-step">{`${step.value + 1} of ${steps}`}</span>
				<label>
					{'Speed '}
					<select value={String(speed.value)} onChange={({ currentTarget }) => { speed.value = Number(currentTarget.value); }}>
						{SPEEDS.map(choice => <option key={choice} value={String(choice)}>{`${choice} a second`}</option>)}
					</select>
				</label>
			</p>
			<p class="ml-scene" aria-live={isPlaying.value ? 'off' : 'polite'}>{scene.words}</p>
			{scene.pictures.map(picture => <Drawn key={picture.title} picture={picture} />)}
		</div>
	);
}
