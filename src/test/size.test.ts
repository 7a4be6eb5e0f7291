import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Tables and tests are as long as what they list. */
const exempt = (path: string): boolean => path.startsWith(`test${sep}`) || /(^|\W)tables?\W/.test(path);

const sizes = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter(path => /\.tsx?$/.test(path) && !exempt(path))
	.map(path => ({ path, lines: readFileSync(join('src', path), 'utf8').trimEnd().split('\n').length }))
	.toSorted((a, b) => a.lines - b.lines);

/** Lines of the file that the given share of all files does not exceed. */
const quantile = (share: number): number => sizes[Math.ceil(share * sizes.length) - 1]?.lines ?? 0;

test('there are files to measure', () => expect(sizes.length).toBeGreaterThan(10));
test('the median file has under 120 lines', () => expect(quantile(0.5)).toBeLessThan(120));
test('nine files in ten have under 300 lines', () => expect(quantile(0.9)).toBeLessThan(300));
test('no file has over 400 lines', () => expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]));
