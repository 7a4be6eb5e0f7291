/**
 * Makes `old` equal to `fresh`, keeping every child that is the same. Children are matched from both ends; if one is left on each side, and
 * they are of a kind, it is made equal in turn, so that an edit deep in a list replaces one paragraph and not the list.
 */
export function reconcile(old: Element, fresh: Element): void {
	copyAttributes(old, fresh);
	const before = [...old.childNodes];
	const after = [...fresh.childNodes];
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && same(before[start], after[start])) start++;
	let end = 0;
	while (end < shortest - start && same(before.at(-1 - end), after.at(-1 - end))) end++;

	const leaving = before.slice(start, before.length - end);
	const coming = after.slice(start, after.length - end);
	const next = before[before.length - end] ?? null;
	const [left] = leaving;
	const [right] = coming;
	if (leaving.length === 1 && coming.length === 1 && left instanceof Element && right instanceof Element && canReconcile(left, right)) {
		return reconcile(left, right);
	}
	for (const node of leaving) node.remove();
	for (const node of coming) old.insertBefore(node, next);
}

function same(a: Node | undefined, b: Node | undefined): boolean {
	return a !== undefined && b !== undefined && a.isEqualNode(b);
}

/** A formula is replaced as a whole: what belongs to it belongs to what it was. */
function canReconcile(a: Element, b: Element): boolean {
	return a.tagName === b.tagName && !a.classList.contains('formula') && !b.classList.contains('formula');
}

function copyAttributes(old: Element, fresh: Element): void {
	for (const name of old.getAttributeNames()) if (!fresh.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
	for (const { name, value } of fresh.attributes) if (name !== 'style' && old.getAttribute(name) !== value) old.setAttribute(name, value);
	if (old instanceof HTMLElement && fresh instanceof HTMLElement) old.style.cssText = fresh.style.cssText;
}

/** Whether a legend is unfolded is the reader's to say. */
function isReaders(element: Element, attribute: string): boolean {
	return attribute === 'open' && element.localName === 'details';
}
