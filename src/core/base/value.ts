/** The one array type at run time: row-major, `data.length` is the product of `shape`. */
export interface Dense {
	readonly shape: readonly number[];
	readonly data: Float64Array;
}

/** What a program computes with. Truth values are 1 and 0. */
export type Value = number | Dense;

export function isDense(value: Value): value is Dense {
	return typeof value !== 'number';
}

/** A number or nested array as JSON carries it; what is not finite is "inf", "-inf" or "nan". */
export type Json = number | 'inf' | '-inf' | 'nan' | readonly Json[];

/** Whether data is an object with names: a result of several parts, a binding of a distribution or a table, a message. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value in the form that results have in JSON. */
export function toJson(value: Value): Json {
	return isDense(value) ? nest(value, 0, 0).json : numberToJson(value);
}

export function numberToJson(value: number): Json {
	if (Number.isFinite(value)) return value;
	return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

function nest(value: Dense, axis: number, start: number): { json: Json; end: number } {
	if (axis === value.shape.length) return { json: numberToJson(value.data[start] ?? NaN), end: start + 1 };
	const items: Json[] = [];
	let at = start;
	for (let i = 0; i < (value.shape[axis] ?? 0); i++) {
		const item = nest(value, axis + 1, at);
		items.push(item.json);
		at = item.end;
	}
	return { json: items, end: at };
}

/** Reads nested arrays of numbers (true and false count as 1 and 0); undefined where the nesting is ragged or holds something else. */
export function fromJson(json: unknown): Value | undefined {
	if (!Array.isArray(json)) return numberFromJson(json);
	const data: number[] = [];
	const shape: number[] = [];
	const read = (item: unknown, axis: number): boolean => {
		if (!Array.isArray(item)) {
			const number = axis === shape.length ? numberFromJson(item) : undefined;
			if (number === undefined) return false;
			data.push(number);
			return true;
		}
		if (axis === shape.length) {
			if (data.length > 0) return false;
			shape.push(item.length);
		} else if (shape[axis] !== item.length) return false;
		return item.every(inner => read(inner, axis + 1));
	};
	return read(json, 0) ? { shape, data: Float64Array.from(data) } : undefined;
}

function numberFromJson(json: unknown): number | undefined {
	if (typeof json === 'number') return json;
	if (typeof json === 'boolean') return Number(json);
	return json === 'inf' ? Infinity : json === '-inf' ? -Infinity : json === 'nan' ? NaN : undefined;
}
