import { describe, expect, it } from 'vitest';
import type { ReadSection } from '../../../shared/bundle/read.ts';
import type { SectionToSend } from '../../../shared/bundle/write.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { numbersGivenTwice } from '../../support/held.ts';
import {
  atComputer,
  carry,
  entity,
  justiceDesk,
  meet,
  ops,
  prisonDesk,
  put,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
  sendOrdered,
} from '../../support/people.ts';

const sections = ['identity', 'plan'] as const;
const lien = 'Lien Zonnebloem';

interface Person {
  readonly at: Machine;
  /** The other one's person id. */
  readonly other: string;
}

/** Everyone sends, everyone takes in what is there, until nothing new comes: a carrier that loses nothing. */
async function rounds(dossier: string, people: readonly Person[], times = 4): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    for (const { at, other } of people) {
      await good(at.vault.send({ dossier, purpose: purposeOf(at), to: other, sections, message: '' }));
      for (const to of people) if (to.at !== at) carry(at, to.at);
    }
    for (const { at } of people) await takeAll(at);
  }
}

const purposes = new WeakMap<Machine, 'update' | 'answer'>();
const purposeOf = (at: Machine): 'update' | 'answer' => purposes.get(at) ?? 'update';

/** Takes in everything that can be; what cannot is told by its problem. */
async function takeAll(at: Machine): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const item of await good(at.vault.incoming())) {
    if (item.state !== 'new' && item.state !== 'looked-at') continue;
    const taken = await at.vault.accept({ name: item.name });
    if (!taken.ok) problems.push(taken.problem.code);
  }
  return problems;
}

const problemsAt = async (at: Machine): Promise<readonly string[]> =>
  (await good(at.vault.incoming())).flatMap(({ problem }) =>
    problem === undefined || ['not-for-me', 'for-colleague'].includes(problem.code) || problem.code === 'already-read'
      ? []
      : [problem.code],
  );

async function stepsAt(at: Machine, dossier: string): Promise<readonly string[]> {
  const view = await good(at.vault.openDossier({ id: dossier }));
  const plan = view.sections.find((each) => each.kind === 'plan');
  return (plan?.entities ?? []).filter((each) => each.type === 'step').map((each) => each.id);
}

const write = (at: Machine, dossier: string, step: string) =>
  put(at.vault, dossier, 'step', step, 'what', { text: `stap ${step}` });

/** The runs (hex) and numbers this computer's first seat gave out, read from what another holds of the plan. */
async function forksIn(views: readonly Machine[], dossier: string): Promise<number> {
  let forks = 0;
  for (const at of views) {
    const view = await good(at.vault.openDossier({ id: dossier }));
    forks += view.sections.reduce((sum, each) => sum + each.missingFrom.length, 0);
  }
  return forks;
}

