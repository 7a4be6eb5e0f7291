import type { Node } from '../../../core/formula/index';

/** A tree on one line: names and numerals as they are, everything else as `(what part part …)`. */
export function sexpr(node: Node): string {
	switch (node.kind) {
		case 'number': return node.text;
		case 'name': return node.font === 'plain' ? node.letters : `${node.letters}:${node.font}`;
		case 'accent': return form(node.accent, [node.body]);
		case 'scripts': return `(scripts${"'".repeat(node.primes)} ${[sexpr(node.base), node.sub ? `_ ${sexpr(node.sub)}` : '', node.sup ? `^ ${sexpr(node.sup)}` : ''].filter(Boolean).join(' ')})`;
		case 'juxtaposition': return form('beside', node.items);
		case 'brackets': return form(node.open + node.close, node.items, node.separators);
		case 'bars': return form(node.delimiter, [node.body]);
		case 'list': return form('list', node.items, node.separators);
		case 'binary': return form(node.operator, [node.left, node.right]);
		case 'prefix': return form(node.operator, [node.body]);
		case 'postfix': return form(node.operator, [node.body]);
		case 'fraction': return form('frac', [node.over, node.under]);
		case 'binomial': return form('binom', [node.over, node.under]);
		case 'root': return form('root', node.index ? [node.body, node.index] : [node.body]);
		case 'binder': return `(${node.operator}${node.lostLimits ? '?' : ''}${node.sub ? ` _ ${sexpr(node.sub)}` : ''}${node.sup ? ` ^ ${sexpr(node.sup)}` : ''} ${sexpr(node.body)}${node.differentials.map(variable => ` d ${sexpr(variable)}`).join('')})`;
		case 'relation': return form('rel', node.items, node.operators);
		case 'cases': return `(cases${node.rows.map(({ value, condition, otherwise }) => ` [${sexpr(value)}${condition ? ` if ${sexpr(condition)}` : ''}${otherwise ? ' otherwise' : ''}]`).join('')})`;
		case 'matrix': return `(matrix${node.delimiters}${node.rows.map(row => ` [${row.map(sexpr).join(' ')}]`).join('')})`;
		case 'lines': return form('lines', node.rows);
		case 'dots': return '…';
		case 'mark': return `mark${node.mark}`;
		case 'text': return JSON.stringify(node.text);
		case 'hole': return '?';
		case 'unknown': return `(unknown ${node.command})`;
	}
}

function form(head: string, parts: readonly Node[], between: readonly string[] = []): string {
	return `(${[head, ...parts.flatMap((part, i) => i === 0 ? [sexpr(part)] : [between[i - 1] ?? '', sexpr(part)])].filter(Boolean).join(' ')})`;
}
