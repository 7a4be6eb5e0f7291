import { besselI0, besselI0e, besselI1, besselI1e, besselK0, besselK0e, besselK1, besselK1e } from './modified';
import { besselJ0, besselJ1, besselY0, besselY1 } from './ordinary';

type Unary = (x: number) => number;

/** A Bessel function by its order, 0 or 1; NaN for any other. */
function ofOrder(zero: Unary, one: Unary): (order: number, x: number) => number {
	return (order, x) => (order === 0 ? zero(x) : order === 1 ? one(x) : NaN);
}

export const besselJ = ofOrder(besselJ0, besselJ1);
export const besselY = ofOrder(besselY0, besselY1);
export const besselI = ofOrder(besselI0, besselI1);
export const besselIe = ofOrder(besselI0e, besselI1e);
export const besselK = ofOrder(besselK0, besselK1);
export const besselKe = ofOrder(besselK0e, besselK1e);
