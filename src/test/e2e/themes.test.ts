import { afterAll, describe, expect, test } from 'vitest';
import { until, useWorkbench } from './harness';

const NOTE = `# Losses

* ##### ✨Squared Error
	The loss $L=(y-\\hat{y})^2$ of a prediction $\\hat{y}$, where $y$ is the target.
`;

/** VS Code's themes, and the colour of plain text in each as the picture has it: red, green and blue from 0 to 255, on average. */
const themes = [
	['light', 'Default Light Modern', (brightness: number) => brightness < 128],
	['dark', 'Default Dark Modern', (brightness: number) => brightness > 128],
	['high contrast', 'Default High Contrast', (brightness: number) => brightness > 200],
] as const;

/** Runs in the page: how bright the marks of a picture are. */
async function brightness(image: Element): Promise<number> {
	if (!(image instanceof HTMLImageElement)) return NaN;
	await image.decode();
	const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0);
	const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
	let sum = 0;
	let count = 0;
	for (let i = 0; i < data.length; i += 4) {
		if ((data[i + 3] ?? 0) < 200) continue;
		sum += ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3;
		count++;
	}
	return sum / count;
}

describe('themes', () => {
	const workbench = useWorkbench('node', { name: 'themes', files: { 'note.md': NOTE }, open: 'note.md' });
	afterAll(() => workbench().probe.setting('workbench.colorTheme', undefined));

	for (const [name, theme, fits] of themes) test(`the hover's picture can be read in ${name}`, async () => {
		await workbench().probe.setting('workbench.colorTheme', theme);
		await until('a picture in the colour of the theme', async () => {
			const hover = await workbench().hover('L=', 'Squared Error', 'img');
			const found = await hover.locator('img').first().evaluate(brightness);
			if (!fits(found)) return undefined;
			await workbench().screenshot(`hover ${name}`);
			return found;
		});
	});

	for (const [name, theme] of themes) test(`the preview has the theme's colours in ${name}`, async () => {
		await workbench().probe.setting('workbench.colorTheme', theme);
		await workbench().click('Losses');
		await workbench().command('ML Notes: Open Preview to the Side');
		const preview = await workbench().frameWith('#ml-note .katex');
		const kind = name === 'high contrast' ? 'vscode-high-contrast' : `vscode-${name}`;
		await preview.locator(`body.${kind}`).waitFor();
		const { text, page } = await preview.locator('#ml-note .katex').first().evaluate(formula => ({
			text: getComputedStyle(formula).color,
			page: getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-foreground').trim(),
		}));
		await workbench().screenshot(`preview ${name}`);
		expect(await preview.evaluate(colour => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.color = colour;
			const computed = getComputedStyle(probe).color;
			probe.remove();
			return computed;
		}, page)).toBe(text);
	});
});
