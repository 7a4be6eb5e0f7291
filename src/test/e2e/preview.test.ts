import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Losses

* ##### ✨Squared Error
	The loss $L=(y-\\hat{y})^2$ punishes big misses.

<script>document.title = 'run'</script> <b id="bold">not markup</b>
`;

describe.each(variants)('preview, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'preview', files: { 'note.md': NOTE }, open: 'note.md' });
	const frame = () => workbench().frameWith('#ml-note h1');

	test('renders the note and its formulas beside it', async () => {
		await workbench().click('Losses');
		await workbench().command('ML Notes: Open Preview to the Side');
		const preview = await frame();
		expect(await preview.locator('#ml-note h1').innerText()).toBe('Losses');
		expect(await preview.locator('#ml-note .katex').count()).toBe(1);
		expect(await preview.locator('#ml-note annotation').first().textContent()).toContain('\\hat{y}');
	});

	test('typesets in the fonts of KaTeX', async () => {
		const preview = await frame();
		await until('the font', async () => await preview.evaluate(() => [...document.fonts].some(({ family, status }) => /KaTeX_Math/.test(family) && status === 'loaded')) || undefined);
		const size = await preview.locator('.katex .mathnormal').first().evaluate(element => getComputedStyle(element).fontFamily);
		expect(size).toContain('KaTeX_Math');
	});

	test('treats markup of the note as text', async () => {
		const preview = await frame();
		expect(await preview.locator('#bold').count()).toBe(0);
		expect(await preview.locator('#ml-note script').count()).toBe(0);
		expect(await preview.title()).not.toBe('run');
	});

	test('allows no script but its own', async () => {
		const preview = await frame();
		const policy = await preview.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
		expect(policy).toMatch(/default-src 'none'/);
		expect(policy).not.toMatch(/unsafe/);
	});

	test('follows edits', async () => {
		await workbench().probe.edit('note.md', NOTE.replace('# Losses', '# Gains'));
		const preview = await frame();
		await until('the new heading', async () => (await preview.locator('#ml-note h1').innerText()) === 'Gains' || undefined);
	});

	test('takes the colours of the theme', async () => {
		const preview = await frame();
		const colours = await preview.locator('#ml-note').evaluate(main => ({
			text: getComputedStyle(main).color,
			editor: getComputedStyle(main).getPropertyValue('--vscode-editor-foreground'),
		}));
		expect(colours.editor).not.toBe('');
		expect(colours.text).not.toBe('rgb(0, 0, 0)');
	});
});
