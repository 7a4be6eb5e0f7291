import type { LiveParameter } from '../../../core/service';
import { FunctionField } from './functionField';
import { Grid } from './grid';
import { NumberControl } from './numberControl';
import { VectorBars } from './vectorBars';

export interface ControlProps {
	readonly parameter: LiveParameter;
	readonly onMove: (value: unknown) => void;
}

/** What moves a parameter, by what it is. */
export function Control({ parameter, onMove }: ControlProps) {
	switch (parameter.type) {
		case 'number': case 'integer': return <NumberControl parameter={parameter} onMove={onMove} />;
		case 'vector': return <VectorBars parameter={parameter} onMove={onMove} />;
		case 'matrix': return <Grid parameter={parameter} onMove={onMove} />;
		default: return <FunctionField parameter={parameter} onMove={onMove} />;
	}
}
