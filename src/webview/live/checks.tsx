import { formatValue } from '../../core/runtime';
import type { LiveCheck } from '../../core/service';
import type { FormulaModel } from './formulaModel';
import type { Shown } from './partModel';

/** A check where the parameters stand. */
export interface CheckShown extends Pick<LiveCheck, 'title' | 'by'> {
	/** What the note says; the formula's own value where it is missing. */
	readonly said: Shown | undefined;
	readonly found: Shown;
}

/** What the note says in two ways, side by side, while the parameters move. */
export function Checks({ model }: { readonly model: FormulaModel }) {
	const checks = model.checks.value.filter(({ found }) => typeof found.value === 'number');
	if (checks.length === 0) return null;
	const own = model.shown.value[0];
	return (
		<ul class="ml-checks" aria-label="Computed in another way">
			{checks.map(({ title, by, said = own, found }) => (
				<li key={title}>
					{`${title} ${found.isRough ? '≈' : '='} `}
					<strong>{formatValue(found.value ?? NaN)}</strong>
					{by === 'density' ? ` from the density; the note says ${typeof said?.value === 'number' ? formatValue(said.value) : 'nothing here'}` : ' computed on its own'}
					<Verdict said={said} found={found} />
				</li>
			))}
		</ul>
	);
}

function Verdict({ said, found }: Pick<CheckShown, 'said' | 'found'>) {
	if (typeof said?.value !== 'number' || typeof found.value !== 'number' || said.isRough || found.isRough) return null;
	return areEqual(said.value, found.value) ? <span class="ml-agrees">{' ✓ agrees'}</span> : <span class="ml-reason">{' ✗ differs'}</span>;
}

/** Both are exact to more digits than that. */
const TOLERANCE = 1e-6;

function areEqual(a: number, b: number): boolean {
	return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), TOLERANCE);
}
