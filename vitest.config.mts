import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/test/{core,worker}/**/*.test.ts', 'src/test/*.test.ts'],
		testTimeout: 20_000,
	},
});
