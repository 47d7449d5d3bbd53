/** What was granted in this dossier, each with the regimes it can be under and what comes back after it by law. */
import { useMemo } from 'react';
import { plainEntities } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  calendar,
  contactAfter,
  grantsIn,
  proposedRhythms,
  recordedLaw,
  type FirstContact,
  type Grant,
  type LawPack,
  type Proposals,
  type Regime,
} from '../../../../shared/release/index.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { todayIso } from '../../../i18n/clock.ts';

export interface GrantHere {
  readonly grant: Grant;
  /** Empty where nobody can tell: then the law of each is shown. */
  readonly regimes: readonly Regime[];
  readonly contact: FirstContact | undefined;
  readonly proposals: Proposals;
}

/** Newest first; none until it is known which packs hold here. */
export function useGrants(section: SectionView): readonly GrantHere[] {
  const packs = useLawPacks();
  return useMemo(() => (packs === undefined ? [] : grantsHere(packs, section)), [packs, section]);
}

const grantsHere = (packs: readonly LawPack[], section: SectionView): readonly GrantHere[] => {
  const entities = plainEntities(section);
  return grantsIn(section).map((grant) => ({
    grant,
    regimes: calendar(packs, recordedLaw(entities, grant.on, todayIso()).facts).regime?.either ?? [],
    contact: contactAfter(packs, section, grant),
    proposals: proposedRhythms(packs, section, grant),
  }));
};
