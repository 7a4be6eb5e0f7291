import { defineConfig } from 'vitest/config';

/** The packed extension in a real VS Code. Two files at a time: more would only wait for each other. */
export default defineConfig({
	test: {
		include: ['src/test/e2e/*.test.ts'],
		globalSetup: ['src/test/e2e/harness/servers.ts'],
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 120_000,
		reporters: ['verbose'],
	},
});