describe('a restored or copied computer', () => {
  it('N1: a copy that is noticed says so, writes a run of its own, and nothing is lost or refused', async () => {
    const { a, b, ids, dossier } = await shared();
    purposes.set(b, 'answer');
    const copied = await copyOf(a, { noticed: true });
    await write(a, dossier, 'a1');
    await write(b, dossier, 'b1');
    const slot = (await good(copied.vault.status())).slots[0]?.id ?? '';
    const opened = await good(copied.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    expect(opened.problems.notices).toContain('moved');
    await write(copied, dossier, 'c1');
    const people = [
      { at: a, other: ids.b },
      { at: copied, other: ids.b },
      { at: b, other: ids.a },
    ];
    await rounds(dossier, people);
    for (const { at } of people) {
      expect(await stepsAt(at, dossier)).toEqual(expect.arrayContaining(['s1', 'a1', 'b1', 'c1']));
      expect(await problemsAt(at)).toEqual([]);
    }
    expect(await forksIn([a, b, copied], dossier)).toBe(0);
    const again = await unlocked(copied, lien);
    expect(await stepsAt(again, dossier)).toHaveLength(4);
  });

  it('N2: a copy nobody noticed meets its own work, and from then on writes a run of its own; both stay alive', async () => {
    const { a, b, ids, dossier } = await shared();
    purposes.set(b, 'answer');
    const twin = await unlocked(await copyOf(a, { noticed: false }), lien);
    const people = [
      { at: a, other: ids.b },
      { at: twin, other: ids.b },
      { at: b, other: ids.a },
    ];
    for (const round of ['1', '2', '3']) {
      await write(a, dossier, `a${round}`);
      await write(twin, dossier, `t${round}`);
      await write(b, dossier, `b${round}`);
      await rounds(dossier, people, 2);
    }
    await rounds(dossier, people, 2);
    const all = ['s1', ...['a', 't', 'b'].flatMap((who) => ['1', '2', '3'].map((round) => who + round))].sort();
    for (const { at } of people) {
      expect([...(await stepsAt(at, dossier))].sort()).toEqual(all);
      expect(await problemsAt(at)).toEqual([]);
    }
    expect(await numbersGivenTwice(b)).toBeLessThanOrEqual(1);
  });

  it('N2: a copy that is told of numbers it does not hold gives none of them out again, and what it writes stands', async () => {
    const [a, b] = [await prisonDesk(), await justiceDesk()];
    const c = await atComputer('Fien Rietkraag', 'justice-assistant', 'justice-house:antwerpen');
    const [ids, { b: toFien }, { a: toLien }] = [await meet(a, b), await meet(b, c), await meet(a, c)];
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const parts = ['identity', 'legal', 'plan'] as const;
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'hand-over', sections: parts });
    const old = await copyOf(a, { noticed: false });
    for (const step of ['a1', 'a2']) await write(a, dossier, step);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: parts });
    for (const step of ['a1', 'a2']) {
      const sees = ops(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', step), 'what');
      await put(b.vault, dossier, 'step', step, 'what', { text: 'anders' }, sees);
    }
    // Fien is let in: the next epoch knows both, and brings only what they were replaced with.
    await sendTo(b, c, { dossier, to: toFien, purpose: 'hand-over', sections: parts });
    await good(c.vault.send({ dossier, purpose: 'update', to: toLien, sections: parts, message: '' }));
    carry(c, old);
    const twin = await unlocked(old, lien);
    expect(await takeAll(twin)).toEqual([]);
    await write(twin, dossier, 't1');
    const view = await good(twin.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 't1'), 'what')).toEqual([{ text: 'stap t1' }]);
  });

  it('N3: the report says that own work comes back', async () => {
    const { a, b, ids, dossier } = await shared();
    const old = await copyOf(a, { noticed: false });
    await write(a, dossier, 'a1');
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    const back = await unlocked(old, lien);
    // Heard from anew, the other sends all of it again.
    await write(back, dossier, 'c1');
    await good(back.vault.send({ dossier, purpose: 'update', to: ids.b, sections, message: '' }));
    carry(back, b);
    await takeAll(b);
    await good(b.vault.send({ dossier, purpose: 'answer', to: ids.a, sections, message: '' }));
    carry(b, back);
    const item = (await good(back.vault.incoming())).find((each) => each.purpose === 'answer');
    const report = await good(back.vault.look({ name: item?.name ?? '' }));
    expect(report.ownWork).toBe(1);
    await good(back.vault.accept({ name: report.name }));
    expect(await stepsAt(back, dossier)).toEqual(expect.arrayContaining(['s1', 'a1', 'c1']));
    expect((await good(back.vault.look({ name: report.name }))).ownWork).toBe(0);
  });

  it('N5: what builds on a file that went to the computer before the copy waits, is asked for, and comes', async () => {
    const { a, b, ids, dossier } = await shared();
    const old = await copyOf(a, { noticed: false });
    // A section that came into being after the copy: the other knows that it was received.
    const next = await good(a.vault.newDossier({ ...slip, surname: 'Madelief' }));
    await sendTo(a, b, { dossier: next.id, to: ids.b, purpose: 'inquiry-request' });
    await write(b, next.id, 'b1');
    const restored = await unlocked(old, lien);
    await good(b.vault.send({ dossier: next.id, purpose: 'answer', to: ids.a, sections, message: '' }));
    carry(b, restored);
    expect(await takeAll(restored)).toEqual([]);
    expect(await problemsAt(restored)).toEqual(['earlier-missing']);
    carry(restored, b);
    await takeAll(b);
    await good(b.vault.send({ dossier: next.id, purpose: 'answer', to: ids.a, sections, message: '' }));
    carry(b, restored);
    expect(await takeAll(restored)).toEqual([]);
    expect(await problemsAt(restored)).toEqual([]);
    const view = await good(restored.vault.openDossier({ id: next.id }));
    expect(valuesOf(entity(view, 'plan', 'b1'), 'what')).toEqual([{ text: 'stap b1' }]);
    expect(await stepsAt(restored, dossier)).toEqual(['s1']);
  });

  it('N1, N4: a dead computer restored from an older copy: its lost work comes back, what goes on is in order', async () => {
    const { a, b, ids, dossier } = await shared();
    purposes.set(b, 'answer');
    const old = await copyOf(a, { noticed: true });
    for (const step of ['a1', 'a2', 'a3']) await write(a, dossier, step);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    carry(a, b);
    await takeAll(b);
    const restored = await unlocked(old, lien);
    await write(restored, dossier, 'r1');
    await rounds(dossier, [
      { at: restored, other: ids.b },
      { at: b, other: ids.a },
    ]);
    for (const at of [restored, b]) {
      expect([...(await stepsAt(at, dossier))].sort()).toEqual(['a1', 'a2', 'a3', 'r1', 's1']);
      expect(await problemsAt(at)).toEqual([]);
    }
    expect(await numbersGivenTwice(b)).toBe(0);
  });
});

