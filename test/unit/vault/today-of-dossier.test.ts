/** What is kept of a dossier for Today says who gave it to whoever carries it. */
import { expect, it } from 'vitest';
import type { Fragment } from '../../../renderer/vault/core/projections/projection.ts';
import { findIn } from '../../../renderer/vault/services/today/of-dossier.ts';

const waits = { join: false, look: [], adopt: [], founded: [], leftOut: [], since: 0, readers: [], until: null };

const identity = (entities: Fragment['entities']): Fragment => ({
  dossier: 'd',
  realm: '',
  kind: 'identity',
  count: 1,
  entities,
  unsettled: [],
  last: 0,
  waits,
  closings: [],
  keeping: null,
});

function heldBy(entities: Fragment['entities']): string | undefined {
  const me = { person: 'lien', name: 'Lien Zonnebloem', function: 'psd-social-worker' };
  const day = { today: '2026-11-29', lastDay: '2027-11-30' };
  const dossier = { id: 'd', byKind: new Map([['identity', identity(entities)] as const]) };
  return findIn(dossier, { me, service: 'prison:gent', ...day, packs: [] }).heldBy;
}

const responsible = (by: string) => ({ id: 'responsible', type: 'responsible', units: {}, by });

it('S11: who is not known is something else than nobody', () => {
  expect(heldBy([responsible('joppe')])).toBe('joppe');
  expect(heldBy([responsible('')])).toBe('');
  expect(heldBy([])).toBeUndefined();
});
