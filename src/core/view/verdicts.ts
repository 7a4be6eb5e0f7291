import type { Counterexample, Reason, Verdict } from '../check/verdict';
import { messageOf } from './messages';
import { formatValue } from './number';

type Reasons = { readonly [C in Reason['code']]: (reason: Extract<Reason, { readonly code: C }>) => string };

const REASONS: Reasons = {
	'no-claim': () => 'It states nothing that could be true or false.',
	'definition': () => 'It says what a name means; nothing else in the note says it.',
	'condition': () => 'It sets a condition; it does not claim that this always holds.',
	'loose-relation': ({ operator }) => `What “${operator}” says cannot be held against numbers.`,
	'no-independent-member': ({ missing }) => (missing.length > 0 ? `Nothing in the note says what ${missing.join(', ')} is, apart from this.` : 'Fewer than two of its sides can be computed without one another.'),
	'not-read': ({ fault }) => messageOf(fault),
	'assumption': () => 'It may be an assumption on what the note leaves open.',
	'too-few-points': ({ points }) => `Only ${points} points could be computed, too few to say that it holds.`,
	'members-differ': () => 'The sides differ.',
	'cases-gap': () => 'No case covers this point.',
	'cases-disagree': () => 'Two cases cover this point and say different things.',
};

/** Why a claim fails or could not be checked, in one sentence. */
export function reasonOfVerdict(reason: Reason): string {
	const sentence = REASONS[reason.code] as (reason: Reason) => string;
	return sentence(reason);
}

/** A verdict in one line, with its counterexample: what a list of findings shows. */
export function describeVerdict({ verdict, points, reason, counterexample }: Verdict): string {
	if (verdict === 'holds') return `No counterexample in ${points} ${points === 1 ? 'point' : 'points'}.`;
	if (!reason) return '';
	return counterexample ? `${reasonOfVerdict(reason)} ${describeCounterexample(counterexample)}` : reasonOfVerdict(reason);
}

function describeCounterexample({ bind, members }: Counterexample): string {
	const at = Object.entries(bind).map(([key, value]) => `${key} = ${shown(value)}`).join(', ');
	const values = members.map(({ latex, value }) => `${latex} is ${formatValue(value)}`).join(', ');
	return [at && `At ${at}`, values].filter(Boolean).join(': ').concat('.');
}

function shown(value: unknown): string {
	return JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? Number(item.toPrecision(4)) : item)).replaceAll('"', '');
}
