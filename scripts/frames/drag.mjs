/// <reference lib="dom" />
import { framesOf } from './trace.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ readonly title: string, readonly index: number, readonly cost: number }} Ranked */

/** How long a drag lasts, and how often the mouse moves, in milliseconds. */
const LASTS = 3000;
const EVERY = 12;

const SLIDER = '.ml-live input[type=range]';

/** The formulas with a slider, by what a move of the first one costs, the heaviest first. @param {Page} page @returns {Promise<Ranked[]>} */
export async function rank(page) {
	/** @type {Ranked[]} */
	const ranked = [];
	const formulas = page.locator('.formula.live');
	for (let index = 0; index < await formulas.count(); index++) {
		await open(page, index);
		const cost = await page.evaluate(costOfMove, SLIDER);
		const title = await page.locator('.ml-live .ml-label').first().innerText({ timeout: 500 }).catch(() => '');
		if (cost !== undefined) ranked.push({ title: title.replace(/\s*[=≈]\s*$/u, ''), index, cost });
		await close(page);
	}
	return ranked.sort((a, b) => b.cost - a.cost);
}

/** Runs in the page: the least that five moves take, by which others' work hardly counts, until all that follows at once is done. @param {string} selector */
async function costOfMove(selector) {
	const slider = document.querySelector(selector);
	if (!(slider instanceof HTMLInputElement)) return undefined;
	const [low, high] = [Number(slider.min), Number(slider.max)];
	/** @type {number[]} */
	const times = [];
	for (const share of [0.2, 0.8, 0.35, 0.6, 0.45]) {
		const start = performance.now();
		slider.value = String(low + share * (high - low));
		slider.dispatchEvent(new Event('input', { bubbles: true }));
		await new Promise(resolve => { setTimeout(resolve, 0); });
		times.push(performance.now() - start);
		await new Promise(resolve => { setTimeout(resolve, 30); });
	}
	return Math.min(...times);
}

/** Drags the first slider of a formula to and fro. @param {import('playwright-core').Browser} browser @param {Page} page @param {number} index */
export async function dragAndTrace(browser, page, index) {
	await open(page, index);
	const slider = page.locator(SLIDER).first();
	await slider.scrollIntoViewIfNeeded();
	const box = await slider.boundingBox();
	if (!box) throw new Error('the slider is not there');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, y);
	await page.mouse.down();
	await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'devtools.timeline.frame'] });
	const start = performance.now();
	for (let elapsed = 0; elapsed < LASTS; elapsed = performance.now() - start) {
		await page.mouse.move(box.x + box.width * (0.5 + 0.48 * Math.sin(elapsed / 400)), y);
		await page.waitForTimeout(EVERY);
	}
	const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
	await page.mouse.up();
	await close(page);
	return framesOf(trace.traceEvents);
}

/** @param {Page} page @param {number} index */
async function open(page, index) {
	await page.locator('.formula.live').nth(index).evaluate(formula => { formula.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 })); });
	// the picture comes once its box has a size
	await page.waitForTimeout(60);
}

/** @param {Page} page */
async function close(page) {
	await page.evaluate(() => {
		for (const formula of document.querySelectorAll('.formula.live[aria-expanded=true]')) formula.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
		for (const reason of document.querySelectorAll('.ml-live')) reason.remove();
	});
}
