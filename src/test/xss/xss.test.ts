import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../host/browser.mjs';
import { attackExported, attackPreview, control } from './attack';
import { contexts } from './contexts';
import { payloads } from './payloads';

/** `npm run xss` tries all of them, `npm test` a part. */
const isWhole = process.env['XSS_ALL'] !== undefined;
const tried = isWhole ? payloads : payloads.filter((_, index) => index % 47 === 3);
/** Panels are slow to open. */
const inPanels = tried.filter((_, index) => index % (isWhole ? 11 : 5) === 0);

const NOTHING = { ran: 0, foreign: [], requests: [] };

let browser: Browser;
beforeAll(async () => { browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] }); });
afterAll(async () => browser?.close());

/** Figures for the report of `npm run xss`. */
function tell(what: string): void {
	if (isWhole) console.log(what);
}

test('the payloads run where nothing keeps them from it', async () => {
	const ran = await control(browser, tried);
	tell(`control: ${ran} of ${tried.length} ran`);
	expect(ran).toBeGreaterThan(tried.length / 4);
});

describe.each([false, true])('with a policy: %s', hasPolicy => {
	test.each(Object.entries(contexts))('nothing runs in the preview, in a %s', async (name, noteOf) => {
		const harm = await attackPreview(browser, tried, noteOf, hasPolicy);
		tell(`${name}${hasPolicy ? ', with a policy' : ''}: ${harm.ran} of ${tried.length} ran`);
		expect(harm).toEqual(NOTHING);
	});

	test('nothing runs in the panels of an exported page', async () => {
		const { opened, ...harm } = await attackExported(browser, inPanels, hasPolicy);
		tell(`${opened} panels${hasPolicy ? ', with a policy' : ''}: ${harm.ran} ran`);
		expect(opened).toBeGreaterThan(inPanels.length / 4);
		expect(harm).toEqual(NOTHING);
	});
});
