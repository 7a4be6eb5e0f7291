import type { Accent, BinaryOperator, BinderOperator, BracketsNode, MarkNode, MatrixNode, PrefixNode, RelationOperator, Separator } from './syntax';

// The one LaTeX spelling of each sign in canonical print.

export const RELATIONS: Readonly<Record<RelationOperator, string>> = {
	'=': '=', '≠': '\\neq', '<': '<', '≤': '\\leq', '>': '>', '≥': '\\geq', '≈': '\\approx', '≡': '\\equiv', ':=': ':=', '=:': '=:', '∝': '\\propto', '∼': '\\sim',
	'≃': '\\simeq', '≪': '\\ll', '≫': '\\gg', '∈': '\\in', '∉': '\\notin', '∋': '\\ni', '⊂': '\\subset', '⊆': '\\subseteq', '⊃': '\\supset', '⊇': '\\supseteq',
	'←': '\\leftarrow', '→': '\\to', '↔': '\\leftrightarrow', '⇒': '\\Rightarrow', '⇐': '\\Leftarrow', '⇔': '\\Leftrightarrow', '↦': '\\mapsto',
	'⊥': '\\perp', '≜': '\\triangleq', '≺': '\\prec', '≼': '\\preceq', '≻': '\\succ', '≽': '\\succeq',
};

export const OPERATORS: Readonly<Record<BinaryOperator, string>> = {
	'+': '+', '-': '-', '±': '\\pm', '∓': '\\mp', 'cdot': '\\cdot', 'times': '\\times', '*': '*', '/': '/', 'odot': '\\odot', 'otimes': '\\otimes',
	'oplus': '\\oplus', 'circ': '\\circ', 'div': '\\div', 'mod': '\\bmod', '∩': '\\cap', '∪': '\\cup', '∖': '\\setminus', '∧': '\\land', '∨': '\\lor',
};

export const SIGNS: Readonly<Record<PrefixNode['operator'], string>> = { '-': '-', '+': '+', '±': '\\pm', '∓': '\\mp', '¬': '\\neg' };

export const BINDERS: Readonly<Record<BinderOperator, string>> = {
	sum: '\\sum', prod: '\\prod', int: '\\int', max: '\\max', min: '\\min', argmax: '\\arg\\max', argmin: '\\arg\\min', sup: '\\sup', inf: '\\inf', lim: '\\lim',
	union: '\\bigcup', intersection: '\\bigcap',
};

export const ACCENTS: Readonly<Record<Accent, string>> = {
	hat: '\\hat', bar: '\\bar', tilde: '\\tilde', vec: '\\vec', dot: '\\dot', ddot: '\\ddot', breve: '\\breve', check: '\\check', acute: '\\acute', grave: '\\grave',
	ring: '\\mathring', underline: '\\underline', change: '\\Delta',
};

export const SEPARATORS: Readonly<Record<Separator | 'quad', string>> = { ',': ',', ';': ';', '|': '\\mid', '‖': '\\parallel', ':': ':', 'quad': ',\\quad' };

export const MARKS: Readonly<Record<MarkNode['mark'], string>> = { '+': '+', '-': '-', '*': '*', '†': '\\dagger', '±': '\\pm', '∘': '\\circ' };

export const MATRICES: Readonly<Record<MatrixNode['delimiters'], string>> = {
	'': 'matrix', '()': 'pmatrix', '[]': 'bmatrix', '{}': 'Bmatrix', '||': 'vmatrix', '‖‖': 'Vmatrix',
};

type Bracket = BracketsNode['open'] | BracketsNode['close'];
export const BRACKETS: Readonly<Record<Bracket, { readonly text: string; readonly partner: Bracket }>> = {
	'(': { text: '(', partner: ')' }, ')': { text: ')', partner: '(' }, '[': { text: '[', partner: ']' }, ']': { text: ']', partner: '[' },
	'{': { text: '\\{', partner: '}' }, '}': { text: '\\}', partner: '{' }, '⟨': { text: '\\langle', partner: '⟩' }, '⟩': { text: '\\rangle', partner: '⟨' },
	'⌊': { text: '\\lfloor', partner: '⌋' }, '⌋': { text: '\\rfloor', partner: '⌊' }, '⌈': { text: '\\lceil', partner: '⌉' }, '⌉': { text: '\\rceil', partner: '⌈' },
	'|': { text: '|', partner: '|' }, '.': { text: '.', partner: '.' },
};
