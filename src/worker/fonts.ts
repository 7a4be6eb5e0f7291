import { mathjax } from '@mathjax/src/js/mathjax.js';
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/calligraphic.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/double-struck.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/fraktur.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/math.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/monospace.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/sans-serif.js';
import '@mathjax/mathjax-newcm-font/js/svg/dynamic/script.js';

/** The character ranges that are in the bundle, by the names of their files above. */
const BUNDLED = new Set(['calligraphic', 'double-struck', 'fraktur', 'math', 'monospace', 'sans-serif', 'script']);

/**
 * The font with the ranges that notes use. MathJax fetches further ranges when they are needed, which a worker from one file cannot:
 * they are off the list, and their characters fall back to the reader's own fonts.
 */
export class BundledFont extends MathJaxNewcmFont {
	protected static override dynamicFiles = Object.fromEntries(
		Object.entries(MathJaxNewcmFont.dynamicFiles).filter(([name]) => BUNDLED.has(name)),
	);
}

// The imports above have loaded what is on the list; MathJax only has to believe it.
mathjax.asyncLoad = () => undefined;
mathjax.asyncIsSynchronous = true;
