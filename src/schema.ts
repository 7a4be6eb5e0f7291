import { isRecord } from './core/base/value';

/** Checks for messages from elsewhere: a message is accepted as a whole, with exactly the fields that are named, or refused. */
export type Schema<T> = (value: unknown) => value is T;

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

export const text = (maximum: number): Schema<string> =>
	(value): value is string => typeof value === 'string' && value.length <= maximum;

export const integer = (low: number, high: number): Schema<number> =>
	(value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;

export const real: Schema<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const truth: Schema<boolean> = (value): value is boolean => typeof value === 'boolean';

export const literal = <const T extends string>(expected: T): Schema<T> => (value): value is T => value === expected;

/** Plain data that has been through a structured clone or JSON; its inside is checked by whoever reads it. */
export const record: Schema<Readonly<Record<string, unknown>>> = isRecord;

export const list = <T>(item: Schema<T>, maximum: number): Schema<readonly T[]> =>
	(value): value is readonly T[] => Array.isArray(value) && value.length <= maximum && value.every(item);

/** An object with these fields and no others. */
export function object<T extends Record<string, unknown>>(fields: { readonly [K in keyof T]: Schema<T[K]> }): Schema<Readonly<T>> {
	const names = Object.keys(fields);
	return (value): value is Readonly<T> =>
		record(value)
		&& Object.keys(value).every(name => names.includes(name))
		&& names.every(name => Object.hasOwn(value, name) && fields[name]?.(value[name]));
}

export const oneOf = <T extends readonly Schema<unknown>[]>(...schemas: T): Schema<TypeOf<T[number]>> =>
	(value): value is TypeOf<T[number]> => schemas.some(schema => schema(value));
