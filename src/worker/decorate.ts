import { liveFormulas } from '../core/index';
import type { LiveFormula, OpenNote } from '../core/service';
import { withoutSpaces, type DecoratedNote, type Decoration } from '../decoratedNote';

/** How long one request takes, in milliseconds; the formula that it passes in is finished. */
const STEP = 500;
/** How long all programs of a note may take, in milliseconds. */
const WHOLE = 10_000;
/** What they may weigh, in characters of JSON: they travel with each change of the page. */
const MAXIMUM_SIZE = 1_000_000;

interface Progress {
	readonly coming: Iterator<readonly [number, LiveFormula]>;
	readonly live: Map<number, LiveFormula>;
	size: number;
	spent: number;
	isWhole: boolean;
}

const notes = new WeakMap<OpenNote, Progress>();

/** Makes some more of the programs of a note, so that what else is asked of the worker waits for a step at most. */
export function decorate(open: OpenNote): Decoration {
	const progress = notes.get(open) ?? { coming: liveFormulas(open), live: new Map(), size: 0, spent: 0, isWhole: false };
	notes.set(open, progress);
	advance(progress);
	return { note: noteOf(open, progress.live), isWhole: progress.isWhole };
}

function advance(progress: Progress): void {
	const start = performance.now();
	const spent = (): number => performance.now() - start;
	while (!progress.isWhole && spent() < STEP) {
		const next = progress.coming.next();
		if (!next.done) {
			progress.live.set(...next.value);
			progress.size += JSON.stringify(next.value).length;
		}
		progress.isWhole = next.done === true || progress.size > MAXIMUM_SIZE || progress.spent + spent() > WHOLE;
	}
	progress.spent += spent();
}

function noteOf({ uri, note }: OpenNote, live: Progress['live']): DecoratedNote {
	const written = note.formulas.map(({ content }) => note.text.slice(content.start, content.end));
	const opening = new Set([...live.keys()].map(index => withoutSpaces(written[index] ?? '')));
	return { uri, formulas: written.flatMap((latex, index) => {
		const program = live.get(index);
		return opening.has(withoutSpaces(latex)) ? [{ latex, ...(program ? { live: program } : {}) }] : [];
	}) };
}
