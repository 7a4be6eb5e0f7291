import type { Signal } from '@preact/signals';

/** Whether probabilities keep their sum when one of them is moved. */
export function KeepSum({ keepsSum }: { readonly keepsSum: Signal<boolean> }) {
	return <label class="ml-keep"><input type="checkbox" checked={keepsSum.value} onChange={({ currentTarget }) => { keepsSum.value = currentTarget.checked; }} />{' Keep the sum at 1: the others follow'}</label>;
}
