import { describe, expect, it } from 'vitest';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { openSectionFrame, sectionFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Task, Tasks, VaultApi } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { emptyStore, good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { openedBy } from '../../support/household.ts';
import { occurs } from '../../support/section.ts';
import {
  atComputer,
  carry,
  entity,
  joinedBy,
  meet,
  phrase,
  prisonDesk,
  put,
  section,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
  waiting as arrived,
  sendOrdered,
} from '../../support/people.ts';

const text = (value: string) => ({ text: value });
const mira = (): Promise<Machine> => atComputer('Mira Klaproos', 'justice-assistant', 'justice-house:antwerpen');
const fien = (): Promise<Machine> => atComputer('Fien Madelief', 'justice-assistant', 'justice-house:gent');

async function only<K extends Task['kind']>(vault: VaultApi, kind: K): Promise<Extract<Task, { kind: K }>> {
  const { waiting } = await good(vault.tasks());
  expect(waiting.map((each) => each.kind)).toEqual([kind]);
  expect(await good(vault.taskCount())).toBe(1);
  const [task] = waiting.filter((each): each is Extract<Task, { kind: K }> => each.kind === kind);
  return must(task, kind);
}
const kindsIn = ({ waiting }: Tasks): readonly string[] => waiting.map((each) => each.kind);

/** Lien let Mira in while Joppe, who did not know yet, wrote on; his work has come. */
async function lateWork() {
  const { a, b, ids, dossier } = await shared();
  const c = await mira();
  const { b: miraAtA } = await meet(a, c);
  await sendTo(a, c, { dossier, to: miraAtA, purpose: 'inquiry-request' });
  await put(b.vault, dossier, 'step', 's2', 'what', text('Ondertussen van Joppe'));
  await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
  return { a, b, c, ids, dossier, miraAtA };
}

describe('work that someone would newly read', () => {
  it('E11: waits for a person with what would go to whom, and goes on once they let it', async () => {
    const { a, c, dossier, miraAtA } = await lateWork();
    expect(valuesOf(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's2'), 'what')).toHaveLength(1);
    await sendTo(a, c, { dossier, to: miraAtA, purpose: 'update' });
    expect(entity(await good(c.vault.openDossier({ id: dossier })), 'plan', 's2')).toBeUndefined();
    const task = await only(a.vault, 'look');
    expect(task).toMatchObject({ surname: 'Paardenbloem', section: 'plan' });
    expect(task.work).toMatchObject([
      {
        author: { name: 'Joppe Waterlelie' },
        says: [{ what: 'wrote', type: 'step', entity: 's2', unit: 'what', value: text('Ondertussen van Joppe') }],
        to: ['Mira Klaproos'],
      },
    ]);
    const after = await good(a.vault.doTask({ id: task.id, seen: task.seen, answer: { do: 'let-read' } }));
    expect(after.waiting).toEqual([]);
    await sendTo(a, c, { dossier, to: miraAtA, purpose: 'update' });
    const seen = await good(c.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(seen, 'plan', 's2'), 'what')).toEqual([text('Ondertussen van Joppe')]);
    expect(section(seen, 'plan')).toMatchObject({ waiting: 0, quarantined: 0 });
  });

  it('E11, T3: kept apart it stays apart, with the reason, and can be taken up', async () => {
    const { a, c, dossier, miraAtA } = await lateWork();
    const task = await only(a.vault, 'look');
    const answer = { do: 'leave', reason: 'Dat is voor Gent alleen' } as const;
    const after = await good(a.vault.doTask({ id: task.id, seen: task.seen, answer }));
    expect(after.waiting).toEqual([]);
    expect(after.leftAside).toMatchObject([{ kind: 'look', reason: 'Dat is voor Gent alleen' }]);
    await sendTo(a, c, { dossier, to: miraAtA, purpose: 'update' });
    expect(entity(await good(c.vault.openDossier({ id: dossier })), 'plan', 's2')).toBeUndefined();
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect(await good(again.vault.taskCount())).toBe(0);
    const left = must((await good(again.vault.tasks())).leftAside[0], 'what was left');
    expect(kindsIn(await good(again.vault.takeUp({ id: left.id, work: left.work.id })))).toEqual(['look']);
  });

  it('T2: nothing is done when more stands there than was shown', async () => {
    const { a, b, ids, dossier } = await lateWork();
    const task = await only(a.vault, 'look');
    await put(b.vault, dossier, 'step', 's3', 'what', text('Nog iets van Joppe'));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    const refused = await a.vault.doTask({ id: task.id, seen: task.seen, answer: { do: 'let-read' } });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'look-again' } });
    expect((await only(a.vault, 'look')).work).toHaveLength(2);
  });

  it('R10: a colleague of this computer who reads the newest epoch alone cannot open it', async () => {
    const { a, b, ids, dossier } = await shared();
    const first = await mira();
    const m = await unlocked(await withNoor(first), 'Mira Klaproos');
    const { b: miraAtA } = await meet(a, m);
    await sendTo(a, m, { dossier, to: miraAtA, purpose: 'inquiry-request' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    // Joppe writes where Mira reads; Lien lets Noor in before it comes.
    await put(b.vault, dossier, 'step', 's2', 'what', text('Ondertussen van Joppe'));
    const n = await unlocked(m, noor.label, noor.passphrase);
    const { b: noorAtA } = await meet(a, n);
    await sendTo(a, n, { dossier, to: noorAtA, purpose: 'inquiry-request' });
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    const back = await unlocked(n, 'Mira Klaproos');
    await sendTo(a, back, { dossier, to: miraAtA, purpose: 'update' });
    const seen = await good(back.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(seen, 'plan', 's2'), 'what')).toHaveLength(1);
    expect(opensWith(back, 'Mira Klaproos', phrase, 'Ondertussen van Joppe')).toBe(true);
    expect(opensWith(back, noor.label, noor.passphrase, 'Slaapplaats zoeken')).toBe(true);
    expect(opensWith(back, noor.label, noor.passphrase, 'Ondertussen van Joppe')).toBe(false);
  });

  it('R10: a colleague cannot open it either where its key does not come along, since its reader has it already', async () => {
    const a = await prisonDesk();
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const joppe = await Correspondent.named('Joppe Waterlelie');
    const toJoppe = { dossier, to: await joppe.meets(a), sections: ['identity', 'plan'], message: '' } as const;
    await good(sendOrdered(a.vault, { ...toJoppe, purpose: 'inquiry-request' }));
    const m = await unlocked(await withNoor(await mira()), 'Mira Klaproos');
    const { b: miraAtA } = await meet(a, m);
    await sendTo(a, m, { dossier, to: miraAtA, purpose: 'inquiry-request' });
    const planAt = async (): Promise<Opened> => {
      const { name } = await good(a.vault.send({ ...toJoppe, purpose: 'update' }));
      return openedIn(await joppe.read(must(a.disk.outbox.get(name), 'a file')), 'plan');
    };
    const before = await planAt();
    const late = joppe.signs(before, [putOp('step', 's2', 'what', text('Ondertussen van Joppe'))]);
    const n = await unlocked(m, noor.label, noor.passphrase);
    const { b: noorAtA } = await meet(a, n);
    await sendTo(a, n, { dossier, to: noorAtA, purpose: 'inquiry-request' });
    const back = await unlocked(n, 'Mira Klaproos');
    await sendTo(a, back, { dossier, to: miraAtA, purpose: 'update' });
    const after = await planAt();
    expect(toHex(after.epoch)).not.toBe(toHex(before.epoch));
    await joppe.meets(back);
    const name = await joppe.sends(back, { dossier: after.dossier, sections: [sending(after, after.epoch, [late])] });
    await good(back.vault.accept({ name }));
    expect(opensWith(back, 'Mira Klaproos', phrase, 'Ondertussen van Joppe')).toBe(true);
    expect(opensWith(back, noor.label, noor.passphrase, 'Ondertussen van Joppe')).toBe(false);
  });
});

