import { useMemo } from 'preact/hooks';
import { readStory } from '../../../core/runtime';
import { Drawn } from './drawn';
import type { Found } from './methodsModel';
import { Player } from './player';

/** What a method found: what goes in steps, then pictures, then the numbers. */
export function Findings({ found: { card, html, page: { story, pictures, around }, run } }: { readonly found: Found }) {
	const played = useMemo(() => story && readStory(card, story, around), [story]);
	return (
		<div class="ml-found">
			{played && <Player key={run} story={played} />}
			{pictures.map((picture, i) => <Drawn key={i} picture={picture} />)}
			<div class="ml-numbers" role="status" dangerouslySetInnerHTML={{ __html: html }} />
		</div>
	);
}
