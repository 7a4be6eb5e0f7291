import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { renderBlocks } from '../../render/blocks';
import { root } from '../host/paths.mjs';
import { liveEntry } from './contexts';
import { provoke, runUnsanitised, show } from './inPage';
import { openExported, openPreview, openWatched, type WatchedPage } from './pages';
import { eventTypes } from './payloads';

/** What came of payloads in one place. */
export interface Harm {
	/** How many calls they made. */
	readonly ran: number;
	/** Elements and attributes that a note cannot have. */
	readonly foreign: readonly string[];
	readonly requests: readonly string[];
}

const BATCH = 100;
/** Frames of the control that are open at once. */
const FRAMES = 60;
/** Every element gets them; those of the list that wait for nothing are not tried again. */
const TYPES = ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'load', 'error'];

/** How many of the payloads run in a page that takes them as they are: in its text, and in an attribute. */
export async function control(browser: Browser, payloads: readonly string[]): Promise<number> {
	const { page } = await openWatched(browser, { '': '<!DOCTYPE html><body>' });
	let ran = 0;
	for (const batch of batches(payloads, FRAMES)) {
		const bodies = batch.map(payload => `<!DOCTYPE html><body>${payload}<b title="${payload}">x</b>`);
		ran += (await page.evaluate(runUnsanitised, { bodies, types: eventTypes })).length;
	}
	await page.close();
	return ran;
}

/** Shows notes with payloads in the preview, with its policy or without. */
export async function attackPreview(browser: Browser, payloads: readonly string[], noteOf: (payload: string) => string, hasPolicy: boolean): Promise<Harm> {
	const watched = await openPreview(browser, { hasPolicy });
	const harms: Harm[] = [];
	for (const batch of batches(payloads, BATCH)) {
		const blocks = batch.flatMap(payload => renderBlocks(noteOf(payload)).map(({ html }) => html));
		await watched.page.evaluate(show, blocks);
		const shown = await watched.page.locator('#ml-note > section').count();
		if (shown !== blocks.length) throw new Error(`${shown} of ${blocks.length} blocks are shown`);
		harms.push(await harmOf(watched, '#ml-note'));
	}
	await watched.page.close();
	return sum(harms);
}

/** Opens all formulas of a note with payloads in its exported page. */
export async function attackExported(browser: Browser, payloads: readonly string[], hasPolicy: boolean): Promise<Harm & { readonly opened: number }> {
	const harms: Harm[] = [];
	let opened = 0;
	for (const batch of batches(payloads, BATCH)) {
		const watched = await openExported(browser, exportedPage(batch.map(liveEntry).join('\n')), hasPolicy);
		opened += await watched.page.evaluate(async () => {
			for (const formula of document.querySelectorAll<HTMLElement>('.formula.live')) formula.click();
			await new Promise(done => setTimeout(done, 200));
			return document.querySelectorAll('.ml-live').length;
		});
		harms.push(await harmOf(watched, '#ml-note'));
		await watched.page.close();
	}
	return { ...sum(harms), opened };
}

async function harmOf({ page, requests }: WatchedPage, selector: string): Promise<Harm> {
	return { ...await page.evaluate(provoke, { selector, types: TYPES }), requests: [...requests] };
}

function exportedPage(note: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'ml-notes-xss-'));
	try {
		writeFileSync(join(folder, 'note.md'), note);
		execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'render', join(folder, 'note.md'), '-o', join(folder, 'page.html')]);
		return readFileSync(join(folder, 'page.html'), 'utf8');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function sum(harms: readonly Harm[]): Harm {
	return {
		ran: harms.reduce((total, { ran }) => total + ran, 0),
		foreign: [...new Set(harms.flatMap(({ foreign }) => foreign))],
		requests: [...new Set(harms.flatMap(({ requests }) => requests))],
	};
}

function batches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
