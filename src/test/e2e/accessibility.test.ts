import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { useWorkbench } from './harness';

const NOTE = `# Losses

* ##### ✨Squared Error
	The loss $L=(y-\\hat{y})^2$ of a prediction $\\hat{y}$, where $y$ is the target. See [the proof](proof.md).

| symbol | meaning |
|---|---|
| $y$ | target |

\`\`\`python
torch.nn.MSELoss()
\`\`\`

$$
\\sum_{i=1}^{n} (y_i - \\hat{y}_i)^2
$$
`;

describe('accessibility of the preview', () => {
	const workbench = useWorkbench('node', { name: 'accessibility', files: { 'note.md': NOTE }, open: 'note.md' });

	test('axe finds nothing to object to', async () => {
		await workbench().click('Losses');
		await workbench().command('ML Notes: Open Preview to the Side');
		const preview = await workbench().frameWith('#ml-note .katex-display');
		await preview.evaluate(axe.source);
		const violations = await preview.evaluate(async () => {
			const { axe: engine } = globalThis as unknown as { readonly axe: typeof axe };
			// the order of headings is the author's; a formula is not said as its glyphs stand
			const result = await engine.run(document, { rules: { 'heading-order': { enabled: false }, 'label-content-name-mismatch': { enabled: false } } });
			return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
		});
		expect(violations.join('\n')).toBe('');
	});
});
