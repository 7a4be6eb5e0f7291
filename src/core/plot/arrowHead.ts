import { at } from './style';

/** The path of an arrow head with its tip at (x, y), pointing along the unit vector (dx, dy). */
export function arrowHead(x: number, y: number, dx: number, dy: number, length: number): string {
	const [backX, backY, side] = [x - length * dx, y - length * dy, length * 0.4];
	return `M${at(x, y)}L${at(backX - side * dy, backY + side * dx)}L${at(backX + side * dy, backY - side * dx)}Z`;
}
