/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} [tts] when it began, in microseconds of its thread's own time
 * @property {number} [tdur] how long it took of that
 * @property {number} pid
 * @property {number} tid
 */

/** What runs script, and what a page does besides. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RunMicrotasks', 'EvaluateScript']);
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint']);

/**
 * Milliseconds of script, and of layout besides, in each frame of the page that ran any, from a trace of Chromium: time of its thread, in which nobody else works. Layout that script forces counts as script.
 * @param {readonly TraceEvent[]} events
 */
export function framesOf(events) {
	const own = mainThread(events);
	const ends = own.filter(({ name }) => name === 'Commit').map(({ tts = 0 }) => tts).sort((a, b) => a - b);
	const spans = (/** @type {ReadonlySet<string>} */ names) => own.filter(({ name, ph, tdur = 0 }) => ph === 'X' && tdur > 0 && names.has(name)).map(({ tts = 0, tdur = 0 }) => /** @type {const} */ ([tts, tts + tdur]));
	const script = union(spans(SCRIPT));
	const layout = union(spans(LAYOUT));
	return ends.slice(1).map((end, i) => {
		const start = ends[i] ?? end;
		return { script: within(script, start, end), layout: within(layout, start, end) };
	}).filter(frame => frame.script > 0);
}

/** The events of the thread that runs most of the script. @param {readonly TraceEvent[]} events */
function mainThread(events) {
	/** @type {Map<string, number>} */
	const busy = new Map();
	const threadOf = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`;
	for (const event of events) if (event.name === 'EventDispatch') busy.set(threadOf(event), (busy.get(threadOf(event)) ?? 0) + (event.tdur ?? 0));
	const [main] = [...busy].sort(([, a], [, b]) => b - a)[0] ?? [];
	return events.filter(event => threadOf(event) === main);
}

/** @typedef {readonly (readonly [start: number, end: number])[]} Spans */

/** Spans that lie in each other or overlap, as one. @param {Spans} spans @returns {Spans} */
function union(spans) {
	/** @type {[number, number][]} */
	const joined = [];
	for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
		const last = joined.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else joined.push([start, end]);
	}
	return joined;
}

/** Milliseconds of spans in a window. @param {Spans} spans @param {number} from @param {number} to */
function within(spans, from, to) {
	return spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0) / 1000;
}

/** The value that a share of the values do not exceed. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
