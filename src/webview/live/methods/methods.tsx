import { Control } from '../controls/control';
import { NumberField } from '../controls/numberField';
import type { MethodArgument, MethodCard } from '../../../core/service';
import { Findings } from './findings';
import type { MethodsModel, Run } from './methodsModel';

/** The methods that a formula calls for: which there are, what they are given, and what they found. */
export function Methods({ methods }: { readonly methods: MethodsModel }) {
	const { cards, chosen, runs, elsewhere } = methods;
	if (elsewhere.value.length > 0) return <p class="ml-methods ml-words">{`This page cannot run ${elsewhere.value.join(', ')}; open the note in the editor for that.`}</p>;
	const card = cards.value.find(({ method }) => method === chosen.value);
	if (cards.value.length === 0) return null;
	return (
		<section class="ml-methods" aria-label="Methods">
			<p class="ml-buttons">
				<span class="ml-symbol">Methods</span>
				{cards.value.map(({ method, name, why }) => (
					<button key={method} type="button" aria-pressed={method === chosen.value} title={why} onClick={() => { chosen.value = method === chosen.value ? undefined : method; }}>{name}</button>
				))}
			</p>
			{card && <Chosen key={card.method} card={card} methods={methods} run={runs.value.get(card.method)} />}
		</section>
	);
}

function Chosen({ card, methods, run }: { readonly card: MethodCard; readonly methods: MethodsModel; readonly run: Run | undefined }) {
	const isRunning = run?.state === 'running';
	return (
		<form
			class="ml-method"
			onSubmit={event => {
				event.preventDefault();
				if (!isRunning) methods.run();
			}}
		>
			<p class="ml-words">{card.doc}</p>
			<dl class="ml-parameters">
				{methods.arguments.value.map(argument => <Argument key={argument.key} argument={argument} onGive={value => methods.give(argument.key, value)} />)}
			</dl>
			<p class="ml-buttons">
				<button type="submit" class="ml-primary" disabled={isRunning}>{`Run ${card.name}`}</button>
				{isRunning && <button type="button" onClick={methods.cancel}>Cancel</button>}
				<span role="status">{isRunning ? progressWords(run.share) : run?.state === 'cancelled' ? 'Cancelled.' : ''}</span>
			</p>
			{run?.state === 'done' && <Findings run={run} />}
		</form>
	);
}

function progressWords(share: number | undefined): string {
	return share === undefined ? 'Running…' : `Running, ${Math.round(100 * share)} %`;
}

function Argument({ argument, onGive }: { readonly argument: MethodArgument; readonly onGive: (value: unknown) => void }) {
	const { key, value, words, isExample, slider, values, type } = argument;
	const isPlain = typeof value === 'number' && !slider && !values && (type === 'number' || type === 'integer');
	return (
		<div class="ml-parameter">
			<dt>
				<span class="ml-symbol">{key}</span>
				<span class="ml-words">{words}</span>
				{isExample && <span class="ml-example">example</span>}
			</dt>
			<dd>{isPlain ? <NumberField name={key} value={value} onChange={onGive} /> : <Control parameter={argument} onMove={onGive} />}</dd>
		</div>
	);
}
