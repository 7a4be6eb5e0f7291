import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readParts } from '../../core/note/read';
import { headingId } from '../../render/ids';
import { createMarkdown } from '../../render/markdown';
import { segmentsOf } from '../../render/segments';
import { localPicture, remotePicture, safeHref } from '../../render/links';
import { renderBlocks } from '../../render/blocks';
import { placesOf } from '../../protocol';
import { lineOfAnchor, NoteRenderer } from '../../render/noteRenderer';

const html = (text: string) => renderBlocks(text).map(block => block.html).join('').trim();

describe('renderBlocks', () => {
	test('blocks know their line and their first formula', () => {
		const blocks = renderBlocks('---\ntitle: a\n---\n# A $a$\n\n- $b$\n- $c$\n\n$$d$$\n\n## B\n\n* **C** is $c$\n* **D** is $d$\n');
		const { lines, firstFormulas } = placesOf(blocks);
		expect(blocks.map((_, i) => [lines[i], firstFormulas[i]])).toEqual([[0, 0], [3, 0], [5, 1], [8, 3], [10, 4], [12, 4], [13, 5]]);
	});

	// VS Code breaks no line there, the reader of notes does
	test.each(['\u2028', '\u2029', '\u0085'])('lines are the editor\'s, behind %j too', odd => {
		const blocks = renderBlocks(`# A${odd}text${odd}\r\nmore\r\r- b${odd}- c\n- d\n\n## E\n`);
		expect(placesOf(blocks).lines).toEqual([0, 0, 1, 3, 6]);
		expect(blocks[3]?.html.match(/data-line="\d"/gu)).toEqual(['data-line="0"', 'data-line="0"', 'data-line="1"']);
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
		['![a](https://example.com/a.png)', '<p data-line="0"><span class="no-picture" data-remote="https://example.com/a.png">a</span></p>'],
		['![a](http://example.com/a.png)', '<p data-line="0"><span class="no-picture">a</span></p>'],
		['![a"b](https://example.com/"onerror="x)', '<p data-line="0"><span class="no-picture" data-remote="https://example.com/%22onerror=%22x">a&quot;b</span></p>'],
		['![a](b/c.png)', '<p data-line="0"><img alt="a" data-src="b/c.png"></p>'],
		['[a](command:x)', '<p data-line="0"><a>a</a></p>'],
		['[a](https://example.com)', '<p data-line="0"><a href="https://example.com">a</a></p>'],
		['# location', '<h1 data-line="0" id="note-location">location</h1>'],
	])('%s', (text, expected) => expect(html(text)).toBe(expected));
});

