import { AXIS_RULES } from './axes';
import { MATRICES } from './matrices';
import { PRODUCTS } from './products';
import type { Register } from './register';
import type { WholeRule } from './rules';

const norm1: WholeRule = (out, [a]) => each(a, (x, i) => { (a as Register).adjoint[i] = ((a as Register).adjoint[i] as number) + (out.adjoint[0] as number) * (x === 0 ? NaN : Math.sign(x)); });
const norm2: WholeRule = (out, [a]) => each(a, (x, i) => { (a as Register).adjoint[i] = ((a as Register).adjoint[i] as number) + (out.adjoint[0] as number) * (x / (out.value[0] as number)); });

function each(register: Register | undefined, visit: (value: number, at: number) => void): void {
	if (register) for (let i = 0; i < register.size; i++) visit(register.value[i] as number, i);
}

/** One number in every element of another array. */
const fill: WholeRule = (out, args, by) => {
	const value = args[0] as Register;
	if (by !== 0) return;
	for (let i = 0; i < out.size; i++) value.adjoint[0] = (value.adjoint[0] as number) + (out.adjoint[i] as number);
};

/** Operations on whole arrays that have a derivative; all others are refused. */
export const WHOLE: Readonly<Record<string, WholeRule>> = { norm1, norm2, fill, ...PRODUCTS, ...MATRICES, ...AXIS_RULES };
