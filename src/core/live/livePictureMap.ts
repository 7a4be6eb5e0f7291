import type { LiveParameter } from './liveFormula';
import { isContinuous, type LiveScene, type Look } from './liveScene';
import type { Budget } from '../math/budget';
import type { Axis, Mark, Picture } from '../plot/picture';
import { plainMath } from '../view/plain';

/** A row has so many times the places of a column: pictures are wider than high. */
const WIDE = 1.6;

/** The first part of a formula over two of its numbers, as shades with contour lines. Throws BudgetExceeded. */
export function mapPicture(across: LiveParameter, { live: { title }, parameters, parts: [part], values }: LiveScene, look: Look, budget: Budget): Picture | undefined {
	const up = upward(across, parameters, look);
	if (!part || !up?.slider || !across.slider) return undefined;
	const rows = Math.max(2, Math.round(Math.sqrt(2 * look.points / WIDE)));
	const x = placesOf(across.slider, look.domain, Math.round(WIDE * rows));
	const y = placesOf(up.slider, look.range, rows);
	const field = y.places.flatMap(height => x.places.map(part.along(across.key, new Map([...values, [up.key, height]]), budget)));
	const grid = { x: x.places, y: y.places, values: field };
	const marks: readonly Mark[] = [{ kind: 'heat', ...grid }, { kind: 'contours', series: 5, ...grid }, { kind: 'points', x: [Number(across.value)], y: [Number(up.value)] }];
	return { kind: 'chart', title, x: { label: plainMath(across.key), ...x.axis }, y: { label: plainMath(up.key), ...y.axis }, marks };
}

/** The parameter upward: the one asked for, or else the first beside the one across. */
export function upward(across: LiveParameter, parameters: readonly LiveParameter[], { up }: Pick<Look, 'up'>): LiveParameter | undefined {
	const others = parameters.filter(parameter => isContinuous(parameter) && parameter.key !== across.key);
	return others.find(({ key }) => key === up) ?? others[0];
}

function placesOf(slider: NonNullable<LiveParameter['slider']>, asked: Look['domain'], count: number): { readonly places: readonly number[]; readonly axis: Axis } {
	const [low, high] = asked ?? [slider.low, slider.high];
	const scale = low > 0 ? slider.scale : 'linear';
	const at = (share: number): number => (scale === 'log' ? low * (high / low) ** share : low + share * (high - low));
	return { places: Array.from({ length: count }, (_, i) => at(i / (count - 1))), axis: { scale, domain: [low, high] } };
}
