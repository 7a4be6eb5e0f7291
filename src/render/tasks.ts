import type { MarkdownIt, Token } from 'markdown-it';

/** Task lists: `- [ ] to do`, `- [x] done`. The boxes only show; the note is changed in the editor. */
export function taskRule(markdown: MarkdownIt): void {
	markdown.core.ruler.push('ml_tasks', ({ tokens }) => {
		for (const [index, token] of tokens.entries()) {
			const item = tokens[index - 2];
			if (token.type === 'inline' && tokens[index - 1]?.type === 'paragraph_open' && item?.type === 'list_item_open') makeTask(item, token);
		}
	});
	markdown.renderer.rules['task'] = (tokens, index) =>
		(tokens[index]?.info === 'done' ? '<input type="checkbox" disabled checked aria-label="done"> ' : '<input type="checkbox" disabled aria-label="to do"> ');
}

function makeTask(item: Token, { children }: Token): void {
	const [text] = children ?? [];
	const box = text?.type === 'text' ? /^\[([ xX])\](?:\s|$)/u.exec(text.content) : null;
	if (!children || !text || !box) return;
	const task = Object.assign(Object.create(Object.getPrototypeOf(text) as object) as Token, text);
	task.type = 'task';
	task.info = box[1] === ' ' ? 'to do' : 'done';
	text.content = text.content.slice(box[0].length);
	children.unshift(task);
	item.attrJoin('class', 'task');
}
