import { compareModels } from './evidence';
import { expectation } from './expectation';
import type { MethodFunction } from './method';
import { mode } from './mode';
import { posterior } from './posterior';
import { posteriorPredictive } from './prediction';

/** Inference on a likelihood and a prior that are given, by the id of the record. */
export const inference: Readonly<Record<string, MethodFunction>> = { posterior, mode, expectation, posteriorPredictive, bayesFactor: compareModels };