const noor = { name: 'Noor Sleutelbloem', passphrase: `${phrase} of Noor`, label: 'Noor' } as const;

/** Noor gets a place at the computer of the one person who is there. */
async function withNoor(first: Machine): Promise<Machine> {
  const locked = await first.restart();
  await good(
    locked.vault.addPerson({
      ...noor,
      function: 'justice-assistant',
      service: 'justice-house:antwerpen',
      language: 'nl',
      approvedBy: { slot: must((await good(locked.vault.status())).slots[0], 'slot').id, passphrase: phrase },
    }),
  );
  return locked;
}

/** Whether a text stands in anything of the journal that this person's keys open. */
function opensWith(at: Machine, label: string, passphrase: string, wanted: string): boolean {
  const { file, seat, erasureKey, atRest } = openedBy(at, label, passphrase);
  const { keys } = openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey);
  return at.disk.journal.some(({ kind, bytes }) => {
    const head = kind === 'contribution' ? sectionFrameHead(bytes) : null;
    return keys.some((key) => {
      if (head === null || toHex(key.epoch) !== toHex(head.epoch)) return false;
      const scope = { vault: file.vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
      const content = openSectionFrame(atRest, scope, key.key, head.sealed);
      return content?.contributions.some((each) => occurs(wanted, each)) ?? false;
    });
  });
}

