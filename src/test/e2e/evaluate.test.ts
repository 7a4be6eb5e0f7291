import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `* ##### ✨Softplus
	A smooth ramp: $g(x)=\\log(1+e^{x})$

Insert here:
`;

describe.each(variants)('evaluate from the palette, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'evaluate', files: { 'note.md': NOTE }, open: 'note.md' });

	/** Takes one of what the command lists, by its name. */
	async function choose(name: string): Promise<void> {
		await workbench().command('ML Notes: Evaluate');
		await workbench().type('Evaluate', name);
		await workbench().pick(name);
	}

	test('computes a formula of the note as its argument is typed', async () => {
		const { page } = workbench();
		await workbench().click('Insert here');
		await choose('g(x)');
		await workbench().type('g(x)', 'x = 0');
		await workbench().message.filter({ hasText: /0\.693147/ }).waitFor();
		await page.keyboard.press('Escape');
	});

	test('says what is wrong with a line', async () => {
		const { page } = workbench();
		await choose('g(x)');
		await workbench().type('g(x)', 'x = = 1');
		await until('a complaint', async () => /\S/.test(await workbench().message.innerText()) || undefined);
		expect(await workbench().message.innerText()).not.toMatch(/0\.69/);
		await page.keyboard.press('Escape');
	});

	test('calls a function of the library, and inserts the value at the cursor', async () => {
		const { page } = workbench();
		await workbench().click('Insert here');
		await page.keyboard.press('End');
		await choose('Mish');
		await workbench().type('Mish', '1');
		await workbench().message.filter({ hasText: /0\.865098/ }).waitFor();
		await page.keyboard.press('Enter');
		await workbench().type('0.865', 'Insert');
		await workbench().pick(/insert/i);
		const text = await until('the value in the note', async () => {
			const now = await workbench().probe.text('note.md');
			return now === NOTE ? undefined : now;
		});
		expect(text).toMatch(/Insert here:\s*0\.865098/);
	});
});
