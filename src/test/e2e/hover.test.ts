import { describe, expect, test } from 'vitest';
import { useWorkbench, variants } from './harness';

const NOTE = `# Chance

* ##### ✨Normal Distribution
	Density with mean $\\mu$ and standard deviation $\\sigma$ : $f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$

* ##### ✨Half
	A number: $h=\\frac{1+2}{6}$

* ##### ✨Hostile <img src=https://example.com/a.png>
	The cost $J(\\tau)=3\\tau$ where $\\tau$ is the [x](command:workbench.action.terminal.new) ![y](https://example.com/y.png) <b>rate</b>
`;

describe.each(variants)('hover, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'hover', files: { 'note.md': NOTE }, open: 'note.md' });

	test('shows the keyword, the legend and what is missing', async () => {
		const hover = await workbench().hover('f(x|', 'Normal Distribution');
		const text = await hover.innerText();
		expect(text).toContain('standard deviation');
		expect(text).toContain('mean');
	});

	test('shows the formula typeset, with its LaTeX as text alternative', async () => {
		const hover = await workbench().hover('f(x|', 'Normal Distribution', 'img');
		const picture = hover.locator('img').first();
		expect(await picture.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
		expect(await picture.getAttribute('alt')).toContain('\\frac');
		expect(await picture.evaluate(image => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 20)).toBe(true);
	});

	test('shows the value of a formula in which everything is known', async () => {
		const hover = await workbench().hover('h=\\frac', 'Half');
		expect(await hover.innerText()).toMatch(/0\.5/);
	});

	test('covers the whole formula', async () => {
		const line = NOTE.split('\n')[6] ?? '';
		const [hover] = await workbench().probe.hover('note.md', { line: 6, character: line.indexOf('h=') });
		expect(hover?.range).toEqual({ start: { line: 6, character: line.indexOf('$') }, end: { line: 6, character: line.lastIndexOf('$') + 1 } });
	});

	test('has no link, no picture and no markup of the note', async () => {
		const hover = await workbench().hover('J(', 'rate');
		const foreign = await hover.locator('a, img, b').evaluateAll(elements => elements
			.map(element => element.getAttribute('data-href') ?? element.getAttribute('href') ?? element.getAttribute('src') ?? element.outerHTML)
			.filter(address => !/^(?:command:mlNotes\.|data:image\/svg)/u.test(address)));
		expect(foreign).toEqual([]);
	});

	test('says nothing outside formulas', async () => {
		const hovers = await workbench().probe.hover('note.md', { line: 0, character: 3 });
		expect(hovers).toEqual([]);
	});
});
