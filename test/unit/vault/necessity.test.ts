/** Sensitive data stay closed until a sentence says why they are needed (shared/dossier/SPEC.md, OW7-OW9). */
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import { sensitiveAt } from '../../../shared/dossier/sensitive.ts';
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
  help: { fn: 'helper', service: 'service:help' },
  health: { fn: 'care', service: 'prison:gent' },
};
const statement = { text: 'x', kind: 'strength', source: 'seen', on: '2026-11-20' };

describe('sensitive data', () => {
  it('OW9: are declared where the product holds them', () => {
    const named = declared.map(({ section, type, unit, kind }) => `${section}/${type}/${unit}: ${kind}`);
    expect([...new Set(named)]).toEqual([
      'plan/goal/domain: health',
      'plan/goal/domain: beliefs',
      'assessment/statement/statement: health',
      'assessment/statement/statement: beliefs',
      'guidance/meeting/meeting: beliefs',
      'help/item/item: health',
      'help/item/item: beliefs',
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
    if (section !== 'assessment' && section !== 'plan') await good(vault.beginSection({ dossier, section }));
    const held = section === 'assessment' ? statement : section === 'plan' ? {} : { text: 'x', on: '2026-11-20' };
    const value = { ...held, domain: of };
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

  const refused = { ok: false, problem: { code: 'necessity-missing' } };
  const why = (section: SectionKind, kind = 'health') =>
    putting(necessityType, kind, 'why', { text: 'Nodig.', on: '2026-11-20' }, [], section);
  const takeOut = (section: SectionKind, type: string, id: string) =>
    ({ do: 'take-out', section, type, entity: id }) as const;

  it('D65: every unit of a goal, a step and what the person says is closed by its domain, or said here to say nothing of it', () => {
    const open = {
      goal: [],
      step: ['who', 'whoAs', 'due', 'status', 'order', 'after', 'takes', 'measure', 'abroad'],
      voice: [],
    } as const;
    const units = { goal: entities.plan.goal, step: entities.plan.step, voice: entities.assessment.voice };
    for (const type of ['goal', 'step', 'voice'] as const)
      for (const unit of Object.keys(units[type])) {
        const entity = type === 'voice' ? 'health' : 'e1';
        const value = unit === 'goal' ? { goal: 'g1' } : unit === 'domain' ? { domain: 'health' } : {};
        const valuesOf = (of: string, _: string, name: string) =>
          of === 'step' ? [{ goal: 'g1' }] : name === 'domain' ? [{ domain: 'health' }] : [];
        const kind = sensitiveAt(type === 'voice' ? 'assessment' : 'plan', { type, entity, unit, value }, valuesOf);
        const isOpen = open[type].some((each) => each === unit);
        expect([type, unit, kind]).toEqual([type, unit, isOpen ? undefined : 'health']);
      }
  });

  it('D65: of two versions of a domain one that is sensitive closes what is written under it', () => {
    const both = (type: string) => (type === 'goal' ? [{ domain: 'housing' }, { domain: 'meaning' }] : []);
    const words = { type: 'goal', entity: 'g1', unit: 'words', value: { text: 'x', language: 'nl' } };
    expect(sensitiveAt('plan', words, both)).toBe('beliefs');
    expect(sensitiveAt('plan', words, () => [{ domain: 'housing' }])).toBeUndefined();
    expect(sensitiveAt('plan', { ...words, unit: 'constructor' }, both)).toBeUndefined();
  });

  it('D65: a step is of the domain of its goal: its words, and being put under it, ask for the sentence', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const write = (...changes: Parameters<typeof vault.change>[0]['changes']) => vault.change({ dossier, changes });
    const goal = (id: string, domain: string) => putting('goal', id, 'domain', { domain });
    const what = (id: string) => putting('step', id, 'what', { text: 'Afspraak maken' });
    const under = (id: string, of: string) => putting('step', id, 'goal', { goal: of });
    expect(await write(goal('g1', 'health'), what('s1'), under('s1', 'g1'))).toEqual(refused);
    await good(write(why('plan'), goal('g1', 'health'), what('s1'), under('s1', 'g1')));
    await good(write(goal('g2', 'housing'), what('s2'), under('s2', 'g2')));
    await good(write(takeOut('plan', necessityType, 'health')));
    const words = putting('goal', 'g1', 'words', { text: 'Beter slapen.', language: 'nl' });
    const details = putting('step', 's1', 'details', { text: 'x' });
    for (const closed of [what('s1'), details, words, under('s2', 'g1'), goal('g2', 'health')])
      expect([closed, await write(closed)]).toEqual([closed, refused]);
    // What says nothing of it, and other goals, stay open; the sentence opens the rest again.
    await good(write(putting('step', 's1', 'status', { status: 'done' }), what('s2')));
    await good(write({ do: 'bring-back', section: 'plan', type: necessityType, entity: 'health' }));
    await good(write(what('s1'), details, words));
  });

  it('D65: what the person says of health or meaning asks for it too, of other domains not', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const says = (domain: string) =>
      putting('voice', domain, 'words', { text: 'Ik slaap slecht.', language: 'nl' }, [], 'assessment');
    const write = (...changes: Parameters<typeof vault.change>[0]['changes']) => vault.change({ dossier, changes });
    expect(await write(says('health'))).toEqual(refused);
    expect(await write(says('meaning'), why('assessment', 'health'))).toEqual(refused);
    await good(write(says('housing')));
    await good(write(why('assessment', 'beliefs'), says('meaning')));
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
