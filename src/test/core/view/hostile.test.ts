import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { createNoteService, describeFormula, toMarkdown } from '../../../core/index';
import { contexts } from '../../xss/contexts';
import { payloads } from '../../xss/payloads';

const service = createNoteService({ log: () => undefined, now: () => 0 });
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.validateLink = () => true;

/** More than a page of HTML has: a hover is Markdown that may run our commands. */
const hostile = [
	...payloads.filter((_, index) => index % 71 === 7),
	'[x](command:a)', '![x](https://a/b.png)', '<https://a>', 'https://a.example', 'www.a.example', '[x]', '[x][command:a]', '](command:a)', '`](command:a)', '\\](command:a)', '\\\\](command:a)', ')](command:a) [', '$(alert)', '**a**', '&#91;x](command:a)', '[x]: command:a\n\n[x]', '[^1]', '|a|\n|-|', '<a href="command:a">x</a>', '~~a~~', 'a\u2028# b', 'a\n\n---', '<!-- a', '\u202e](a)',
];

/** What a hover shows that is not text, our commands and our pictures. */
function foreignIn(hover: string): readonly string[] {
	return markdown.parse(hover, {}).flatMap(block => (block.type === 'html_block' ? [block] : block.children ?? [])).flatMap(token => {
		const address = String(token.attrGet('href') ?? token.attrGet('src') ?? '');
		if (token.type.startsWith('html_')) return [token.content];
		return address === '' || (token.type === 'link_open' && address === 'command:ours') || (token.type === 'image' && address === 'data:ours') ? [] : [address];
	});
}

describe('a hover', () => {
	test.each(['title', 'formula', 'error text', 'legend'])('has no link, no picture and no markup of a note, from a %s', name => {
		let hovers = 0;
		for (const payload of hostile) {
			const note = service.open(name, 1, contexts[name]?.(payload) ?? '');
			for (let index = 0; index < note.formulaCount; index++) {
				for (const picture of ['data:ours', undefined]) {
					const hover = toMarkdown(describeFormula(note.formula(index), note.evaluate(index, {}), note.methods(index)), { picture: () => picture, link: () => 'command:ours' });
					expect(foreignIn(hover)).toEqual([]);
					hovers++;
				}
			}
		}
		expect(hovers).toBeGreaterThan(hostile.length);
	});

	test('is found out where it has', () => {
		for (const hover of ['[x](command:a)', '![x](https://a)', 'a <b>x', '<img src=x>\n', 'https://a.example']) expect(foreignIn(hover)).toHaveLength(1);
	});
});
