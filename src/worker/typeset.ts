import { liteAdaptor, type LiteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import '@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js';
import '@mathjax/src/js/input/tex/noundefined/NoUndefinedConfiguration.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';
import { BundledFont } from './fonts';
import { LeastRecentlyUsed } from '../render/lru';
import { MAXIMUM_URI, overLimit } from '../render/limits';

/** The height of 1 em in a hover, in pixels: a little over its running text, so that scripts stay readable. */
const PIXELS_PER_EM = 17;
/** Clear space around the picture, in thousandths of an em, so that no stroke is cut at the edge. */
const MARGIN = 60;

const DEFINES_MACROS = /\\(?:def|let|(?:new|renew|provide)(?:command|environment)|DeclareMathOperator)(?![a-zA-Z])/u;

const pictures = new LeastRecentlyUsed<string, string | undefined>(500);
let typesetter: ((latex: string, display: boolean) => string) | undefined;

/** The formula as an SVG data URI in `color`; undefined if it is beyond the limits or MathJax cannot read it. */
export function typeset(latex: string, display: boolean, color: string): string | undefined {
	return pictures.get(`${color} ${display} ${latex}`, () => {
		if (overLimit(latex)) return undefined;
		typesetter ??= createTypesetter();
		// A macro that one formula defines must not be there in the next, and MathJax keeps them in the typesetter.
		const typesetterOfThis = typesetter;
		if (DEFINES_MACROS.test(latex)) typesetter = undefined;
		try {
			const uri = `data:image/svg+xml;base64,${base64(colored(typesetterOfThis(latex, display), color))}`;
			return uri.length <= MAXIMUM_URI ? uri : undefined;
		} catch {
			// MathJax throws on faulty LaTeX as we ask it to; the hover then shows the source, and the fault is KaTeX's to report.
			return undefined;
		}
	});
}

function createTypesetter(): (latex: string, display: boolean) => string {
	const adaptor = liteAdaptor();
	RegisterHTMLHandler(adaptor);
	const input = new TeX({
		packages: ['base', 'ams', 'newcommand', 'boldsymbol', 'noundefined'],
		maxMacros: 1000,
		formatError: (_input: unknown, error: Error) => { throw error; },
	});
	const output = new SVG({ fontCache: 'local', linebreaks: { inline: false }, fontData: BundledFont });
	const page = mathjax.document('', { InputJax: input, OutputJax: output });
	return (latex, display) => {
		const svg = adaptor.firstChild(page.convert(latex, { display, em: 16, ex: 8, containerWidth: 1280 }) as LiteElement) as LiteElement;
		dropData(adaptor, svg);
		setSize(adaptor, svg);
		return adaptor.serializeXML(svg);
	};
}

/** Half of what MathJax writes is data for its own menus. */
function dropData(adaptor: LiteAdaptor, element: LiteElement): void {
	for (const { name } of adaptor.allAttributes(element)) if (name.startsWith('data-')) adaptor.removeAttribute(element, name);
	for (const child of adaptor.childNodes(element)) if (adaptor.kind(child) !== '#text') dropData(adaptor, child as LiteElement);
}

/** MathJax sizes in ex of the text around, which a picture has not: sizes become pixels, with a margin. The baseline shift cannot be kept in a hover. */
function setSize(adaptor: LiteAdaptor, svg: LiteElement): void {
	const [left = 0, top = 0, width = 0, height = 0] = adaptor.getAttribute(svg, 'viewBox').split(' ').map(Number);
	const box = [left - MARGIN, top - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
	adaptor.setAttribute(svg, 'viewBox', box.join(' '));
	adaptor.setAttribute(svg, 'width', pixels(box[2]));
	adaptor.setAttribute(svg, 'height', pixels(box[3]));
	for (const name of ['style', 'role', 'focusable']) adaptor.removeAttribute(svg, name);
}

function pixels(thousandths = 0): string {
	return (thousandths / 1000 * PIXELS_PER_EM).toFixed(2);
}

function colored(svg: string, color: string): string {
	return svg.replace('<svg', `<svg color="${/^#[0-9a-f]{3,8}$/iu.test(color) ? color : '#808080'}"`);
}

function base64(text: string): string {
	let bytes = '';
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
