import type { DoubleDouble } from './arithmetic';

/** To 32 digits; from `src/test/tables/constants.py`. */
export const PI: DoubleDouble = { high: 3.141592653589793, low: 1.2246467991473532e-16 };
export const HALF_PI: DoubleDouble = { high: 1.5707963267948966, low: 6.123233995736766e-17 };
export const E: DoubleDouble = { high: 2.718281828459045, low: 1.4456468917292502e-16 };
export const LN2: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };
export const LN10: DoubleDouble = { high: 2.302585092994046, low: -2.1707562233822494e-16 };
export const HALF_LOG_2PI: DoubleDouble = { high: 0.9189385332046728, low: -3.8782941580672414e-17 };
export const SQRT_PI: DoubleDouble = { high: 1.772453850905516, low: -7.666586499825799e-17 };
