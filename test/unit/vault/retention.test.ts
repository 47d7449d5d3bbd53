/** Closing a dossier, and what is due for erasing by rules a person set (renderer/vault/SPEC.md, Y1-Y6). */
import { describe, expect, it } from 'vitest';
import type { DueDossier, VaultApi } from '../../../renderer/vault/api.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  carry,
  entity,
  joinedBy,
  justiceDesk,
  meet,
  ops,
  phrase,
  prisonDesk,
  put,
  putting,
  rowsOfKind,
  sendTo,
  slip,
  unlocked,
  waiting,
} from '../../support/people.ts';

const gent = 'psd:gent';
const here = closingId(gent);
const proof = { passphrase: phrase };
const source = 'Nota van de dienst, punt 4';
const long = '2015-03-01';

const closing = (on: string, why = 'sentence-end', service = gent) => ({ state: 'closed', service, on, why });

/** Says that a service closed a dossier, as the page does. */
async function close(vault: VaultApi, dossier: string, on = long, service = gent): Promise<void> {
  const view = await good(vault.openDossier({ id: dossier }));
  const sees = ops(entity(view, 'identity', closingId(service)), 'closing');
  await good(
    vault.change({
      dossier,
      changes: [
        putting('closing', closingId(service), 'closing', closing(on, 'sentence-end', service), sees, 'identity'),
      ],
    }),
  );
}

async function rule(vault: VaultApi, section: SectionKind, months = 12): Promise<void> {
  await good(vault.saveRetentionRule({ section, months, source }));
}

const dueIn = async ({ vault }: Machine): Promise<readonly DueDossier[]> => (await good(vault.retention())).dossiers;
const dueParts = async (at: Machine): Promise<readonly SectionKind[]> =>
  (await dueIn(at)).flatMap(({ due }) => due.map(({ section }) => section));

async function closedDossier(): Promise<{ a: Machine; dossier: string }> {
  const a = await prisonDesk();
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await close(a.vault, dossier);
  return { a, dossier };
}

describe('Y1: a service closes a dossier for itself', () => {
  it('shows in the list of people with day and reason, leaves Today, and can be taken up again', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier({ ...slip, dates: [] }));
    await put(a.vault, dossier, 'step', 's1', 'due', { on: '2026-12-01' });
    expect((await good(a.vault.today())).rows).toHaveLength(1);
    expect((await good(a.vault.today())).withoutDates).toHaveLength(1);
    await close(a.vault, dossier, '2026-11-20');
    expect(await good(a.vault.today())).toMatchObject({ rows: [], withoutDates: [], sentenceEnd: [] });
    expect((await good(a.vault.caseload()))[0]?.closed).toEqual({ on: '2026-11-20', why: 'sentence-end' });
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect((await good(again.vault.caseload()))[0]?.closed?.on).toBe('2026-11-20');
    const sees = ops(entity(await good(again.vault.openDossier({ id: dossier })), 'identity', here), 'closing');
    const reopened = putting(
      'closing',
      here,
      'closing',
      { state: 'open', service: gent, on: '2026-11-24' },
      sees,
      'identity',
    );
    await good(again.vault.change({ dossier, changes: [reopened] }));
    expect((await good(again.vault.caseload()))[0]?.closed).toBeUndefined();
    expect((await good(again.vault.today())).rows).toHaveLength(1);
    const told = await good(again.vault.history({ dossier, section: 'identity', entity: here }));
    expect(told.map(({ value }) => value)).toEqual([
      { state: 'open', service: gent, on: '2026-11-24' },
      closing('2026-11-20'),
    ]);
  });

  it('another service goes on, and nobody closes for another service', async () => {
    const a = await prisonDesk();
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await close(a.vault, dossier);
    const at = must((await good(b.vault.me())).service, 'a service');
    for (const [place, service] of [
      [closingId(at), at],
      [closingId(at), gent],
      [here, at],
    ] as const) {
      const theirs = putting('closing', place, 'closing', closing(long, 'died', service), [], 'identity');
      expect(await a.vault.change({ dossier, changes: [theirs] })).toMatchObject({ problem: { code: 'not-allowed' } });
    }
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    expect((await good(b.vault.caseload()))[0]?.closed).toBeUndefined();
    await rule(b.vault, 'plan');
    expect(await dueIn(b)).toEqual([]);
    await close(b.vault, dossier, long, at);
    expect(await dueParts(b)).toEqual(['plan']);
  });
});

