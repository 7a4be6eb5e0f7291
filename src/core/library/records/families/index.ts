import { countFamilies } from './counts';
import { intervalFamilies } from './interval';
import { lineFamilies } from './line';
import { positiveFamilies } from './positive';
import type { DistributionRecord } from '../distribution';

/** Every distribution over the numbers. */
export const distributionFamilies: readonly DistributionRecord[] = [...lineFamilies, ...positiveFamilies, ...intervalFamilies, ...countFamilies];
