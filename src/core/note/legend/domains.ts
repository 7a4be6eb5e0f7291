import { NON_NEGATIVE, POSITIVE, POSITIVE_INTEGER, PROBABILITY, type Domain } from '../../base/domain';

const COUNT: Domain = { kind: 'interval', low: 0, high: Infinity, integer: true };
const INTEGER: Domain = { kind: 'interval', low: -Infinity, high: Infinity, integer: true };

/** Words that imply a domain, the most telling first. `undefined`: they look like such words and imply nothing. */
const IMPLIED: readonly (readonly [RegExp, Domain | undefined])[] = [
	[/\b(?:log|logarithm|square root|inverse|negative|difference|change|vector|matrix|derivative|gradient|logits?)\b|对数|向量|矩阵|梯度|ベクトル|行列|벡터|행렬|vektor|vecteur|vector\b|matriz|matrice/i, undefined],
	[/\bprobability (?:distribution|density|function|mass|measure|space|table|vector|model)|\b(?:distribution|density)\b|概率(?:分布|密度|质量)|確率(?:分布|密度|質量)|확률(?: ?분포| ?밀도)|verteilung|dichte\b|distribución|densidad|densité/i, undefined],
	[/\bpositive integer\b|正整数|正の整数|양의 정수|positive ganze zahl|entier positif|entero positivo/i, POSITIVE_INTEGER],
	[/\b(?:natural number|non-?negative integer)\b|自然数|非负整数/i, COUNT],
	[/\binteger\b|整数/i, INTEGER],
	[/\bnon-?negative\b|非负/i, NON_NEGATIVE],
	[/\bpositive (?:real|number|constant|scalar|parameter|value|definite)|^positive$|正数|正实数/i, POSITIVE],
	[/\b(?:number|count) of (?:successes|failures|events|errors|arrivals|occurrences|hits|zeros)\b/i, COUNT],
	[/\bnumber of\b|\b(?:batch|sample|vocabulary|window|kernel) size\b|\bdimension(?:ality)?\b|\bdegrees of freedom\b|维度|维数|样本(?:数|量|容量)|类别数|批(?:量)?大小|自由度|次元|標本数|サンプル(?:数|サイズ)|クラス数|차원|표본 ?(?:수|크기)|샘플 ?수|\banzahl\b|\bnombre d|número de|\bdimensión|\bnúmero\b/i, POSITIVE_INTEGER],
	[/\bcounts? of\b|\bcounts?\b|个数|数量/i, COUNT],
	[/\bdiscount (?:factor|rate)\b|\b(?:drop-?out|error|success|accept(?:ance)?|false positive|true positive) (?:rate|probability)\b|折扣因子|错误率|误差率|准确率|概率$|概率(?![分密质])|確率(?![分密質])|확률(?! ?[분밀])|wahrscheinlichkeit|probabilité|probabilidad|精确率|召回率|丢弃率|置信水平|显著性水平/i, PROBABILITY],
	[/\bprobabilit(?:y|ies)\b|\bchance\b|\bproportion\b/i, PROBABILITY],
	[/\b(?:standard )?deviations?\b|\bvariances?\b|\btemperature\b|\brates?\b|\bscale\b|\bbandwidth\b|\bstep size\b|标准差|方差|温度|学习率|步长|带宽|尺度|標準偏差|分散|学習率|표준 ?편차|분산|온도|학습률|standardabweichung|varianz|temperatur\b|lernrate|écart-type|température|taux d['’]apprentissage|desviación (?:estándar|típica)|varianza|tasa de aprendizaje/i, POSITIVE],
	[/\bdistance\b|\bnorm\b|距离|范数|距離|ノルム|거리|\babstand\b|distancia/i, NON_NEGATIVE],
];

/** Where what is said of the thing itself ends and what it is a thing of begins. */
const COMPLEMENT = /\b(?:that|which|whose|for|in|from|given|to|when|if|over|under|between|with|by|on|at|as)\b|[,;:.，。；：]/i;

/** The domain of a symbol that counts things of this name: `$n$ samples`; there may be no successes, but there is a sample. */
export function countDomain(noun: string): Domain {
	return /\b(?:successes|failures|events|errors|arrivals|occurrences|hits|zeros)$/i.test(noun) ? COUNT : POSITIVE_INTEGER;
}

/** The domain that words imply for the symbol they describe, `the standard deviation of X`; undefined where they imply none. */
export function impliedDomain(words: string): Domain | undefined {
	const head = words.split(COMPLEMENT, 1)[0] ?? '';
	const [thing = '', ...rest] = head.split(/\bof\b/i);
	const counted = /\b(?:numbers?|counts?|degrees)\s*$/i.test(thing) ? `${thing}of${rest.join('of')}` : thing;
	return IMPLIED.find(([pattern]) => pattern.test(counted))?.[1];
}