describe('Y2: rules are set by a person, with their source', () => {
  it('none is there before; without a source none is taken', async () => {
    const { a } = await closedDossier();
    expect((await good(a.vault.retention())).rules).toEqual([]);
    expect(await dueIn(a)).toEqual([]);
    for (const bad of [
      { months: 12, source: '  ' },
      { months: 0, source },
      { months: 1.5, source },
    ]) {
      const saved = await a.vault.saveRetentionRule({ section: 'plan', ...bad });
      expect(saved).toMatchObject({ problem: { code: 'does-not-fit' } });
    }
    await rule(a.vault, 'plan', 24);
    expect((await good(a.vault.retention())).rules).toEqual([{ section: 'plan', months: 24, source }]);
    expect((await good(a.vault.accessLog({})))[0]).toMatchObject({
      what: 'retention-rule-set-24',
      reason: source,
    });
  });

  it('practice and real work have rules apart; a rule can end', async () => {
    const { a } = await closedDossier();
    await rule(a.vault, 'plan');
    expect(await dueParts(a)).toEqual(['plan']);
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
    expect(await good(a.vault.retention())).toMatchObject({ rules: [], dossiers: [], closed: 0 });
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'real' }));
    await good(a.vault.saveRetentionRule({ section: 'plan', months: null, source: '' }));
    expect(await good(a.vault.retention())).toMatchObject({ rules: [], dossiers: [], closed: 1 });
  });
});

describe('Y3: what is due is a list', () => {
  it('counts calendar months from the day of closing, to the day', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await close(a.vault, dossier, '2026-08-31');
    await rule(a.vault, 'notes', 3);
    a.clock.now = Date.parse('2026-11-29T12:00:00Z');
    expect(await dueIn(a)).toEqual([]);
    a.clock.now = Date.parse('2026-11-30T12:00:00Z');
    expect(await dueIn(a)).toMatchObject([
      { dossier, surname: slip.surname, due: [{ section: 'notes', since: '2026-11-30' }] },
    ]);
    expect((await good(a.vault.today())).dueForErasing).toBe(1);
  });

  it('erases nothing by itself, however long it waits', async () => {
    const { a, dossier } = await closedDossier();
    for (const kind of sectionKinds) await rule(a.vault, kind, 1);
    const before = await good(a.vault.openDossier({ id: dossier }));
    a.clock.now = Date.parse('2060-01-01T12:00:00Z');
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await dueIn(again)).toMatchObject([{ isWhole: true }]);
    const after = await good(again.vault.openDossier({ id: dossier }));
    expect(after.sections.map(({ id }) => id)).toEqual(before.sections.map(({ id }) => id));
    expect(await good(again.vault.erasures())).toEqual([]);
  });

  it('an open difference about the closing makes nothing due', async () => {
    const { a, dossier } = await closedDossier();
    const lien = await unlocked(await joinedBy(a, 'Warre Kiezelsteen'), 'Lien Zonnebloem');
    const person = must(
      (await good(lien.vault.correspondents())).find(({ name }) => name === 'Warre Kiezelsteen'),
      'a colleague',
    ).person;
    await good(lien.vault.shareWithColleague({ dossier, section: 'identity', person }));
    await rule(lien.vault, 'identity');
    expect(await dueParts(lien)).toEqual(['identity']);
    const his = await unlocked(lien, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    // Written without having seen the first.
    const other = putting('closing', here, 'closing', closing('2020-01-01', 'died'), [], 'identity');
    await good(his.vault.change({ dossier, changes: [other] }));
    const hers = await unlocked(his, 'Lien Zonnebloem');
    expect(await dueIn(hers)).toEqual([]);
    expect((await good(hers.vault.caseload()))[0]).toMatchObject({ unsettled: 1 });
    expect(await rowsOfKind(hers, 'to-settle')).toHaveLength(1);
  });

  it('says nothing of sections that are not mine to read', async () => {
    const { a, dossier } = await closedDossier();
    for (const kind of sectionKinds) await rule(a.vault, kind, 1);
    const [found] = await dueIn(a);
    const readable = (await good(a.vault.openDossier({ id: dossier }))).sections.map(({ kind }) => kind);
    expect(found?.due.map(({ section }) => section).sort()).toEqual([...readable].sort());
  });

  it('Y5: a clock that was put back does not take anything off the list, and it is said', async () => {
    const { a } = await closedDossier();
    await rule(a.vault, 'plan', 141);
    expect(await dueParts(a)).toEqual([]);
    a.clock.now = Date.parse('2027-01-01T12:00:00Z');
    // More than a month on: nobody believes it before a person says so (W2).
    expect(await dueParts(a)).toEqual([]);
    await good(a.vault.sayDateIsRight({ reason: '' }));
    expect(await dueParts(a)).toEqual(['plan']);
    await good(a.vault.prepareLock());
    a.clock.now = Date.parse('2026-11-24T12:00:00Z');
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await dueParts(again)).toEqual(['plan']);
    expect((await good(again.vault.retention())).clockBehind).toBeGreaterThan(a.clock.now);
  });
});

