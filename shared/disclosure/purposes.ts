/** What a file is sent for: exactly one purpose each (bundle manifest, design: exchange). */
import { z } from 'zod';

export const purposes = [
  'inquiry-request',
  'answer',
  'update',
  'hand-over',
  'stand-in',
  'support-sheet',
  'receipt',
  'withdrawal',
  'correction',
  'directory',
  'law-pack',
] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.infer<typeof purpose>;
