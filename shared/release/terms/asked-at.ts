/** Where the person asks for something, by the Act of 17 May 2006. */
import type { z } from 'zod';
import type { askedFor } from '../../dossier/units/modality.ts';

type Asked = z.infer<typeof askedFor>;

/** `nobody`: it is proposed by the director, or granted without a request. */
export type AskedAt = 'director' | 'prison-registry' | 'court-registry' | 'nobody';

const each: Readonly<Record<Asked, AskedAt>> = {
  // The director advises on the request and sends it on (articles 8, 10 and 17).
  'permission-occasional': 'director',
  'permission-reintegration': 'director',
  'prison-leave': 'director',
  interruption: 'director',
  // Article 10, § 1bis: the director asks.
  'transition-house': 'nobody',
  // Articles 29, 49 and 98/14.
  'limited-detention': 'prison-registry',
  'electronic-monitoring': 'prison-registry',
  // Articles 30 and 50.
  'conditional-release': 'prison-registry',
  'provisional-release-removal': 'prison-registry',
  'provisional-release-surrender': 'prison-registry',
  // Articles 29/1 and 49/1.
  'area-ban-reduction': 'prison-registry',
  // Articles 20/1 and 98/28.
  'removal-by-minister': 'nobody',
  'early-release': 'nobody',
  // Article 74, § 2.
  'medical-release': 'director',
  // Article 95/12, § 1.
  'placement-leave': 'prison-registry',
  // Article 95/29, § 1.
  'placement-lifting': 'court-registry',
};

export const askedAt = (asked: Asked): AskedAt => each[asked];
