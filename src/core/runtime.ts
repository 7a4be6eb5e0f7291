/** The door for pages: what runs programs and shows values. It knows no notes and no records. */
export { fromJson, isDense, toJson, type Dense, type Json, type Value } from './base/value';
export { createBudget, type Budget } from './math/budget';
export { linkMovable, type Movable, type Values } from './program/movable';
export type { Program } from './program/program';
export { messageOf } from './view/messages';
export { formatNumber, formatValue, isRecord } from './view/number';
export { plainMath } from './view/plain';
export { pictureWithin, type LiveScene, type Look } from './livePicture';
export { drawPicture, type DrawnPicture } from './plot/draw';