describe('late work of someone who writes no longer', () => {
  async function removedAndLate() {
    const { a, b, ids, dossier } = await shared();
    await good(a.vault.removeReader({ dossier, section: 'plan', person: ids.b }));
    await put(b.vault, dossier, 'step', 's4', 'what', text('Nog van Joppe'));
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    return { a, dossier };
  }

  it('E8: counts once an owner takes it up, signed for everyone', async () => {
    const { a, dossier } = await removedAndLate();
    const task = await only(a.vault, 'adopt');
    expect(task.work).toMatchObject([{ author: { name: 'Joppe Waterlelie' }, says: [{ what: 'wrote' }] }]);
    await good(a.vault.doTask({ id: task.id, seen: task.seen, answer: { do: 'let-read' } }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's4'), 'what')).toEqual([text('Nog van Joppe')]);
    expect(section(view, 'plan')?.waiting).toBe(0);
    expect((await good(a.vault.accessLog({ dossier })))[0]?.what).toBe('opened');
    expect((await good(a.vault.accessLog({ dossier }))).map((each) => each.what)).toContain('task-adopt-let-read');
  });

  it('E8: left aside with a reason it does not count, and is there to be taken up later', async () => {
    const { a, dossier } = await removedAndLate();
    const task = await only(a.vault, 'adopt');
    const answer = { do: 'leave', reason: 'Achterhaald' } as const;
    const after = await good(a.vault.doTask({ id: task.id, seen: task.seen, answer }));
    expect([after.waiting.length, after.leftAside.length]).toEqual([0, 1]);
    expect(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's4')).toBeUndefined();
    const left = must(after.leftAside[0], 'left');
    const up = await good(a.vault.takeUp({ id: left.id, work: left.work.id }));
    const again = must(up.waiting[0], 'a task');
    await good(a.vault.doTask({ id: again.id, seen: again.seen, answer: { do: 'let-read' } }));
    expect(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', 's4')).toBeDefined();
  });
});

