import { defineConfig } from 'vitest/config';

/** The packed extension in a real VS Code. One file after the other: the editor and its browser fill two cores. */
export default defineConfig({
	test: {
		include: ['src/test/e2e/*.test.ts'],
		globalSetup: ['src/test/e2e/harness/servers.ts'],
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 120_000,
		reporters: ['verbose'],
	},
});