describe('Y4: keeping longer', () => {
  it('takes a part off the list until a day, with who and why; then it comes back', async () => {
    const { a, dossier } = await closedDossier();
    await rule(a.vault, 'plan');
    const reason = 'Er loopt een klacht.';
    const kept = await good(a.vault.keepLonger({ dossier, section: 'plan', until: '2027-06-30', reason }));
    expect(kept.dossiers).toMatchObject([
      { due: [], kept: [{ section: 'plan', keeping: { until: '2027-06-30', reason, by: 'Lien Zonnebloem' } }] },
    ]);
    expect((await good(a.vault.today())).dueForErasing).toBe(0);
    expect((await good(a.vault.accessLog({ dossier })))[0]).toMatchObject({ what: 'kept-longer', reason });
    expect((await good(a.vault.caseload()))[0]?.changedSinceSeen).toBe(0);
    a.clock.now = Date.parse('2027-06-30T12:00:00Z');
    await good(a.vault.sayDateIsRight({ reason: '' }));
    expect(await dueParts(a)).toEqual([]);
    a.clock.now = Date.parse('2027-07-01T12:00:00Z');
    expect(await dueIn(a)).toMatchObject([{ due: [{ section: 'plan', wasKept: { reason } }], kept: [] }]);
  });

  it('a day and a reason are needed', async () => {
    const { a, dossier } = await closedDossier();
    const until = { dossier, section: 'plan', until: '2027-02-30', reason: 'Er loopt een klacht.' } as const;
    expect(await a.vault.keepLonger(until)).toMatchObject({ problem: { code: 'does-not-fit', field: 'until' } });
    const why = { dossier, section: 'plan', until: '2027-02-28', reason: ' ' } as const;
    expect(await a.vault.keepLonger(why)).toMatchObject({ problem: { code: 'does-not-fit', field: 'reason' } });
    const none = { dossier, section: 'help', until: '2027-02-28', reason: 'Er loopt een klacht.' } as const;
    expect(await a.vault.keepLonger(none)).toMatchObject({ problem: { code: 'unknown-dossier' } });
  });

  it('is written in the part itself: every reader sees it, and the later of two days counts', async () => {
    const a = await prisonDesk();
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    await good(a.vault.keepLonger({ dossier, section: 'plan', until: '2040-01-01', reason: 'Er loopt een klacht.' }));
    const sections = ['identity', 'legal', 'plan'] as const;
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'hand-over', sections });
    await close(b.vault, dossier, long, 'justice-house:gent');
    for (const kind of sections) await rule(b.vault, kind);
    const kept = { section: 'plan', keeping: { until: '2040-01-01', by: 'Lien Zonnebloem' } };
    expect(await dueIn(b)).toMatchObject([{ due: [{}, {}], kept: [kept], isWhole: false }]);
    // Each decides anew without knowing of the other.
    await good(a.vault.keepLonger({ dossier, section: 'plan', until: '2030-01-01', reason: 'Klacht is afgerond.' }));
    await good(b.vault.keepLonger({ dossier, section: 'plan', until: '2035-01-01', reason: 'Voor de rechtbank.' }));
    await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['plan'], message: '' }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'update') }));
    expect((await dueIn(b))[0]?.kept).toMatchObject([{ keeping: { until: '2035-01-01', by: 'Joppe Waterlelie' } }]);
    const again = { dossier, section: 'plan', until: '2031-01-01', reason: 'Samen afgesproken.' } as const;
    expect((await good(b.vault.keepLonger(again))).dossiers[0]?.kept).toMatchObject([
      { keeping: { until: '2031-01-01' } },
    ]);
    expect(await good(b.vault.unsettledCount())).toBe(0);
  });
});

