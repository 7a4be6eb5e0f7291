/** id → function. Knows no records, so that the preview's script can hold it. */
export { dense } from './dense';
export { scalar } from './scalar';
