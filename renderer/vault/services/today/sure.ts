/** Whether a row of Today says a day of the law as it stands, or asks to have it confirmed. */
import type { DateStatus } from '../../../../shared/release/index.ts';

/** Read in a text that holds, or following from one. An older text, an open doubt and what nobody read are to be confirmed. */
export const isSure = (status: DateStatus): boolean => status === 'text' || status === 'derived';