describe('Y6: erasing what is due', () => {
  it('goes the way of every erasing, documents with it, and leaves the list', async () => {
    const { a, dossier } = await closedDossier();
    const bytes = new TextEncoder().encode('een brief');
    const file = await good(a.vault.attach({ name: 'brief.txt', mime: 'text/plain', bytes }));
    await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
    await rule(a.vault, 'plan');
    const reason = `Bewaartermijn voorbij: ${source}`;
    const erased = await good(a.vault.erase({ dossier, section: 'plan', reason, proof }));
    expect(erased).toMatchObject({ scope: 'section', parts: ['plan'], documents: 1, reason });
    expect(a.disk.chunks.size).toBe(0);
    expect(await dueIn(a)).toEqual([]);
  });

  it('safety copies that are known here are named, before and after', async () => {
    const { a, dossier } = await closedDossier();
    expect((await good(a.vault.retention())).copies).toBeNull();
    a.disk.folder = new Map();
    await good(a.vault.makeBackup({ where: 'elsewhere' }));
    const { copies } = await good(a.vault.retention());
    expect(copies).toMatchObject({ count: 1 });
    await good(a.vault.erase({ dossier, reason: 'bewaartermijn voorbij', proof }));
    expect((await good(a.vault.erasures()))[0]?.copies).toEqual(copies);
    a.clock.now += 60_000;
    await good(a.vault.makeBackup({ where: 'elsewhere' }));
    const [, first] = await good(a.vault.safetyCopies());
    await good(a.vault.endCopy({ name: must(first, 'the first copy').name, remove: true }));
    // A copy of afterwards does not hold it.
    expect((await good(a.vault.erasures()))[0]?.copies).toBeUndefined();
    const after = (await good(a.vault.retention())).copies;
    expect(after).toMatchObject({ count: 1 });
    expect(after?.last).toBeGreaterThan(must(copies, 'copies').last);
  });
});

describe('Y10: what a period rests on', () => {
  const basis = {
    from: 'final-release' as const,
    longest: 24,
    byCapacity: { convicted: 12, remand: 60, interned: 120 },
  };
  const heldAs = (vault: VaultApi, dossier: string, as: string) =>
    good(vault.change({ dossier, changes: [putting('situation', 'situation', 'capacity', { as }, [], 'legal')] }));

  it('is counted by the capacity of the person, the shortest where it is not known', async () => {
    const { a, dossier } = await closedDossier();
    await good(a.vault.saveRetentionRule({ section: 'plan', months: 12, source, basis }));
    expect((await dueIn(a))[0]?.due[0]).toMatchObject({ months: 12, since: '2016-03-01', isCountedFromClosing: true });
    expect((await dueIn(a))[0]).not.toHaveProperty('heldAs');
    await heldAs(a.vault, dossier, 'interned');
    expect((await dueIn(a))[0]).toMatchObject({ heldAs: 'interned', due: [{ months: 120, since: '2025-03-01' }] });
  });

  it('runs from the day that was written at the closing', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const value = { ...closing(long), eventOn: '2014-01-10' };
    await good(a.vault.change({ dossier, changes: [putting('closing', here, 'closing', value, [], 'identity')] }));
    await good(a.vault.saveRetentionRule({ section: 'plan', months: 12, source, basis }));
    expect((await dueIn(a))[0]?.due[0]).toMatchObject({
      since: '2015-01-10',
      latest: '2016-01-10',
      isCountedFromClosing: false,
    });
  });

  it('ends at its maximum: no later day is taken', async () => {
    const { a, dossier } = await closedDossier();
    await good(a.vault.saveRetentionRule({ section: 'plan', months: 12, source, basis }));
    expect(await a.vault.keepLonger({ dossier, section: 'plan', until: '2027-01-01', reason: 'Nog nodig' })).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', field: 'until' },
    });
    await good(a.vault.saveRetentionRule({ section: 'plan', months: 12, source, basis: { from: 'closing' } }));
    await good(a.vault.keepLonger({ dossier, section: 'plan', until: '2027-01-01', reason: 'Nog nodig' }));
  });

  it('goes with what is set for the whole service, signed', async () => {
    const a = await prisonDesk();
    await good(a.vault.saveServicePeriod({ section: 'plan', months: 12, source, basis, shorter: true, longer: false }));
    expect((await good(a.vault.retention())).rules[0]).toMatchObject({ section: 'plan', basis });
  });
});

