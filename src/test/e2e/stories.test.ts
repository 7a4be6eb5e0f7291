import type { Frame, Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = `# Belief

* ##### ✨Bayesian Inference
	Where $z$ is unknown and $x$ is seen: $p(z|x)=\\frac{p(x|z)p(z)}{p(x)}$

* ##### ✨Hops
	$P(x_{t+1}|x_t,x_{t-1})=P(x_{t+1}|x_t)$

* ##### ✨Markov Chain Monte Carlo (MCMC)
	$\\alpha=\\min\\left(1,\\frac{p(x')}{p(x)}\\right)$
`;

describe.each(variants)('methods of a formula, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'stories', files: { 'note.md': NOTE }, open: 'note.md' });
	const frame = () => workbench().frameWith('#ml-note h1');
	const panel = (page: Frame): Locator => page.locator('.ml-live').last();
	const open = async (page: Frame, text: string): Promise<void> => {
		await page.locator('.formula.live').filter({ has: page.locator('annotation', { hasText: text }) }).click();
		await page.locator('.ml-methods').last().waitFor();
	};
	const choose = async (page: Frame, name: string): Promise<void> => {
		await panel(page).getByRole('button', { name, exact: true }).click();
	};
	const words = (page: Frame): Promise<string> => panel(page).locator('.ml-scene').innerText();

	test('draws the posterior, its numbers first', async () => {
		await workbench().click('Belief');
		await workbench().command('ML Notes: Open Preview to the Side');
		const page = await frame();
		await open(page, 'p(z|x)');
		await choose(page, 'posterior');
		await panel(page).getByRole('button', { name: 'Run posterior' }).click();
		await panel(page).locator('.ml-drawn .ml-picture').first().waitFor();
		expect(await panel(page).locator('.ml-numbers').innerText()).toMatch(/mean\s+[\d.]+/);
		expect(await panel(page).locator('.ml-drawn desc').first().textContent()).toMatch(/mode/);
		await page.locator('.formula.live').first().press('Enter');
	});

	test('plays the steps of a sampler, and one by one', async () => {
		const page = await frame();
		await open(page, '\\alpha');
		await choose(page, 'Metropolis-Hastings steps');
		await panel(page).getByRole('button', { name: /^Run/ }).click();
		await panel(page).locator('.ml-player').waitFor();
		const first = await words(page);
		await until('another step', async () => await words(page) !== first || undefined);
		await panel(page).getByRole('button', { name: 'Pause' }).click();
		const standing = await panel(page).locator('.ml-step').innerText();
		await panel(page).getByRole('button', { name: 'One step back' }).focus();
		await workbench().page.keyboard.press('Enter');
		await until('the step before', async () => await panel(page).locator('.ml-step').innerText() !== standing || undefined);
		expect(await words(page)).toMatch(/candidate .*; accepted with probability .*; it (?:goes|stays)/);
		expect(await panel(page).locator('.ml-player .ml-picture').count()).toBe(2);
	});

	test('is cancelled, and runs again', async () => {
		const page = await frame();
		await choose(page, 'Metropolis-Hastings');
		const draws = panel(page).locator('input[aria-label="draws, value"]');
		await draws.fill('1000000');
		await panel(page).getByRole('button', { name: 'Run Metropolis-Hastings' }).click();
		await panel(page).getByRole('button', { name: 'Cancel' }).click();
		await until('the word', async () => (await panel(page).locator('.ml-method [role=status]').first().innerText()) === 'Cancelled.' || undefined);
		await draws.fill('200');
		await panel(page).getByRole('button', { name: 'Run Metropolis-Hastings' }).click();
		await panel(page).locator('.ml-drawn .ml-picture').first().waitFor();
		expect(await panel(page).locator('.ml-drawn figcaption').allInnerTexts()).toHaveLength(3);
	});

	test('walks a chain on its graph, under a formula that has no value', async () => {
		const page = await frame();
		await panel(page).getByRole('button', { name: 'Close' }).click();
		await open(page, 'x_{t-1}');
		await choose(page, 'Markov chain simulation');
		await panel(page).getByRole('button', { name: /^Run/ }).click();
		await panel(page).locator('.ml-player .ml-current').waitFor();
		expect(await panel(page).locator('.ml-player .ml-state').count()).toBe(3);
	});
});