describe('two who changed the readers at the same time', () => {
  const all = ['identity', 'legal', 'plan'] as const;

  /** Lien and Joppe both own the dossier. */
  async function twoOwners() {
    const a = await prisonDesk();
    const b = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const ids = await meet(a, b);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'hand-over', sections: all });
    return { a, b, ids, dossier };
  }

  /** Lien took Mira out of the plan and Joppe took Fien out, who both read it; what Joppe sent waits at Lien's. */
  async function eachTookOneOut() {
    const { a, b, ids, dossier } = await twoOwners();
    const [c, d] = [await mira(), await fien()];
    const { b: miraAtA } = await meet(a, c);
    const { b: fienAtA } = await meet(a, d);
    await sendTo(a, c, { dossier, to: miraAtA, purpose: 'inquiry-request' });
    await sendTo(a, d, { dossier, to: fienAtA, purpose: 'inquiry-request' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    await good(a.vault.removeReader({ dossier, section: 'plan', person: miraAtA }));
    await good(b.vault.removeReader({ dossier, section: 'plan', person: fienAtA }));
    await put(a.vault, dossier, 'step', 's1', 'what', text('Bij Lien'));
    await put(b.vault, dossier, 'step', 's2', 'what', text('Bij Joppe'));
    await good(b.vault.send({ dossier, purpose: 'answer', to: ids.a, sections: ['identity', 'plan'], message: '' }));
    carry(b, a);
    return { a, dossier, answer: await arrived(a, 'answer') };
  }
  const planOf = async ({ vault }: Machine, dossier: string) =>
    must(section(await good(vault.openDossier({ id: dossier })), 'plan'), 'the plan');

  it('E12: with nobody let in it comes together by itself', async () => {
    const { a, dossier, answer } = await eachTookOneOut();
    const mine = (await planOf(a, dossier)).epoch;
    await good(a.vault.accept({ name: answer }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.epoch).not.toBe(mine);
    expect(
      section(view, 'plan')
        ?.readers.map((each) => each.name)
        .sort(),
    ).toEqual(['Joppe Waterlelie', 'Lien Zonnebloem']);
    expect([entity(view, 'plan', 's1'), entity(view, 'plan', 's2')]).not.toContain(undefined);
    const waiting = (await good(a.vault.tasks())).waiting.filter((each) => each.section === 'plan');
    expect(waiting).toEqual([]);
  });

  it('T1: what could not be joined when it came is joined at unlocking, though nothing else opens the section', async () => {
    const { a, dossier, answer } = await eachTookOneOut();
    const mine = (await planOf(a, dossier)).epoch;
    // As little room as the file itself takes.
    for (let room = 1; ; room += 1) {
      a.disk.writesLeft = room;
      const taken = await a.vault.accept({ name: answer });
      if (taken.ok) break;
      expect(taken.problem.code).toBe('disk-full');
    }
    a.disk.writesLeft = undefined;
    const apart = await planOf(a, dossier);
    const again = await unlocked(a, 'Lien Zonnebloem');
    expect((await good(again.vault.caseload()))[0]?.changedSinceSeen).toBe(0);
    const joined = await planOf(again, dossier);
    expect([mine, apart.epoch]).not.toContain(joined.epoch);
    // Nothing is left to do for whoever reads all of it anew.
    await emptyStore(again.disk);
    expect((await planOf(await unlocked(again, 'Lien Zonnebloem'), dossier)).epoch).toBe(joined.epoch);
  });

  it('E12: with someone let in a person looks first, and lets them read or goes on without them', async () => {
    for (const choice of ['let-read', 'without'] as const) {
      const { a, b, ids, dossier } = await twoOwners();
      const [c, d] = [await mira(), await fien()];
      const { b: miraAtA } = await meet(a, c);
      const { b: fienAtB } = await meet(b, d);
      await sendTo(a, c, { dossier, to: miraAtA, purpose: 'inquiry-request' });
      await put(a.vault, dossier, 'step', 's1', 'what', text('Bij Lien'));
      await sendTo(b, d, { dossier, to: fienAtB, purpose: 'hand-over', sections: all });
      await put(b.vault, dossier, 'step', 's2', 'what', text('Bij Joppe'));
      await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
      const { waiting } = await good(a.vault.tasks());
      const task = must(
        waiting.find((each) => each.section === 'plan'),
        'the plan',
      );
      if (task.kind !== 'join') throw new Error('a join');
      expect(task.newcomers.map((each) => each.name).sort()).toEqual(['Fien Madelief', 'Mira Klaproos']);
      expect(task.work.map(({ to }) => to)).toContainEqual(['Fien Madelief']);
      expect(task.work.map(({ to }) => to)).toContainEqual(['Mira Klaproos']);
      await good(a.vault.doTask({ id: task.id, seen: task.seen, answer: { do: choice } }));
      const view = await good(a.vault.openDossier({ id: dossier }));
      const readers = section(view, 'plan')?.readers.map((each) => each.name);
      expect(readers).toHaveLength(choice === 'let-read' ? 4 : 2);
      expect([entity(view, 'plan', 's1'), entity(view, 'plan', 's2')]).not.toContain(undefined);
      // The other side takes it in, and nothing is left to do there for the plan.
      await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['plan'] });
      const there = (await good(b.vault.tasks())).waiting.filter((each) => each.section === 'plan');
      expect(there).toEqual([]);
      const seen = await good(b.vault.openDossier({ id: dossier }));
      expect(section(seen, 'plan')?.epoch).toBe(section(view, 'plan')?.epoch);
    }
  });

  it('E11, E12: whoever goes on without those let in lets nobody else read what came late: that is asked by itself', async () => {
    const a = await prisonDesk();
    const [b, c, d, e] = [
      await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent'),
      await mira(),
      await fien(),
      await atComputer('Wolf Korenbloem', 'psd-social-worker', 'psd:brugge'),
    ];
    const [atB, atC] = [await meet(a, b), await meet(a, c)];
    const { b: fienAtA } = await meet(a, d);
    const { b: wolfAtB } = await meet(b, e);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await sendTo(a, c, { dossier, to: atC.b, purpose: 'inquiry-request' });
    await sendTo(a, b, { dossier, to: atB.b, purpose: 'hand-over', sections: all });
    // Mira does not know of Joppe, and Lien and Joppe each let somebody in.
    await put(c.vault, dossier, 'step', 's3', 'what', text('Intussen van Mira'));
    await sendTo(c, a, { dossier, to: atC.a, purpose: 'answer' });
    await sendTo(a, d, { dossier, to: fienAtA, purpose: 'inquiry-request' });
    await sendTo(b, e, { dossier, to: wolfAtB, purpose: 'hand-over', sections: all });
    await sendTo(b, a, { dossier, to: atB.a, purpose: 'answer' });
    const ofPlan = async (kind: Task['kind']): Promise<Task> =>
      must(
        (await good(a.vault.tasks())).waiting.find((each) => each.kind === kind && each.section === 'plan'),
        kind,
      );
    const join = await ofPlan('join');
    await good(a.vault.doTask({ id: join.id, seen: join.seen, answer: { do: 'without' } }));
    const atJoppe = async (): Promise<readonly unknown[]> => {
      await sendTo(a, b, { dossier, to: atB.b, purpose: 'update', sections: ['plan'] });
      return valuesOf(entity(await good(b.vault.openDossier({ id: dossier })), 'plan', 's3'), 'what');
    };
    expect(await atJoppe()).toEqual([]);
    const look = await ofPlan('look');
    expect(look).toMatchObject({ work: [{ author: { name: 'Mira Klaproos' }, to: ['Joppe Waterlelie'] }] });
    await good(a.vault.doTask({ id: look.id, seen: look.seen, answer: { do: 'let-read' } }));
    expect(await atJoppe()).toEqual([text('Intussen van Mira')]);
  });
});

