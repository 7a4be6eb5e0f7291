import type { FromPreview, ToPreview } from '../../protocol';
import type { OpenNote } from '../../core/service';
import { core } from '../core';
import type { Services } from '../services';

type Run = Extract<FromPreview, { readonly type: 'run' }>;

/** The methods that the page of one preview has running. */
export class MethodRuns {
	private readonly cancels = new Map<number, () => void>();

	constructor(private readonly services: Pick<Services, 'runner'>, private readonly post: (message: ToPreview) => void) {}

	async run(note: OpenNote, { request, formula, method, bind, domain, args, onFormula, variables }: Run): Promise<void> {
		const { findingsPage, targetOf, targetRequest, toHtml, viewOfFindings } = await core();
		const on = onFormula ? { on: { note, formula, bind, domain, ...(variables.length > 0 ? { variables } : {}) } } : {};
		const outcome = await this.services.runner.run({ method, args, ...on }, {
			onCancel: cancel => this.cancels.set(request, cancel),
			onProgress: (done, total) => this.post({ type: 'progress', request, done, total }),
		});
		if (!outcome) return void this.cancels.delete(request);
		const asked = targetRequest(method, args, outcome);
		const found = asked && await this.services.runner.run({ ...asked, ...on }, { onCancel: cancel => this.cancels.set(request, cancel), onProgress: () => undefined });
		this.cancels.delete(request);
		const page = findingsPage(method, { args, variables, target: found && targetOf(found) }, outcome);
		this.post({ type: 'findings', request, isFound: outcome.status === 'value', html: toHtml(viewOfFindings(method, outcome)), page: { ...page } });
	}

	cancel(request: number): void {
		this.cancels.get(request)?.();
	}

	dispose(): void {
		for (const cancel of this.cancels.values()) cancel();
	}
}
