import { describe, expect, test } from 'vitest';
import { until, useWorkbench, variants } from './harness';

const NOTE = 'A minus that is none: $x−y$ and $a⋅b−c$.\n';
const MIS_DECODED = 'The mean Î¼ of Ïƒ, Îµ and Î»: $\\mu$ â€” as it was meant, Î¼ and Ïƒ again.\n';

describe.each(variants)('repairs, %s host', variant => {
	const workbench = useWorkbench(variant, { name: 'repair', files: { 'note.md': NOTE, 'old.md': MIS_DECODED }, open: 'note.md' });
	/** While other extensions start, the editor drops what it asked for and comes back empty-handed. */
	const fix = (file: string, at: typeof place, title: string) => until(`the fix ${title}`, async () => await workbench().probe.fix(file, at, title) || undefined);
	const place = { line: 0, character: NOTE.indexOf('−') };

	test('offers to write what was meant, here and everywhere', async () => {
		const fixes = await until('the fixes', async () => {
			const now = await workbench().probe.fixes('note.md', place);
			return now.length >= 2 ? now : undefined;
		});
		expect(fixes).toEqual(['Write - here', 'Mend all 3 look-alike characters']);
	});

	test('mends all in one edit, with a space where a command needs it', async () => {
		expect(await workbench().probe.text('note.md')).toBe(NOTE);
		await fix('note.md', place, 'Mend all 3 look-alike characters');
		expect(await workbench().probe.text('note.md')).toBe('A minus that is none: $x-y$ and $a\\cdot b-c$.\n');
	});

	test('repairs text saved in the wrong encoding', async () => {
		const at = { line: 0, character: MIS_DECODED.indexOf('Î') };
		await until('the fix', async () => (await workbench().probe.fixes('old.md', at)).includes('Repair encoding') || undefined);
		await fix('old.md', at, 'Repair encoding');
		expect(await workbench().probe.text('old.md')).toBe('The mean μ of σ, ε and λ: $\\mu$ — as it was meant, μ and σ again.\n');
	});
});
