import type { Outcome } from '../../../core/service';
import { describeOutcome, toTerminal } from '../../../core/index';

/** An outcome where there is room for one line. */
export function onOneLine(outcome: Outcome): string {
	return toTerminal(describeOutcome(outcome)).replaceAll('\n', '  ·  ');
}
