/** The door for pages: what runs programs and shows values. It knows no notes and no records. */
export { fromJson, toJson, type Json } from './base/value';
export { createBudget } from './math/budget';
export { linkMovable, type Movable, type Values } from './program/movable';
export { messageOf } from './view/messages';
export { formatNumber, formatValue, isRecord } from './view/number';
export { plainMath } from './view/plain';
export { pictureWithin } from './livePicture';
export { upward } from './livePictureMap';
export { isContinuous, isShares, linkFormula, vectorsOf, viewsOf, type LiveScene, type Look, type View } from './liveScene';
export { withShare } from './shares';
export { widened } from './sliderRange';
export { drawPicture } from './plot/draw';
export { pan, positionsOf, valuesOf, zoom, type Frame } from './plot/axis';
export { LIGHT } from './plot/palette';
export type { Chart, Picture } from './plot/picture';
export { readChart } from './plot/readChart';
export { tabulatePicture } from './plot/tabulate';
