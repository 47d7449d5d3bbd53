/** What Today says of each practice dossier on the day of set-up: every row is one the law and the story of the dossier explain. */
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../renderer/vault/services/today/of-dossier.ts';
import { addDays, packs } from '../../../shared/release/index.ts';
import { practiceOn, projectionsOf } from '../../support/practice.ts';

const today = '2026-11-24';

/** Steps and proofs are the plan's own: what the law and the registry give stands here. */
const ofPlan: readonly string[] = ['step-due', 'proof-stale'];

/** By dossier, and why it stands there. */
const expected: Readonly<Record<number, readonly string[]>> = {
  // Eighteen months, no opinion of article 32: the emergency procedure. Monitoring was asked for on 23 October; on release the director
  // advises unasked, and waits for an address.
  1: [
    '2026-10-29 advice/conditional-release E-15-advice',
    '2026-11-24 advice/electronic-monitoring E-14-advice',
    '2026-12-24 decision/electronic-monitoring E-19-decision',
    '2026-12-29 conditional-release recorded',
  ],
  // Leave was refused on 17 September, release asked for on 27 October; the hearing is announced by hand, and nobody read that day again.
  2: [
    '2026-11-24 Audience du TAP annoncée par le greffe, à confirmer second-reading',
    '2026-12-17 new-request/prison-leave M-10-new-request',
    '2027-02-27 advice/conditional-release C-50-advice',
    '2027-04-14 conditional-release recorded',
    '2027-04-23 other recorded',
    '2027-04-27 hearing/conditional-release C-52-hearing',
  ],
  // She serves to the end and was told until when she may come back to an early release. What was refused long ago is asked for by nobody.
  3: [
    '2026-08-02  leaving-offer',
    '2026-12-31 early-release L-28',
    '2027-01-03  leaving-first-hours',
    '2027-02-02 sentence-end recorded',
  ],
  4: [
    '2027-02-07 advice/conditional-release C-50-advice',
    '2027-03-24 conditional-release recorded',
    '2027-04-07 hearing/conditional-release C-52-hearing',
  ],
  5: [
    '2027-01-07 advice/conditional-release C-50-advice',
    '2027-02-20 conditional-release recorded',
    '2027-03-07 hearing/conditional-release C-52-hearing',
  ],
  // He was told in writing of limited detention, monitoring and release: nothing of it is owed any more. The day of an answer stands there
  // by hand and was read by one person only.
  6: [
    '2026-11-24 Schriftliche Antwort der Kanzlei auf die Frage nach 12 oder 16 Stunden angekündigt, nicht bestätigt second-reading',
    '2026-12-04 other recorded',
    '2026-12-30 advice/limited-detention C-49-advice',
    '2027-04-03 conditional-release recorded',
    '2027-04-29 hearing/limited-detention C-52-hearing',
  ],
  // No right of residence: on removal the advice is late, as the plan says; on release it is due two months before a third.
  7: [
    '2026-06-07 advice/provisional-release-removal E-15-advice',
    '2026-12-04 new-request/prison-leave M-10-new-request',
    '2026-12-07 advice/conditional-release E-15-advice',
    '2027-02-07 conditional-release recorded',
  ],
  // Free for two years: what comes back, and days by hand. Of three, two were read by a colleague.
  8: [
    '2026-11-24 Gesprek over de aangepaste voorwaarde, datum uit de beslissing van de SURB second-reading',
    '2026-12-01 Timo, op het justitiehuis contact-due',
    '2026-12-25 other recorded',
    '2026-12-26 SURB Brussel (Nederlandstalig), met kopie aan het parket report-due',
    '2027-01-29 other recorded',
  ],
  // Acquitted.
  9: [],
  // The day of a hearing was given by telephone: by hand, read by one person only.
  10: [
    '2026-11-24 Audience de la chambre de protection sociale, donnée au téléphone par son greffe, à confirmer par écrit second-reading',
    '2027-01-01 other recorded',
    '2027-02-22 advice/conditional-release C-50-advice',
    '2027-02-28 conditional-release recorded',
    '2027-04-22 hearing/conditional-release C-52-hearing',
  ],
};

describe('Today of the practice dossiers', () => {
  const given = {
    me: { person: 'me', name: '', function: '' },
    service: 'prison:gent',
    today,
    lastDay: addDays(today, 366),
    packs,
  };

  it.each(practiceOn(today).map((dossier) => [dossier.number, dossier] as const))(
    'says of number %i what its law and its story explain, and nothing else',
    (number, dossier) => {
      const rows = findIn(projectionsOf(dossier), given)
        .rows.filter(({ kind }) => !ofPlan.includes(kind))
        .map(({ on, what, why }) => `${on} ${what} ${why.rule}`);
      expect(rows.toSorted()).toEqual(expected[number]);
    },
    30_000,
  );
});
