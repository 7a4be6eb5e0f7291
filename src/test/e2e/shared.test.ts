import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const LINE = '	A straight line: $g(x,a)=ax+1$';
const NOTE = `# Lines

* ##### ✨Line
${LINE}
`;

describe.each(variants)('what the reader gives a formula, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'shared', files: { 'note.md': NOTE }, open: 'note.md' });
	const frame = () => workbench().frameWith('#ml-note h1');
	const lenses = () => workbench().page.locator('.codelens-decoration a');
	const lens = (title: string, milliseconds?: number) => until(`a lens “${title}”`, async () => (await lenses().allInnerTexts()).some(text => text.replaceAll('\u00a0', ' ') === title) || undefined, milliseconds);
	const field = async (name: string) => (await frame()).locator(`.ml-live input[aria-label="${name}, value"]`);
	const value = async (expected: string) => (await frame()).locator('.ml-values strong').filter({ hasText: expected }).waitFor();

	test('is nothing at first', async () => expect(await lenses().count()).toBe(0));

	test('stands above the formula, and never an example', async () => {
		await workbench().click('Lines');
		await workbench().command('ML Notes: Open Preview to the Side');
		await (await frame()).locator('.formula.live').first().click();
		await lens('Needs x and a.');
		await (await field('x')).fill('3');
		await lens('Needs a. Given: x = 3.');
		await (await field('a')).fill('2');
		await lens('g(x,a) = 7 at x = 3 and a = 2');
	});

	test('shows in the hover', async () => {
		const [hover] = await workbench().probe.hover('note.md', { line: 3, character: LINE.indexOf('g(') });
		expect(hover?.text).toMatch(/= \*\*7\*\*\s+_at x \\= 3 and a \\= 2\\, from the preview_/);
	});

	test('is where Evaluate… begins, and follows what is given there', async () => {
		const { page } = workbench();
		await workbench().click('Lines');
		await workbench().command('ML Notes: Evaluate');
		await workbench().type('Evaluate', 'g(x');
		await workbench().pick('g(x');
		await until('the values of the preview', async () => await workbench().input.inputValue() === 'x = 3, a = 2' || undefined);
		await workbench().input.fill('x = 3, a = 5');
		await workbench().message.filter({ hasText: /16/ }).waitFor();
		await page.keyboard.press('Enter');
		await value('16');
		await page.keyboard.press('Escape');
		expect(await (await field('a')).inputValue()).toBe('5');
		await lens('g(x,a) = 16 at x = 3 and a = 5');
	});

	test('survives an edit and a restart', async () => {
		await workbench().probe.edit('note.md', NOTE.replace('# Lines', '# Lines and $c=1$\n\nMore.'));
		await lens('g(x,a) = 16 at x = 3 and a = 5');
		await workbench().probe.edit('note.md', NOTE);
		await workbench().reopen(['"title":"Preview note.md"', '"a":5']);
		// the editor starts its extensions anew, all of them
		await lens('g(x,a) = 16 at x = 3 and a = 5', 90_000);
	}, 150_000);

	test('goes with the setting', async () => {
		await workbench().probe.setting('mlNotes.codeLens', false);
		await until('no lens', async () => await lenses().count() === 0 || undefined);
		await workbench().probe.setting('mlNotes.codeLens', undefined);
		await lens('Evaluate…');
	});
});