describe('ids', () => {
	const ids = (text: string) => [...html(text).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
	test.each([
		['# A b\n## A b\n# A b 1\n# A b', ['note-a-b', 'note-a-b-1', 'note-a-b-1-1', 'note-a-b-2']],
		['# The **bold** `code` $x$ [link](https://example.com) \\_', ['note-the-bold-code--link-_']],
		['# Ünïcode, 数学!', ['note-%C3%BCn%C3%AFcode-%E6%95%B0%E5%AD%A6']],
		['# \\_\\_proto\\_\\_\n# constructor', ['note-__proto__', 'note-constructor']],
		// headings come before names, wherever they are
		['* ✨ **Walk**: $x$\n\n# Walk\n', ['note-walk-1', 'note-walk']],
		['* ##### ✨Walk\n\t$x$\n* ##### ✨Walk\n\t$y$\n', ['note-walk', 'note-walk-1']],
	])('%j: %j', (text, expected) => expect(ids(text)).toEqual(expected));

	test('a card\'s anchor leads to the card', () => {
		for (const text of ['* ##### ✨Walk\n\t$x$\n* ##### ✨Walk\n\t$y$\n', '* ✨ **Walk**: $x$\n\n# Walk\n\n* ✨ **Walk** | Run: $x$\n']) {
			const anchors = [...html(text).matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
			expect(anchors).toHaveLength(2);
			expect(ids(text)).toEqual(expect.arrayContaining(anchors));
			expect(new Set(ids(text)).size).toBe(ids(text).length);
		}
	});

	test.each([['#A-b', 'A b'], ['#ünïcode', 'Ünïcode'], ['#%C3%9Cn%C3%AFcode', 'Ünïcode'], ['#a-b-1', 'a b-1']])('a link to %s finds %s', (link, title) =>
		expect(safeHref(link)).toBe(`#${headingId(title)}`));
});

describe('cards', () => {
	const NOTE = '## Chance\n\n* ✨ **Markov Chain (MC)** | Walk\n\tWhere $p$ is the chance to stay.\n* plain\n';

	test('an entry is a card with its names, an anchor and its legend', () => {
		const [, card = ''] = renderBlocks(NOTE).map(block => block.html);
		expect(card).toMatch(/^<article class="entry" id="note-markov-chain">/u);
		expect(card).toContain('<a class="anchor" href="#note-markov-chain" aria-label="Link to Markov Chain">#</a><dfn>Markov Chain</dfn>');
		expect(card).toContain('<span class="alias" id="note-mc">MC</span>');
		expect(card).toMatch(/<details class="legend"><summary>1 symbol<\/summary>.*<dd>the chance to stay<\/dd>/su);
	});

	test('what is not an entry stays a list', () => expect(renderBlocks(NOTE).at(-1)?.html).toMatch(/^<ul>\n<li/u));

	test('a heading with nothing but its own text is a card as a whole', () =>
		expect(renderBlocks('## Softmax\n\nTurns $x$ into $y$.\n\nMore.\n').map(({ html }) => html.slice(0, 22))).toEqual(['<article class="entry"']));

	test('ordered items keep their numbers', () => expect(html('3. a\n4. b\n')).toContain('<ol start="3">'));

	test('names with markup of their own are text', () =>
		expect(html('## A\n\n* **<b>x</b>**: $a$ is $b$\n')).not.toContain('<b>'));
});

describe('tasks and code', () => {
	test.each([
		['- [ ] a', '<li class="task" data-line="0"><input type="checkbox" disabled aria-label="to do"> a</li>'],
		['- [x] a', '<input type="checkbox" disabled checked aria-label="done"> a'],
		['```python\nreturn 1\n```', '<span class="hljs-keyword">return</span>'],
		['```unheard\n<b>\n```', '<code class="language-unheard">&lt;b&gt;\n</code>'],
		['[a] b', '[a] b'],
	])('%j', (text, expected) => expect(html(text)).toContain(expected));
});

describe('a note that is edited', () => {
	const pieces = ['# A\n', '\n* ✨ **B | C**\n\t$x$ is a size\n', '\\def\\y{z}\n\n', '$\\y$ [l]\n\n', '[l]: https://example.com\n\n', '## D\n\ntext\n\n', '1. a\n2. b\n\n', '```\n# no\n```\n', '\u2028', '> # q\n\n', '$$\na\n'];
	const note = fc.array(fc.constantFrom(...pieces, '- a\n', '* **E** is $e$\n\n', '**F.** text\n\n', '## G\n\n', '    code\n', '***\n', '---\n', '+ b\n\n  more\n', 'âˆ’', '\r\n', '\\newcommand{\\z}{1}\n\n', '|a|b|\n|-|-|\n|1|2|\n'), { maxLength: 60, size: 'max' });

	test('comes to the same as if it were read anew', () => {
		fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 9 }), { minLength: 2, maxLength: 4 }), versions => {
			const renderer = new NoteRenderer();
			for (const parts of versions) {
				const text = parts.join('');
				expect(renderer.render(text, {}).blocks).toEqual(renderBlocks(text));
			}
		}), { numRuns: 60 });
	});

	test('after random edits comes to the same', () => {
		const edit = fc.record({ at: fc.nat(2000), length: fc.oneof(fc.constant(0), fc.nat(30)), piece: fc.constantFrom('', 'x', ' ', '\n', '\n\n', '- ', '# ', '$', '`', ...pieces) });
		fc.assert(fc.property(note, fc.array(edit, { minLength: 1, maxLength: 6 }), (parts, edits) => {
			const renderer = new NoteRenderer();
			let text = parts.join('');
			renderer.render(text, {});
			for (const { at, length, piece } of edits) {
				const start = at % (text.length + 1);
				text = text.slice(0, start) + piece + text.slice(start + length);
				expect(renderer.render(text, {}).blocks).toEqual(renderBlocks(text));
			}
		}), { numRuns: 100 });
	}, 60_000);

	test('Markdown reads its segments as it reads the whole', () => {
		const markdown = createMarkdown();
		markdown.core.ruler.enableOnly(['normalize', 'block', 'ml_math_fence']);
		// a list may be divided, and is tight or loose by its part
		const told = (text: string, first: number, continued: boolean) => markdown.parse(text, { continued }).filter(({ type }) => !/^(?:bullet|ordered)_list_/u.test(type))
			.map(({ type, map, content }) => [type, map ? map[0] + first : undefined, content]);
		fc.assert(fc.property(note, parts => {
			const read = readParts(parts.join('').replaceAll(/[\r\u2028]/gu, ''));
			let line = 0;
			const pieces = segmentsOf(read, markdown).flatMap(({ source, isFirst, editorLines }) => {
				const tokens = told(source, line, !isFirst);
				line += editorLines.at(-1) ?? 0;
				return tokens;
			});
			if (!read.misDecoded) expect(pieces).toEqual(told(read.text, 0, false));
		}), { numRuns: 300 });
	});

	test('what is not edited is the same objects', () => {
		const renderer = new NoteRenderer();
		const text = Array.from({ length: 20 }, (_, i) => `text ${i} with $x_{${i}}$\n\n- **A${i}** is $a$\n- **B** is $b$\n\n`).join('');
		const { blocks: before } = renderer.render(text, {});
		const { blocks: after } = renderer.render(text.replace('text 7', 'text seven\n'), {});
		expect(after.filter(block => !before.includes(block)).map(({ html }) => html.slice(0, 30))).toEqual(['<p data-line="0">text seven\nwi']);
	});

	test('an edit beside a definition of a macro renders nothing else', () => {
		const renderer = new NoteRenderer();
		const text = 'a $\\newcommand{\\y}{z}$\n\n$\\y$\n\n[a]\n\n[a]: https://example.com\n';
		const { blocks: before } = renderer.render(text, {});
		const { blocks: after } = renderer.render(`b${text}`, {});
		expect(after.map((block, i) => block === before[i])).toEqual([false, true, true, true]);
	});

	test('can be had in steps', () => {
		const text = Array.from({ length: 50 }, (_, i) => `## A\n\ntext ${i}\n\n`).join('');
		const renderer = new NoteRenderer();
		const first = renderer.render(text, {}, 200);
		expect(first.isWhole).toBe(false);
		expect(first.blocks).toEqual(renderBlocks(text).slice(0, first.blocks.length));
		expect(renderer.render(text, {}).blocks).toEqual(renderBlocks(text));
	});
});

