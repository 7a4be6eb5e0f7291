import { tickCount, ticksOf } from './axes';
import type { DrawnAxis, Frame, Interval } from './axis';
import { extentOfMark } from './marks';
import type { Axis, Chart, Mark } from './picture';
import { extentOf, reachZero, spread, union } from './range';
import { TEXT_SIZE, widestOf } from './style';
import { widen } from './ticks';

/** Where the plotting area lies, and what it shows. */
export function frameOf(chart: Chart, { width, height, above }: { readonly width: number; readonly height: number; readonly above: number }): Frame {
	const scales = { x: chart.x?.scale ?? 'linear', y: chart.y?.scale ?? 'linear' };
	const extents = chart.marks.map(mark => ({ ...extentOfMark(mark, scales), isRight: isRight(mark) }));
	const labelled = [chart.y, chart.right].some(axis => axis?.label !== undefined && axis.label !== '');
	const top = Math.max(10, above + (labelled ? TEXT_SIZE + 14 : 6));
	const bottom = Math.max(top + 10, height - (chart.x?.label === undefined || chart.x.label === '' ? 24 : 42));
	const upward = (axis: Axis | undefined, own: boolean): DrawnAxis => {
		const values = union(extents.filter(extent => extent.isRight !== own).map(({ y }) => y));
		const tight = chart.equal === true || chart.marks.some(({ kind }) => kind === 'heat');
		return { ...domainOf(axis, values, tight ? undefined : tickCount([bottom, top], 'y')), range: [bottom, top] };
	};
	const y = upward(chart.y, true);
	const right = chart.right === undefined && !chart.marks.some(isRight) ? undefined : upward(chart.right, false);
	const room = (axis: DrawnAxis, { names }: Axis = {}): number => Math.max(8, widestOf(ticksOf(axis, names, 'y').map(({ text }) => text))) + 10;
	const left = Math.min(width / 3, room(y, chart.y));
	const edge = Math.max(left + 10, width - (right === undefined ? 14 : Math.min(width / 3, room(right, chart.right))));
	const x = { ...domainOf(chart.x, union(extents.map(extent => extent.x))), range: [left, edge] as const };
	const frame = { x, y, ...(right === undefined ? {} : { right }) };
	if (chart.equal !== true || x.scale === 'log' || y.scale === 'log') return frame;
	const isAsked = chart.x?.domain !== undefined || chart.y?.domain !== undefined;
	return equalise(frame, isAsked ? 1 : ROOMY);
}

function isRight(mark: Mark): boolean {
	return mark.kind === 'curve' && mark.right === true;
}

/** Below this a logarithmic axis would run out of doubles. */
const SMALLEST = 1e-290;

/** What an axis shows; with `ticks` widened to round values. */
function domainOf(axis: Axis = {}, values?: Interval, ticks?: number): Pick<DrawnAxis, 'scale' | 'domain'> {
	const asked = axis.domain && extentOf(axis.domain);
	const scale = axis.scale ?? 'linear';
	if (scale === 'log') {
		const [low, high] = asked ?? values ?? [1, 10];
		const top = high > SMALLEST ? high : 1;
		const floor = low > SMALLEST ? low : top / 1e6;
		return { scale, domain: floor < top ? [floor, top] : [floor / 2, top * 2] };
	}
	if (asked !== undefined) return { scale, domain: spread(asked) };
	const domain = spread(values ?? [0, 1]);
	return { scale, domain: ticks === undefined ? domain : widen(reachZero(domain), ticks) };
}

/** How much wider than its marks a plane of equal units is, so that the tips of vectors do not touch its border. */
const ROOMY = 1.12;

/** Widens the domains about their middles, by a factor at least, until a unit is as long on both axes. */
function equalise(frame: Frame, factor: number): Frame {
	const per = ({ domain: [low, high], range: [start, end] }: DrawnAxis): number => (high - low) / Math.abs(end - start);
	const unit = Math.max(per(frame.x), per(frame.y)) * factor;
	const widened = (axis: DrawnAxis): DrawnAxis => {
		const middle = axis.domain[0] / 2 + axis.domain[1] / 2;
		const half = unit * Math.abs(axis.range[1] - axis.range[0]) / 2;
		return { ...axis, domain: [middle - half, middle + half] };
	};
	return { ...frame, x: widened(frame.x), y: widened(frame.y) };
}
