/** The law as it meets what this dossier records: worked out once for all parts of the room. */
import { useMemo } from 'react';
import { plainEntities } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  calendar,
  legalFactsOn,
  recordedLaw,
  type Calendar,
  type IsoDay,
  type LawPack,
  type LegalFacts,
  type RecordedLaw,
} from '../../../../shared/release/index.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { todayIso } from '../../../i18n/clock.ts';

export interface LawHere {
  readonly packs: readonly LawPack[];
  readonly today: IsoDay;
  readonly recorded: RecordedLaw;
  readonly made: Calendar;
  /** Requests and dates: what limits run from. */
  readonly legal: LegalFacts;
}

export function lawHere(packs: readonly LawPack[], section: SectionView, today: IsoDay): LawHere {
  const entities = plainEntities(section);
  const recorded = recordedLaw(entities, today);
  return { packs, today, recorded, made: calendar(packs, recorded.facts), legal: legalFactsOn(entities, today) };
}

/** Undefined until it is known which packs hold here. */
export function useLawHere(section: SectionView): LawHere | undefined {
  const packs = useLawPacks();
  const today = todayIso();
  return useMemo(() => (packs === undefined ? undefined : lawHere(packs, section, today)), [packs, section, today]);
}