test('of a long note the beginning is read alone', () => {
	const text = `[l]: https://example.com\n\n${Array.from({ length: 4000 }, (_, i) => `# A\n\ntext ${i} [l]\n\n`).join('')}# A\n`;
	const renderer = new NoteRenderer();
	const { blocks, isWhole } = renderer.render(text, {}, 1_000_000);
	expect(isWhole).toBe(false);
	expect(blocks).toEqual(renderBlocks(text).slice(0, blocks.length));
	expect(blocks.length).toBeGreaterThan(1000);
	expect(renderer.render(text, {}, 10_000_000)).toEqual({ blocks: renderBlocks(text), isWhole: true });
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

describe('the line of a link', () => {
	const NOTE = '---\na: b\n---\n# A b\u2028\n> ## A b\n\n- # Ünï `c`\n\n* ✨ **Walk (RW)**: $x$\n\n```\n# no\n```\n';
	test.each([['a-b', 3], ['A-B', 3], ['a-b-1', 4], ['ünï-c', 6], ['%C3%BCn%C3%AF-c', 6], ['walk', 8], ['rw', 8], ['no', undefined], ['', undefined], ['__proto__', undefined], ['a-b-2', undefined]] as const)(
		'to %j is %s', (fragment, line) => expect(lineOfAnchor(NOTE, fragment)).toBe(line),
	);
});

describe('safeHref', () => {
	test.each(['https://example.com/a', 'http://example.com', 'mailto:me@example.com', 'HTTPS://example.com'])('%s stays', href => expect(safeHref(href)).toBe(href));
	test('a fragment leads to a heading of the note', () => expect(safeHref(`#a-b`)).toBe(headingId('A b').replace(/^/u, '#')));
	test.each([
		'command:a', 'COMMAND:a', 'vscode:a', 'vscode-insiders://a', 'file:///etc/passwd', 'data:text/html,a', 'javascript:alert(1)', ' javascript:a',
		'java\nscript:a', '//example.com', '\\\\server\\share', 'https:\\\\example.com', 'https:///a', 'a.md', '/a', '../a', 'x:y', '', 'mailto:/a',
	])('%j is no link', href => expect(safeHref(href)).toBeUndefined());
});

describe('remotePicture', () => {
	test.each(['https://a/b.png', 'HTTPS://a.b?c'])('%s may be loaded', source => expect(remotePicture(source)).toBe(source));
	test.each(['http://a/b.png', '//a/b.png', 'https:///a', 'https://', 'https://a%5cb/', 'https://a\\b', 'https://a/ b', 'data:image/png;base64,x', 'a.png'])('%s may not', source => expect(remotePicture(source)).toBeUndefined());
});

describe('localPicture', () => {
	test.each(['a.png', './a.png', '../a/b.svg'])('%s is shown', source => expect(localPicture(source)).toBe(source));
	test.each(['https://a/b.png', '//a/b.png', '/a.png', '\\\\a\\b', 'data:image/png;base64,x', 'file:///a', '%5c%5ca', 'vscode-resource:a'])(
		'%s is not', source => expect(localPicture(source)).toBeUndefined(),
	);
});
