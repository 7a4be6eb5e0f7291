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
	/** Shows a method, which runs at once. */
	const choose = async (page: Frame, name: string): Promise<void> => {
		await panel(page).getByRole('button', { name, exact: true }).click();
	};
	/** Waits for something of what was found; what stands there instead is told. */
	const found = async (page: Frame, selector: string): Promise<void> => {
		await panel(page).locator(selector).first().waitFor({ timeout: 60_000 }).catch(async (cause: unknown) => {
			throw new Error(await panel(page).locator('.ml-methods').innerText(), { cause });
		});
	};
	/** A run that took seconds, as the first does on a busy machine, does not follow what is moved: it asks to be run again. */
	const runAgain = async (page: Frame, name: string): Promise<void> => {
		if (await panel(page).getByText('run it again').count() > 0) await panel(page).getByRole('button', { name: `Run ${name}` }).click();
	};
	const words = (page: Frame): Promise<string> => panel(page).locator('.ml-scene').innerText();
	const evidence = (page: Frame): Promise<string> => panel(page).locator('.ml-drawn figcaption').first().innerText();
	const slider = (page: Frame, name: string): Locator => panel(page).locator(`input[type=range][aria-label="${name}"]`);

	test('draws prior, likelihood and posterior, which follow the data and the prior', async () => {
		await workbench().click('Belief');
		await workbench().command('ML Notes: Open Preview to the Side');
		const page = await frame();
		await open(page, 'p(z|x)');
		await choose(page, 'posterior');
		await found(page, '.ml-drawn .ml-picture');
		const begin = await evidence(page);
		expect(begin).toMatch(/^prior, likelihood, posterior; evidence 0\.1119$/);
		expect(await panel(page).locator('.ml-numbers').innerText()).toMatch(/mean\s+0\.642857/);
		expect(await panel(page).locator('.ml-drawn desc').first().textContent()).toMatch(/mode/);
		await slider(page, 'x').focus();
		await workbench().page.keyboard.press('ArrowRight');
		await until('the posterior after another toss', async () => {
			await runAgain(page, 'posterior');
			return /mean\s+0\.714286/.test(await panel(page).locator('.ml-numbers').innerText()) || undefined;
		});
		const moved = await evidence(page);
		expect(moved).not.toBe(begin);
		await slider(page, 'p(z), alpha').focus();
		await workbench().page.keyboard.press('ArrowRight');
		await until('the posterior under another prior', async () => {
			await runAgain(page, 'posterior');
			return await evidence(page) !== moved || undefined;
		});
		await page.locator('.formula.live').first().press('Enter');
	}, 120_000);

	test('plays the steps of a sampler, and one by one by keys', async () => {
		const page = await frame();
		await open(page, '\\alpha');
		await choose(page, 'Metropolis-Hastings steps');
		await found(page, '.ml-player');
		const first = await words(page);
		await until('another step', async () => await words(page) !== first || undefined);
		await panel(page).getByRole('button', { name: 'Pause' }).click();
		await panel(page).getByRole('button', { name: 'Play' }).waitFor();
		const standing = await panel(page).locator('.ml-step').innerText();
		await panel(page).getByRole('button', { name: 'Play' }).press('ArrowLeft');
		await until('the step before', async () => await panel(page).locator('.ml-step').innerText() !== standing || undefined);
		expect(await words(page)).toMatch(/candidate .*; accepted with probability .*; it (?:goes|stays)/);
		await panel(page).locator('.ml-player').getByRole('slider', { name: 'step' }).press('Home');
		await until('the first step', async () => (await panel(page).locator('.ml-step').innerText()).startsWith('1 of') || undefined);
		expect(await panel(page).locator('.ml-player .ml-picture').count()).toBe(2);
	});

	test('is cancelled, and runs again', async () => {
		const page = await frame();
		await choose(page, 'Metropolis-Hastings');
		await found(page, '.ml-found > .ml-drawn ~ .ml-drawn ~ .ml-drawn .ml-picture');
		await panel(page).getByText('Settings', { exact: true }).click();
		const draws = panel(page).locator('input[aria-label="draws, value"]');
		const run = panel(page).locator('.ml-method .ml-primary');
		const cancel = panel(page).getByRole('button', { name: 'Cancel' });
		await draws.fill('1000000');
		await until('a run that can be cancelled', async () => {
			if (await cancel.count() > 0) return true;
			await run.click({ timeout: 1000 }).catch(() => undefined);
			return undefined;
		});
		await cancel.click();
		await until('the word', async () => (await panel(page).locator('.ml-method [role=status]').first().innerText()).startsWith('Cancelled') || undefined);
		await draws.fill('200');
		await run.click();
		await until('the numbers of fewer draws', async () => (/4 chains of 200 draws/.test(await panel(page).locator('.ml-numbers').innerText()) ? true : undefined));
		expect(await panel(page).locator('.ml-drawn figcaption').allInnerTexts()).toHaveLength(3);
	});

	test('walks a chain on its graph, under a formula that has no value', async () => {
		const page = await frame();
		await panel(page).getByRole('button', { name: 'Close' }).click();
		await open(page, 'x_{t-1}');
		await choose(page, 'Markov chain simulation');
		await found(page, '.ml-player .ml-current');
		expect(await panel(page).locator('.ml-player .ml-state').count()).toBe(3);
		await slider(page, 'P, row 1, column 1').focus();
		await workbench().page.keyboard.press('ArrowLeft');
		await until('a row that still adds up to 1', async () => {
			const row = await Promise.all([1, 2, 3].map(async column => Number(await slider(page, `P, row 1, column ${column}`).getAttribute('aria-valuetext'))));
			return row[0] !== 0.7 && Math.abs(row.reduce((sum, share) => sum + share, 0) - 1) < 1e-6 ? true : undefined;
		});
		await panel(page).getByRole('button', { name: 'One more state' }).click();
		await until('a graph of four states', async () => {
			await runAgain(page, 'Markov chain simulation');
			return await panel(page).locator('.ml-player .ml-state').count() === 4 || undefined;
		});
	});
});
