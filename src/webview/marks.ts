/** What the page gives formulas that the note's own HTML has not. */
const CLASSES = ['live', 'selected'];
const ATTRIBUTES = ['class', 'role', 'tabindex', 'aria-expanded', 'aria-label'];

/** Takes the marks off the formulas while `change` compares them with new ones; those that are left get them back. */
export function withoutMarks(block: Element, change: () => void): void {
	const marked = [...block.querySelectorAll('.formula')]
		.filter(formula => CLASSES.some(name => formula.classList.contains(name)))
		.map(formula => ({ formula, marks: ATTRIBUTES.map(name => [name, formula.getAttribute(name)] as const) }));
	for (const { formula } of marked) {
		formula.classList.remove(...CLASSES);
		for (const name of ATTRIBUTES) if (name !== 'class') formula.removeAttribute(name);
	}
	change();
	for (const { formula, marks } of marked) for (const [name, value] of marks) if (value !== null) formula.setAttribute(name, value);
}
