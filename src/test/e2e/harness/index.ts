import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Variant } from './servers';
import { Workbench, type WorkbenchOptions } from './workbench';

export { until } from './until';

/** Both ways to run the extension: what works in one must in the other. */
export const variants: readonly Variant[] = ['node', 'web'];

/** A window for the tests of a file or a block, opened before them and closed after. */
export function useWorkbench(variant: Variant, options: Pick<WorkbenchOptions, 'name' | 'files' | 'open'>): () => Workbench {
	let workbench: Workbench | undefined;
	beforeAll(async () => {
		const servers = inject('servers');
		workbench = await Workbench.open({ ...options, name: `${options.name}-${variant}`, browser: inject('browser'), server: servers[variant] });
	});
	afterEach(async ({ task }) => {
		if (task.result?.state === 'fail') await workbench?.screenshot(`failed ${options.name}-${variant} ${task.name}`);
	});
	afterAll(async () => workbench?.close());
	return () => {
		if (!workbench) throw new Error('the workbench did not open');
		return workbench;
	};
}
