import { describe, expect, test } from 'vitest';
import { createNoteService, findingsPage, methodCards, targetOf, targetRequest, type MethodCard, type OpenNote, type Outcome } from '../../../core';
import { autocorrelation } from '../../../core/methods/chainPictures';
import { findingsPictures } from '../../../core/methods/findingsPictures';
import { readStory } from '../../../core/methods/methodStory';
import { describePicture } from '../../../core/plot/describe';
import type { Picture } from '../../../core/plot/picture';

const service = createNoteService({ log: () => undefined, now: () => 0 });

/** What a method finds with its example, or with other arguments. */
function found(id: string, args?: Readonly<Record<string, unknown>>) {
	const record = service.library.find(other => other.id === id);
	if (!record) throw new Error(`no record ${id}`);
	const outcome = service.call(id, args ?? record.example.args);
	if (outcome.status !== 'value') throw new Error(`${id}: ${outcome.status}`);
	return { record: { ...record, results: record.results ?? [] }, outcome, value: outcome.value };
}

const sketch = (picture: Picture): string => `${picture.title}: ${picture.kind === 'chart' ? picture.marks.map(({ kind }) => kind).join(' ') : picture.kind}`;

describe('what a method found, as pictures', () => {
	test.each([
		['posterior', undefined, ['prior, likelihood, posterior; evidence 0.0009324: area curve curve curve curve points', 'cumulative: curve']],
		['posterior', { likelihood: { table: [0.2, 0.8], args: ['z'], domain: { z: [0, 1] } } }, ['posterior: bars rule rule rule', 'cumulative: curve']],
		['metropolis', undefined, ['draws of x: histogram', 'trace of x: curve curve', 'autocorrelation of x: bars']],
		['divergenceBetween', undefined, ['first, second: curve curve', 'integrand: area curve', 'reverse integrand: area curve']],
		['gradientIdentity', undefined, ['left, right, of state, of model: bars bars bars bars']],
		['infoNce', undefined, ['losses: bars', 'gradient: matrix']],
		['metropolisSteps', undefined, []],
		['boltzmann', undefined, ['value: bars']],
		['chainPath', undefined, []],
		['mixingTime', undefined, []],
	])('%s %j', (id, args, pictures) => {
		const { record, value } = found(id, args);
		expect(findingsPictures(record, value, { variables: [] }).map(sketch)).toEqual(pictures);
	});

	test('draws lie over the density that was asked about', () => {
		const { record, outcome, value } = found('metropolis');
		const asked = targetRequest('metropolis', record.example.args, outcome);
		const target = asked && targetOf(service.call(asked.method, asked.args));
		if (!target) throw new Error('no density');
		expect(Math.max(...Array.from(target.y))).toBeCloseTo(1 / (2 * Math.sqrt(2 * Math.PI)), 3);
		expect(findingsPictures(record, value, { variables: ['x'], target }).map(sketch)[0]).toBe('draws of x: histogram curve');
	});

	test('however many the draws are, a page gets few numbers', () => {
		const args = { target: { dist: 'Normal', args: { mu: 0, sigma: 1 } }, draws: 20_000, warmup: 100, chains: 2 };
		const { outcome } = found('metropolis', args);
		const { pictures, story } = findingsPage('metropolis', { args, variables: [] }, outcome);
		expect(story).toBeUndefined();
		expect(JSON.stringify(pictures).length).toBeLessThan(150_000);
		const [histogram] = pictures.flatMap(picture => (picture.kind === 'chart' ? picture.marks : [])).filter(({ kind }) => kind === 'histogram');
		const samples = histogram?.kind === 'histogram' ? Array.from(histogram.samples) : [];
		expect(samples).toHaveLength(4000);
		expect(Math.abs(samples.reduce((sum, x) => sum + x ** 2, 0) / samples.length - 1)).toBeLessThan(0.1);
	});

	test('of steps a page gets what it plays, and where a chain settles', () => {
		const args = { P: [[0.5, 0.5], [0.25, 0.75]], start: 0, n: 5000 };
		const { story, around } = findingsPage('chainPath', { args, variables: [] }, found('chainPath', args).outcome);
		expect(story?.['value']).toHaveLength(2000);
		expect(around.stationary?.[0]).toBeCloseTo(1 / 3, 12);
	});

	test('what has a curve asks for no density', () => {
		const { record, outcome } = found('posterior');
		expect(targetRequest('posterior', record.example.args, outcome)).toBeUndefined();
	});

	test('a stationary distribution fills the states of its chain', () => {
		const transitions = [[0.5, 0.5], [0.25, 0.75]];
		const { record, value } = found('stationaryDistribution', { P: transitions });
		const [graph] = findingsPictures(record, value, { variables: [], transitions });
		expect(graph && describePicture(graph)).toMatch(/Distribution: 0 0\.333; 1 0\.667/);
	});

	// 1, -1, 1, -1: the sums of products at lags 0 to 2 are 4, -3 and 2
	test('autocorrelation', () => expect(autocorrelation(Float64Array.of(1, -1, 1, -1), 3)).toEqual([1, -0.75, 0.5]));
});

