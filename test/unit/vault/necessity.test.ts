/** Sensitive data stay closed until a sentence says why they are needed (shared/dossier/SPEC.md, OW7-OW9). */
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import { sectionKind, type SectionKind } from '../../../shared/dossier/sections.ts';
import { sensitiveIn } from '../../../shared/dossier/units/field.ts';
import { necessityType } from '../../../shared/dossier/units/necessity.ts';
import { domain } from '../../../shared/dossier/units/plan.ts';
import { good } from '../../fixtures/machine.ts';
import { atComputer, entity, prisonDesk, putting, slip } from '../../support/people.ts';

/** Each unit with the domains in which it holds sensitive data; once where the domain decides nothing. */
const declared = sectionKind.options.flatMap((section) =>
  Object.entries<Record<string, z.ZodType>>(entities[section]).flatMap(([type, units]) =>
    Object.entries(units).flatMap(([unit, schema]) =>
      domain.options.flatMap((of) => {
        const kind = sensitiveIn(schema, { domain: of });
        const isSame = of !== 'housing' && kind === sensitiveIn(schema, { domain: 'housing' });
        return kind === undefined || isSame ? [] : [{ section, type, unit, of, kind }];
      }),
    ),
  ),
);
const desks: Partial<Record<SectionKind, { readonly fn: string; readonly service: string }>> = {
  guidance: { fn: 'guide', service: 'service:guidance' },
  health: { fn: 'care', service: 'prison:gent' },
};
const statement = { text: 'x', kind: 'strength', source: 'seen', on: '2026-11-20' };

describe('sensitive data', () => {
  it('OW9: are declared where the product holds them', () => {
    const named = declared.map(({ section, type, unit, kind }) => `${section}/${type}/${unit}: ${kind}`);
    expect([...new Set(named)]).toEqual([
      'assessment/statement/statement: health',
      'assessment/statement/statement: beliefs',
      'guidance/meeting/meeting: beliefs',
      'health/statement/fitness: health',
    ]);
    // Each part that holds them has a place for the sentence.
    for (const { section } of declared) expect(Object.keys(entities[section])).toContain(necessityType);
  });

  it.each(declared)('OW7, OW8: $section/$type in $of is refused until the sentence stands', async (field) => {
    const { section, type, unit, of, kind } = field;
    const { fn, service } = desks[section] ?? { fn: 'psd-social-worker', service: 'psd:gent' };
    const { vault } = await atComputer('Lien Zonnebloem', fn, service);
    const { id: dossier } = await good(vault.newDossier(slip));
    if (section !== 'assessment') await good(vault.beginSection({ dossier, section }));
    const value = section === 'assessment' ? { ...statement, domain: of } : { text: 'x', on: '2026-11-20' };
    const write = putting(type, 'e1', unit, value, [], section);
    const refused = { ok: false, problem: { code: 'necessity-missing' } };
    expect(await vault.change({ dossier, changes: [write] })).toEqual(refused);
    const why = putting(necessityType, kind, 'why', { text: 'Nodig voor opvolging.', on: '2026-11-20' }, [], section);
    const view = await good(vault.change({ dossier, changes: [why, write] }));
    const [said] = entity(view, section, kind)?.units['why']?.versions ?? [];
    expect(said).toMatchObject({ author: { name: 'Lien Zonnebloem' }, value: { text: 'Nodig voor opvolging.' } });
    expect(said?.at).toBeGreaterThan(0);
    await good(vault.change({ dossier, changes: [putting(type, 'e2', unit, value, [], section)] }));
    await good(vault.change({ dossier, changes: [{ do: 'take-out', section, type: necessityType, entity: kind }] }));
    const again = putting(type, 'e3', unit, value, [], section);
    expect(await vault.change({ dossier, changes: [again] })).toEqual(refused);
  });

  it('OW7: other domains are open', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const write = putting('statement', 'e1', 'statement', { ...statement, domain: 'housing' }, [], 'assessment');
    await good(vault.change({ dossier, changes: [write] }));
  });

  it('OW7: taking the sentence out opens nothing, and what comes back asks for it again', async () => {
    const { vault } = await atComputer('Lien Zonnebloem', 'care', 'prison:gent');
    const { id: dossier } = await good(vault.newDossier(slip));
    await good(vault.beginSection({ dossier, section: 'health' }));
    const why = putting(necessityType, 'health', 'why', { text: 'Nodig.', on: '2026-11-20' }, [], 'health');
    const of = (id: string) => putting('statement', id, 'fitness', { text: 'x', on: '2026-11-20' }, [], 'health');
    const out = (type: string, id: string) => ({ do: 'take-out', section: 'health', type, entity: id }) as const;
    const write = (...changes: Parameters<typeof vault.change>[0]['changes']) => vault.change({ dossier, changes });
    const refused = { ok: false, problem: { code: 'necessity-missing' } };
    await good(write(why, of('e1')));
    expect(await write(out(necessityType, 'health'), of('e2'))).toEqual(refused);
    await good(write(out('statement', 'e1')));
    await good(write(out(necessityType, 'health')));
    expect(await write({ do: 'bring-back', section: 'health', type: 'statement', entity: 'e1' })).toEqual(refused);
  });
});
