/**
 * What each of the bytes 0x80 to 0x9F stands for in Windows-1252, in order. The five bytes that the code page leaves open stand for
 * the control of the same number, as every browser and editor reads them. (WHATWG Encoding Standard, index-windows-1252.)
 */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTES: ReadonlyMap<number, number> = new Map(Array.from(HIGH_CONTROLS, (character, i) => [character.charCodeAt(0), 0x80 + i]));

/** The byte that is read as this UTF-16 unit, or -1 where none is. */
export function byteOf(unit: number): number {
	if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
	return BYTES.get(unit) ?? -1;
}
