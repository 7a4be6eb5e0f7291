/** Attributes by name; those that are undefined are left out. A path, `d`, is written as it is: it is long, and its writers use numbers alone. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and children, which are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
	let head = `<${name}`;
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) head += ` ${key}="${typeof value === 'number' ? coordinate(value) : key === 'd' ? value : escapeXml(value)}"`;
	}
	const body = children.join('');
	return body === '' ? `${head}/>` : `${head}>${body}</${name}>`;
}

/** An element that holds words. */
export function textElement(name: string, attributes: Attributes, words: string): string {
	return element(name, attributes, escapeXml(words));
}

/** Far outside any picture, and short to write. */
const FARTHEST = 100_000;

/** A length or position in pixels, to a hundredth: always finite, never with an exponent, so that no path is broken by a number. */
export function coordinate(value: number): number {
	const near = Math.min(FARTHEST, Math.max(-FARTHEST, value));
	return Math.round(near * 100) / 100 || 0;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text as data, in elements and in quoted attributes. What XML cannot hold at all, controls and half characters, becomes U+FFFD. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"']/gu, character => ENTITIES[character] ?? character).replace(/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r]/gu, '\uFFFD');
}
