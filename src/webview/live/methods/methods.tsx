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
					<button key={method} type="button" aria-pressed={method === chosen.value} title={why} onClick={() => methods.choose(method)}>{name}</button>
				))}
			</p>
			{card && <Chosen key={card.method} card={card} methods={methods} run={runs.value.get(card.method)} />}
		</section>
	);
}

function Chosen({ card, methods, run }: { readonly card: MethodCard; readonly methods: MethodsModel; readonly run: Run | undefined }) {
	const isRunning = run?.state === 'running';
	const asked = methods.arguments.value.filter(({ isSetting }) => !isSetting);
	const settings = methods.arguments.value.filter(({ isSetting }) => isSetting);
	return (
		<form
			class="ml-method"
			onSubmit={event => {
				event.preventDefault();
				if (!isRunning) methods.run();
			}}
		>
			<p class="ml-words">{card.doc}</p>
			{asked.length > 0 && <Arguments of={asked} onGive={methods.give} />}
			{settings.length > 0 && (
				<details class="ml-settings">
					<summary>Settings</summary>
					<Arguments of={settings} onGive={methods.give} />
				</details>
			)}
			<p class="ml-buttons">
				<button type="submit" class="ml-primary" disabled={isRunning}>{`Run ${card.name}`}</button>
				{isRunning && <button type="button" onClick={methods.cancel}>Cancel</button>}
				<span role="status">{run && stateWords(run)}</span>
			</p>
			{run?.found && <Findings found={run.found} />}
		</form>
	);
}

function stateWords({ state, share, isStale }: Run): string {
	if (state === 'running') return share === undefined ? 'Running…' : `Running, ${Math.round(100 * share)} %`;
	if (state === 'cancelled') return 'Cancelled. Run it again when you like.';
	return isStale ? 'Something has moved since: run it again.' : '';
}

function Arguments({ of, onGive }: { readonly of: readonly MethodArgument[]; readonly onGive: (key: string, value: unknown) => void }) {
	return <dl class="ml-parameters">{of.map(argument => <Argument key={argument.key} argument={argument} onGive={value => onGive(argument.key, value)} />)}</dl>;
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
