import { describeVerdict, type FormulaReading, type Reason, type Verdict } from '../core/index';

/** A formula with what its check found. */
export interface Finding {
	readonly formula: FormulaReading;
	readonly verdict: Verdict;
}

export interface CheckedFile {
	readonly file: string;
	readonly findings: readonly Finding[];
}

const RULES: readonly { readonly id: Reason['code']; readonly name: string; readonly text: string }[] = [
	{ id: 'members-differ', name: 'ClaimFails', text: 'What the formula claims does not hold for what it computes.' },
	{ id: 'cases-gap', name: 'CasesLeaveAGap', text: 'The cases of a piecewise definition do not cover a point of its domain.' },
	{ id: 'cases-disagree', name: 'CasesDisagree', text: 'Two cases of a piecewise definition cover a point and say different things.' },
];

/**
 * The failures as a log in SARIF 2.1.0, with one result each; columns count UTF-16 code units from 1.
 * @source  OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
 */
export function sarifOf(files: readonly CheckedFile[]): object {
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [{
			tool: {
				driver: {
					name: 'ML Notes',
					informationUri: 'https://github.com/ml-notes/ml-notes',
					rules: RULES.map(({ id, name, text }) => ({ id, name, shortDescription: { text }, defaultConfiguration: { level: 'error' } })),
				},
			},
			columnKind: 'utf16CodeUnits',
			artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
			results: files.flatMap(({ file, findings }, artifact) => findings.flatMap(finding => resultOf(finding, file, artifact))),
		}],
	};
}

function resultOf({ formula, verdict }: Finding, file: string, artifact: number): readonly object[] {
	const { reason } = verdict;
	const ruleIndex = RULES.findIndex(({ id }) => id === reason?.code);
	if (verdict.verdict !== 'fails' || !reason || ruleIndex < 0) return [];
	return [{
		ruleId: reason.code,
		ruleIndex,
		kind: 'fail',
		level: 'error',
		message: { text: describeVerdict(verdict) },
		locations: [{
			physicalLocation: {
				artifactLocation: { uri: uriOf(file), index: artifact },
				region: { startLine: formula.line + 1, startColumn: formula.column + 1, charOffset: formula.span.start, charLength: formula.span.end - formula.span.start },
			},
		}],
	}];
}

/** A relative or absolute path as a URI reference; a drive letter would otherwise be read as a scheme. */
function uriOf(file: string): string {
	const path = file.replaceAll('\\', '/');
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
	return path.startsWith('/') ? `file://${encoded}` : encoded;
}
