import { defineConfig } from 'vitest/config';

/** The page of the preview, in Chromium without an editor. */
export default defineConfig({
	test: {
		include: ['src/test/pages/*.test.ts'],
		testTimeout: 120_000,
		hookTimeout: 300_000,
	},
});
