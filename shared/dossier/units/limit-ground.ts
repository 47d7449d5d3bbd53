/** Grounds on which a right may be limited: article 25 of the Act of 5 May 2019 and article 6 of that of 8 January 2026 name the same. */
import { choice } from './field.ts';

export const limitGrounds = [
  'inquiries',
  'prevention',
  'public-safety',
  'national-safety',
  'rights-of-others',
] as const;
export const limitGround = choice('limitGround', limitGrounds);