describe('PM14: the longest time by the policy of the machine', () => {
  /** With a period of thirty years from before there was a policy. */
  async function governed(months: number): Promise<{ a: Machine; dossier: string }> {
    const { a, dossier } = await closedDossier();
    await rule(a.vault, 'plan', 360);
    expect(await dueParts(a)).toEqual([]);
    a.disk.longestRetentionMonths = months;
    return { a: await unlocked(a, 'Lien Zonnebloem'), dossier };
  }

  it('makes a part due no later than that, and erases nothing', async () => {
    const { a, dossier } = await governed(60);
    expect((await dueIn(a))[0]?.due).toMatchObject([
      { section: 'plan', months: 60, since: '2020-03-01', latest: '2020-03-01' },
    ]);
    expect(entity(await good(a.vault.openDossier({ id: dossier })), 'identity', here)).toBeDefined();
  });

  it('leaves a shorter period, and what has none, as it is', async () => {
    const { a } = await governed(60);
    await rule(a.vault, 'plan', 12);
    expect((await dueIn(a))[0]?.due).toMatchObject([{ section: 'plan', months: 12, since: '2016-03-01' }]);
  });

  it('takes no longer period and no later day any more', async () => {
    const { a, dossier } = await governed(60);
    expect(await a.vault.saveRetentionRule({ section: 'notes', months: 61, source })).toEqual({
      ok: false,
      problem: { code: 'by-policy' },
    });
    await rule(a.vault, 'notes', 60);
    const later = { dossier, section: 'plan', until: '2027-01-01', reason: 'Nog nodig' } as const;
    expect(await a.vault.keepLonger(later)).toEqual({ ok: false, problem: { code: 'does-not-fit', field: 'until' } });
  });
});

describe('PM4: a policy that cannot be read', () => {
  it('keeps every period as it is, and nothing longer', async () => {
    const { a, dossier } = await closedDossier();
    await rule(a.vault, 'plan', 12);
    a.disk.policyRefused = true;
    const again = await unlocked(a, 'Lien Zonnebloem');
    const byPolicy = { ok: false, problem: { code: 'by-policy' } };
    for (const months of [6, 360, null])
      expect(await again.vault.saveRetentionRule({ section: 'plan', months, source })).toEqual(byPolicy);
    const ofService = { section: 'plan', months: 360, source, shorter: true, longer: true } as const;
    expect(await again.vault.saveServicePeriod(ofService)).toEqual(byPolicy);
    expect(await again.vault.takeServicePeriods({ bytes: new Uint8Array(8) })).toEqual(byPolicy);
    const later = { dossier, section: 'plan', until: '2027-01-01', reason: 'Nog nodig' } as const;
    expect(await again.vault.keepLonger(later)).toEqual(byPolicy);
    expect((await dueIn(again))[0]?.due).toMatchObject([{ section: 'plan', months: 12 }]);
  });
});
