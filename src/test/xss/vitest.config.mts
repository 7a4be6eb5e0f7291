import { defineConfig } from 'vitest/config';

/** Attacks on the pages, in Chromium. */
export default defineConfig({
	test: {
		include: ['src/test/xss/*.test.ts'],
		testTimeout: 1_800_000,
		hookTimeout: 300_000,
		disableConsoleIntercept: true,
	},
});
