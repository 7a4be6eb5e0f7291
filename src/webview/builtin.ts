import { BorrowedPage } from './borrowedPage';
import { Memory, sessionStorageOf } from './memory';
import { createLiveFormulas } from './standingAlone';

const page = new BorrowedPage();
const memory = new Memory(sessionStorageOf(window));
const formulas = createLiveFormulas(page, index => page.live.get(index), {
	onKeep(index, bind) {
		const name = page.nameOf(index);
		if (name !== undefined) memory.keep(page.uri, name, bind);
	},
});

/** After VS Code has changed the page. */
function update(): void {
	page.update(successor => {
		formulas.mark([...page.live.keys()]);
		formulas.follow(successor);
		const open = memory.open(page.uri);
		for (const [index, live] of page.live) {
			formulas.refresh(index, live);
			const bind = open.get(page.nameOf(index) ?? '');
			if (bind) formulas.reopen(index, live, bind);
		}
	});
}

/** VS Code puts the note into the page by a script, which may come before ours or after. */
function start(): void {
	if (document.querySelector('.markdown-body')) return update();
	const observer = new MutationObserver(() => {
		if (!document.querySelector('.markdown-body')) return;
		observer.disconnect();
		update();
	});
	observer.observe(document.documentElement, { childList: true, subtree: true });
}

addEventListener('vscode.markdown.updateContent', update);
// what happens in a panel is no jump to the editor
document.documentElement.addEventListener('dblclick', event => { if (event.target instanceof Element && event.target.closest('.ml-live')) event.stopPropagation(); });
start();
