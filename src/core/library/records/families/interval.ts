import { nonNegative, positive, real } from '../parameters';
import type { DistributionRecord } from '../distribution';

/** Distributions over an interval. */
export const intervalFamilies: readonly DistributionRecord[] = [
	{
		id: 'uniform', names: ['Uniform'], variate: 'real', support: ['a', 'b'],
		parameters: [real('a', 'the lower end', ['low'], 0), real('b', 'the upper end', ['high'], 1)],
		scipy: { name: 'uniform', parameters: [], example: [] }, torch: { name: 'Uniform' },
		formulas: {
			density: '\\frac{1}{b-a}', logDensity: '-\\ln(b-a)', cdf: '\\frac{x-a}{b-a}', survival: '\\frac{b-x}{b-a}', quantile: 'a+q(b-a)',
			mean: '\\frac{a+b}{2}', variance: '\\frac{(b-a)^2}{12}', skewness: '0', kurtosis: '-\\frac{6}{5}', entropy: '\\ln(b-a)', mode: '\\text{none}',
		},
		example: { parameters: [0, 1], at: 0.25, level: 0.75, values: [1, 0, 0.25, 0.75, -1.3862943611198906, -0.2876820724517809, 0.75, 0.5, 0.08333333333333333, 0.28867513459481287, 0, -1.2, 0, 0.5, NaN], ends: [0, 1], draws: [0.08348909074475419, 0.7300487657158671], fit: { data: [1, 2, 4], parameters: [1, 4] } },
		divergence: { formula: '\\begin{cases}\\ln\\frac{b_2-a_2}{b_1-a_1}&a_2\\le a_1,b_1\\le b_2\\\\\\infty&\\text{otherwise}\\end{cases}', other: [-1, 2], value: 1.0986122886681096 },
		source: 'N. L. Johnson et al., Continuous Univariate Distributions, vol. 2, ch. 26',
	},
	{
		id: 'beta', names: ['Beta'], variate: 'real', support: [0, 1],
		parameters: [positive('alpha', 'the first shape', ['concentration1', 'a']), positive('beta', 'the second shape', ['concentration0', 'b'])],
		scipy: { name: 'beta', parameters: [positive('a', 'the first shape'), positive('b', 'the second shape')], example: [2, 5] }, torch: { name: 'Beta' },
		formulas: {
			density: '\\frac{\\Gamma(\\alpha+\\beta)}{\\Gamma(\\alpha)\\Gamma(\\beta)}x^{\\alpha-1}(1-x)^{\\beta-1}',
			logDensity: '\\ln\\frac{\\Gamma(\\alpha+\\beta)}{\\Gamma(\\alpha)\\Gamma(\\beta)}+(\\alpha-1)\\ln x+(\\beta-1)\\ln(1-x)',
			mean: '\\frac{\\alpha}{\\alpha+\\beta}', variance: '\\frac{\\alpha\\beta}{(\\alpha+\\beta)^2(\\alpha+\\beta+1)}',
			skewness: '\\frac{2(\\beta-\\alpha)\\sqrt{\\alpha+\\beta+1}}{(\\alpha+\\beta+2)\\sqrt{\\alpha\\beta}}',
			kurtosis: '6\\frac{(\\alpha-\\beta)^2(\\alpha+\\beta+1)-\\alpha\\beta(\\alpha+\\beta+2)}{\\alpha\\beta(\\alpha+\\beta+2)(\\alpha+\\beta+3)}',
			entropy: '\\ln B(\\alpha,\\beta)-(\\alpha-1)\\psi(\\alpha)-(\\beta-1)\\psi(\\beta)+(\\alpha+\\beta-2)\\psi(\\alpha+\\beta)',
			mode: '\\begin{cases}\\frac{\\alpha-1}{\\alpha+\\beta-2}&\\alpha>1,\\beta>1\\\\0&\\alpha\\le 1,\\beta>\\alpha\\\\1&\\beta\\le 1,\\alpha>\\beta\\end{cases}',
		},
		example: { parameters: [2, 5], at: 0.5, level: 0.25, values: [0.9374999999999998, -0.0645385211375712, 0.890625, 0.109375, -0.1158318155251217, -2.2129729343043585, 0.16116291679032654, 0.2857142857142857, 0.025510204081632654, 0.15971914124998499, 0.5962847939999438, -0.12000000000000004, -0.48453071499548805, 0.26444998329566, 0.2], ends: [0, 1], draws: [0.5458248236688635, 0.3793221575531135], fit: { data: [0.2, 0.5, 0.6], parameters: [3.354481400397476, 4.467854074592752] } },
		divergence: { formula: '\\ln\\frac{B(\\alpha_2,\\beta_2)}{B(\\alpha_1,\\beta_1)}+(\\alpha_1-\\alpha_2)\\psi(\\alpha_1)+(\\beta_1-\\beta_2)\\psi(\\beta_1)+(\\alpha_2-\\alpha_1+\\beta_2-\\beta_1)\\psi(\\alpha_1+\\beta_1)', other: [1, 1], value: 0.48453071499548805 },
		source: 'C. Loader\'s saddle point; DLMF 8.17',
	},
	{
		id: 'truncatedNormal', names: ['Truncated normal', 'TruncatedNormal'], variate: 'real', support: ['a', 'b'],
		parameters: [real('mu', 'the mean of the normal'), positive('sigma', 'the deviation of the normal', ['std']), real('a', 'the lower end', ['low']), real('b', 'the upper end', ['high'])],
		scipy: { name: 'truncnorm', parameters: [real('a', 'the lower end, in deviations'), real('b', 'the upper end, in deviations')], example: [-1, 2] },
		formulas: {
			density: '\\frac{e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}}{\\int_a^b e^{-\\frac{(t-\\mu)^2}{2\\sigma^2}}dt}',
			logDensity: '-\\frac{(x-\\mu)^2}{2\\sigma^2}-\\ln \\int_a^b e^{-\\frac{(t-\\mu)^2}{2\\sigma^2}}dt',
			cdf: '\\frac{\\int_a^x e^{-\\frac{(t-\\mu)^2}{2\\sigma^2}}dt}{\\int_a^b e^{-\\frac{(t-\\mu)^2}{2\\sigma^2}}dt}',
			mean: '\\mu+\\sigma\\frac{\\phi(\\frac{a-\\mu}{\\sigma})-\\phi(\\frac{b-\\mu}{\\sigma})}{\\Phi(\\frac{b-\\mu}{\\sigma})-\\Phi(\\frac{a-\\mu}{\\sigma})}',
			variance: 'Var[X]', mode: '\\min(\\max(\\mu,a),b)',
		},
		example: { parameters: [0, 1, -1, 2], at: 1, level: 0.25, values: [0.2955928616500337, -1.21877223888021, 0.8339775028579718, 0.1660224971420283, -0.1815488519776634, -1.7956319748562928, -0.34964142929246556, 0.229637179091329, 0.5197625392115339, 0.7209455868590458, 0.3225459128330914, -0.7198275420771028, 1.0050201254964888, 0.17116391801782466, 0], ends: [-1, 2], draws: [0.20111156725194307, 0.9665357158238719], fit: { data: [0.1, 0.4, 0.5, 0.6], given: ['a', 'b'], parameters: [0.3877365866112561, 0.20183593240126166, 0, 1] } },
		divergence: { formula: '\\begin{cases}E\\left[\\ln\\frac{f_1(X)}{f_2(X)}\\right]&a_2\\le a_1,b_1\\le b_2\\\\\\infty&\\text{otherwise}\\end{cases}', other: [1, 2, -1, 2], value: 0.11662263259650327 },
		source: 'N. L. Johnson et al., Continuous Univariate Distributions, vol. 1, ch. 13',
	},
	{
		id: 'vonMises', names: ['von Mises', 'VonMises'], variate: 'real',
		parameters: [real('mu', 'the mean direction', ['loc'], 0), nonNegative('kappa', 'the concentration', ['concentration'])],
		scipy: { name: 'vonmises', parameters: [nonNegative('kappa', 'the concentration')], example: [4] },
		torch: { name: 'VonMises', parameters: [real('loc', 'the mean direction'), nonNegative('concentration', 'the concentration')], example: [0, 4], values: { variance: 0.13647738897544942, standardDeviation: 0.369428462595195 } },
		formulas: {
			density: '\\frac{e^{\\kappa\\cos(x-\\mu)}}{\\int_{-\\pi}^{\\pi}e^{\\kappa\\cos t}dt}', logDensity: '\\kappa\\cos(x-\\mu)-\\ln\\int_{-\\pi}^{\\pi}e^{\\kappa\\cos t}dt',
			mean: '\\mu', variance: '\\int_{\\mu-\\pi}^{\\mu+\\pi}(x-\\mu)^2f(x)dx', skewness: '0',
			entropy: '\\ln(2\\pi I_0(\\kappa))-\\kappa\\frac{I_1(\\kappa)}{I_0(\\kappa)}', mode: '\\mu',
		},
		example: { parameters: [0, 4], at: 1, level: 0.25, values: [0.12225568624562151, -2.101640638452246, 0.9667741790985487, 0.03322582090145131, -0.03379033810302065, -3.4044279673456472, -0.3520552735719089, 0, 0.29822837767374477, 0.5461029002612463, 0, 0.6885501189965315, 0.8087594178266025, 0, 0], ends: [-3.141592653589793, 3.141592653589793], draws: [0.2852065043945521, 0.6259633735872756], fit: { data: [0.1, 0.5, 1], parameters: [0.5321499259730178, 7.78422150126815] } },
		divergence: { formula: '\\ln\\frac{I_0(\\kappa_2)}{I_0(\\kappa_1)}+\\frac{I_1(\\kappa_1)}{I_0(\\kappa_1)}\\left(\\kappa_1-\\kappa_2\\cos(\\mu_1-\\mu_2)\\right)', other: [1, 2], value: 0.9199846742540164 },
		source: 'K. V. Mardia and P. E. Jupp, Directional Statistics, 2000; the density repeats every 2π, the rest is cut open opposite the mean',
	},
];
