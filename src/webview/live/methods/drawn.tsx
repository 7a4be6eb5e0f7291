import { useMemo } from 'preact/hooks';
import { drawPicture, type Picture } from '../../../core/runtime';
import { useWidth } from '../width';

/** A graph needs room around its states. */
const HEIGHT = 220;
const GRAPH = 320;

/** A picture with its name over it, as wide as there is room. */
export function Drawn({ picture }: { readonly picture: Picture }) {
	const [box, width] = useWidth();
	const svg = useMemo(() => (width.value === 0 ? '' : drawPicture(picture, { width: width.value, height: picture.kind === 'states' ? GRAPH : HEIGHT }).svg), [picture, width.value]);
	return (
		<figure class="ml-drawn">
			<figcaption class="ml-words">{picture.title}</figcaption>
			<div class={picture.kind === 'states' ? 'ml-drawn-box ml-graph' : 'ml-drawn-box'} ref={box} dangerouslySetInnerHTML={{ __html: svg }} />
		</figure>
	);
}
