import type { NoteFormulas } from './noteFormulas';
import type { Decision } from './semantics/decision';
import { nearestFirst, patternOf, type NoteFormula } from './semantics/definitions';
import type { DecisionReading } from './service';
import { isObvious, otherwiseOf, reasonOf } from './view/reasons';

/** Decisions with their reasons as sentences. Spans count in the formula. */
export function decisionReadings(decisions: readonly Decision[], formula: NoteFormula, { definitions }: NoteFormulas): readonly DecisionReading[] {
	// looked up when asked for: meanings are kept over edits that move lines
	const lineOf = (name: string, pattern: string): number | undefined => {
		const same = definitions.of('function', name).filter(definition => patternOf(definition) === pattern);
		return nearestFirst(same, formula)[0]?.formula.line;
	};
	return decisions.map(decision => {
		const otherwise = otherwiseOf(decision);
		return {
			code: decision.code,
			span: decision.span,
			reason: reasonOf(decision, lineOf),
			...(otherwise === undefined ? {} : { otherwise }),
			...(isObvious(decision) ? { obvious: true as const } : {}),
		};
	});
}
