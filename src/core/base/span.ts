/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The smallest span that holds both. */
export function join(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The span moved by `by` characters. */
export function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

/** Whether `offset` touches the span; its end counts, so that a cursor behind the last character is inside. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
