import { drawPicture, LIGHT, type Picture } from '../../core/runtime';

/** A file for the reader to keep; its content in base 64. */
export interface PictureFile {
	readonly name: string;
	readonly content: string;
}

const SIZE = { width: 800, height: 450 } as const;
/** Pixels of a bitmap for each unit of the drawing. */
const SCALE = 2;

/** The picture for a white page, as drawn in any size. */
export function svgFile(picture: Picture): PictureFile {
	return { name: `${nameOf(picture)}.svg`, content: base64(new TextEncoder().encode(svgOf(picture))) };
}

/** The picture as a bitmap on white. */
export async function pngFile(picture: Picture): Promise<PictureFile> {
	const address = URL.createObjectURL(new Blob([svgOf(picture)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = new OffscreenCanvas(SIZE.width * SCALE, SIZE.height * SCALE);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.fillStyle = LIGHT.ground;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
		return { name: `${nameOf(picture)}.png`, content: base64(new Uint8Array(bytes)) };
	} finally {
		URL.revokeObjectURL(address);
	}
}

function svgOf(picture: Picture): string {
	return drawPicture(picture, { ...SIZE, palette: LIGHT }).svg;
}

function nameOf({ title }: Picture): string {
	return title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '').slice(0, 60) || 'picture';
}

function base64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
