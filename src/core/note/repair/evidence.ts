import { runsIn, type Runs } from './misDecoded';

/** Controls that no text holds: all but backspace, tab, line feed, form feed, carriage return and escape. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\0-\x07\x0b\x0e-\x1a\x1c-\x1f]/g;

/** What tells whether a text is one, and was decoded as it was encoded. Evidence of lines adds up to that of the text. */
export interface Evidence extends Runs {
	readonly controls: number;
	readonly zeros: number;
}

export function evidenceIn(text: string): Evidence {
	const controls = text.match(CONTROLS) ?? [];
	return { ...runsIn(text), controls: controls.length, zeros: controls.filter(control => control === '\0').length };
}

/** The evidence of a text in which some lines gave way to others. */
export function afterEdit(all: Evidence, gone: Evidence, come: Evidence): Evidence {
	const after = (count: keyof Evidence): number => all[count] - gone[count] + come[count];
	return { controls: after('controls'), zeros: after('zeros'), decodable: after('decodable'), broken: after('broken'), long: after('long'), telling: after('telling') };
}

/** Whether a text of that length is none at all: a file of bytes with a note's name. */
export function isBinary({ controls, zeros }: Evidence, length: number): boolean {
	return zeros > 0 || (controls > 8 && controls > length / 50);
}
