/** Sections and entities as a reader sees them, written out by hand. */
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../shared/dossier/view.ts';

const author = {
  seat: 's',
  person: 'p',
  name: 'Lien Zonnebloem',
  function: 'psd-social-worker',
  service: 'psd:gent',
  shown: 'compared' as const,
};

export function entity(id: string, type: string, units: Readonly<Record<string, readonly unknown[]>>): EntityView {
  const version = (value: unknown, at: number) => ({
    op: `${id}-${at}`,
    value,
    author,
    at,
    same: [],
    settled: false,
  });
  return {
    id,
    type,
    units: Object.fromEntries(
      Object.entries(units).map(([name, values]) => [name, { versions: values.map(version), readOnly: false }]),
    ),
    takenOut: [],
    state: 'present',
    since: 0,
  };
}

export const section = (kind: SectionKind, entities: readonly EntityView[]): SectionView => ({
  id: kind,
  kind,
  epoch: '',
  entities,
  notes: [],
  readers: [],
  owners: [],
  canWrite: true,
  waiting: 0,
  quarantined: 0,
  missingFrom: [],
});