describe('what goes in steps', () => {
	test.each([
		['metropolisSteps', undefined, 3, /^At .*; candidate .*; accepted with probability .*; drawn .*; it (?:goes|stays); then at /u, ['the chain and its draws: histogram points points', 'the trace: curve']],
		['gibbsSteps', undefined, 2, /^Variable 0 is drawn; drawn .*; then at /u, ['the chain in the plane: curve points points', 'its distribution, given the others: bars', 'the trace: curve curve']],
		['hmcSteps', undefined, 1, /it (?:goes|stays)/u, ['the chain and its draws: histogram points points', 'the trajectory: curve points', 'the trace: curve']],
		['trainEnergy', undefined, 201, /^path 0; log likelihoods -0\.69315\.$/u, ['path: curve curve', 'log likelihoods: curve curve']],
	])('%s', (id, args, steps, words, pictures) => {
		const { record, value } = found(id, args);
		const story = readStory(record, value, { variables: [] });
		const scene = story?.sceneAt(0);
		expect(story?.steps).toBe(steps);
		expect(scene?.words).toMatch(words);
		expect(scene?.pictures.map(sketch)).toEqual(pictures);
	});

	test('a chain walks on its graph', () => {
		const transitions = [[0, 1], [1, 0]];
		const { record, value } = found('chainPath', { P: transitions, start: 0, n: 3 });
		const story = readStory(record, value, { variables: [], transitions, stationary: [0.5, 0.5] });
		expect(story?.steps).toBe(4);
		expect(story?.sceneAt(0).words).toBe('It begins in 0. Visits 1, 0; in the long run 0.5, 0.5.');
		expect(story?.sceneAt(3).words).toMatch(/^From 0 to 1, with probability 1\./);
		expect(story?.sceneAt(2).pictures[0]).toMatchObject({ kind: 'states', current: 0, distribution: [2 / 3, 1 / 3] });
	});

	test('what does not go in steps has no story', () => {
		const { record, value } = found('posterior');
		expect(readStory(record, value, { variables: [] })).toBeUndefined();
	});
});

describe('methods as a page offers them', () => {
	const cardsOf = (text: string): { readonly note: OpenNote; readonly cards: readonly MethodCard[] } => {
		const note = service.open('note.md', 1, text);
		const live = note.play(0, {});
		return { note, cards: methodCards(note.methods(0), live.status === 'live' ? live : { parameters: [], domain: {} }) };
	};

	test('a posterior moves what is not known, and asks for its numbers', () => {
		const [card] = cardsOf('$p(z|x)=\\frac{p(x|z)p(z)}{p(x)}$').cards;
		expect(card).toMatchObject({ method: 'posterior', on: 'formula', variables: ['z'] });
		expect(card?.arguments.map(({ key, value }) => [key, value])).toEqual([['level', 0.95], ['draws', 1000], ['seed', 1]]);
	});

	test('what runs through listed values is not offered to a gradient, and what is bold has a start', () => {
		const bold = cardsOf('* **Energy-Based Models**\n\t$P(\\mathbf{x})=\\frac{e^{-E(\\mathbf{x})}}{Z}$').cards.find(({ method }) => method === 'metropolis');
		expect(bold?.arguments.map(({ key }) => key)).toContain('start');
		const summed = cardsOf('$p(z|x)=\\frac{p(x|z)p(z)}{\\sum_z p(x|z)p(z)}$').cards.map(({ method }) => method);
		expect(summed).toContain('metropolis');
		expect(summed).not.toContain('nuts');
	});

	test('an energy inside an unknown function moves its state', () => {
		const { note, cards: [card] } = cardsOf('* ##### Energy-Based Models\n\t$P(x)=\\frac{e^{-E(x)}}{Z}$');
		expect(card).toMatchObject({ method: 'partitionFunction', variables: ['x'] });
		const outcome: Outcome = note.call(0, 'partitionFunction', { bind: { E: { fn: { params: ['x'], latex: '\\frac{x^2}{2}' } } }, variables: ['x'] });
		expect(outcome.status === 'value' && outcome.value).toMatchObject({ meanEnergy: expect.closeTo(0.5, 6) as number });
	});

	test.each([
		['an energy is no density', '$\\frac{\\partial \\log P(x;\\theta)}{\\partial\\theta}=-\\frac{\\partial E(x;\\theta)}{\\partial\\theta}+\\mathbb{E}_{x\'\\sim P}\\left[\\frac{\\partial E(x\';\\theta)}{\\partial\\theta}\\right]$', 'gradientIdentity', 'energy', 'E'],
		['vectors go by their names', '* ##### KL divergence\n\t$D_{KL}(P\\parallel Q)=\\sum_i P(i)\\log\\frac{P(i)}{Q(i)}$', 'klDivergence', 'q', 'Q'],
	])('%s', (_, text, method, argument, follows) => {
		const card = cardsOf(text).cards.find(one => one.method === method);
		expect(card?.arguments.find(({ key }) => key === argument)?.follows).toBe(follows);
	});
});
