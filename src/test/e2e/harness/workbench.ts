import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
import { hostFolder } from '../../host/paths.mjs';
import { addressOf } from '../../host/server.mjs';
import { pointOf } from './pointOf';
import { probeOf, type Probe } from './probe';
import { until } from './until';

const FLAGS = [
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** For what the editor does by itself, in milliseconds; what waits for the extension is tried again, by `until`. */
const TIMEOUT = 20_000;

export interface WorkbenchOptions {
	/** Path of Chromium. */
	readonly browser: string;
	/** Address of the editor. */
	readonly server: string;
	/** Of the scratch folder; unlike any other at the same time. */
	readonly name: string;
	/** What is in the folder, by path. */
	readonly files: Readonly<Record<string, string>>;
	/** The file to open, if any. */
	readonly open?: string;
}

/** A window of VS Code on a scratch folder. */
export class Workbench {
	private constructor(readonly page: Page, private readonly browser: Browser, readonly probe: Probe, private readonly folder: string) {}

	static async open({ browser: executablePath, server, name, files, open }: WorkbenchOptions): Promise<Workbench> {
		const folder = join(hostFolder, 'scratch', `${name}-${process.pid}`);
		rmSync(folder, { recursive: true, force: true });
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const browser = await chromium.launch({ executablePath, args: FLAGS });
		const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
		page.setDefaultTimeout(TIMEOUT);
		const workbench = new Workbench(page, browser, probeOf(folder), folder);
		await page.goto(addressOf(server, folder, open));
		await page.locator('.monaco-workbench').waitFor();
		if (open !== undefined) await page.locator('.view-lines .view-line').first().waitFor();
		return workbench;
	}

	/**
	 * Loads the window anew, as after a restart, once the editor has written down `kept`; the address that named a file would open that alone.
	 * JSON stands there within JSON, so backslashes do not count.
	 */
	async reopen(kept: readonly string[]): Promise<void> {
		await until(`${kept.join(' and ')} in the editor's memory`, async () => {
			const memory = (await this.page.evaluate(readMemory)).replaceAll('\\', '');
			return kept.every(text => memory.includes(text)) || undefined;
		});
		const url = new URL(this.page.url());
		url.searchParams.delete('payload');
		await this.page.goto(url.href);
		await this.page.locator('.monaco-workbench').waitFor();
	}

	async close(): Promise<void> {
		await this.browser.close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/**
	 * Shows the hover of the editor's text once it contains `expected`, and an element where one is named. The extension may start only now, and
	 * a picture may be ready only for the next hover, so the pointer comes again until then.
	 */
	hover(text: string, expected: string | RegExp, element = '*'): Promise<Locator> {
		return until(`a hover on ${text} with ${String(expected)}`, async () => {
			await this.page.mouse.move(5, 5);
			const { x, y } = await pointOf(this.page, text);
			await this.page.mouse.move(x, y);
			await this.page.mouse.move(x + 1, y);
			const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: expected }).filter({ has: this.page.locator(element) }).first();
			await hover.waitFor({ timeout: 3000 });
			return hover;
		});
	}

	/** Puts the cursor before a text of the editor. */
	async click(text: string): Promise<void> {
		const { x, y } = await pointOf(this.page, text);
		await this.page.mouse.click(x, y);
	}

	/** Runs a command from the palette, by keyboard. The palette does not list it before VS Code knows our extension, so it is opened again until then. */
	async command(title: string): Promise<void> {
		await until(`${title} in the palette`, async () => {
			await this.page.keyboard.press('Escape');
			await this.page.keyboard.press('F1');
			await this.input.waitFor();
			await this.page.keyboard.type(title);
			await this.rows.first().filter({ hasText: title }).waitFor({ timeout: 2000 });
			return true;
		});
		await this.page.keyboard.press('Enter');
	}

	/** Takes the first row of the open quick pick, once it has the text. */
	async pick(text: string | RegExp): Promise<void> {
		await this.rows.first().filter({ hasText: text }).waitFor();
		await this.page.keyboard.press('Enter');
	}

	/** Types into the quick pick or input box with this title, once it is there. */
	async type(title: string, text: string): Promise<void> {
		await this.page.locator('.quick-input-widget:visible .quick-input-title').filter({ hasText: title }).waitFor();
		await this.page.keyboard.type(text);
	}

	/** The text field of the command palette, a quick pick or an input box. */
	get input(): Locator {
		return this.page.locator('.quick-input-widget:visible input[type="text"], .quick-input-widget:visible input.input').first();
	}

	get rows(): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
	}

	/** What an input box says below its field. */
	get message(): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-message');
	}

	/** The frame of the webview that has an element: two frames down, in VS Code's way. */
	frameWith(selector: string, milliseconds = 30_000): Promise<Frame> {
		return until(`a webview with ${selector}`, async () => {
			for (const frame of this.page.frames()) if (await frame.locator(selector).count() > 0) return frame;
			return undefined;
		}, milliseconds);
	}

	async screenshot(name: string): Promise<void> {
		await this.page.screenshot({ path: join(hostFolder, 'screenshots', `${name}.png`) });
	}
}

/** What the editor has written down of its windows, which it does every few seconds when it is idle. Runs in the editor's page. */
async function readMemory(): Promise<string> {
	const finished = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
	});
	const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('vscode-web-state-db-') ? [name] : []));
	const texts = await Promise.all(names.map(async name => {
		const database = await finished(indexedDB.open(name));
		const values = await finished(database.transaction('ItemTable').objectStore('ItemTable').getAll());
		database.close();
		return values.join('\n');
	}));
	return texts.join('\n');
}
