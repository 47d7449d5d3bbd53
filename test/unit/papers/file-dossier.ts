/** A legal section with one request, as files and letters need it. */
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import { entity, identity, plan, said, section, view } from './dossier.ts';

/** 18 months, judged and final in the days of the emergency procedure. */
const sentence = (months: number): EntityView =>
  entity('j1', 'judgment', {
    judgment: said({ court: 'Rechtbank Gent', date: '2025-09-15', text: '' }),
    final: said({ final: true, since: '2025-10-20' }),
    recidivism: said({ established: false }),
    sentence: said({ imposed: 'time', length: `P${months}M` }),
  });

export interface Asked {
  readonly modality: UnitValue<'legal', 'request', 'request'>['modality'];
  readonly on?: string;
  /** Length of the sentence in months; none is entered where it is left out. */
  readonly months?: number;
  readonly more?: readonly EntityView[];
}

export const legalWith = ({ modality, on = '2026-03-02', months, more = [] }: Asked): SectionView =>
  section('legal', [
    ...(months === undefined ? [] : [sentence(months)]),
    entity('d0', 'legal-date', {
      date: said({ kind: 'detention-start', value: '2025-10-20', source: 'registry', note: '' }),
    }),
    entity('r1', 'request', { request: said({ modality, on }), outcome: said({ outcome: 'open' }) }),
    ...more,
  ]);

export const situation = (units: Parameters<typeof entity>[2]): EntityView => entity('situation', 'situation', units);

export const event = (what: string, on: string): EntityView =>
  entity(`e-${what}`, 'procedure-event', { event: said({ request: 'r1', what, on }) });

export const viewWith = (legal: SectionView): typeof view => ({ ...view, sections: [identity, legal, plan] });
