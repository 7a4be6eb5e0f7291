import { useState } from 'preact/hooks';
import { formatNumber } from '../../../core/runtime';

interface Props {
	readonly name: string;
	readonly value: number;
	readonly step?: number | undefined;
	readonly onChange: (value: number) => void;
}

/** A number to type. What is no number yet is left as it stands, marked, and changes nothing. */
export function NumberField({ name, value, step, onChange }: Props) {
	const [typed, setTyped] = useState<string>();
	const text = typed ?? formatNumber(value);
	return (
		<input
			type="text" inputMode="decimal" class="ml-number" aria-label={`${name}, value`} value={text} aria-invalid={numberIn(text) === undefined}
			onInput={({ currentTarget }) => {
				setTyped(currentTarget.value);
				const number = numberIn(currentTarget.value);
				if (number !== undefined) onChange(number);
			}}
			onBlur={() => setTyped(undefined)}
			onKeyDown={event => {
				const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
				if (direction === 0 || step === undefined) return;
				event.preventDefault();
				setTyped(undefined);
				onChange(Number((value + direction * step).toPrecision(12)));
			}}
		/>
	);
}

/** `1.5`, `1e-3`, with the true minus sign as well. */
function numberIn(text: string): number | undefined {
	const plain = text.trim().replace('−', '-');
	return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu.test(plain) ? Number(plain) : undefined;
}
