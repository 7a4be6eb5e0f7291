import { BorrowedPage } from './borrowedPage';
import { createLiveFormulas } from './standingAlone';

const page = new BorrowedPage();
const formulas = createLiveFormulas(page, index => page.live.get(index));

function update(): void {
	const successor = page.update();
	formulas.mark([...page.live.keys()]);
	formulas.follow(successor);
	for (const [index, live] of page.live) formulas.refresh(index, live);
}

addEventListener('vscode.markdown.updateContent', update);
update();
