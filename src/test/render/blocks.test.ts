import { describe, expect, test } from 'vitest';
import { headingId, localPicture, safeHref } from '../../render/links';
import { renderBlocks } from '../../render/blocks';

const html = (text: string) => renderBlocks(text).map(block => block.html).join('').trim();

describe('renderBlocks', () => {
	test('blocks know their line and their first formula', () => {
		const blocks = renderBlocks('---\ntitle: a\n---\n# A $a$\n\n- $b$\n- $c$\n\n$$d$$\n');
		expect(blocks.map(({ line, firstFormula }) => [line, firstFormula])).toEqual([[0, 0], [3, 0], [5, 1], [8, 3]]);
	});

	test('lines inside a block count from its first line', () => {
		const [, before] = renderBlocks('a\n\n- b\n- c\n');
		const [, after] = renderBlocks('a\n\n\n\n- b\n- c\n');
		expect(after?.html).toBe(before?.html);
		expect(before?.html).toContain('data-line="1"');
	});

	test('mis-decoded text and look-alike characters are shown as meant', () => {
		expect(html('$aâˆ’b$ â€œxâ€œ')).toContain('“x“');
		expect(html('$x\u200b−1$')).toContain('<annotation encoding="application/x-tex">x-1</annotation>');
	});

	test('macros of the note and of the settings are expanded, and definitions do not show', () => {
		const text = renderBlocks('\\def\\y{z}\n\n$\\x\\y$', { '\\x': '\\alpha' }).map(block => block.html).join('');
		expect(text).toContain('<annotation encoding="application/x-tex">\\alpha z</annotation>');
		expect(text).not.toContain('def');
	});

	test('KaTeX\'s styles are data', () => {
		expect(html('$\\frac{a}{b}$')).toContain(' data-style="');
		expect(html('$\\frac{a}{b}$')).not.toContain(' style="');
	});

	test('LaTeX that KaTeX rejects is shown as its source', () =>
		expect(html('$\\frac{a$')).toMatch(/<code class="rejected" title="[^"]+">\\frac\{a<\/code>/u));

	test.each([
		['<img src=x onerror=alert(1)>', '<pre><code>&lt;img src=x onerror=alert(1)&gt;</code></pre>'],
		['a <b onclick="x">b</b>', '<p data-line="0">a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>'],
		['a<br>b', '<p data-line="0">a<br>b</p>'],
		['<!-- a -->', ''],
		['<!-- a --><script>x</script>', '<pre><code>&lt;script&gt;x&lt;/script&gt;</code></pre>'],
		['![a](https://example.com/a.png)', '<p data-line="0"><span class="no-picture">a</span></p>'],
		['![a](b/c.png)', '<p data-line="0"><img alt="a" data-src="b/c.png"></p>'],
		['[a](command:x)', '<p data-line="0"><a>a</a></p>'],
		['[a](https://example.com)', '<p data-line="0"><a href="https://example.com">a</a></p>'],
		['# location', '<h1 data-line="0" id="note-location">location</h1>'],
	])('%s', (text, expected) => expect(html(text)).toBe(expected));
});

describe('line breaks', () => {
	test.each([
		['✨ **Name**\ntext', 1],
		['text\nmore text', 0],
		['text\n$=a$\n$=b$', 2],
		['text with\n$a$ in it', 0],
		['text **bold**\nmore', 0],
		['**a** and **b**\nmore', 0],
		['$a$,\nmore', 1],
		['a\n✨\nb', 0],
	])('%j keeps %i', (text, count) => expect(html(text).match(/<br>/gu)?.length ?? 0).toBe(count));
});

describe('safeHref', () => {
	test.each(['https://example.com/a', 'http://example.com', 'mailto:me@example.com', 'HTTPS://example.com'])('%s stays', href => expect(safeHref(href)).toBe(href));
	test('a fragment leads to a heading of the note', () => expect(safeHref(`#a-b`)).toBe(headingId('A b').replace(/^/u, '#')));
	test.each([
		'command:a', 'COMMAND:a', 'vscode:a', 'vscode-insiders://a', 'file:///etc/passwd', 'data:text/html,a', 'javascript:alert(1)', ' javascript:a',
		'java\nscript:a', '//example.com', '\\\\server\\share', 'https:\\\\example.com', 'https:///a', 'a.md', '/a', '../a', 'x:y', '', 'mailto:/a',
	])('%j is no link', href => expect(safeHref(href)).toBeUndefined());
});

describe('localPicture', () => {
	test.each(['a.png', './a.png', '../a/b.svg'])('%s is shown', source => expect(localPicture(source)).toBe(source));
	test.each(['https://a/b.png', '//a/b.png', '/a.png', '\\\\a\\b', 'data:image/png;base64,x', 'file:///a', '%5c%5ca', 'vscode-resource:a'])(
		'%s is not', source => expect(localPicture(source)).toBeUndefined(),
	);
});
