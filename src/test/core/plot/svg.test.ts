import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinate, element, escapeXml, textElement } from '../../../core/plot/svg';
import { faultOf } from './wellFormed';

describe('escapeXml', () => {
	test.each([
		['a < b & c > d', 'a &lt; b &amp; c &gt; d'], ['"x" \'y\'', '&quot;x&quot; &#39;y&#39;'], ['μ ± σ', 'μ ± σ'], ['𝒩', '𝒩'],
		['a\u0000b\u001b', 'a\uFFFDb\uFFFD'], ['\uD800', '\uFFFD'], ['\uFFFE', '\uFFFD'], ['a\tb\nc', 'a\tb\nc'], ['\u0085', '\uFFFD'],
	])('%j', (text, escaped) => expect(escapeXml(text)).toBe(escaped));
});

test('elements with their attributes and children', () =>
	expect(element('g', { class: 'a"b', x: 1.23456, y: undefined }, textElement('text', {}, '<b>'), element('path', { d: 'M0,0' })))
		.toBe('<g class="a&quot;b" x="1.23"><text>&lt;b&gt;</text><path d="M0,0"/></g>'));

describe('coordinate', () => {
	test.each([[1 / 3, 0.33], [-0, 0], [-0.001, 0], [1e300, 100_000], [-Infinity, -100_000], [NaN, 0]])('%d is %d', (value, written) => expect(coordinate(value)).toBe(written));
});

// The reader must see what is wrong, else no test that uses it can fail.
describe('the reader of well-formed XML', () => {
	test.each(['<a>', '<a></b>', '<a b=c/>', '<a b="1" b="2"/>', '<a>&</a>', '<a>&lt</a>', '<a/><b/>', 'a<b/>', '<a x="<"/>', '<a>\u0001</a>', '<a b="1"c="2"/>'])('refuses %s', xml => expect(faultOf(xml)).toBeDefined());
	test('accepts what is right', () => expect(faultOf('<a b="1" c-d="&amp;">x<e/>&lt;</a>')).toBeUndefined());
});

test('any text is well formed', () => fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xFFFF })), codes => {
	const text = String.fromCharCode(...codes);
	expect(faultOf(textElement('text', { title: text }, text))).toBeUndefined();
})));
