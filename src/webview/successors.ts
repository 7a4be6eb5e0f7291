/**
 * Where the items of a sequence are after an edit, by their places. What is the same at both ends stays; between them an item goes to its
 * equal, the first to the first.
 */
export function successors(before: readonly string[], after: readonly string[]): (place: number) => number | undefined {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before[start] === after[start]) start++;
	let end = 0;
	while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const shift = after.length - before.length;
	const between = matches(before, after, start, before.length - end, after.length - end);
	return place => {
		if (place < 0) return undefined;
		if (place < start) return place;
		return place >= before.length - end ? place + shift : between.get(place);
	};
}

function matches(before: readonly string[], after: readonly string[], start: number, end: number, endAfter: number): ReadonlyMap<number, number> {
	const places = new Map<string, number[]>();
	for (let place = endAfter - 1; place >= start; place--) {
		const name = after[place] ?? '';
		const known = places.get(name);
		if (known) known.push(place);
		else places.set(name, [place]);
	}
	const found = new Map<number, number>();
	for (let place = start; place < end; place++) {
		const match = places.get(before[place] ?? '')?.pop();
		if (match !== undefined) found.set(place, match);
	}
	return found;
}
