import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/test/core/**/*.test.ts', 'src/test/worker/*.test.ts', 'src/test/render/*.test.ts', 'src/test/webview/*.test.ts', 'src/test/*.test.ts'],
		testTimeout: 20_000,
		// No code comes from strings, in the product or in its tests (src/test/strings.test.ts shows that the flag works).
		pool: 'forks',
		// The bench compares with an engine that makes functions of strings.
		execArgv: process.argv.includes('bench') ? [] : ['--disallow-code-generation-from-strings'],
	},
});
