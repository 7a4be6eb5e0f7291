import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const filler = (from: number) => Array.from({ length: 30 }, (_, i) => `Words of paragraph ${from + i}.\n`).join('\n');
const NOTE = `# Contents

To [the middle](#in-the-middle), to [another note](other.md#a-heading), to [a note](other), [out](../../../etc/passwd).

${filler(0)}

## In the Middle

The loss $L=(y-\\hat{y})^2$ punishes big misses, the other $M=|y-z|$ does not.

${filler(30)}

## The End

${filler(60)}
`;
const OTHER = `# Other

${filler(0)}

## A Heading

The last words.
`;
const lineOf = (text: string) => NOTE.split('\n').findIndex(line => line.includes(text));

describe.each(variants)('editor and preview, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'sync', files: { 'note.md': NOTE, 'other.md': OTHER }, open: 'note.md' });
	const frame = () => workbench().frameWith('#ml-note h1');
	const visible = (frame: Frame, text: string) => until(`${text} on screen in the preview`, async () => await frame.evaluate(text => {
		const element = [...document.querySelectorAll('#ml-note :is(h1, h2, p)')].find(({ textContent }) => textContent?.includes(text));
		const { top = -1 } = element?.getBoundingClientRect() ?? {};
		return top >= -30 && top < innerHeight;
	}, text) || undefined);
	const inEditor = (text: string) => until(`${text} on screen in the editor`, async () =>
		(await workbench().page.locator('.editor-instance .view-line').allInnerTexts()).some(line => line.replaceAll('\u00A0', ' ').includes(text)) || undefined);
	const goTo = async (line: number, column = 1) => {
		const { page } = workbench();
		await page.keyboard.press('Control+g');
		await workbench().input.waitFor();
		await page.keyboard.type(`${line + 1}:${column}`);
		await page.keyboard.press('Enter');
	};
	/** The first paragraph in sight and its pixels from the top. The scroll position itself also counts blocks that are not measured before they are seen. */
	const atTop = (frame: Frame) => frame.evaluate(() => {
		const first = [...document.querySelectorAll('#ml-note :is(h1, h2, p)')].find(element => element.getBoundingClientRect().top >= 0);
		return { text: first?.textContent ?? '', top: first?.getBoundingClientRect().top ?? NaN };
	});

	test('the preview follows the editor', async () => {
		await workbench().click('Contents');
		await workbench().command('ML Notes: Open Preview to the Side');
		const preview = await frame();
		await visible(preview, 'Contents');
		await workbench().click('Words of paragraph 0');
		await goTo(lineOf('The End'));
		await visible(preview, 'The End');
		await goTo(0);
		await visible(preview, 'Contents');
	});

	test('the editor follows the preview', async () => {
		const preview = await frame();
		await preview.locator('#ml-note h1').hover();
		for (let i = 0; i < 100 && !(await preview.locator('h2', { hasText: 'The End' }).evaluate(element => element.getBoundingClientRect().top < 100)); i++) await workbench().page.mouse.wheel(0, 100);
		await inEditor('The End');
		await workbench().page.mouse.wheel(0, -100_000);
		await inEditor('# Contents');
	});

	test('the formula with the cursor is marked, and no other', async () => {
		const preview = await frame();
		await goTo(lineOf('The loss'), 'The loss $'.length + 1);
		const marked = preview.locator('.formula.selected');
		const isMarked = (latex: string) => until(`the mark of ${latex}`, async () => (await marked.locator('annotation').allTextContents()).join() === latex || undefined);
		await isMarked('L=(y-\\hat{y})^2');
		await workbench().screenshot(`sync-${variant}`);
		await workbench().page.keyboard.type('3');
		await isMarked('3L=(y-\\hat{y})^2');
		await workbench().page.keyboard.press('Control+z');
		await isMarked('L=(y-\\hat{y})^2');
		await goTo(lineOf('The loss'), 2);
		await until('no mark', async () => await marked.count() === 0 || undefined);
	});

	test('a double click selects the formula in the editor', async () => {
		const preview = await frame();
		await preview.locator('.formula').filter({ has: preview.locator('annotation', { hasText: 'M=' }) }).dblclick();
		await until('the formula selected', async () => (await workbench().probe.selection()).text === '$M=|y-z|$' || undefined);
		await inEditor('M=|y-z|');
		await workbench().screenshot(`sync-${variant}-dblclick`);
		expect(await preview.locator('.ml-live').count()).toBe(0);
		await preview.locator('p', { hasText: 'Words of paragraph 29' }).dblclick();
		await until('the line of the words', async () => (await workbench().probe.selection()).line === lineOf('paragraph 29') || undefined);
	});

	test('links lead to headings, here and in other notes', async () => {
		const preview = await frame();
		await goTo(0);
		await preview.locator('a', { hasText: 'the middle' }).click();
		await visible(preview, 'In the Middle');
		await inEditor('## In the Middle');
		await goTo(0);
		await preview.locator('a', { hasText: 'another note' }).click();
		await until('the heading of the other note', async () => {
			const { file, line } = await workbench().probe.selection();
			return file === 'other.md' && line === OTHER.split('\n').indexOf('## A Heading') || undefined;
		});
		await inEditor('The last words');
		await workbench().page.locator('.tab', { hasText: /^note\.md/u }).click();
		await preview.locator('a', { hasText: 'out' }).click();
		await workbench().page.locator('.notification-list-item', { hasText: 'leads out of this folder' }).waitFor();
	});

	test('hidden and shown again it is as it was', async () => {
		const preview = await frame();
		const formula = preview.locator('.formula.live').filter({ has: preview.locator('annotation', { hasText: 'hat' }) });
		await goTo(lineOf('The loss'));
		await formula.click();
		await preview.locator('.ml-live').waitFor();
		const slider = preview.locator('.ml-live input[type=range]').first();
		await slider.focus();
		for (let i = 0; i < 3; i++) await workbench().page.keyboard.press('ArrowRight');
		const field = (page: Frame) => page.locator('.ml-live input[aria-label$=", value"]').first().inputValue();
		const before = await field(preview);
		// in the panel, with what stands above the formula in the editor since it has a value
		await workbench().page.locator('.codelens-decoration').first().waitFor();
		await slider.focus();
		await preview.evaluate(() => scrollBy(0, 60));
		await until('the page at rest', async () => {
			const { top } = await atTop(preview);
			await new Promise(resolve => setTimeout(resolve, 1000));
			return (await atTop(preview)).top === top || undefined;
		});
		// left at once, with what was moved
		await workbench().page.keyboard.press('ArrowRight');
		const [moved, place] = [await field(preview), await atTop(preview)];
		expect(place.text).toContain('Words of paragraph');
		expect(moved).not.toBe(before);
		await workbench().page.keyboard.press('Control+p');
		await workbench().input.fill('other.md');
		await workbench().pick('other.md');
		await until('the preview hidden', async () => await workbench().page.locator('.webview:visible').count() === 0 || undefined);
		await workbench().page.locator('.tab', { hasText: 'Preview note.md' }).click();
		const again = await frame();
		await again.locator('.ml-live').waitFor();
		expect(await field(again)).toBe(moved);
		await until(`the place of before, ${place.text} at ${place.top}`, async () => {
			const { text, top } = await atTop(again);
			return text === place.text && Math.abs(top - place.top) < 3 || undefined;
		});
	});
});
