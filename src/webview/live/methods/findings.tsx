import { useMemo } from 'preact/hooks';
import { findingsPictures, readStory } from '../../../core/runtime';
import { Drawn } from './drawn';
import { foundBy, type Run } from './methodsModel';
import { Player } from './player';

/** What a method found: the numbers first, then what goes in steps, then pictures. */
export function Findings({ run }: { readonly run: Extract<Run, { readonly state: 'done' }> }) {
	const { card, html, around } = run;
	const [story, pictures] = useMemo(() => {
		const found = foundBy(run);
		return found === undefined ? [undefined, []] : [readStory(card, found, around), findingsPictures(card, found, around)];
	}, [run]);
	return (
		<div class="ml-found">
			<div class="ml-numbers" role="status" dangerouslySetInnerHTML={{ __html: html }} />
			{story && <Player key={run} story={story} />}
			{pictures.map((picture, i) => <Drawn key={i} picture={picture} />)}
		</div>
	);
}
