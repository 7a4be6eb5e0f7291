import { readFileSync } from 'node:fs';
import { createNoteService } from '../../../core';
import { summariseCoordinate, type CoordinateSummary } from '../../../core/math/sampling/summary';

/** A mean that is known: of a sum of terms, each a coefficient and the coordinates that it multiplies. */
export interface KnownMoment {
	readonly name: string;
	readonly value: number;
	readonly terms: readonly (readonly [coefficient: number, coordinates: readonly number[]])[];
	/** What is taken of a coordinate first. */
	readonly map?: Readonly<Record<string, 'abs' | 'log'>>;
}

/** A formula of a note that is sampled; tables/mcmc/moments.py tells of each. */
export interface McmcTarget {
	readonly name: string;
	readonly words: string;
	readonly note: string;
	readonly variables: readonly string[];
	readonly bind: Readonly<Record<string, unknown>>;
	readonly domain?: Readonly<Record<string, unknown>>;
	readonly method: string;
	readonly args: Readonly<Record<string, unknown>>;
	readonly moments: readonly KnownMoment[];
	/** Whether no sampler of the kind is expected to get it right. */
	readonly hard?: boolean;
}

export const { targets } = JSON.parse(readFileSync('src/test/tables/mcmc/moments.json', 'utf8')) as { readonly targets: readonly McmcTarget[] };

export interface FoundMoment extends CoordinateSummary {
	readonly name: string;
	readonly known: number;
	/** How many of its standard errors the mean is off. */
	readonly z: number;
}

export interface McmcRun {
	readonly chains: number;
	readonly draws: number;
	readonly coordinates: readonly CoordinateSummary[];
	readonly moments: readonly FoundMoment[];
	readonly divergences?: number;
	readonly missingInformation?: number;
	/** For the draws; learning aside. */
	readonly gradients?: number;
	/** What a reader is warned of. */
	readonly reason?: string;
}

/** Samples a target as a reader would, by the method on the formula of the note. */
export function sampleTarget({ note, variables, bind, domain, method, args, moments }: McmcTarget, changed: Readonly<Record<string, unknown>> = {}): McmcRun {
	const service = createNoteService({ log: message => { throw new Error(message); }, now: () => 0 });
	const outcome = service.open('note', 1, note).call(0, method, { bind, variables, args: { ...args, ...changed }, ...(domain ? { domain } : {}) });
	if (outcome.status !== 'value') throw new Error(JSON.stringify(outcome));
	const { draws, ...parts } = outcome.value as unknown as { readonly draws: readonly (readonly (number | readonly number[])[])[] } & Pick<McmcRun, 'divergences' | 'missingInformation' | 'gradients'>;
	const chains = draws.map(chain => chain.map(draw => (typeof draw === 'number' ? [draw] : draw)));
	const dimensions = chains[0]?.[0]?.length ?? 0;
	const over = (of: (draw: readonly number[]) => number): readonly Float64Array[] => chains.map(chain => Float64Array.from(chain, of));
	return {
		...parts,
		chains: chains.length,
		draws: chains[0]?.length ?? 0,
		coordinates: Array.from({ length: dimensions }, (_, k) => summariseCoordinate(over(draw => draw[k] ?? NaN))),
		moments: moments.map(moment => {
			const summary = summariseCoordinate(over(draw => valueOf(moment, draw)));
			return { ...summary, name: moment.name, known: moment.value, z: (summary.mean - moment.value) / summary.standardError };
		}),
		...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
	};
}

function valueOf({ terms, map = {} }: KnownMoment, draw: readonly number[]): number {
	const coordinate = (i: number): number => (map[i] === undefined ? draw[i] ?? NaN : Math[map[i]](draw[i] ?? NaN));
	return terms.reduce((sum, [coefficient, coordinates]) => sum + coordinates.reduce((product, i) => product * coordinate(i), coefficient), 0);
}
