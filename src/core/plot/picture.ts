import type { Interval } from './axis';

/** Values in order. What is not finite (or `null`, as JSON writes it) breaks a line and leaves out a point. */
export type Numbers = ArrayLike<number>;

/** What can be drawn: plain data that survives JSON (with arrays of numbers). */
export type Picture = Chart | Simplex | StateGraph | Matrix | Table;

interface Titled {
	/** Names the picture for a screen reader; it is not drawn. */
	readonly title: string;
}

/** Marks on a plane with two axes of numbers, and a third on the right if wanted. */
export interface Chart extends Titled {
	readonly kind: 'chart';
	readonly x?: Axis;
	readonly y?: Axis;
	readonly right?: Axis;
	readonly marks: readonly Mark[];
	/** One unit is as long across as up, where both axes are linear: for vectors and paths in a plane. */
	readonly equal?: boolean;
}

export interface Axis {
	readonly label?: string;
	/** `linear` by default. A logarithmic axis leaves out what is not positive. */
	readonly scale?: 'linear' | 'log';
	/** What is shown; by default all that the marks cover. */
	readonly domain?: Interval;
	/** Words in place of numbers: categories, states, steps. */
	readonly names?: readonly { readonly at: number; readonly name: string }[];
}

/** The marks by kind; each has its file in `marks/`. */
export interface Marks {
	curve: Curve;
	area: Area;
	band: Band;
	bars: Bars;
	histogram: Histogram;
	points: Points;
	rule: Rule;
	arrow: Arrow;
	angle: Angle;
	heat: Heat;
	contours: Contours;
}

export type Mark = Marks[keyof Marks];

interface Styled {
	/** In the legend, or beside the mark. */
	readonly label?: string;
	/** Which colour, dashes and marker, from 0; by default the marks that have a label or stand alone are counted through. */
	readonly series?: number;
}

/** A line through points in their order: a function, the trace of a chain over its steps, a path in a plane. */
export interface Curve extends Styled {
	readonly kind: 'curve';
	readonly x: Numbers;
	readonly y: Numbers;
	/** Measured on the axis on the right. */
	readonly right?: boolean;
	/** Each value holds until the next x: the distribution function of a discrete variable. */
	readonly step?: boolean;
	/** A thin line behind the others. */
	readonly faint?: boolean;
}

/** The area between a curve and a base line; with `from` and `to` a tail or an interval of it. What lies below the base line is lighter, with an outline. */
export interface Area extends Styled {
	readonly kind: 'area';
	readonly x: Numbers;
	readonly y: Numbers;
	/** 0 by default; values for the area between two curves. */
	readonly base?: number | Numbers;
	readonly from?: number;
	readonly to?: number;
}

/** An interval of x, shaded over the whole height. */
export interface Band extends Styled {
	readonly kind: 'band';
	readonly from: number;
	readonly to: number;
}

/** Bars from zero; several in one chart stand side by side. */
export interface Bars extends Styled {
	readonly kind: 'bars';
	readonly x: Numbers;
	readonly y: Numbers;
	/** Half the length of each error bar. */
	readonly errors?: Numbers;
}

/** Samples, counted in bins of one width and set as a density, so that the density itself can be drawn over it. */
export interface Histogram extends Styled {
	readonly kind: 'histogram';
	readonly samples: Numbers;
	/** By default as many as the rule of Freedman and Diaconis gives. */
	readonly bins?: number;
}

export interface Points extends Styled {
	readonly kind: 'points';
	readonly x: Numbers;
	readonly y: Numbers;
	/** Outlines only. */
	readonly hollow?: boolean;
}

/** A straight line across the plane at a value of x or of y: a mean, an estimate, a threshold. */
export interface Rule extends Styled {
	readonly kind: 'rule';
	readonly axis: 'x' | 'y';
	readonly at: number;
}

/** A vector: an arrow between two points, by default from the origin. */
export interface Arrow extends Styled {
	readonly kind: 'arrow';
	readonly from?: readonly [x: number, y: number];
	readonly to: readonly [x: number, y: number];
}

/** The angle at the origin between the directions of two vectors, the smaller one. */
export interface Angle extends Styled {
	readonly kind: 'angle';
	readonly between: readonly [readonly [x: number, y: number], readonly [x: number, y: number]];
}

/** A function of two variables: `values` row by row, a row for each y from the first on, a value in it for each x. */
interface Field extends Styled {
	readonly x: Numbers;
	readonly y: Numbers;
	readonly values: Numbers;
}

/** Each value as a shade of one hue; of two where there are values below zero and above it. */
export interface Heat extends Field {
	readonly kind: 'heat';
}

export interface Contours extends Field {
	readonly kind: 'contours';
	/** The values at which lines are drawn; by default about eight round ones. */
	readonly levels?: Numbers;
}

/** Vectors of three shares that add up to one, as points of a triangle. */
export interface Simplex extends Titled {
	readonly kind: 'simplex';
	readonly corners: readonly [string, string, string];
	readonly points: readonly SimplexPoint[];
	/** Vectors in order, joined by a line: how a temperature or a step size moves the first point. */
	readonly path?: readonly Shares[];
	/** A density over the triangle, as shades. */
	readonly field?: SimplexField;
}

/** Values at the places of `simplexGrid(steps)`, in its order. */
export interface SimplexField {
	readonly steps: number;
	readonly values: Numbers;
}

export type Shares = readonly [number, number, number];

export interface SimplexPoint extends Styled {
	readonly shares: Shares;
}

/** A Markov chain: states on a circle and arrows with their probabilities. */
export interface StateGraph extends Titled {
	readonly kind: 'states';
	readonly states: readonly string[];
	/** `transitions[i][j]` is the probability of the step from i to j. */
	readonly transitions: readonly Numbers[];
	/** A share for each state, shown as the filled part of its disc. */
	readonly distribution?: Numbers;
	/** The index of the state that the chain is in. */
	readonly current?: number;
}

/** A grid of values as shades, with their numbers where they fit: a matrix, a feature map, a confusion table. */
export interface Matrix extends Titled {
	readonly kind: 'matrix';
	readonly rows: readonly Numbers[];
	readonly rowNames?: readonly string[];
	readonly columnNames?: readonly string[];
	/** The values that get no shade and the full one; by default what the matrix holds. Several grids side by side share it. */
	readonly range?: Interval;
}

/** Columns of numbers, each with a bar in its cell: values beside their running product, say. */
export interface Table extends Titled {
	readonly kind: 'table';
	readonly columns: readonly TableColumn[];
	readonly rowNames?: readonly string[];
}

interface TableColumn {
	readonly label: string;
	readonly values: Numbers;
}
