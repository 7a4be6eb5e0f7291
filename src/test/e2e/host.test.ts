import { describe, expect, test } from 'vitest';
import { useWorkbench } from './harness';

const NOTE = '# Note\n\nA number: $h=\\frac{1+2}{6}$\n';

describe('the Node host', () => {
	const workbench = useWorkbench('node', { name: 'activation', files: { 'readme.txt': 'no note' }, open: 'readme.txt' });

	test('starts the extension only when it is needed, and then at once', async () => {
		const milliseconds = await workbench().probe.activation();
		console.log(`activation: ${milliseconds?.toFixed(1)} ms`);
		expect(milliseconds).toBeDefined();
	});
});

describe('the web host', () => {
	const workbench = useWorkbench('web', { name: 'web-host', files: { 'note.md': NOTE }, open: 'note.md' });

	test('runs the extension, and the Node host does not know it', async () => {
		await workbench().hover('h=', '0.5');
		expect(await workbench().probe.isInNode()).toBe(false);
	});
});

describe('Restricted Mode', () => {
	const workbench = useWorkbench('restricted', { name: 'restricted', files: { 'note.md': NOTE }, open: 'note.md' });

	test('is on', async () => {
		await workbench().page.getByText('Restricted Mode').first().waitFor();
	});

	test('shows values as ever', async () => {
		const hover = await workbench().hover('h=', '0.5', 'img');
		expect(await hover.innerText()).toContain('0.5');
	});
});

describe('the oldest VS Code', () => {
	const workbench = useWorkbench('oldest', { name: 'oldest', files: { 'note.md': NOTE }, open: 'note.md' });

	test('shows values and pictures', async () => {
		const hover = await workbench().hover('h=', '0.5', 'img');
		expect(await hover.innerText()).toContain('0.5');
	});

	test('opens the preview', async () => {
		await workbench().click('Note');
		await workbench().command('ML Notes: Open Preview to the Side');
		const preview = await workbench().frameWith('#ml-note .katex');
		expect(await preview.locator('#ml-note h1 dfn').innerText()).toBe('Note');
	});
});
