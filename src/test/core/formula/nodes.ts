import type { Node } from '../../../core/formula/index';

/** The nodes directly below, in any order. */
export function childrenOf(node: Node): readonly Node[] {
	switch (node.kind) {
		case 'number': case 'name': case 'dots': case 'mark': case 'text': case 'hole': case 'unknown': return [];
		case 'accent': case 'bars': case 'prefix': case 'postfix': return [node.body];
		case 'scripts': return [node.base, ...present(node.sub, node.sup)];
		case 'juxtaposition': case 'brackets': case 'list': case 'relation': return node.items;
		case 'binary': return [node.left, node.right];
		case 'fraction': case 'binomial': return [node.over, node.under];
		case 'root': return [node.body, ...present(node.index)];
		case 'binder': return [node.body, ...node.differentials, ...present(node.sub, node.sup)];
		case 'cases': return node.rows.flatMap(({ value, condition }) => [value, ...present(condition)]);
		case 'matrix': return node.rows.flat();
		case 'lines': return node.rows;
	}
}

const present = (...nodes: readonly (Node | undefined)[]): readonly Node[] => nodes.filter(node => node !== undefined);
