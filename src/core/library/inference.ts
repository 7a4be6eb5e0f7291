import type { MethodFunction } from './method';
import { posterior } from './posterior';

/** Inference on a likelihood and a prior that are given, by the id of the record. */
export const inference: Readonly<Record<string, MethodFunction>> = { posterior };
