import { describe, expect, it } from 'vitest';
import { good, type Machine } from '../../fixtures/machine.ts';
import { entity, ops, phrase, put, sendTo, shared, unlocked, joinedBy } from '../../support/people.ts';

const hour = 3_600_000;
const plan = { section: 'plan', type: 'step', entity: 's1' } as const;

const rewrite = async (at: Machine, dossier: string, text: string) => {
  const view = await good(at.vault.openDossier({ id: dossier }));
  return put(at.vault, dossier, 'step', 's1', 'what', { text }, ops(entity(view, 'plan', 's1'), 'what'));
};

const said = async (at: Machine, dossier: string, moment: number, by: 'known' | 'dated'): Promise<unknown> => {
  const state = await good(at.vault.stateOn({ dossier, section: 'plan', at: moment, by }));
  return state.entities.find(({ id }) => id === 's1')?.units['what']?.versions.map(({ value }) => value);
};

describe('history of a section', () => {
  it('H1: who wrote what, when, what it replaced, and when it came here', async () => {
    const { a, b, ids, dossier } = await shared();
    await rewrite(b, dossier, 'Slaapplaats zoeken in Gent');
    const written = b.clock.now;
    a.clock.now += 5 * hour;
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'update' });
    const [latest, first] = await good(a.vault.history({ dossier, section: 'plan', entity: 's1' }));
    expect(latest).toMatchObject({
      what: 'wrote',
      unit: 'what',
      author: { name: 'Joppe Waterlelie' },
      value: { text: 'Slaapplaats zoeken in Gent' },
      was: [{ value: { text: 'Slaapplaats zoeken' }, author: { name: 'Lien Zonnebloem' } }],
    });
    expect(latest?.at).toBeLessThanOrEqual(written);
    expect(latest?.arrived).toBeGreaterThan(written + 4 * hour);
    expect(first?.arrived).toBe(first?.at);
    expect(await good(a.vault.history({ dossier, section: 'identity' }))).not.toEqual([]);
    expect(await a.vault.history({ dossier, section: 'health' })).toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('H5, J5: how it stood on a day, as known here and as its authors dated it, is not the same', async () => {
    const { a, b, ids, dossier } = await shared();
    await rewrite(b, dossier, 'Slaapplaats zoeken in Gent');
    const between = b.clock.now + hour;
    a.clock.now += 5 * hour;
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'update' });
    expect(await said(a, dossier, between, 'known')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect(await said(a, dossier, between, 'dated')).toEqual([{ text: 'Slaapplaats zoeken in Gent' }]);
    expect(await said(a, dossier, a.clock.now + hour, 'known')).toEqual([{ text: 'Slaapplaats zoeken in Gent' }]);
    // It is kept: after a restart, and with the browser's store gone, the answer is the same.
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await said(again, dossier, between, 'known')).toEqual([{ text: 'Slaapplaats zoeken' }]);
  });

  it('H5: for a colleague of this computer, work of others came when they could first read it', async () => {
    const { a, b, ids, dossier } = await shared();
    const with2 = await joinedBy(a, 'Warre Kiezelsteen');
    const lien = await unlocked(with2, 'Lien Zonnebloem');
    const warre = (await good(lien.vault.correspondents())).find(({ name }) => name === 'Warre Kiezelsteen');
    await good(lien.vault.shareWithColleague({ dossier, section: 'plan', person: warre?.person ?? '' }));
    let his = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    const hers = await unlocked(his, 'Lien Zonnebloem');
    await rewrite(b, dossier, 'Slaapplaats zoeken in Gent');
    await sendTo(b, hers, { dossier, to: ids.a, purpose: 'update' });
    const taken = hers.clock.now;
    hers.clock.now += 24 * hour;
    his = await unlocked(hers, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    expect(await said(his, dossier, taken + hour, 'known')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect(await said(his, dossier, taken + 25 * hour, 'known')).toEqual([{ text: 'Slaapplaats zoeken in Gent' }]);
  });

  it('H3: what changed between two moments, and that it is said where a moment is not known', async () => {
    const { a, dossier } = await shared();
    const before = a.clock.now;
    a.clock.now += hour;
    await rewrite(a, dossier, 'Logement zoeken');
    await good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...plan, reason: 'Niet meer nodig' }] }));
    const asked = { dossier, section: 'plan', from: a.clock.now + hour, to: before, by: 'known' } as const;
    expect(await good(a.vault.changesBetween(asked))).toMatchObject({
      entities: [{ entity: 's1', from: 'present', to: 'taken-out' }],
      notes: [],
      names: { s1: 'Logement zoeken' },
      undated: 0,
    });
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
    const [made] = await good(a.vault.installPractice({ numbers: [1] }));
    const state = await good(
      a.vault.stateOn({ dossier: made?.id ?? '', section: 'plan', at: a.clock.now, by: 'known' }),
    );
    expect(state.undated).toBeGreaterThan(0);
    expect(state.entities.length).toBeGreaterThan(0);
  });
});
