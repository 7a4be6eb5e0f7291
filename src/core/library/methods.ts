import type { MethodFunction } from './method';
import { annealing } from './annealing';
import { chainSteps } from './chainSteps';
import { contrast } from './contrast';
import { energyModels } from './energyModels';
import { inference } from './inference';
import { information } from './information';
import { ofDistributions } from './mixtures';
import { partition } from './partition';
import { samplers } from './samplers';

/** Methods, which are given whole functions, by the id of their record. */
export const methods: Readonly<Record<string, MethodFunction>> = { ...inference, ...samplers, ...chainSteps, ...contrast, ...ofDistributions, ...information, ...partition, ...annealing, ...energyModels };
