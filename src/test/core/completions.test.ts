import { expect, test } from 'vitest';
import { completionsAt, createNoteService, describeFamily, libraryAt, toTerminal } from '../../core/index';
import type { OpenNote } from '../../core/index';

/** Opens a note in which `‸` stands for the cursor. */
function at(marked: string): readonly [OpenNote, number] {
	const offset = marked.indexOf('‸');
	const service = createNoteService({ log: () => undefined, now: () => 0 });
	return [service.open('note.md', 1, marked.replace('‸', '')), offset];
}

const writtenAt = (marked: string): readonly string[] => completionsAt(...at(marked))?.items.map(({ text }) => text) ?? [];

test.each([
	['a command', 'so $y=\\ta‸$ is', '\\tanh'],
	['a command in a formula without an end', 'so $y=\\ta‸', '\\tanh'],
	['a bare backslash', 'so $y=\\‸', '\\tanh'],
	['a name in words', 'so $y=soft‸(x)$', '\\operatorname{softplus}'],
	['a name with a capital', 'so $y=\\Mi‸$', '\\text{Mish}'],
	['a name already upright', 'so $y=\\operatorname{soft‸}(x)$', 'softplus'],
	['a symbol that the note explains', 'where $\\tau$ is the temperature : $y=\\ta‸$', '\\tau'],
	['in mis-decoded text', 'itâ€™s $y=\\ta‸$', '\\tanh'],
	['a module', 'use torch.‸', 'nn.Mish'],
	['a module in code', 'use `torch.nn.Mi‸`', 'Mish'],
	['a short name of a module', 'use F.so‸', 'softmax'],
	['NumPy', 'use np.cum‸', 'cumprod'],
	['SciPy', 'use scipy.stats.‸', 'norm.cdf'],
	['JAX', 'use jax.nn.‸', 'gelu'],
])('offers %s', (_, marked, expected) => {
	expect(writtenAt(marked)).toContain(expected);
});

test.each([
	['prose', 'a soft‸ ramp'],
	['the end of a sentence', 'That is all.‸'],
	['another module', 'use requests.‸'],
	['a path', 'see docs/np.‸'],
	['a price', 'costs $5 and th‸'],
	['a backslash in prose', 'a \\ta‸'],
	['a formula without letters', '$1+‸ 2$'],
])('offers nothing in %s', (_, marked) => {
	expect(writtenAt(marked)).toEqual([]);
});

test('puts the symbols of the note first', () => {
	expect(writtenAt('where $\\tau$ is the temperature : $y=\\ta‸$')[0]).toBe('\\tau');
});

test('replaces the name under the cursor', () => {
	const [open, offset] = at('itâ€™s $y=\\ta‸nx+1$');
	const { span } = completionsAt(open, offset) ?? {};
	expect(open.note.text.slice(span?.start, span?.end)).toBe('\\tanx');
});

test.each([
	['a layer', 'use torch.nn.Mi‸sh() here', 'mish', 'torch.nn.Mish()'],
	['a short module', 'use `F.soft‸max`', 'softmax', '`F.softmax`'],
	['a distribution', 'use scipy.stats.norm.p‸df', 'normalPdf', 'scipy.stats.norm.pdf'],
	['a command', '$y=\\ta‸nh(x)$', 'tanh', '\\tanh'],
	['its backslash', '$y=‸\\tanh(x)$', 'tanh', '\\tanh'],
	['a name in a formula', '$y=\\operatorname{soft‸plus}(x)$', 'softplus', 'softplus'],
])('finds %s', (_, marked, id, written) => {
	const [open, offset] = at(marked);
	const named = libraryAt(open, offset);
	expect(named).toMatchObject({ kind: 'function', record: { id } });
	expect(open.note.text.slice(named?.span.start, named?.span.end)).toBe(written);
});

test.each([
	['SciPy', 'use scipy.stats.nor‸m', 'Normal', ['pdf', 'ppf', 'rvs']],
	['a short module', 'use `stats.lognor‸m`', 'Log-normal', ['pdf', 'logsf']],
	['torch', 'use torch.distributions.Norm‸al(0, 1)', 'Normal', ['log_prob', 'icdf']],
	['arrays', 'use torch.distributions.Dirich‸let', 'Dirichlet', ['log_prob', 'entropy']],
])('finds a distribution of %s', (_, marked, family, methods) => {
	const named = libraryAt(...at(marked));
	if (named?.kind !== 'family') throw new Error('no family');
	expect(named.functions.map(({ name }) => name)).toEqual(expect.arrayContaining(methods));
	const text = toTerminal(describeFamily(named.name, named.functions));
	expect(text).toMatch(new RegExp(`^${family} · `));
	expect(text).toMatch(/^ +x +/m);
});

test.each([
	['by place and by name', 'torch.cum‸prod([1,2,3], dim=0)', [1, 2, 6]],
	['in code', '`np.cumsum([1, 2, 3])‸`', [1, 3, 6]],
	['by names', 'scipy.stats.norm.p‸df(x=0, loc=0, scale=1)', 0.3989422804014327],
])('computes a call that is written out %s', (_, marked, value) => {
	expect(libraryAt(...at(marked.replace(')‸', '‸)')))).toMatchObject({ call: { value } });
});

test('shows what a call gives by place before what it names', () => {
	const named = libraryAt(...at('torch.cum‸prod([1,2,3], dim=0)'));
	expect(named?.kind === 'function' && Object.keys(named.call?.args ?? {})).toEqual(['x', 'dim']);
});

test.each([
	['a layer is made', 'torch.nn.Leaky‸ReLU(0.1)'],
	['an argument is a variable', 'torch.cum‸prod(x, dim=0)'],
	['an argument is missing', 'scipy.stats.norm.p‸df(loc=0)'],
	['places could mean something else', 'scipy.stats.norm.p‸df(1, 0, 2)'],
	['there are no brackets', 'torch.cum‸prod'],
	['it would take long', `torch.cum‸sum([${'1,'.repeat(300)}1])`],
])('computes no call where %s', (_, marked) => {
	const named = libraryAt(...at(marked));
	expect(named).toMatchObject({ kind: 'function' });
	expect(named).not.toHaveProperty('call');
});

test.each([
	['a variable', '$t‸+1$'],
	['prose', 'the soft‸max'],
	['an unknown function', 'torch.nn.Noth‸ing()'],
])('finds no function in %s', (_, marked) => {
	expect(libraryAt(...at(marked))).toBeUndefined();
});

test('offers one spelling of each function', () => {
	const labels = completionsAt(...at('so $y=soft‸(x)$'))?.items.map(({ label }) => label.replace('\\', '').toLowerCase()) ?? [];
	expect(labels).toContain('softplus');
	expect(labels).toEqual([...new Set(labels)]);
});

test.each([
	['a symbol of the entry', '\\lambda'],
	['one with its subscript', '\\sigma_1'],
	['a name of several letters', 'loss'],
])('offers %s that another formula is written with', (_, expected) => {
	expect(writtenAt('* Entry\n\t$\\lambda\\frac{a}{\\sigma_1}$, $\\text{loss}=\\tanh(\\lambda)$ and $b=\\l‸$')).toContain(expected);
});

test('offers no command that only sets other symbols', () => {
	expect(writtenAt('* Entry\n\t$\\lambda\\frac{a}{\\sigma_1}$ and $b=\\fr‸$')).not.toContain('\\frac');
});