describe('a section that has grown long', () => {
  it('E1: is offered to be shortened above the threshold; nothing that stands is lost', async () => {
    const a = await machine(undefined, undefined, { compactAbove: 3 });
    const profile = { function: 'psd-social-worker', service: 'psd:gent', language: 'nl', label: 'me' } as const;
    await good(a.vault.create({ name: 'Lien Zonnebloem', ...profile, passphrase: phrase }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    for (const step of ['s1', 's2', 's3', 's4']) await put(a.vault, dossier, 'step', step, 'what', text(step));
    const before = await good(a.vault.openDossier({ id: dossier }));
    const task = await only(a.vault, 'compact');
    expect(task).toMatchObject({ section: 'plan' });
    expect((await good(a.vault.doTask({ id: task.id, seen: task.seen, answer: { do: 'compact' } }))).waiting).toEqual(
      [],
    );
    const after = await good(a.vault.openDossier({ id: dossier }));
    expect(section(after, 'plan')?.entities).toEqual(section(before, 'plan')?.entities);
    expect(section(after, 'plan')?.epoch).not.toBe(section(before, 'plan')?.epoch);
    expect(section(after, 'plan')?.readers).toEqual(section(before, 'plan')?.readers);
  });
});

describe('someone who left this computer', () => {
  async function left() {
    const first = await prisonDesk();
    const { id: dossier } = await good(first.vault.newDossier(slip));
    const warre = 'Warre Kiezelsteen';
    await joinedBy(first, warre);
    const a = await unlocked(first, 'Lien Zonnebloem');
    const person = must((await good(a.vault.correspondents()))[0], warre).person;
    await good(a.vault.shareWithColleague({ dossier, section: 'plan', person }));
    const seat = must(
      (await good(a.vault.household())).people.find((each) => each.name === warre),
      warre,
    ).seat;
    await good(a.vault.removePerson({ seat, proof: { passphrase: phrase } }));
    return { a, dossier };
  }

  it('T1: every section they still read is a task: taken out, or left as a reader', async () => {
    const { a, dossier } = await left();
    const { waiting } = await good(a.vault.tasks());
    expect(waiting.map(({ kind, section: kind2 }) => `${kind} ${kind2}`).sort()).toEqual([
      'take-out identity',
      'take-out plan',
    ]);
    const plan = must(
      waiting.find((each) => each.section === 'plan'),
      'plan',
    );
    expect(plan).toMatchObject({ people: [{ name: 'Warre Kiezelsteen' }] });
    const after = await good(a.vault.doTask({ id: plan.id, seen: plan.seen, answer: { do: 'take-out' } }));
    expect(after.waiting.map((each) => each.section)).toEqual(['identity']);
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(section(view, 'plan')?.readers.map((each) => each.name)).toEqual(['Lien Zonnebloem']);
    const identity = must(after.waiting[0], 'identity');
    const kept = await good(a.vault.doTask({ id: identity.id, seen: identity.seen, answer: { do: 'keep' } }));
    expect(kept.waiting).toEqual([]);
    expect(section(await good(a.vault.openDossier({ id: dossier })), 'identity')?.readers).toHaveLength(2);
  });
});
