import type { Page } from 'playwright-core';
import { until } from './until';

interface Point { readonly x: number; readonly y: number }

/** The middle of the first character of a text in the editor, which must be on screen. */
export function pointOf(page: Page, text: string): Promise<Point> {
	return until(`${text} in the editor`, () => page.evaluate(find, text));
}

/** Runs in the page. Lines are made of spans, and their spaces are no-break spaces. */
function find(text: string): Point | undefined {
	for (const line of document.querySelectorAll('.editor-instance .view-line')) {
		const at = (line.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(text);
		if (at < 0) continue;
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		let passed = 0;
		while (walker.nextNode()) {
			const { currentNode: node } = walker;
			const length = node.textContent?.length ?? 0;
			if (at < passed + length) {
				const range = document.createRange();
				range.setStart(node, at - passed);
				range.setEnd(node, at - passed + 1);
				const box = range.getBoundingClientRect();
				return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			}
			passed += length;
		}
	}
	return undefined;
}
