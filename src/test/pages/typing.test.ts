import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../host/browser.mjs';
import { openPage, type PreviewPage } from './previewPage';

const paragraph = (i: number) => (i % 5 === 0 ? `- **Entry ${i}**: $a_{${i}}=${i}x$ is the rate\n- plain ${i}` : `Paragraph ${i} with $x_{${i}}$ in it.`);
const NOTE = Array.from({ length: 200 }, (_, i) => paragraph(i));
const written = (blocks: readonly string[]) => `# Note\n\n${blocks.join('\n\n')}\n`;

let browser: Browser;
beforeAll(async () => { browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] }); });
afterAll(async () => browser?.close());

async function opened(text: string): Promise<PreviewPage> {
	const preview = await openPage(browser);
	await preview.show(text);
	return preview;
}

/** Brings a line to the top; it takes some frames until the blocks around it have their heights. */
async function reveal({ post }: PreviewPage, line: number): Promise<void> {
	await post({ type: 'reveal', line });
	for (let frames = 0; frames < 8; frames++) await post({ type: 'notice', text: '' });
}

test.each([12, 57, 112, 183])('paragraph %i comes to the top, and the editor is not told that the reader scrolled', async index => {
	const preview = await opened(written(NOTE));
	await reveal(preview, written(NOTE).split('\n').findIndex(line => line.startsWith(`Paragraph ${index} `)));
	const top = await preview.page.evaluate(start => [...document.querySelectorAll('#ml-note > section')].find(block => block.textContent?.startsWith(start))?.getBoundingClientRect().top, `Paragraph ${index} `);
	expect(Math.abs(top ?? NaN)).toBeLessThanOrEqual(1);
	expect(await preview.sent('scrolled')).toEqual([]);
});

describe('what is not edited', () => {
	/** How many of the elements that were there are there no more, and how many are new. */
	const change = async ({ page, show }: PreviewPage, text: string) => {
		const before = await page.evaluateHandle(() => new Set(document.querySelectorAll('#ml-note *')));
		await show(text);
		return page.evaluate(all => {
			const now = [...document.querySelectorAll('#ml-note *')];
			return { gone: [...all].filter(element => !element.isConnected).length, come: now.filter(element => !all.has(element)).length };
		}, before);
	};

	test('stays the same element, for a word in a paragraph', async () => {
		const preview = await opened(written(NOTE));
		expect(await change(preview, written(NOTE.with(101, 'Other words with $x_{101}$ in it.')))).toEqual({ gone: 0, come: 0 });
	});

	test('stays the same element, for a paragraph that comes and goes', async () => {
		const preview = await opened(written(NOTE));
		expect(await change(preview, written(NOTE.toSpliced(102, 0, 'New.')))).toEqual({ gone: 0, come: 2 });
		expect(await change(preview, written(NOTE))).toEqual({ gone: 2, come: 0 });
	});

	test('stays where it is on screen', async () => {
		const preview = await opened(written(NOTE));
		const { page, show } = preview;
		await reveal(preview, 250);
		const seen = await page.evaluateHandle(() => [...document.querySelectorAll('#ml-note > section')].find(block => block.getBoundingClientRect().top > 100) ?? document.body);
		const top = () => seen.evaluate(element => element.getBoundingClientRect().top);
		const before = await top();
		for (const above of ['Longer. '.repeat(200), '$$\n\\frac{a}{b}\n$$\n\nmore\n\nand more', '']) {
			await show(written(NOTE.with(109, above)));
			expect(Math.abs(await top() - before)).toBeLessThanOrEqual(1);
		}
	});
});

describe('a formula that is open', () => {
	const SQUARE = '- **Square**: $f(x,a)=a x^2$ where $x$ is a real number and $a$ is a real number';
	const text = (above: string, below = '') => `# Note\n\n${above}\n\n${SQUARE}\n\n${below}\n`;

	test('keeps its values and the focus over edits around it', async () => {
		const { page, show, post } = await opened(text('Words.'));
		const open = await show(text('Words and $c$.'));
		const index = open.note.formulas.findIndex(({ latex }) => latex.startsWith('f'));
		await post({ type: 'live', formula: index, version: 2, outcome: { ...open.play(index, {}) }, replaces: false });
		const field = page.locator('.ml-live input.ml-number').first();
		await field.fill('1.25');
		await field.press('Enter');
		await field.focus();
		const panel = await page.evaluateHandle(() => ({ panel: document.querySelector('.ml-live'), focused: document.activeElement }));
		const list = '## Heading\n\n$d$, $e$ and\n\n- a list';
		for (const [above, below] of [['Other words.'], [list], [list, 'Below.'], ['', 'Below.']] as const) {
			await show(text(above, below));
			expect(await panel.evaluate(({ panel, focused }) => [document.querySelector('.ml-live') === panel, document.activeElement === focused])).toEqual([true, true]);
			expect(await field.inputValue()).toBe('1.25');
		}
	});

	test('says what takes longer than the page has, and shows what the worker made of it where nothing has moved', async () => {
		const { page, show, post, sent } = await opened('');
		const open = await show('- **Sum**: $h(t)=\\sum_{i=1}^{700}\\sum_{j=1}^{700}\\sum_{k=1}^{700}\\sin(ijkt)$ where $t$ is a real number\n');
		await post({ type: 'live', formula: 0, version: 2, outcome: { ...open.play(0, {}) }, replaces: false });
		const panel = page.locator('.ml-live');
		await panel.getByText('computing in the background…').waitFor();
		await expect.poll(async () => (await sent('evaluate')).length, { timeout: 20_000 }).toBe(1);
		const [first] = await sent('evaluate');
		await panel.locator('input[type=range]').first().press('ArrowRight');
		await expect.poll(async () => (await sent('evaluate')).length, { timeout: 20_000 }).toBe(2);
		const [, second] = await sent('evaluate');
		// of what has moved on
		await post({ type: 'outcome', request: first?.request ?? -1, outcome: { status: 'value', value: 11.5, decisions: [] } });
		expect(await panel.innerText()).not.toContain('11.5');
		await panel.getByText('computing in the background…').waitFor();
		await post({ type: 'outcome', request: second?.request ?? -1, outcome: { status: 'value', value: 22.5, decisions: [] } });
		await expect.poll(async () => panel.innerText(), { timeout: 20_000 }).toContain('22.5');
		expect(await panel.getByText('computing in the background…').count()).toBe(0);
	});
});
