import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `* ##### ✨torch.nn.Mish()
	Where $\\tau$ is the temperature : $y=\\tanh(x/\\tau)$

Write here:
`;

describe.each(variants)('names of the library, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'library', files: { 'note.md': NOTE }, open: 'note.md' });

	test('a name in words shows its signature, formula and source', async () => {
		const hover = await workbench().hover('nn.Mish', 'mish(x)', 'img');
		expect(await hover.innerText()).toMatch(/Source/);
		await workbench().screenshot(`library hover ${variant}`);
	});

	test('a name in a formula shows its function beside the formula', async () => {
		const hover = await workbench().hover('tanh', 'tanh(x)');
		expect(await hover.innerText()).toContain('Source');
	});

	test('a backslash in a formula offers the library, and takes what is chosen', async () => {
		const { page } = workbench();
		await workbench().click('Write here');
		await page.keyboard.press('End');
		await page.keyboard.type(' $\\soft', { delay: 60 });
		await page.locator('.suggest-widget:visible .monaco-list-row').filter({ hasText: 'softplus' }).first().waitFor();
		await workbench().screenshot(`completion ${variant}`);
		await page.keyboard.press('Enter');
		const text = await until('the name in the note', async () => {
			const now = await workbench().probe.text('note.md');
			return now.includes('operatorname') ? now : undefined;
		});
		expect(text).toMatch(/Write here: \$\\operatorname\{soft\w+\}\n/);
	});
});
