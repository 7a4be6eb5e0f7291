import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A box on the page and its width in pixels, which is 0 until it is laid out and follows it afterwards. */
export function useWidth(): readonly [box: RefObject<HTMLDivElement | null>, width: Signal<number>] {
	const box = useRef<HTMLDivElement>(null);
	const width = useSignal(0);
	useEffect(() => {
		const { current } = box;
		if (!current) return undefined;
		const observer = new ResizeObserver(([entry]) => { width.value = Math.round(entry?.contentRect.width ?? 0); });
		observer.observe(current);
		return () => observer.disconnect();
	}, []);
	return [box, width];
}
