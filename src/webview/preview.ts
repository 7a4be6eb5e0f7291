import { previewState, toPreview, type FromPreview, type PreviewState, type ToPreview } from '../protocol';
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
const scrolling = new Scrolling(page, line => {
	host.setState({ uri, line });
	host.postMessage({ type: 'scrolled', line });
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
			page.apply(message);
			if (previewState(place)) scrolling.show(place.line);
			else host.setState({ uri, line: 0 });
			place = undefined;
			return;
		case 'reveal': return scrolling.show(message.line);
		case 'result': return page.showResult(message.formula, message.html);
		case 'notice': return showNotice(message.text);
	}
}

function showNotice(text: string): void {
	if (!notice) return;
	notice.textContent = text;
	notice.hidden = text === '';
}

host.postMessage({ type: 'ready', restored: previewState(place) });
