/** The door for pages: what runs programs and shows values. It knows no notes and no records. */
export { fromJson, toJson, type Json } from './base/value';
export { createBudget } from './math/budget';
export { linkMovable, type Movable, type Values } from './program/movable';
export { messageOf } from './view/messages';
export { formatNumber, formatValue, isRecord } from './view/number';
export { plainMath } from './view/plain';
export { pictureWithin } from './livePicture';
export { upward } from './livePictureMap';
export { isContinuous, isShares, linkFormula, viewsOf, type LiveScene, type Look, type View } from './liveScene';
export { drawPicture } from './plot/draw';
