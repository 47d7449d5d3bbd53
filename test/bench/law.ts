/** The caseload under a new law pack: from the overview fragments to which dossiers it moves, in pieces as the vault does it. */
import type { DossierProjections, FragmentEntity } from '../../renderer/vault/core/context/projections.ts';
import { movedAmong } from '../../renderer/vault/services/law/moved.ts';
import type { Fragment } from '../../renderer/vault/core/projections/projection.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { packs } from '../../shared/release/index.ts';
import { must } from '../../shared/result.ts';
import { halfInsteadOfAThird } from '../support/law-packs.ts';
import { median, timed, type Figures } from './figures.ts';

const dossiers = 3000;
const rounds = 5;

/** Every date of it opens later under the pack. */
export async function measureLaw(figures: Figures): Promise<void> {
  const all = Array.from({ length: dossiers }, (_, at) => dossierOf(at));
  const pack = halfInsteadOfAThird(must(packs.at(-1), 'a pack').number + 1, '2026-11-01');
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    let moved = 0;
    const took = await timed(async () => {
      moved = (await movedAmong(all, { before: packs, pack, day: '2026-12-01', service: '', pause })).length;
    });
    if (moved !== dossiers) throw new Error(`${String(moved)} of ${String(dossiers)} moved`);
    // The first one warms up.
    if (round > 0) samples.push(took);
  }
  figures.set('law.recompute.ms', median(samples));
}

/** One or several sentences of up to twelve years, with remand deducted and days not served. */
function dossierOf(at: number): DossierProjections {
  const id = `dossier-${String(at)}`;
  const of = (kind: SectionKind, entities: readonly FragmentEntity[]): readonly [SectionKind, Fragment] => [
    kind,
    {
      dossier: id,
      realm: '',
      kind,
      count: entities.length,
      entities,
      unsettled: [],
      last: 0,
      waits: { join: false, look: [], adopt: [], founded: [], leftOut: [], since: 0, readers: [], until: null },
      closings: [],
      keeping: null,
    },
  ];
  const entity = (name: string, type: string, units: FragmentEntity['units']): FragmentEntity => ({
    id: name,
    type,
    units,
    by: '',
  });
  const year = 2019 + (at % 6);
  const judgment = (name: string, months: number): FragmentEntity =>
    entity(name, 'judgment', {
      judgment: { court: 'Gent', date: `${String(year)}-03-0${String(1 + (at % 9))}`, text: '' },
      recidivism: { established: false },
      sentence: { imposed: 'time', length: `P${String(months)}M` },
    });
  return {
    id,
    byKind: new Map([
      of('identity', [entity('person', 'person', { residence: { status: 'belgian' } })]),
      of('legal', [
        entity('start', 'legal-date', {
          date: {
            kind: 'detention-start',
            value: `${String(year)}-04-1${String(at % 10)}`,
            source: 'registry',
            note: '',
          },
        }),
        judgment('one', 40 + (at % 100)),
        ...(at % 3 === 0 ? [judgment('two', 12 + (at % 24))] : []),
        entity('remand', 'deduction', { deduction: { what: 'remand', length: `P${String(at % 90)}D`, note: '' } }),
      ]),
    ]),
  };
}
