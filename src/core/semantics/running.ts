import type { Node } from '../formula/syntax';
import type { Local, Scope } from './context';
import { isSymbol, keyOf, nodesIn, wholeSymbols } from './symbols';

/** Whether a name runs through values here: a binder's variable, or an index that is free on the left unless `x_{t+1}` steps with it. */
export function isRunning(local: Local | undefined): boolean {
	if (!local) return false;
	return local.kind === 'value' ? local.ir.kind === 'local' && !local.stepped : runsIn(local.node, local.scope);
}

/** Whether an expression has a symbol that runs here. */
export function runsIn(node: Node, scope: Scope): boolean {
	return wholeSymbols(node).some(symbol => isRunning(scope.locals.get(keyOf(symbol))));
}

/** The symbols of an expression that a binder counts, also those written as scripts where asked; what is free on the left is not among them. */
export function countedIn(node: Node, scope: Scope, inScripts = false): readonly Node[] {
	const symbols = inScripts ? [...nodesIn(node)].filter(isSymbol) : wholeSymbols(node);
	const counted = symbols.filter(symbol => isCounted(scope.locals.get(keyOf(symbol))));
	return [...new Map(counted.map(symbol => [keyOf(symbol), symbol])).values()];
}

function isCounted(local: Local | undefined): boolean {
	return local?.kind === 'value' && local.ir.kind === 'local' && local.stepped === undefined && !local.parameter;
}
