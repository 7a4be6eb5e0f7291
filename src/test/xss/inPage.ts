/** These run in the browser, one function at a time: what they need is inside. */

/** Counts calls of what payloads call, by the frame of the control that they were in. */
export function watch(): void {
	const hit = (): void => {
		let frame: Window = window;
		while (frame.parent !== frame.parent.parent) frame = frame.parent;
		const ran = (Reflect.get(frame.parent, 'ran') ?? []) as string[];
		ran.push(frame.name);
		Reflect.set(frame.parent, 'ran', ran);
	};
	for (const name of ['alert', 'confirm', 'prompt', 'print']) Object.defineProperty(globalThis, name, { value: hit });
	// following a link that a note may have is no attack, and would end the page
	addEventListener('click', event => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (/^(?:https?|mailto):/u.test(link?.getAttribute('href') ?? '')) event.preventDefault();
	}, true);
}

/** Shows blocks in the preview, in place of all that is there. */
export async function show(blocks: readonly string[]): Promise<void> {
	const remove = document.getElementById('ml-note')?.children.length ?? 0;
	postMessage({ type: 'patch', start: 0, remove, insert: blocks.map(html => ({ html, above: 0, lines: 0, formulas: 0 })), version: 1, base: new URL('note/', location.href).href });
	await new Promise(done => setTimeout(done, 20));
}

/** Does to all elements what a reader may do, and tells what ran and what is there that notes cannot have. */
export async function provoke({ selector, types }: { readonly selector: string; readonly types: readonly string[] }): Promise<{ readonly ran: number; readonly foreign: readonly string[] }> {
	const elements = [...document.querySelectorAll<HTMLElement>(`${selector} *`)];
	const plain = /^(?:section|p|h[1-6]|[uod]l|li|d[tdl]|table|thead|tbody|tr|t[hd]|a|strong|em|s|b|i|code|pre|blockquote|hr|br|img|span|div|article|details|summary|dfn|input|button|label|fieldset|legend|select|option|output|caption|figure|figcaption|header|footer|small|su[bp]|kbd|progress)$/u;
	const drawn = /^(?:math|semantics|annotation|m(?:row|[inos]|text|space|frac|sqrt|root|su[bp]|subsup|under|over|underover|table|t[rd]|style|enclose|padded|phantom|multiscripts|prescripts)|svg|g|path|line|rect|circle|ellipse|polyline|polygon|text|tspan|desc|title|defs|clipPath|use|marker|image|linearGradient|stop)$/u;
	const foreign = elements.flatMap(element => [
		...(plain.test(element.localName) || drawn.test(element.localName) ? [] : [`<${element.localName}>`]),
		...[...element.attributes].filter(({ name, value }) => /^on|^(?:formaction|action|srcdoc|background|ping|xlink:href)$/u.test(name)
			|| (name === 'href' && !/^(?:https?:\/\/|mailto:|#|$)/iu.test(value))
			|| (name === 'id' && !/^(?:note|ml)-/u.test(value))
			|| (name === 'name' && !element.closest('.ml-live'))
			|| /(?:java|vb)script:/iu.test(name === 'title' || name.startsWith('data-') || name.startsWith('aria-') || name === 'alt' || name === 'src' || name === 'class' ? '' : value)).map(({ name, value }) => `${name}="${value}"`),
	]);
	for (const element of elements) {
		for (const type of types) element.dispatchEvent(new Event(type, { bubbles: type !== 'toggle' }));
		if (element.matches('a, button, summary, .formula') && !element.closest('.ml-live')) element.click();
	}
	await new Promise(done => setTimeout(done, 100));
	const ran = ((Reflect.get(globalThis, 'ran') ?? []) as string[]).length;
	Reflect.set(globalThis, 'ran', []);
	return { ran, foreign };
}

/** Takes payloads as they are, each in a frame of its own, and tells which of them ran. */
export async function runUnsanitised({ bodies, types }: { readonly bodies: readonly string[]; readonly types: readonly string[] }): Promise<readonly number[]> {
	Reflect.set(globalThis, 'ran', []);
	const frames = bodies.map((body, index) => {
		const frame = document.createElement('iframe');
		frame.name = String(index);
		frame.srcdoc = body;
		document.body.append(frame);
		return frame;
	});
	await Promise.all(frames.map(frame => new Promise(done => frame.addEventListener('load', done))).map(loaded => Promise.race([loaded, new Promise(done => setTimeout(done, 1000))])));
	for (const { contentDocument } of frames) {
		for (const element of contentDocument?.querySelectorAll<HTMLElement>('*') ?? []) {
			for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }));
			if ('click' in element) element.click();
		}
	}
	await new Promise(done => setTimeout(done, 200));
	for (const frame of frames) frame.remove();
	return [...new Set(Reflect.get(globalThis, 'ran') as string[])].filter(name => name !== '').map(Number);
}
