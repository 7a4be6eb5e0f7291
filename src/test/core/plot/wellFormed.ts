const NAME = '[A-Za-z][\\w:-]*';
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const TAG = new RegExp(`^<(/?)(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>`);

/** What is wrong with a piece of XML as our writers make it, or nothing: elements nest, attributes are quoted and single, text is escaped. */
export function faultOf(xml: string): string | undefined {
	const open: string[] = [];
	for (let rest = xml; rest !== '';) {
		if (!rest.startsWith('<')) {
			const text = rest.slice(0, rest.indexOf('<') < 0 ? rest.length : rest.indexOf('<'));
			const fault = open.length === 0 ? 'text outside of the root' : faultOfText(text);
			if (fault) return fault;
			rest = rest.slice(text.length);
			continue;
		}
		const tag = TAG.exec(rest);
		if (!tag) return `no tag: ${rest.slice(0, 60)}`;
		const [whole, closing, name = '', attributes = '', single] = tag;
		if (closing) {
			if (open.pop() !== name) return `unexpected </${name}>`;
		} else {
			if (open.length === 0 && rest !== xml) return 'a second root';
			const names = [...attributes.matchAll(new RegExp(` (${NAME})=`, 'g'))].map(([, key]) => key);
			if (new Set(names).size < names.length) return `an attribute twice in ${whole}`;
			const fault = faultOfText(attributes);
			if (fault) return fault;
			if (!single) open.push(name);
		}
		rest = rest.slice(whole.length);
	}
	return open.length > 0 ? `<${open.join('> <')}> left open` : undefined;
}

function faultOfText(text: string): string | undefined {
	if (text.replace(ENTITY, '').includes('&')) return `a bare & in ${text}`;
	return /[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r]/u.test(text) ? 'a character that XML cannot hold' : undefined;
}
