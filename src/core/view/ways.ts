import type { Way } from '../library/method';
import { formatNumber } from './number';
import { enumerate } from './words';

/** How something was found: `by quadrature in 2 dimensions`. */
export function wayWords(way: Way): string {
	switch (way.kind) {
		case 'closed-form': return 'in closed form';
		case 'conjugate': return `in closed form: the prior is conjugate to the ${way.likelihood === undefined ? '' : `${way.likelihood} `}likelihood, and the posterior is ${way.posterior}`;
		case 'sum': return `by a sum of ${counted(way.terms, 'term')}`;
		case 'series': return 'by a series, summed until its rest is negligible';
		case 'quadrature': return `by quadrature${inDimensions(way.dimensions)}`;
		case 'sum-and-quadrature': return `by a sum of ${counted(way.terms, 'term')}, each by quadrature${inDimensions(way.dimensions)}`;
		case 'grid': return `on a grid of ${counted(way.points, 'point')}, with nothing known between them`;
		case 'enumeration': return `by looking at ${way.values === 1 ? 'the only value' : `all ${formatNumber(way.values)} values`}`;
		case 'global-search': return 'by a search that excludes every other place';
		case 'climbs': return `by climbing from ${counted(way.starts, 'start')}, ${formatNumber(way.agreed)} of which came here; a better place elsewhere cannot be excluded`;
		case 'annealed': return `by annealed importance sampling in ${counted(way.runs, 'run')} through ${counted(way.levels, 'level')}`;
		case 'draws': return `from ${counted(way.draws, 'draw')}`;
		case 'several': return way.ways.map(({ parts, by }) => `${enumerate(parts)} ${wayWords(by)}`).join('; ');
		case 'chains': return `from ${counted(way.chains, 'chain')} of ${counted(way.draws, 'draw')}`;
	}
}

function counted(count: number, noun: string): string {
	return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function inDimensions(dimensions: number): string {
	return dimensions > 1 ? ` in ${formatNumber(dimensions)} dimensions` : '';
}
