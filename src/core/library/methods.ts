import type { MethodFunction } from './method';
import { chainSteps } from './chainSteps';
import { contrast } from './contrast';
import { inference } from './inference';
import { information } from './information';
import { ofDistributions } from './mixtures';
import { samplers } from './samplers';

/** Methods, which are given whole functions, by the id of their record. */
export const methods: Readonly<Record<string, MethodFunction>> = { ...inference, ...samplers, ...chainSteps, ...contrast, ...ofDistributions, ...information };
