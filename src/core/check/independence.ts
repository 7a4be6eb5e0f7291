import type { Node } from '../formula/syntax';
import type { Definitions, NoteFormula } from '../semantics/definitions';
import { isDensity, isMoment } from '../semantics/names';
import { headOf, familyReadings, keyOf, nodesIn } from '../semantics/symbols';
import { across, headOrSelf, isAtomic, type Claim, type Comparison } from './claims';
import { missingIn, readUnder, type Setup } from './members';
import { lawAlternative } from './randomVariables';
import type { Reason } from './verdict';

/** The members of a claim that can be computed without it, with what compares them. */
export interface Independent {
	readonly nodes: readonly Node[];
	readonly comparisons: readonly Comparison[];
	readonly setup: Setup;
}

const NO_POINT = { bind: {}, domain: {} };

/**
 * A member that the claim itself may define, a name or an application, counts where something else says what it is: an earlier definition
 * of its own entry, its moments or densities, the library. What it is computed from must be open in it too, or it is defined anew.
 */
export function independentMembers(claim: Claim, plain: Setup, formula: NoteFormula, definitions: Definitions): Independent | Reason {
	const setup = withoutLaterDefinitions(claim.members, plain, formula, definitions);
	const missing = claim.members.map(member => missingIn(readUnder([member], NO_POINT, setup)));
	const hasLaw = lawAlternative(claim.members, '', setup) !== undefined;
	const isKept = (member: Node, i: number): boolean => (hasLaw && isMoment(keyOf(headOrSelf(member)))) || !isDefinedHere(member, i, claim.members, missing);
	const kept = claim.members.flatMap((member, i) => (isKept(member, i) ? [i] : []));
	if (kept.length < 2) return claim.members.some(isAtomic) && claim.members.length === 2 && !isMomentMember(claim.members) ? { code: 'definition' } : { code: 'no-independent-member', missing: missing.flatMap((keys, i) => (kept.includes(i) ? [] : keys)) };
	const comparisons = kept.slice(1).map((end, i) => across(claim.comparisons.slice(kept[i], end)));
	if (comparisons.some(comparison => comparison === undefined)) return { code: 'loose-relation', operator: '≤ … ≥' };
	return { nodes: kept.map(i => claim.members[i] as Node), comparisons: comparisons as readonly Comparison[], setup };
}

function isMomentMember(members: readonly Node[]): boolean {
	return members.some(member => isAtomic(member) && isMoment(keyOf(headOrSelf(member))));
}

/** The first definition of a name defines it; those that follow it claim something. Other entries speak of other things. */
function withoutLaterDefinitions(members: readonly Node[], setup: Setup, formula: NoteFormula, definitions: Definitions): Setup {
	const without = new Set(setup.question.without);
	for (const member of members.slice(0, 1).filter(isAtomic)) {
		const head = headOrSelf(member);
		const keys = [keyOf(head), ...familyReadings(head).map(({ family }) => keyOf(family))];
		for (const key of keys) {
			for (const kind of ['value', 'function', 'family'] as const) {
				for (const definition of definitions.of(kind, key)) {
					const { index, entry, section } = definition.formula;
					const isHere = entry === formula.entry && (entry !== undefined || section === formula.section);
					if (index > formula.index || !isHere) without.add(definition.text);
				}
			}
		}
	}
	return { ...setup, question: { ...setup.question, without } };
}

/** Whether nothing but the claim says what a member is. */
function isDefinedHere(member: Node, at: number, members: readonly Node[], missing: readonly (readonly string[])[]): boolean {
	if (!isAtomic(member)) return false;
	const head = headOrSelf(member);
	const own = new Set([keyOf(member), keyOf(head), ...familyReadings(member).map(({ family }) => keyOf(family)), ...applicationKeys(member)]);
	const isOpen = missing[at]?.some(key => own.has(key)) ?? false;
	if (!isOpen) return false;
	const others = missing.filter((_, i) => i !== at).flat();
	if (others.some(key => own.has(key))) return false;
	// densities of one letter follow from each other
	return !(head !== member && isDensity(keyOf(head)) && members.some((other, i) => i !== at && appliesTo(other, keyOf(head))));
}

/** The application with its argument alone, as it is asked for. */
function applicationKeys(member: Node): readonly string[] {
	const head = member.kind === 'juxtaposition' ? headOf(member.items[0] as Node, member.items[1]) : undefined;
	return head ? [keyOf({ kind: 'juxtaposition', items: [head.head, head.brackets], span: member.span })] : [];
}

function appliesTo(node: Node, head: string): boolean {
	for (const inner of nodesIn(node)) {
		if (inner.kind === 'juxtaposition' && inner.items.some((item, i) => { const call = headOf(item, inner.items[i + 1]); return call && keyOf(call.head) === head; })) return true;
	}
	return false;
}
