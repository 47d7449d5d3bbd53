import { expect, test } from 'vitest';
import { beginnable, mayBegin } from '../../../shared/dossier/beginning.ts';
import { good } from '../../fixtures/machine.ts';
import { prisonDesk, section, slip } from '../../support/people.ts';

test('disclosure D19: each part is begun by those whose relation it is, and by nobody else', () => {
  const begun = (fn: string): readonly string[] => beginnable.filter((kind) => mayBegin(kind, fn));
  expect(begun('psd-social-worker')).toEqual(['notes', 'victims', 'consultation']);
  expect(begun('guide')).toEqual(['notes', 'guidance', 'consultation']);
  expect(begun('helper')).toEqual(['notes', 'help', 'consultation']);
  expect(begun('care')).toEqual(['notes', 'health', 'consultation']);
  expect(begun('director')).toEqual(['notes', 'consultation']);
  for (const kind of ['identity', 'legal', 'plan', 'assessment'] as const) expect(mayBegin(kind, 'guide')).toBe(false);
});

test('disclosure D19: who begins a part is its only reader at first', async () => {
  const { vault } = await prisonDesk();
  const { id: dossier } = await good(vault.newDossier(slip));
  const view = await good(vault.beginSection({ dossier, section: 'victims' }));
  expect(section(view, 'victims')?.readers.map(({ name }) => name)).toEqual(['Lien Zonnebloem']);
  expect(await vault.beginSection({ dossier, section: 'help' })).toMatchObject({ ok: false });
});
