import { BorrowedPage } from './borrowedPage';
import { createLiveFormulas } from './standingAlone';

const page = new BorrowedPage();
const formulas = createLiveFormulas(page, index => page.live.get(index));

function update(): void {
	formulas.follow(page.update());
	formulas.mark([...page.live.keys()]);
	for (const [index, live] of page.live) formulas.refresh(index, live);
}

addEventListener('vscode.markdown.updateContent', update);
update();
