import { scalarOperation } from '../operations';
import type { LinkedStep } from './linked';
import type { Register } from './register';

/** Where what nobody asks for is put. */
const NOWHERE = new Float64Array(1);

/** The derivatives of one argument and of two from the arguments and the value: what arithmetic is made of. */
const ARITHMETIC: Readonly<Record<string, (x: Float64Array, y: Float64Array, z: Float64Array, g: Float64Array, a: Float64Array, b: Float64Array) => LinkedStep>> = {
	add: (x, y, z, g, a, b) => ({
		forward: () => { z[0] = (x[0] as number) + (y[0] as number); g[0] = 0; },
		backward: () => { a[0] = (a[0] as number) + (g[0] as number); b[0] = (b[0] as number) + (g[0] as number); },
	}),
	subtract: (x, y, z, g, a, b) => ({
		forward: () => { z[0] = (x[0] as number) - (y[0] as number); g[0] = 0; },
		backward: () => { a[0] = (a[0] as number) + (g[0] as number); b[0] = (b[0] as number) - (g[0] as number); },
	}),
	multiply: (x, y, z, g, a, b) => ({
		forward: () => { z[0] = (x[0] as number) * (y[0] as number); g[0] = 0; },
		backward: () => {
			if (g[0] === 0) return;
			a[0] = (a[0] as number) + (g[0] as number) * (y[0] as number);
			b[0] = (b[0] as number) + (g[0] as number) * (x[0] as number);
		},
	}),
	divide: (x, y, z, g, a, b) => ({
		forward: () => { z[0] = (x[0] as number) / (y[0] as number); g[0] = 0; },
		backward: () => {
			if (g[0] === 0) return;
			const over = (g[0] as number) / (y[0] as number);
			a[0] = (a[0] as number) + over;
			b[0] = (b[0] as number) - over * (z[0] as number);
		},
	}),
	negate: (x, _, z, g, a) => ({
		forward: () => { z[0] = -(x[0] as number); g[0] = 0; },
		backward: () => { a[0] = (a[0] as number) - (g[0] as number); },
	}),
	exp: (x, _, z, g, a) => ({
		forward: () => { z[0] = Math.exp(x[0] as number); g[0] = 0; },
		backward: () => { if (g[0] !== 0) a[0] = (a[0] as number) + (g[0] as number) * (z[0] as number); },
	}),
	log: (x, _, z, g, a) => ({
		forward: () => { z[0] = Math.log(x[0] as number); g[0] = 0; },
		backward: () => { if (g[0] !== 0) a[0] = (a[0] as number) + (g[0] as number) / (x[0] as number); },
	}),
};

/** A number outside of loops by a closure over its own places; undefined where the loop for arrays serves as well. */
export function linkScalar(name: string, out: Register, args: readonly Register[]): LinkedStep | undefined {
	const [first, second = first] = args as [Register, Register?];
	const adjointOf = ({ active, adjoint }: Register): Float64Array => (active ? adjoint : NOWHERE);
	const make = Object.hasOwn(ARITHMETIC, name) ? ARITHMETIC[name] : undefined;
	if (make && second) {
		const { forward, backward } = make(first.value, second.value, out.value, adjointOf(out), adjointOf(first), adjointOf(second));
		return { forward, ...(out.active && backward ? { backward } : {}) };
	}
	const operation = out.active ? undefined : scalarOperation(name);
	const [x, y, z] = [first.value, second?.value ?? NOWHERE, out.value];
	if (operation && args.length === 1) return { forward: () => { z[0] = operation(x[0] as number); } };
	if (operation && args.length === 2) return { forward: () => { z[0] = operation(x[0] as number, y[0] as number); } };
	return undefined;
}
