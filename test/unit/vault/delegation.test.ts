/** Who carries a dossier: handed over on one computer, and somebody who stands in (renderer/vault/SPEC.md, I4-I5). */
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  atComputer,
  carry,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  put,
  rowsOfKind,
  section,
  slip,
  unlocked,
  waiting,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const day = 86_400_000;

const asWarre = (at: Machine): Promise<Machine> => unlocked(at, warre, `${phrase} of ${warre}`);
const asLien = (at: Machine): Promise<Machine> => unlocked(at, lien);

/** Lien with two dossiers, of which one has a step of hers; Warre, of her service, has a place here. */
async function desk(service?: string): Promise<{ at: Machine; first: string; second: string; warre: string }> {
  const begun = await prisonDesk();
  const first = (await good(begun.vault.newDossier(slip))).id;
  const second = (await good(begun.vault.newDossier({ ...slip, surname: 'Andere' }))).id;
  await put(begun.vault, first, 'step', 's1', 'what', { text: 'Kamer zoeken' });
  await put(begun.vault, first, 'step', 's1', 'due', { on: '2026-11-27' });
  await joinedBy(begun, warre, service);
  const at = await asLien(begun);
  return { at, first, second, warre: must((await good(at.vault.correspondents()))[0], warre).person };
}

const stepOf = async (at: Machine) => (await good(at.vault.today())).rows.find(({ kind }) => kind === 'step-due');

