import { gaussKronrod } from '../quadrature/gaussKronrod';

/** The integral of a smooth function over [low, high] by the 21-point Kronrod rule on equal panels. */
export function integratePanels(f: (x: number) => number, low: number, high: number, panels: number): number {
	const width = (high - low) / panels;
	let sum = 0;
	for (let i = 0; i < panels; i++) sum += gaussKronrod(f, low + i * width, i === panels - 1 ? high : low + (i + 1) * width).value;
	return sum;
}
