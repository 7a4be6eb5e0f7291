import { useSignal, useSignalEffect } from '@preact/signals';
import type { Story } from '../../../core/runtime';
import { Drawn } from './drawn';

/** Steps a second. */
const SPEEDS = [1, 2, 5, 15, 30, 100] as const;
/** Pictures a second, at most: faster than that it takes several steps at once. */
const PICTURES = 30;

/** Seconds that the whole takes at first, about. */
const WHOLE = 20;

const KEYS = 'Left and right arrows take one step, plus and minus change the speed, Home goes back to the beginning.';

/** Plays what goes in steps. It begins by itself only where motion is welcome. */
export function Player({ story: { steps, sceneAt } }: { readonly story: Story }) {
	const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const at = useSignal(isStill ? steps - 1 : 0);
	const speed = useSignal<number>(SPEEDS.find(choice => choice >= steps / WHOLE) ?? 100);
	const isPlaying = useSignal(!isStill);
	const last = steps - 1;
	// another run may be shorter
	const step = Math.min(at.value, last);
	useSignalEffect(() => {
		if (!isPlaying.value) return undefined;
		const stride = Math.ceil(speed.value / PICTURES);
		const timer = setInterval(() => {
			at.value = Math.min(last, at.peek() + stride);
			if (at.peek() === last) isPlaying.value = false;
		}, 1000 * stride / speed.value);
		return () => clearInterval(timer);
	});
	const go = (to: number): void => {
		isPlaying.value = false;
		at.value = Math.max(0, Math.min(last, to));
	};
	const toggle = (): void => {
		if (!isPlaying.value && step === last) at.value = 0;
		isPlaying.value = !isPlaying.value;
	};
	const speedUp = (by: number): void => { speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.findIndex(choice => choice === speed.value) + by))] ?? SPEEDS[0]; };
	const onKey = (event: KeyboardEvent): void => {
		// what moves by arrows itself, and what is typed into, keeps its keys
		if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.key !== '+' && event.key !== '-')) return;
		switch (event.key) {
			case 'ArrowLeft': go(step - 1); break;
			case 'ArrowRight': go(step + 1); break;
			case 'Home': go(0); break;
			case 'End': go(last); break;
			case '+': case '=': speedUp(1); break;
			case '-': speedUp(-1); break;
			default: return;
		}
		event.preventDefault();
	};
	const scene = sceneAt(step);
	return (
		<div class="ml-player" role="group" aria-label={`Steps. ${KEYS}`} onKeyDown={onKey}>
			<p class="ml-buttons">
				<button type="button" class="ml-play" onClick={toggle}>{isPlaying.value ? 'Pause' : 'Play'}</button>
				<button type="button" aria-label="One step back" disabled={step === 0} onClick={() => go(step - 1)}>‹</button>
				<button type="button" aria-label="One step on" disabled={step === last} onClick={() => go(step + 1)}>›</button>
				<input type="range" aria-label="step" aria-valuetext={`${step + 1} of ${steps}`} min={0} max={last} step={1} value={String(step)} onInput={({ currentTarget }) => go(Number(currentTarget.value))} />
				<span class="ml-step">{`${step + 1} of ${steps}`}</span>
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
