/** The law as it meets what this dossier records: worked out once for all parts of the room. */
import { useMemo } from 'react';
import { plainEntities } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  calendar,
  legalFactsOn,
  ofBelgian,
  recordedLaw,
  type Calendar,
  type IsoDay,
  type LawPack,
  type LegalFacts,
  type RecordedLaw,
} from '../../../../shared/release/index.ts';
import { useIsBelgian } from '../../../fields/use-is-belgian.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { withoutResidence } from './residence.ts';

export interface LawHere {
  readonly packs: readonly LawPack[];
  readonly today: IsoDay;
  readonly recorded: RecordedLaw;
  readonly made: Calendar;
  /** Requests and dates: what limits run from. */
  readonly legal: LegalFacts;
}

/** @param belgian as the person page has it: nothing is said of a right of residence, unless somebody entered one */
export function lawHere(packs: readonly LawPack[], section: SectionView, today: IsoDay, belgian = false): LawHere {
  const entities = plainEntities(section);
  const written = recordedLaw(entities, today);
  const facts = belgian ? ofBelgian(written.facts) : written.facts;
  const made = calendar(packs, facts);
  return {
    packs,
    today,
    recorded: { ...written, facts },
    made: facts === written.facts ? made : withoutResidence(made),
    legal: legalFactsOn(entities, today),
  };
}

/** Undefined until it is known which packs hold here. */
export function useLawHere(section: SectionView): LawHere | undefined {
  const packs = useLawPacks();
  const today = todayIso();
  const belgian = useIsBelgian();
  return useMemo(
    () => (packs === undefined ? undefined : lawHere(packs, section, today, belgian)),
    [packs, section, today, belgian],
  );
}
