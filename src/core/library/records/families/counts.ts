import { nonNegative, positive, probability } from '../parameters';
import type { DistributionRecord } from '../distribution';
import { chances, count, integer, success } from './parameters';

/** Distributions over the integers. */
export const countFamilies: readonly DistributionRecord[] = [
	{
		id: 'bernoulli', names: ['Bernoulli'], variate: 'integer', support: [0, 1], parameters: [success],
		scipy: { name: 'bernoulli', parameters: [probability('p', 'the probability of success')], example: [0.25] }, torch: { name: 'Bernoulli', parameters: chances('success'), example: [0.25] },
		formulas: {
			density: 'p^k(1-p)^{1-k}', logDensity: 'k\\ln p+(1-k)\\ln(1-p)', cdf: '1-p', survival: 'p',
			mean: 'p', variance: 'p(1-p)', skewness: '\\frac{1-2p}{\\sqrt{p(1-p)}}', kurtosis: '\\frac{1-6p(1-p)}{p(1-p)}',
			entropy: '-p\\ln p-(1-p)\\ln(1-p)', mode: '\\begin{cases}1&p\\ge\\frac{1}{2}\\\\0&\\text{otherwise}\\end{cases}',
		},
		example: { parameters: [0.25], at: 0, level: 0.5, values: [0.75, -0.2876820724517809, 0.75, 0.25, -0.2876820724517809, -1.3862943611198906, 0, 0.25, 0.1875, 0.4330127018922193, 1.1547005383792517, -0.6666666666666666, 0.5623351446188083, 0, 0], ends: [0, 1], draws: [1, 1], fit: { data: [0, 1, 1, 1], parameters: [0.75] } },
		divergence: { formula: 'p_1\\ln\\frac{p_1}{p_2}+(1-p_1)\\ln\\frac{1-p_1}{1-p_2}', other: [0.5], value: 0.13081203594113697 },
		source: 'N. L. Johnson et al., Univariate Discrete Distributions, ch. 3',
	},
	{
		id: 'binomial', names: ['Binomial'], variate: 'integer', support: [0, 'n'], parameters: [count('n', 'the number of trials', ['total_count']), success],
		scipy: { name: 'binom', parameters: [count('n', 'the number of trials'), probability('p', 'the probability of success')], example: [10, 0.25] }, torch: { name: 'Binomial', parameters: [count('total_count', 'the number of trials', ['n']), ...chances('success')], example: [10, 0.25] },
		formulas: {
			density: '\\binom{n}{k}p^k(1-p)^{n-k}', logDensity: '\\ln\\binom{n}{k}+k\\ln p+(n-k)\\ln(1-p)', cdf: '\\sum_{j\\le k}\\binom{n}{j}p^j(1-p)^{n-j}',
			mean: 'np', variance: 'np(1-p)', skewness: '\\frac{1-2p}{\\sqrt{np(1-p)}}', kurtosis: '\\frac{1-6p(1-p)}{np(1-p)}', mode: '\\min(\\lfloor(n+1)p\\rfloor,n)',
		},
		example: { parameters: [10, 0.25], at: 4, level: 0.5, values: [0.14599800109863267, -1.9241623484727803, 0.9218730926513672, 0.07812690734863281, -0.08134770844444023, -2.54942075716109, 2, 2.5, 1.875, 1.3693063937629153, 0.3651483716701107, -0.06666666666666667, 1.7144210650734786, 2, 2], ends: [0, 10], draws: [1, 4], fit: { data: [1, 2, 6], given: ['n'], parameters: [10, 0.3] } },
		divergence: { formula: '\\begin{cases}n_1\\left(p_1\\ln\\frac{p_1}{p_2}+(1-p_1)\\ln\\frac{1-p_1}{1-p_2}\\right)&n_1=n_2\\end{cases}', other: [10, 0.5], value: 1.3081203594113697 },
		source: 'C. Loader, "Fast and accurate computation of binomial probabilities", 2000',
	},
	{
		id: 'negativeBinomial', names: ['Negative binomial', 'NegativeBinomial'], variate: 'integer', support: [0, Infinity],
		parameters: [positive('r', 'the number of successes, which need not be whole', ['n']), { ...success, aliases: [] }],
		scipy: { name: 'nbinom', parameters: [positive('n', 'the number of successes'), probability('p', 'the probability of success')], example: [5, 0.5] },
		torch: { name: 'NegativeBinomial', parameters: [positive('total_count', 'the number of failures at which it ends'), ...chances('what is counted')], example: [5, 0.5] },
		formulas: {
			density: '\\binom{k+r-1}{k}p^r(1-p)^k', logDensity: '\\ln\\binom{k+r-1}{k}+r\\ln p+k\\ln(1-p)', cdf: '\\sum_{j\\le k}\\binom{j+r-1}{j}p^r(1-p)^j',
			mean: '\\frac{r(1-p)}{p}', variance: '\\frac{r(1-p)}{p^2}', skewness: '\\frac{2-p}{\\sqrt{r(1-p)}}', kurtosis: '\\frac{6}{r}+\\frac{p^2}{r(1-p)}',
			mode: '\\begin{cases}\\lfloor\\frac{(r-1)(1-p)}{p}\\rfloor&r>1\\\\0&\\text{otherwise}\\end{cases}',
		},
		example: { parameters: [5, 0.5], at: 3, level: 0.75, values: [0.13671875000000006, -1.9898293829901488, 0.36328125000000006, 0.63671875, -1.0125779513263065, -0.45142724367280024, 7, 5, 10, 3.1622776601683795, 0.9486832980505138, 1.3, 2.4836191505838037, 4, 4], ends: [0, Infinity], draws: [1, 4], fit: { data: [0, 1, 2, 6, 12], parameters: [0.8787047253261769, 0.17301748631778205] } },
		divergence: { formula: '\\begin{cases}\\frac{r_1}{p_1}\\left(p_1\\ln\\frac{p_1}{p_2}+(1-p_1)\\ln\\frac{1-p_1}{1-p_2}\\right)&r_1=r_2\\end{cases}', other: [5, 0.25], value: 1.4384103622589044 },
		source: 'The failures before the r-th success, as SciPy\'s nbinom; C. Loader\'s saddle point; DLMF 8.17',
	},
	{
		id: 'geometric', names: ['Geometric'], variate: 'integer', support: [1, Infinity], parameters: [{ ...success, aliases: [] }],
		scipy: { name: 'geom', parameters: [probability('p', 'the probability of success')], example: [0.25] },
		torch: { name: 'Geometric', parameters: chances('success'), example: [0.25], moved: -1 },
		formulas: {
			density: '(1-p)^{k-1}p', logDensity: '(k-1)\\ln(1-p)+\\ln p', cdf: '1-(1-p)^k', survival: '(1-p)^k', logSurvival: 'k\\ln(1-p)',
			quantile: '\\lceil\\frac{\\ln(1-q)}{\\ln(1-p)}\\rceil',
			mean: '\\frac{1}{p}', variance: '\\frac{1-p}{p^2}', skewness: '\\frac{2-p}{\\sqrt{1-p}}', kurtosis: '6+\\frac{p^2}{1-p}', entropy: '\\frac{-p\\ln p-(1-p)\\ln(1-p)}{p}', mode: '1',
		},
		example: { parameters: [0.25], at: 3, level: 0.5, values: [0.140625, -1.9616585060234524, 0.578125, 0.421875, -0.5479651707154474, -0.8630462173553427, 3, 4, 12, 3.4641016151377544, 2.0207259421636903, 6.083333333333333, 2.249340578475233, 3, 1], ends: [1, Infinity], draws: [3, 12], fit: { data: [1, 2, 6], parameters: [0.3333333333333333] } },
		divergence: { formula: '\\ln\\frac{p_1}{p_2}+\\frac{1-p_1}{p_1}\\ln\\frac{1-p_1}{1-p_2}', other: [0.5], value: 0.5232481437645479 },
		source: 'The trials up to the first success, counted from 1 as SciPy\'s geom; torch\'s Geometric counts the failures, from 0',
	},
	{
		id: 'poisson', names: ['Poisson'], variate: 'integer', support: [0, Infinity], parameters: [nonNegative('lambda', 'the mean', ['rate', 'mu'])],
		scipy: { name: 'poisson', parameters: [nonNegative('mu', 'the mean')], example: [2.5] }, torch: { name: 'Poisson' },
		formulas: {
			density: '\\frac{\\lambda^k e^{-\\lambda}}{k!}', logDensity: 'k\\ln\\lambda-\\lambda-\\ln(k!)', cdf: '\\sum_{j\\le k}\\frac{\\lambda^j e^{-\\lambda}}{j!}',
			mean: '\\lambda', variance: '\\lambda', skewness: '\\frac{1}{\\sqrt{\\lambda}}', kurtosis: '\\frac{1}{\\lambda}', mode: '\\lfloor\\lambda\\rfloor',
		},
		example: { parameters: [2.5], at: 4, level: 0.25, values: [0.13360188578108523, -2.0128909028513258, 0.8911780189141513, 0.10882198108584872, -0.11521107470692991, -2.218041932926968, 1, 2.5, 2.5, 1.5811388300841898, 0.6324555320336759, 0.4, 1.830726607926972, 2, 2], ends: [0, Infinity], draws: [5, 3], fit: { data: [1, 2, 6], parameters: [3] } },
		divergence: { formula: '\\lambda_1\\ln\\frac{\\lambda_1}{\\lambda_2}+\\lambda_2-\\lambda_1', other: [4], value: 0.3249909268856612 },
		source: 'C. Loader, "Fast and accurate computation of binomial probabilities", 2000',
	},
	{
		id: 'discreteUniform', names: ['Discrete uniform', 'DiscreteUniform'], variate: 'integer', support: ['a', 'b'],
		parameters: [integer('a', 'the least value'), integer('b', 'the largest value')],
		scipy: { name: 'randint', parameters: [integer('low', 'the least value'), integer('high', 'the largest value, and one more')], example: [0, 6] },
		formulas: {
			density: '\\frac{1}{b-a+1}', logDensity: '-\\ln(b-a+1)', cdf: '\\frac{\\lfloor k\\rfloor-a+1}{b-a+1}', survival: '\\frac{b-\\lfloor k\\rfloor}{b-a+1}',
			mean: '\\frac{a+b}{2}', variance: '\\frac{(b-a+1)^2-1}{12}', skewness: '0', kurtosis: '-\\frac{6}{5}\\frac{(b-a+1)^2+1}{(b-a+1)^2-1}', entropy: '\\ln(b-a+1)', mode: '\\text{none}',
		},
		example: { parameters: [0, 5], at: 2, level: 0.75, values: [0.16666666666666666, -1.791759469228055, 0.5, 0.5, -0.6931471805599453, -0.6931471805599453, 4, 2.5, 2.9166666666666665, 1.707825127659933, 0, -1.2685714285714285, 1.791759469228055, 2, NaN], ends: [0, 5], draws: [0, 2], fit: { data: [1, 2, 4], parameters: [1, 4] } },
		divergence: { formula: '\\begin{cases}\\ln\\frac{b_2-a_2+1}{b_1-a_1+1}&a_2\\le a_1,b_1\\le b_2\\\\\\infty&\\text{otherwise}\\end{cases}', other: [-1, 8], value: 0.5108256237659907 },
		source: 'Both ends are among the values; SciPy\'s randint leaves the upper one out',
	},
	{
		id: 'hypergeometric', names: ['Hypergeometric'], variate: 'integer', support: [0, 'n'],
		parameters: [count('N', 'how many there are'), count('K', 'how many of them are successes'), count('n', 'how many are drawn')],
		scipy: { name: 'hypergeom', parameters: [count('M', 'how many there are'), count('n', 'how many of them are successes'), count('N', 'how many are drawn')], example: [20, 7, 12] },
		formulas: {
			density: '\\frac{\\binom{K}{k}\\binom{N-K}{n-k}}{\\binom{N}{n}}', logDensity: '\\ln\\binom{K}{k}+\\ln\\binom{N-K}{n-k}-\\ln\\binom{N}{n}',
			mean: 'n\\frac{K}{N}', variance: 'n\\frac{K}{N}\\frac{N-K}{N}\\frac{N-n}{N-1}', skewness: '\\frac{(N-2K)\\sqrt{N-1}(N-2n)}{\\sqrt{nK(N-K)(N-n)}(N-2)}',
			mode: '\\lfloor\\frac{(n+1)(K+1)}{N+2}\\rfloor',
		},
		example: { parameters: [20, 7, 12], at: 3, level: 0.75, values: [0.19865841073271423, -1.6161684581629265, 0.25077399380804966, 0.7492260061919503, -1.383203168550217, -0.2887145970659703, 5, 4.199999999999999, 1.149473684210526, 1.0721351053904196, -0.06218121795609883, -0.15266106442577032, 1.4873805858442077, 4, 4], ends: [0, 7], draws: [5, 4] },
		divergence: { formula: '\\sum_k f_1(k)\\ln\\frac{f_1(k)}{f_2(k)}', other: [30, 12, 12], value: 0.14242439610295596 },
		source: 'C. Loader\'s saddle point; N. L. Johnson et al., Univariate Discrete Distributions, ch. 6',
	},
	{
		id: 'betaBinomial', names: ['Beta-binomial', 'BetaBinomial'], variate: 'integer', support: [0, 'n'],
		parameters: [count('n', 'the number of trials', ['total_count']), positive('alpha', 'the first shape', ['a', 'concentration1']), positive('beta', 'the second shape', ['b', 'concentration0'])],
		scipy: { name: 'betabinom', parameters: [count('n', 'the number of trials'), positive('a', 'the first shape'), positive('b', 'the second shape')], example: [10, 2, 3] },
		formulas: {
			density: '\\binom{n}{k}\\frac{B(k+\\alpha,n-k+\\beta)}{B(\\alpha,\\beta)}', logDensity: '\\ln\\binom{n}{k}+\\ln B(k+\\alpha,n-k+\\beta)-\\ln B(\\alpha,\\beta)',
			mean: '\\frac{n\\alpha}{\\alpha+\\beta}', variance: '\\frac{n\\alpha\\beta(\\alpha+\\beta+n)}{(\\alpha+\\beta)^2(\\alpha+\\beta+1)}',
			skewness: '\\frac{(\\alpha+\\beta+2n)(\\beta-\\alpha)}{\\alpha+\\beta+2}\\sqrt{\\frac{1+\\alpha+\\beta}{n\\alpha\\beta(n+\\alpha+\\beta)}}',
			mode: '\\min\\left(n,\\max\\left(0,\\lfloor(n+1)\\frac{\\alpha-1}{\\alpha+\\beta-2}\\rfloor\\right)\\right)',
		},
		example: { parameters: [10, 2, 3], at: 3, level: 0.75, values: [0.14385614385614384, -1.9389414797392204, 0.45454545454545453, 0.5454545454545454, -0.7884573603642706, -0.6061358035703155, 6, 4, 6, 2.449489742783178, 0.2916059217599022, -0.6904761904761907, 2.2577232124962405, 4, 3], ends: [0, 10], draws: [3, 10], fit: { data: [1, 2, 6, 9], given: ['n'], parameters: [10, 1.1046911442411436, 1.3096308868812467] } },
		divergence: { formula: '\\sum_k f_1(k)\\ln\\frac{f_1(k)}{f_2(k)}', other: [10, 1, 1], value: 0.1401720603021298 },
		source: 'N. L. Johnson et al., Univariate Discrete Distributions, ch. 6; C. Loader\'s saddle point',
	},
];