describe('a section whose keys were destroyed here, and that is open again', () => {
  const parts = ['identity', 'legal', 'plan'] as const;
  const ludo = 'Ludo Vergeetmijnietje';
  const day = 86_400_000;

  /**
   * Lien opened a dossier for some days to Ludo, whose computer was moved and who wrote two steps; she wrote both anew, so that
   * the next epoch knows his work and does not bring it.
   */
  async function writtenAnew() {
    const a = await prisonDesk();
    const before = await atComputer(ludo, 'psd-coordinator', 'psd:brugge');
    const ids = await meet(a, before);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const until = a.clock.now + 4 * day;
    const opened = { dossier, purpose: 'hand-over', to: ids.b, sections: parts, message: '', until } as const;
    await good(a.vault.send(opened));
    carry(a, before);
    await takeAll(before);
    const c = await unlocked(await copyOf(before, { noticed: true }), ludo);
    for (const step of ['c1', 'c2']) await write(c, dossier, step);
    await sendTo(c, a, { dossier, to: ids.a, purpose: 'update', sections: parts });
    for (const step of ['c1', 'c2']) {
      const view = await good(a.vault.openDossier({ id: dossier }));
      const sees = ops(entity(view, 'plan', step), 'what');
      await put(a.vault, dossier, 'step', step, 'what', { text: 'anders' }, sees);
    }
    return { a, c, dossier, opened };
  }

  it('N1: what is written there once my time was over stands, and is not taken for what was known before', async () => {
    const { a, c, dossier, opened } = await writtenAnew();
    a.clock.now = opened.until + day;
    c.clock.now = opened.until + day;
    expect(await good(c.vault.caseload())).toEqual([]);
    await good(a.vault.send({ ...opened, until: opened.until + 30 * day }));
    carry(a, c);
    expect(await takeAll(c)).toEqual([]);
    await write(c, dossier, 'c3');
    const view = await good(c.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 'c3'), 'what')).toEqual([{ text: 'stap c3' }]);
  });
});

describe('a receipt for a file that this vault never made', () => {
  it('N2: from somebody who made it up begins no life, and nothing is sent to anybody', async () => {
    const a = await prisonDesk();
    const otto = await Correspondent.named('Otto Regenton');
    await otto.meets(a);
    const to = await (await Correspondent.named('Wolf Korenbloem', 'psd-psychologist', 'psd:gent')).meets(a);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(
      a.vault.send({ dossier, purpose: 'hand-over', to, sections: ['identity', 'legal', 'plan'], message: '' }),
    );
    const before = [...a.disk.outbox.keys()];
    const receipt = { bundle: crypto.random(16), state: 'accepted' as const, at: a.clock.now };
    await otto.sends(a, { purpose: 'receipt', receipts: [receipt] });
    expect(await good(a.vault.incoming())).toMatchObject([{ state: 'accepted' }]);
    expect([...a.disk.outbox.keys()]).toEqual(before);
  });
});

describe('where the files lie', () => {
  it('N1: where nothing tells it for once, nothing is taken for moved, and the place stays known', async () => {
    const a = await prisonDesk();
    const { place } = a.disk;
    const noticesAt = async (now: string | undefined): Promise<readonly string[]> => {
      a.disk.place = now;
      const again = await a.restart();
      const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
      return (await good(again.vault.unlock({ slot, passphrase: 'a good long phrase' }))).problems.notices;
    };
    expect(await noticesAt(undefined)).not.toContain('moved');
    expect(await noticesAt(place)).not.toContain('moved');
    expect(await noticesAt('another disk')).toContain('moved');
  });
});

