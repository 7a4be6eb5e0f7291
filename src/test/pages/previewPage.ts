import type { Browser, Page } from 'playwright-core';
import { createNoteService, type OpenNote } from '../../core/index';
import { patchOf, type Block, type FromPreview, type ToPreview } from '../../protocol';
import { NoteRenderer } from '../../render/noteRenderer';
import { openPreview } from '../xss/pages';

/** The preview's own page and script, with a test in place of the extension. */
export interface PreviewPage {
	readonly page: Page;
	/** Shows a version of the note, as a patch of the one before. */
	readonly show: (text: string) => Promise<OpenNote>;
	readonly post: (message: ToPreview) => Promise<void>;
	/** The messages of a kind that the page sent. */
	readonly sent: <K extends FromPreview['type']>(type: K) => Promise<readonly Extract<FromPreview, { readonly type: K }>[]>;
}

export async function openPage(browser: Browser): Promise<PreviewPage> {
	// without the policy, which would not let a test add styles
	const { page } = await openPreview(browser, { hasPolicy: false });
	for (const path of ['media/preview.css', 'media/live.css']) await page.addStyleTag({ path });
	const service = createNoteService({ log: () => undefined, now: () => performance.now() });
	const renderer = new NoteRenderer();
	let shown: readonly Block[] = [];
	let version = 0;
	const post = (message: ToPreview): Promise<void> => page.evaluate(async data => {
		postMessage(data);
		// what follows from it is there two frames later
		for (let frame = 0; frame < 2; frame++) await new Promise(done => { requestAnimationFrame(done); });
	}, message);
	return {
		page, post,
		async show(text) {
			const { blocks } = renderer.render(text, {});
			const patch = patchOf(shown, blocks);
			shown = blocks;
			await post({ type: 'patch', ...patch, version: ++version, base: 'http://preview.test/' });
			const open = service.open('note', version, text);
			await post({ type: 'playable', version, formulas: open.note.formulas.map((_, index) => index) });
			return open;
		},
		sent: type => page.evaluate(wanted => (Reflect.get(globalThis, 'sent') as FromPreview[]).filter(message => message.type === wanted), type) as Promise<never>,
	};
}
