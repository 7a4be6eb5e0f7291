import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Chance

* ##### ✨Bayes' Rule
	What the data leave: $p(z|x)=\\frac{p(x|z)p(z)}{\\int p(x|z)p(z)dz}$

* ##### ✨Normal Distribution
	Its density is $f(x|\\mu,\\sigma)=\\frac{1}{\\sigma\\sqrt{2\\pi}}e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$

Insert here:
`;
const COIN = 'x = 7, p(x|z) = {"fn": {"params": ["x", "z"], "latex": "z^x(1-z)^{10-x}"}}, p(z) = {"dist": "Beta", "args": {"alpha": 2, "beta": 2}}';

describe.each(variants)('methods, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'methods', files: { 'note.md': NOTE }, open: 'note.md' });
	const row = (text: string | RegExp) => workbench().rows.filter({ hasText: text }).first();
	const clipboard = async (): Promise<string> => {
		await workbench().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		return workbench().page.evaluate(() => navigator.clipboard.readText());
	};

	/** Opens what a method of the formula at a text asks for, by the palette. */
	async function choose(method: string, text: string): Promise<void> {
		await workbench().click(text);
		await workbench().command('ML Notes: Run a Method');
		await workbench().type('Run a Method', method);
		await workbench().pick(method);
	}

	/** Types over what was given before. */
	async function retype(method: string, text: string): Promise<void> {
		await workbench().type(method, '');
		await workbench().page.keyboard.press('Control+A');
		await workbench().page.keyboard.type(text);
	}

	test('a hover links to what the formula calls for, and the posterior is found', async () => {
		const { page } = workbench();
		const hover = await workbench().hover('p(z|x)', 'Run');
		expect(await hover.innerText()).toMatch(/Run: posterior/);
		await hover.getByText('posterior', { exact: true }).click();
		await workbench().type('posterior', COIN);
		await page.keyboard.press('Enter');
		await row(/mean = 0\.642857/).waitFor();
		await row(/density = curve of [\d,]+ points/).waitFor();
		await page.keyboard.press('Escape');
	});

	test('says what is missing and runs nothing before', async () => {
		const { page } = workbench();
		await choose('posterior', 'p(z|x)');
		await retype('posterior', 'x = 7');
		await page.keyboard.press('Enter');
		await workbench().message.filter({ hasText: 'Give p(x|z) and p(z).' }).waitFor();
		await page.keyboard.press('Escape');
	});

	test('draws from a density by the palette, and copies the draws as columns', async () => {
		const { page } = workbench();
		await clipboard();
		await choose('Metropolis-Hastings', 'sqrt');
		await workbench().type('Metropolis-Hastings', 'mu = 1, sigma = 2, draws = 500, chains = 2');
		await page.keyboard.press('Enter');
		await row(/^mean = /).waitFor();
		await page.keyboard.type('Copy as Table');
		await workbench().pick('Copy as Table');
		const text = await until('the draws', async () => {
			const copied = await clipboard();
			return copied.startsWith('draws') ? copied : undefined;
		});
		const lines = text.split('\n');
		expect(lines[0]).toBe('draws 1\tdraws 2');
		expect(lines).toHaveLength(501);
	});

	test('a run is cancelled, and the next one answers', async () => {
		const { page } = workbench();
		await choose('Metropolis-Hastings', 'sqrt');
		await retype('Metropolis-Hastings', 'mu = 1, sigma = 2, draws = 1000000, warmup = 1000000');
		await page.keyboard.press('Enter');
		const toast = page.locator('.notification-toast').filter({ hasText: 'Running Metropolis-Hastings' });
		await toast.waitFor();
		await toast.getByText('Cancel').click();
		await toast.waitFor({ state: 'detached' });
		await choose('Metropolis-Hastings', 'sqrt');
		await retype('Metropolis-Hastings', 'mu = 1, sigma = 2');
		await page.keyboard.press('Enter');
		await row(/^mean = /).waitFor();
		await page.keyboard.type('Insert');
		await workbench().pick(/Insert/);
		await until('the numbers in the note', async () => (/mean = [\d.]+, deviation = /.test(await workbench().probe.text('note.md')) ? true : undefined));
	});
});
