import type { LiveOutcome, MethodCard, Outcome } from '../core/service';
import { previewState, toPreview, type FromPreview, type PreviewState, type ToPreview } from '../protocol';
import { LiveFormulas } from './live/liveFormulas';
import { Page } from './page';
import { Scrolling } from './scrolling';

declare function acquireVsCodeApi(): {
	postMessage(message: FromPreview): void;
	getState(): unknown;
	setState(state: PreviewState): void;
};

const host = acquireVsCodeApi();
const main = document.getElementById('ml-note');
const notice = document.getElementById('ml-notice');
if (!main || !notice) throw new Error('the page is not ours');

const uri = main.dataset['uri'] ?? '';
const page = new Page(main);
const scrolling = new Scrolling(page, {
	moved: place => host.setState({ uri, ...place }),
	scrolled: line => host.postMessage({ type: 'scrolled', line }),
});

const live = new LiveFormulas(page, message => host.postMessage(message));

addEventListener('dblclick', ({ target }) => {
	if (!(target instanceof Element) || !main.contains(target) || target.closest('.ml-live')) return;
	const formula = target.closest('.formula');
	host.postMessage({ type: 'jump', version: page.version, line: page.lineOf(target), formula: formula ? page.indexOf(formula) ?? -1 : -1 });
});

addEventListener('click', event => {
	if (!(event.target instanceof Element)) return;
	if (event.target.closest('.ml-load')) return host.postMessage({ type: 'loadPictures' });
	const link = event.target.closest<HTMLElement>('a[data-href]');
	if (!link) return;
	event.preventDefault();
	host.postMessage({ type: 'follow', href: link.dataset['href'] ?? '' });
});

/** Where the reader was before a restart, until the note is there again. */
let place: unknown = host.getState();

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	// Frames inside ours have no business with us, and what does not fit the schema is not from our extension.
	if (toPreview(data)) receive(data);
});

function receive(message: ToPreview): void {
	switch (message.type) {
		case 'patch':
			scrolling.changed();
			page.apply(message);
			if (previewState(place)) scrolling.restore(place);
			else host.setState({ uri, line: 0, above: 0 });
			place = undefined;
			return;
		case 'reveal': return scrolling.show(message.line);
		case 'result': return page.showResult(message.formula, message.html);
		case 'playable': return live.mark(message.version === page.version ? message.formulas : []);
		// its inside is the core's, which is ours
		case 'live': if (message.version === page.version) live.show(message.formula, message.outcome as unknown as LiveOutcome, message.replaces); return;
		case 'outcome': return live.answer(message.request, message.outcome as unknown as Outcome);
		case 'methods': if (message.version === page.version) live.offer(message.formula, message.cards as unknown as readonly MethodCard[]); return;
		case 'progress': case 'findings': return live.tell(message);
		case 'select': if (message.version === page.version) page.select(message.formula); return;
		case 'notice': return showNotice(message.text);
	}
}

function showNotice(text: string): void {
	if (!notice) return;
	notice.textContent = text;
	notice.hidden = text === '';
}

host.postMessage({ type: 'ready', restored: previewState(place) });
