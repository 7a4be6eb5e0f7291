import { renderFormula } from '../render/formula';
import type { Fault } from '../workerProtocol';

/** What KaTeX rejects among the formulas. */
export function faultsOf(formulas: readonly string[]): readonly Fault[] {
	return formulas.flatMap((latex, formula) => {
		const rendered = renderFormula(latex, false);
		return 'fault' in rendered ? [{ formula, ...rendered.fault }] : [];
	});
}