describe('own work that comes back from somebody who tells no more than that', () => {
  const parts = ['identity', 'legal', 'plan'] as const;

  /** Lien wrote to Otto and Wolf; what she wrote after a copy was made went to Otto, and comes from him to the copy. */
  async function comesBack(noticed: boolean) {
    const a = await prisonDesk();
    const otto = await Correspondent.named('Otto Regenton');
    const wolf = await Correspondent.named('Wolf Korenbloem', 'psd-psychologist', 'psd:gent');
    const [toOtto, toWolf] = [await otto.meets(a), await wolf.meets(a)];
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const sent = { dossier, sections: parts, message: '' };
    await good(a.vault.send({ ...sent, purpose: 'hand-over', to: toWolf }));
    await good(sendOrdered(a.vault, { ...sent, purpose: 'inquiry-request', to: toOtto }));
    const old = await copyOf(a, { noticed });
    await write(a, dossier, 'a1');
    const { name } = await good(a.vault.send({ ...sent, purpose: 'update', to: toOtto }));
    const bundle = await otto.read(must(a.disk.outbox.get(name), 'file'));
    const plan = openedOf(bundle.sections, 'plan');
    const copied = await unlocked(old, lien);
    const before = await toldTo(copied, toWolf);
    const came = await otto.sends(copied, {
      dossier: plan.dossier,
      sections: [plan],
    });
    const report = await good(copied.vault.look({ name: came }));
    expect(report.ownWork).toBe(1);
    await good(copied.vault.accept({ name: came }));
    expect(await stepsAt(copied, dossier)).toEqual(['a1']);
    return { told: (await toldTo(copied, toWolf)) - before };
  }

  /** A part as it was read, to be sent on. */
  function openedOf(sections: readonly ReadSection[], kind: SectionKind): SectionToSend & { readonly dossier: Bytes } {
    const part = must(
      sections.find((each) => each.kind === kind),
      kind,
    );
    const contributions = part.contributions.map((id, at) => ({ id, bytes: must(part.parts[at], 'a part') }));
    return { ...part, keys: [], contributions };
  }

  /** How many files were made for somebody. */
  const toldTo = async (at: Machine, person: string): Promise<number> =>
    (await good(at.vault.outgoing())).filter((item) => item.person === person).length;

  it('N2: begins another life where it is of the one this copy is in, and everybody is told', async () => {
    expect(await comesBack(false)).toEqual({ told: 1 });
  });

  it('N2: begins none where it is of a life before this one', async () => {
    expect(await comesBack(true)).toEqual({ told: 0 });
  });

  it('N2: begins another also where it is in a run of no mark, in a section that somebody else began', async () => {
    const a = await prisonDesk();
    const otto = await Correspondent.named('Otto Regenton', 'psd-social-worker', 'psd:gent');
    const toWolf = await (await Correspondent.named('Wolf Korenbloem', 'psd-psychologist', 'psd:gent')).meets(a);
    await otto.meets(a);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'plan' as const };
    const { key, founding } = otto.founds(place, [otto.member, await memberAt(a)]);
    const keys = [{ epoch: founding.id, key }];
    const first = await otto.sends(a, {
      purpose: 'hand-over',
      dossier: place.dossier,
      sections: [
        sending(
          place,
          founding.id,
          [
            founding,
            otto.signs({ ...place, epoch: founding.id }, [putOp('step', 's1', 'what', { text: 'Werk zoeken' })]),
          ],
          keys,
        ),
      ],
    });
    const { dossier } = await good(a.vault.accept({ name: first }));
    const { id } = await good(a.vault.newDossier(slip));
    await good(a.vault.send({ dossier: id, purpose: 'hand-over', to: toWolf, sections: parts, message: '' }));
    const old = await copyOf(a, { noticed: false });
    await write(a, dossier, 'a1');
    const { name } = await good(
      a.vault.send({
        dossier,
        purpose: 'update',
        to: toBase64url(otto.seat.card.person),
        sections: ['plan'],
        message: '',
      }),
    );
    const bundle = await otto.read(must(a.disk.outbox.get(name), 'file'));
    const plan = openedOf(bundle.sections, 'plan');
    const twin = await unlocked(old, lien);
    const before = await toldTo(twin, toWolf);
    const came = await otto.sends(twin, { dossier: place.dossier, sections: [plan] });
    await good(twin.vault.accept({ name: came }));
    expect((await toldTo(twin, toWolf)) - before).toBe(1);
  });
});