describe('handing over', () => {
  it('I4: the colleague carries it, reads the work of the service, and is told who handed it over until they look', async () => {
    const { at, first, second, warre: person } = await desk();
    expect(await good(at.vault.handOverHere({ dossiers: [first, first], person }))).toEqual({ handed: 1, left: [] });
    expect(await stepOf(at)).toMatchObject({ onMe: false, holder: warre });
    const there = await asWarre(at);
    const rows = await good(there.vault.caseload());
    expect(rows).toMatchObject([{ id: first, responsible: warre, surname: 'Paardenbloem' }]);
    expect(await stepOf(there)).toMatchObject({ onMe: true });
    expect(await rowsOfKind(there, 'newly-mine')).toMatchObject([{ dossier: first, what: lien, onMe: true }]);
    const view = await good(there.vault.openDossier({ id: first }));
    expect(new Set(view.sections.map(({ kind }) => kind))).toEqual(
      new Set(['identity', 'legal', 'plan', 'assessment', 'notes']),
    );
    expect(await rowsOfKind(there, 'newly-mine')).toEqual([]);
    // Carrying it, they may hand it back; who does not carry it may not.
    const back = must((await good(there.vault.correspondents()))[0], lien).person;
    expect(await good(there.vault.handOverHere({ dossiers: [first, second], person: back }))).toEqual({
      handed: 1,
      left: [second],
    });
    const again = await asLien(there);
    expect(await stepOf(again)).toMatchObject({ onMe: true });
  });

  it('I4: what belongs to one relation of trust does not go along, nor does anything go to another service or to oneself', async () => {
    const { at, first, warre: person } = await desk();
    await good(at.vault.beginSection({ dossier: first, section: 'consultation' }));
    await good(at.vault.handOverHere({ dossiers: [first], person }));
    const there = await asWarre(at);
    const kinds = (await good(there.vault.openDossier({ id: first }))).sections.map(({ kind }) => kind);
    expect(kinds).toContain('assessment');
    expect(kinds).not.toContain('consultation');
    const me = await good(there.vault.me());
    expect(await there.vault.handOverHere({ dossiers: [first], person: me.person })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    const other = await desk('justice-house:gent');
    expect(await other.at.vault.handOverHere({ dossiers: [other.first], person: other.warre })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect(
      await other.at.vault.delegate({ person: other.warre, from: '2026-11-24', until: '2026-12-01' }),
    ).toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

describe('what is promised', () => {
  it('is a step I hold in a dossier that somebody else carries, and in no other', async () => {
    const { at, first, second, warre: person } = await desk();
    const me = (await good(at.vault.me())).person;
    for (const dossier of [first, second]) {
      await put(at.vault, dossier, 'step', 's2', 'what', { text: 'Bellen' });
      await put(at.vault, dossier, 'step', 's2', 'due', { on: '2026-11-28' });
      await put(at.vault, dossier, 'step', 's2', 'who', { actor: { kind: 'person', id: me, name: lien } });
    }
    const promised = async (of: Machine): Promise<readonly string[]> =>
      (await good(of.vault.today())).rows.flatMap((row) => (row.promised === true ? [row.dossier] : []));
    expect(await promised(at)).toEqual([]);
    await good(at.vault.handOverHere({ dossiers: [first], person }));
    expect(await promised(at)).toEqual([first]);
    expect(await promised(await asWarre(at))).toEqual([]);
  });

  it('I4: where it is chosen, the open steps I hold go along, and nobody else’s, nor what is done', async () => {
    const { at, first, warre: person } = await desk();
    const me = (await good(at.vault.me())).person;
    const mine = { actor: { kind: 'person', id: me, name: lien } };
    const others = { actor: { kind: 'free', name: 'Wolf' } };
    const statuses = [
      ['s2', mine, 'in-progress'],
      ['s3', mine, 'done'],
      ['s4', others, 'in-progress'],
    ] as const;
    for (const [step, who, status] of statuses) {
      await put(at.vault, first, 'step', step, 'what', { text: step });
      await put(at.vault, first, 'step', step, 'who', who);
      await put(at.vault, first, 'step', step, 'status', { status });
    }
    await good(at.vault.handOverHere({ dossiers: [first], person, steps: true }));
    const view = await good((await asWarre(at)).vault.openDossier({ id: first }));
    const steps = view.sections.find(({ kind }) => kind === 'plan')?.entities ?? [];
    const who = (id: string) => steps.find((each) => each.id === id)?.units['who']?.versions.map(({ value }) => value);
    expect(['s2', 's3', 's4'].map(who)).toEqual([
      [{ actor: { kind: 'person', id: person, name: warre } }],
      [mine],
      [others],
    ]);
  });
});

describe('a deputy', () => {
  it('I5: from the first day on the rows are on them too, and they stay on the one who is away', async () => {
    const { at, first, warre: person } = await desk();
    await put(at.vault, first, 'step', 's1', 'who', {
      actor: { kind: 'person', id: (await good(at.vault.me())).person, name: lien },
    });
    const arranged = await good(at.vault.delegate({ person, from: '2026-11-26', until: '2026-12-01' }));
    expect(arranged).toEqual({
      forMe: [{ person, name: warre, from: '2026-11-26', until: '2026-12-01', dossiers: 2 }],
      undelegated: 0,
      byMe: [],
    });
    expect(await stepOf(at)).toMatchObject({ onMe: true });
    const before = await asWarre(at);
    expect(await stepOf(before)).toMatchObject({ onMe: false, holder: lien });
    expect((await good(before.vault.delegations())).byMe).toMatchObject([
      { name: lien, from: '2026-11-26', dossiers: 2 },
    ]);
    before.clock.now += 2 * day;
    expect(await stepOf(before)).toMatchObject({ onMe: true, standingInFor: lien });
    const others = (await good(before.vault.today())).rows.filter(({ kind }) => kind !== 'step-due');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ onMe, standingInFor }) => onMe && standingInFor === lien)).toBe(true);
    // When it is over they read nothing of it any more.
    before.clock.now += 7 * day;
    expect(await good(before.vault.caseload())).toEqual([]);
    expect((await good(before.vault.delegations())).byMe).toEqual([]);
  });

  it('I5: ended early the rows go; what came since is not covered until it is arranged anew', async () => {
    const { at, warre: person } = await desk();
    await good(at.vault.delegate({ person, from: '2026-11-20', until: '2026-12-01' }));
    await good(at.vault.newDossier({ ...slip, surname: 'Later' }));
    expect(await good(at.vault.delegations())).toMatchObject({ forMe: [{ dossiers: 2 }], undelegated: 1 });
    expect(await good(at.vault.endDelegation())).toEqual({ forMe: [], undelegated: 3, byMe: [] });
    const there = await asWarre(at);
    expect(await stepOf(there)).toMatchObject({ onMe: false });
    expect(await good(there.vault.caseload())).toHaveLength(2);
    // Away for longer: what ended earlier is open until the new last day.
    const again = await asLien(there);
    await good(again.vault.delegate({ person, from: '2026-11-24', until: '2026-12-31' }));
    const later = await asWarre(again);
    later.clock.now += 20 * day;
    expect(await good(later.vault.caseload())).toHaveLength(3);
  });

  it('I5: it was written for who carried it then: handed over, nobody stands in', async () => {
    const { at, first, warre: person } = await desk();
    await good(at.vault.delegate({ person, from: '2026-11-20', until: '2026-12-01' }));
    await good(at.vault.handOverHere({ dossiers: [first], person }));
    expect(await good(at.vault.delegations())).toMatchObject({ forMe: [{ dossiers: 1 }] });
    const there = await asWarre(at);
    expect(await stepOf(there)).toMatchObject({ onMe: true });
    expect((await stepOf(there))?.standingInFor).toBeUndefined();
    // What was open to them for a time is open without end now that they carry it.
    there.clock.now += 30 * day;
    expect(await good(there.vault.caseload())).toMatchObject([{ id: first }]);
    expect((await good(there.vault.openDossier({ id: first }))).sections).toHaveLength(5);
  });

  it.each([
    ['2026-12-01', '2026-11-25'],
    ['2026-11-01', '2026-11-23'],
    ['2026-11-31', '2026-12-05'],
    ['x', 'y'],
  ])('from %s to %s is no time to stand in', async (from, until) => {
    const { at, warre: person } = await desk();
    expect(await at.vault.delegate({ person, from, until })).toMatchObject({ problem: { code: 'does-not-fit' } });
    expect((await good(at.vault.delegations())).forMe).toEqual([]);
  });
});

describe('a deputy at another computer', () => {
  const agreed = { from: '2026-11-24', until: '2026-12-01' };

  /** Lien with one dossier and a step of hers; Mira of the same service, at a computer of her own. */
  async function apart(service = 'psd:gent', fn = 'psd-psychologist') {
    const a = await prisonDesk();
    const b = await atComputer('Mira Distelvink', fn, service);
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Kamer zoeken' });
    await put(a.vault, dossier, 'step', 's1', 'due', { on: '2026-11-27' });
    await put(a.vault, dossier, 'step', 's1', 'who', {
      actor: { kind: 'person', id: (await good(a.vault.me())).person, name: lien },
    });
    return { a, b, dossier, mira: ids.b };
  }

  it('I6: asked by a file; once accepted the rows are on both, until the day agreed, and both see it', async () => {
    const { a, b, dossier, mira } = await apart();
    expect(await good(a.vault.delegate({ person: mira, ...agreed }))).toMatchObject({
      forMe: [{ name: 'Mira Distelvink', dossiers: 1, answers: { accepted: 0, refused: 0, waiting: 1 } }],
    });
    carry(a, b);
    const name = await waiting(b, 'stand-in');
    expect(await good(b.vault.look({ name }))).toMatchObject({ decides: true, purpose: 'stand-in' });
    expect(await good(b.vault.caseload())).toEqual([]);
    await good(b.vault.accept({ name }));
    const view = await good(b.vault.openDossier({ id: dossier }));
    expect(new Set(view.sections.map(({ kind }) => kind))).toEqual(
      new Set(['identity', 'legal', 'plan', 'assessment', 'notes']),
    );
    expect(section(view, 'plan')?.canWrite).toBe(true);
    expect(await stepOf(b)).toMatchObject({ onMe: true, standingInFor: lien });
    expect((await good(b.vault.delegations())).byMe).toMatchObject([{ name: lien, ...agreed, dossiers: 1 }]);
    carry(b, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.delegations())).forMe).toMatchObject([
      { answers: { accepted: 1, refused: 0, waiting: 0 } },
    ]);
    expect(await stepOf(a)).toMatchObject({ onMe: true });
    // What the deputy writes comes back like any other work.
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Gebeld met de huisbaas' });
    const lienAtB = must((await good(b.vault.correspondents()))[0], lien).person;
    await good(b.vault.send({ dossier, purpose: 'update', to: lienAtB, sections: ['plan'], message: '' }));
    carry(b, a);
    await good(a.vault.accept({ name: await waiting(a, 'update') }));
    expect(section(await good(a.vault.openDossier({ id: dossier })), 'plan')?.entities.map(({ id }) => id)).toContain(
      's2',
    );
    // When it is over nothing of it is left there.
    b.clock.now += 10 * day;
    const after = await unlocked(b, 'Mira Distelvink');
    expect(await good(after.vault.caseload())).toEqual([]);
    expect((await good(after.vault.delegations())).byMe).toEqual([]);
  });

  it('I6: ended early a file says so there', async () => {
    const { a, b, mira } = await apart();
    await good(a.vault.delegate({ person: mira, ...agreed }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'stand-in') }));
    expect(await good(a.vault.endDelegation())).toMatchObject({ forMe: [], undelegated: 1 });
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'update') }));
    expect((await good(b.vault.delegations())).byMe).toEqual([]);
    expect(await stepOf(b)).toMatchObject({ onMe: false });
  });

  it('I6: refused, the carrier sees it and nothing lies there', async () => {
    const { a, b, mira } = await apart();
    await good(a.vault.delegate({ person: mira, ...agreed }));
    carry(a, b);
    await good(b.vault.refuse({ name: await waiting(b, 'stand-in'), reason: 'zelf afwezig' }));
    expect(await good(b.vault.caseload())).toEqual([]);
    carry(b, a);
    await good(a.vault.incoming());
    expect((await good(a.vault.delegations())).forMe).toMatchObject([
      { answers: { accepted: 0, refused: 1, waiting: 0 } },
    ]);
  });

  it('I6: who stands in for longer already goes on reading until then', async () => {
    const { a, b, dossier, mira } = await apart();
    for (const until of ['2026-12-31', agreed.until]) {
      await good(a.vault.delegate({ person: mira, from: agreed.from, until }));
      carry(a, b);
      await good(b.vault.accept({ name: await waiting(b, 'stand-in') }));
    }
    b.clock.now += 20 * day;
    const later = await unlocked(b, 'Mira Distelvink');
    expect(await good(later.vault.caseload())).toMatchObject([{ id: dossier }]);
    later.clock.now += 30 * day;
    expect(await good((await unlocked(later, 'Mira Distelvink')).vault.caseload())).toEqual([]);
  });

  it('I6: who is asked to stand in for longer than before reads until the new day', async () => {
    const { a, b, dossier, mira } = await apart();
    for (const until of [agreed.until, '2026-12-31']) {
      await good(a.vault.delegate({ person: mira, from: agreed.from, until }));
      carry(a, b);
      await good(b.vault.accept({ name: await waiting(b, 'stand-in') }));
    }
    b.clock.now += 20 * day;
    expect(await good((await unlocked(b, 'Mira Distelvink')).vault.caseload())).toMatchObject([{ id: dossier }]);
  });

  it('I6: who reads a dossier without end goes on reading it once they stood in', async () => {
    const { a, b, dossier, mira } = await apart();
    const sections = ['identity', 'legal', 'plan'] as const;
    await good(a.vault.send({ dossier, purpose: 'hand-over', to: mira, sections, message: '' }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'hand-over') }));
    carry(b, a);
    await good(a.vault.incoming());
    const until = a.clock.now + 7 * day;
    await good(a.vault.send({ dossier, purpose: 'stand-in', to: mira, sections, message: '', until }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'stand-in') }));
    b.clock.now += 20 * day;
    expect(await good((await unlocked(b, 'Mira Distelvink')).vault.caseload())).toMatchObject([{ id: dossier }]);
  });

  it('disclosure D29: nobody of another service, and what one person keeps stays', async () => {
    const { a, mira } = await apart('psd:brugge');
    expect(await a.vault.delegate({ person: mira, ...agreed })).toMatchObject({ problem: { code: 'not-allowed' } });
    const own = await apart();
    await good(own.a.vault.beginSection({ dossier: own.dossier, section: 'consultation' }));
    await good(own.a.vault.delegate({ person: own.mira, ...agreed }));
    carry(own.a, own.b);
    await good(own.b.vault.accept({ name: await waiting(own.b, 'stand-in') }));
    const kinds = (await good(own.b.vault.openDossier({ id: own.dossier }))).sections.map(({ kind }) => kind);
    expect(kinds).not.toContain('consultation');
  });

  it('disclosure D29: without a last day it is refused', async () => {
    const { a, b, dossier, mira } = await apart();
    await good(a.vault.send({ dossier, purpose: 'stand-in', to: mira, sections: ['identity', 'plan'], message: '' }));
    carry(a, b);
    const name = must((await good(b.vault.incoming()))[0], 'a file').name;
    expect(await b.vault.accept({ name })).toMatchObject({ problem: { code: 'beyond-purpose' } });
  });
});
