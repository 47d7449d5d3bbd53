import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { FoundOp, Member } from '../../../shared/contributions/ops.ts';
import { practiceRealm } from '../../../shared/trust/realms.ts';
import { sectionFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
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
  slip,
  unlocked,
  valuesOf,
} from '../../support/people.ts';

const day = 86_400_000;
const text = (value: string) => ({ text: value });
type Founded = ReturnType<Correspondent['founds']>;
/** What waits to be looked at, by author, with who would newly read it. */
const toLookAt = async ({ vault }: Machine) =>
  (await good(vault.tasks())).waiting.flatMap((task) =>
    task.kind === 'look' ? task.work.map(({ author, to }) => [author?.name, to]) : [],
  );
const asked = (at: Machine): number => at.disk.outbox.size;

describe('N5: a section that builds on what is not here waits, and does not hold up the others', () => {
  it('where its sender was taken out and has not heard of it, so that what it lacks never comes', async () => {
    const lien = await prisonDesk();
    const noor = await atComputer('Noor Sleutelbloem', 'psd-social-worker', 'psd:gent');
    const joppe = await atComputer('Joppe Waterlelie', 'justice-assistant', 'justice-house:gent');
    const lienAndNoor = await meet(lien, noor);
    const lienAndJoppe = await meet(lien, joppe);
    const noorAndJoppe = await meet(noor, joppe);
    const { id: dossier } = await good(lien.vault.newDossier(slip));
    await sendTo(lien, noor, {
      dossier,
      to: lienAndNoor.b,
      purpose: 'hand-over',
      sections: ['identity', 'legal', 'plan'],
    });
    await good(lien.vault.removeReader({ dossier, section: 'identity', person: lienAndNoor.b }));
    await sendTo(lien, joppe, { dossier, to: lienAndJoppe.b, purpose: 'inquiry-request' });
    await put(noor.vault, dossier, 'step', 's7', 'what', text('Nog van Noor'));
    await sendTo(noor, joppe, { dossier, to: noorAndJoppe.b, purpose: 'inquiry-request' });
    const view = await good(joppe.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's7'), 'what')).toEqual([text('Nog van Noor')]);
    expect(section(view, 'identity')?.waiting).toBeGreaterThan(0);
    expect(section(view, 'identity')?.readers.map(({ name }) => name)).not.toContain('Noor Sleutelbloem');
    // Of what comes now, the sender learns that it was received; and is asked for what was before.
    carry(joppe, noor);
    await good(noor.vault.incoming());
    expect((await good(noor.vault.outgoing())).find(({ purpose }) => purpose === 'inquiry-request')?.state).toBe(
      'accepted',
    );
    await put(noor.vault, dossier, 'step', 's8', 'what', text('En nog iets'));
    await sendTo(noor, joppe, { dossier, to: noorAndJoppe.b, purpose: 'update' });
    const later = await good(joppe.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(later, 'plan', 's8'), 'what')).toEqual([text('En nog iets')]);
    // X5: while a part of it waits a file is not done with, however long ago it was taken in.
    const came = (await good(joppe.vault.incoming())).filter(({ purpose }) => purpose === 'inquiry-request');
    joppe.clock.now += 97 * day;
    await good(joppe.vault.sayDateIsRight({ reason: '' }));
    const again = await unlocked(joppe, 'Joppe Waterlelie');
    const left = came.filter(({ name }) => again.disk.inbox.has(name)).map(({ from }) => from?.name);
    expect([came.length, left]).toEqual([2, ['Noor Sleutelbloem']]);
  });

  /** Mira began identity and plan; Otto owns an epoch of plan behind hers, which she did not send, and founded the next. */
  async function behindUnsent() {
    const a = await prisonDesk();
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Regenton', 'justice-assistant', 'justice-house:brugge');
    await mira.meets(a);
    await otto.meets(a);
    const dossier = crypto.random(16);
    const identity = { section: crypto.random(16), dossier, kind: 'identity' as const };
    const plan = { section: crypto.random(16), dossier, kind: 'plan' as const };
    const members: readonly Member[] = [mira.member, otto.member, await memberAt(a)];
    const owners = [mira.member.service, otto.member.service];
    const persons = mira.founds(identity, members, { owners });
    const first = mira.founds(plan, [mira.member, await memberAt(a)]);
    const between = mira.founds(plan, members, { owners, parents: [first.founding.id] });
    const last = otto.founds(plan, members, { owners, parents: [between.founding.id] });
    const begun = [
      sending(identity, persons.founding.id, [persons.founding], [keyOf(persons)]),
      sending(plan, first.founding.id, [first.founding], [keyOf(first)]),
    ];
    await good(a.vault.accept({ name: await mira.sends(a, { purpose: 'answer', dossier, sections: begun }) }));
    const step = otto.signs({ ...plan, epoch: last.founding.id }, [putOp('step', 's1', 'what', text('Van Otto'))]);
    const place = otto.signs({ ...identity, epoch: persons.founding.id }, [
      putOp('person', 'person', 'place', text('Gent')),
    ]);
    const work = [
      sending(identity, persons.founding.id, [place], [keyOf(persons)]),
      sending(plan, last.founding.id, [last.founding, step], [keyOf(last)]),
    ];
    return { a, mira, otto, dossier, identity, plan, persons, first, between, last, work };
  }
  const keyOf = ({ key, founding }: ReturnType<Correspondent['founds']>) => ({ epoch: founding.id, key });

  it('does not wait by itself where its founding is of another dossier, another realm or another kind: then the whole file waits', async () => {
    const { a, otto, dossier, plan, between, work } = await behindUnsent();
    const [sound] = work;
    const members = [otto.member, await memberAt(a)];
    const problemWith = async (change: Partial<FoundOp>): Promise<string | undefined> => {
      const owners = [otto.member.service];
      const made = otto.founds(plan, members, { owners, parents: [between.founding.id], ...change });
      const part = sending(plan, made.founding.id, [made.founding], [keyOf(made)]);
      const name = await otto.sends(a, { dossier, sections: [must(sound, 'a part'), part] });
      return (await good(a.vault.look({ name }))).problem?.code;
    };
    expect(await problemWith({})).toBeUndefined();
    for (const change of [{ dossier: crypto.random(16) }, { realm: practiceRealm }, { kind: 'legal' as const }])
      expect(await problemWith(change)).toBe('earlier-missing');
  });

  it('until what it lacks comes, from whomever; its key lay in the file that was taken in', async () => {
    const { a, mira, otto, dossier, plan, between, last, work } = await behindUnsent();
    const before = asked(a);
    const name = await otto.sends(a, { dossier, sections: work });
    await good(a.vault.incoming());
    expect(asked(a)).toBe(before + 1);
    const { id } = { id: toBase64url(dossier) };
    await good(a.vault.accept({ name }));
    const first = await good(a.vault.openDossier({ id }));
    expect(valuesOf(entity(first, 'identity', 'person'), 'place')).toEqual([text('Gent')]);
    expect(section(first, 'plan')).toMatchObject({ waiting: 2, entities: [] });
    const sections = [sending(plan, between.founding.id, [between.founding], [keyOf(between)])];
    await good(a.vault.accept({ name: await mira.sends(a, { dossier, sections }) }));
    const then = await good(a.vault.openDossier({ id }));
    expect(section(then, 'plan')).toMatchObject({ waiting: 0, epoch: Buffer.from(last.founding.id).toString('hex') });
    expect(valuesOf(entity(then, 'plan', 's1'), 'what')).toEqual([text('Van Otto')]);
    const written = await put(a.vault, id, 'step', 's2', 'what', text('Gaat door'));
    expect(valuesOf(entity(written, 'plan', 's2'), 'what')).toEqual([text('Gaat door')]);
    expect(section(written, 'plan')?.epoch).toBe(section(then, 'plan')?.epoch);
  });

  /** Mira's plan with an epoch beside the one of Otto that waits, in which Lien owns; her own work in the one before. */
  async function besideWaiting() {
    const { a, mira, otto, dossier, plan, between, work } = await behindUnsent();
    const me = await memberAt(a);
    const wolf = await Correspondent.named('Wolf Korenbloem', 'psd-social-worker', 'psd:brugge');
    await wolf.meets(a);
    const readers = [mira.member, otto.member, me];
    const parents = [between.founding.id];
    // Neither takes the other out (E14 of the contributions).
    const both = [mira.member.service, otto.member.service];
    const beside = mira.founds(plan, readers, { parents, owners: both });
    const owners = [...both, me.service];
    const founds = () => otto.founds(plan, [...readers, wolf.member], { owners, parents });
    let mine = founds();
    // Of two whose keys are held the smaller id is written in (E2).
    while (toHex(mine.founding.id) > toHex(beside.founding.id)) mine = founds();
    const waits = [...work.slice(0, 1), sending(plan, mine.founding.id, [mine.founding], [keyOf(mine)])];
    await good(a.vault.accept({ name: await otto.sends(a, { dossier, sections: waits }) }));
    const late = mira.signs({ ...plan, epoch: between.founding.id }, [putOp('step', 's1', 'what', text('Van Mira'))]);
    const came = [between.founding, beside.founding, late];
    const sections = [sending(plan, beside.founding.id, came, [keyOf(between), keyOf(beside)])];
    await good(a.vault.accept({ name: await mira.sends(a, { dossier, sections }) }));
    return { a, id: toBase64url(dossier), plan, mine };
  }

  it('S4: what is written once its key has come is sealed under that key', async () => {
    const { a, id, plan, mine } = await besideWaiting();
    const before = a.disk.journal.length;
    await put(a.vault, id, 'step', 's2', 'what', text('Gaat door'));
    const heads = a.disk.journal.slice(before).flatMap(({ kind, bytes }) => {
      const head = kind === 'contribution' ? sectionFrameHead(bytes) : null;
      return head === null ? [] : [[head.section, head.epoch].map(toHex)];
    });
    expect(heads).toEqual([[plan.section, mine.founding.id].map(toHex)]);
  });

  it('T1, S6: once its key has come, what waits for a person in it is told, and is told at each unlock', async () => {
    const { a } = await besideWaiting();
    const expected = [['Mira Vlinder', ['Wolf Korenbloem']]];
    expect(await toLookAt(a)).toEqual(expected);
    expect(await toLookAt(await unlocked(a, 'Lien Zonnebloem'))).toEqual(expected);
  });

  it('T1, S6: from a colleague of this computer no more than its key has to come', async () => {
    const fien = await joinedBy(await prisonDesk(), 'Fien Madelief');
    const lienAtFien = must((await good(fien.vault.correspondents()))[0], 'Lien').person;
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Regenton', 'justice-assistant', 'justice-house:brugge');
    await otto.meets(fien);
    const hers = await memberAt(fien);
    const lien = await unlocked(fien, 'Lien Zonnebloem');
    await mira.meets(lien);
    await otto.meets(lien);
    const readers = [mira.member, otto.member, await memberAt(lien)];
    const dossier = crypto.random(16);
    const identity = { section: crypto.random(16), dossier, kind: 'identity' as const };
    const plan = { section: crypto.random(16), dossier, kind: 'plan' as const };
    const both = [mira.member.service, otto.member.service];
    const owners = [...both, hers.service];
    const persons = otto.founds(identity, [...readers, hers], { owners });
    const first = mira.founds(plan, readers, { owners: both });
    const parents = [first.founding.id];
    const beside = mira.founds(plan, readers, { parents, owners: both });
    const founds = () => otto.founds(plan, [...readers, hers], { owners, parents });
    let mine = founds();
    while (toHex(mine.founding.id) > toHex(beside.founding.id)) mine = founds();
    const late = mira.signs({ ...plan, epoch: first.founding.id }, [putOp('step', 's1', 'what', text('Van Mira'))]);
    const begun = sending(identity, persons.founding.id, [persons.founding], [keyOf(persons)]);
    const content = { purpose: 'answer', dossier } as const;
    const known = [begun, sending(plan, first.founding.id, [first.founding], [keyOf(first)])];
    await good(lien.vault.accept({ name: await mira.sends(lien, { ...content, sections: known }) }));
    const newer = sending(plan, beside.founding.id, [beside.founding, mine.founding, late], [keyOf(beside)]);
    await good(lien.vault.accept({ name: await otto.sends(lien, { dossier, sections: [newer] }) }));
    expect(await toLookAt(lien)).toEqual([]);
    const again = await unlocked(lien, 'Fien Madelief', `${phrase} of Fien Madelief`);
    const given = [begun, sending(plan, mine.founding.id, [mine.founding], [keyOf(mine)])];
    await good(again.vault.accept({ name: await otto.sends(again, { ...content, sections: given }) }));
    const id = toBase64url(dossier);
    await good(again.vault.shareWithColleague({ dossier: id, section: 'plan', person: lienAtFien }));
    const there = await unlocked(again, 'Lien Zonnebloem');
    expect(await toLookAt(there)).toEqual([['Mira Vlinder', ['Fien Madelief']]]);
  });

  /** Mira follows plan in an epoch whose key she lacks: hers waits at her beside who took her out (E14 of the contributions). */
  async function withoutKey() {
    const { a, mira, otto, dossier, identity, plan, persons, between, last } = await behindUnsent();
    const behind = sending(plan, last.founding.id, [between.founding, last.founding], [keyOf(last)]);
    const place = putOp('person', 'person', 'place', text('Gent'));
    const step = mira.signs({ ...plan, epoch: between.founding.id }, [putOp('step', 's2', 'what', text('Van Mira'))]);
    const work = [
      sending(identity, persons.founding.id, [mira.signs({ ...identity, epoch: persons.founding.id }, [place])]),
      sending(plan, between.founding.id, [between.founding, step]),
    ];
    return {
      a,
      id: toBase64url(dossier),
      sends: () => mira.sends(a, { dossier, sections: work }),
      ottoSends: async () => a.vault.accept({ name: await otto.sends(a, { dossier, sections: [behind] }) }),
    };
  }

  it('nor where its epoch stood here already and its key is not here: then it counts at once', async () => {
    const { a, id, sends, ottoSends } = await withoutKey();
    await good(ottoSends());
    const before = section(await good(a.vault.openDossier({ id })), 'plan')?.epoch;
    await good(a.vault.accept({ name: await sends() }));
    const view = await good(a.vault.openDossier({ id }));
    expect(valuesOf(entity(view, 'identity', 'person'), 'place')).toEqual([text('Gent')]);
    expect(valuesOf(entity(view, 'plan', 's2'), 'what')).toEqual([text('Van Mira')]);
    expect(section(view, 'plan')?.epoch).toBe(before);
    // It is there from the journal too, under a key of this seat alone.
    const again = await good((await unlocked(a, 'Lien Zonnebloem')).vault.openDossier({ id }));
    expect(valuesOf(entity(again, 'plan', 's2'), 'what')).toEqual([text('Van Mira')]);
  });

  it('but where its epoch is new here the file waits for its key, since nobody could go on without it', async () => {
    const { a, id, sends, ottoSends } = await withoutKey();
    const name = await sends();
    const before = asked(a);
    expect(await a.vault.accept({ name })).toMatchObject({ problem: { code: 'earlier-missing' } });
    // Its sender is asked for what is not here.
    expect(asked(a)).toBe(before + 1);
    await put(a.vault, id, 'step', 's1', 'what', text('Gaat door'));
    await good(ottoSends());
    expect((await good(a.vault.incoming())).find((each) => each.name === name)?.state).toBe('new');
    await good(a.vault.accept({ name }));
    const view = await good(a.vault.openDossier({ id }));
    expect(valuesOf(entity(view, 'plan', 's2'), 'what')).toEqual([text('Van Mira')]);
  });

  it('E14: nor where its epoch waits here already for a decision, and comes without its key', async () => {
    const { a, mira, otto, dossier, identity, plan, persons, between } = await behindUnsent();
    const me = await memberAt(a);
    const founds = (who: Correspondent, members: readonly Member[], others: readonly Bytes[] = []) =>
      who.founds(plan, members, {
        owners: [mira.member.service, otto.member.service],
        parents: [between.founding.id, ...others],
      });
    const removal = founds(mira, [mira.member, me]);
    // He followed another one too, of which nobody here knows.
    const waiting = founds(otto, [otto.member, me], [crypto.random(32)]);
    const taken = sending(plan, removal.founding.id, [between.founding, removal.founding], [keyOf(removal)]);
    await good(a.vault.accept({ name: await mira.sends(a, { dossier, sections: [taken] }) }));
    const comes = async (place: string, keys: readonly ReturnType<typeof keyOf>[]) => {
      const change = putOp('person', 'person', 'place', text(place));
      const work = otto.signs({ ...identity, epoch: persons.founding.id }, [change]);
      const beside = sending(plan, waiting.founding.id, [waiting.founding], keys);
      const sections = [sending(identity, persons.founding.id, [work]), beside];
      const name = await otto.sends(a, { dossier, sections });
      const before = asked(a);
      await good(a.vault.incoming());
      asks.push(asked(a) - before);
      return a.vault.accept({ name });
    };
    const asks: number[] = [];
    expect(await comes('Brugge', [])).toMatchObject({ problem: { code: 'earlier-missing' } });
    await good(comes('Gent', [keyOf(waiting)]));
    await good(comes('Aalst', []));
    // What a person here decides about is asked of nobody else.
    expect(asks).toEqual([1, 0, 0]);
    const view = await good(a.vault.openDossier({ id: toBase64url(dossier) }));
    expect(valuesOf(entity(view, 'identity', 'person'), 'place')).toContainEqual(text('Aalst'));
  });

  it('R13: its key stays where it counted only as long as that was not here, and what waits is asked', async () => {
    const { a, mira, otto, dossier, plan, between } = await behindUnsent();
    const kim = await Correspondent.named('Kim Regenboom', 'justice-assistant', 'justice-house:brugge');
    const nina = await Correspondent.named('Nina Sterrenmos', 'justice-assistant', 'justice-house:brugge');
    const me = await memberAt(a);
    const owners = [mira.member.service, otto.member.service, me.service];
    const founds = (who: Correspondent, members: readonly Member[], ...parents: Founded[]) =>
      who.founds(plan, members, { owners, parents: parents.map(({ founding }) => founding.id) });
    const all = founds(mira, [mira.member, otto.member, kim.member, me], between);
    // Mira takes Otto out while Kim lets Nina in, and Otto, who has heard of neither, takes Kim out.
    const removal = founds(mira, [mira.member, kim.member, me], all);
    const wider = founds(kim, [mira.member, otto.member, kim.member, nina.member, me], all);
    const joined = founds(mira, [mira.member, kim.member, nina.member, me], removal, wider);
    const waiting = founds(otto, [mira.member, otto.member, me], all);
    // Mira adopts what Otto founded, whose key she lacks.
    const adopts = [{ id: waiting.founding.id, shows: [0] }];
    const op = { op: 'adopt' as const, salt: crypto.random(16), adopts };
    const adoption = mira.signs({ ...plan, epoch: joined.founding.id }, [op]);
    const foundings = [between, all, removal, wider, joined, waiting].map(({ founding }) => founding);
    const taken = sending(plan, joined.founding.id, [...foundings, adoption], [keyOf(joined)]);
    await good(a.vault.accept({ name: await mira.sends(a, { dossier, sections: [taken] }) }));
    expect((await good(a.vault.tasks())).waiting).toEqual([]);
    const step = otto.signs({ ...plan, epoch: waiting.founding.id }, [putOp('step', 's3', 'what', text('Van Otto'))]);
    const beside = sending(plan, waiting.founding.id, [waiting.founding, step], [keyOf(waiting)]);
    await good(a.vault.accept({ name: await otto.sends(a, { dossier, sections: [beside] }) }));
    expect((await good(a.vault.tasks())).waiting.map(({ kind }) => kind)).toContain('founded');
  });

  /** Lien reads one epoch of Mira's; Wolf, who is not in it, founded another that she lets her read, behind one she never got. */
  async function besideUnreachable() {
    const a = await prisonDesk();
    const mira = await Correspondent.named('Mira Vlinder');
    const wolf = await Correspondent.named('Wolf Korenbloem', 'psd-social-worker', 'psd:brugge');
    await mira.meets(a);
    const dossier = crypto.random(16);
    const plan = { section: crypto.random(16), dossier, kind: 'plan' as const };
    const owners = [mira.member.service, wolf.member.service];
    const me = await memberAt(a);
    const mine = mira.founds(plan, [mira.member, me], { owners: [mira.member.service] });
    const unsent = mira.founds(plan, [mira.member, wolf.member], { owners });
    const readers = [mira.member, wolf.member, me];
    const beside = wolf.founds(plan, readers, { owners, parents: [unsent.founding.id] });
    const begun = sending(plan, mine.founding.id, [mine.founding], [keyOf(mine)]);
    await good(a.vault.accept({ name: await mira.sends(a, { purpose: 'answer', dossier, sections: [begun] }) }));
    const step = mira.signs({ ...plan, epoch: mine.founding.id }, [putOp('step', 's1', 'what', text('Van Mira'))]);
    const foundings = [mine.founding, beside.founding];
    const sends = (work: readonly (typeof step)[]) => {
      const part = sending(plan, beside.founding.id, [...foundings, ...work], [keyOf(beside), keyOf(mine)]);
      return mira.sends(a, { dossier, sections: [part] });
    };
    return { a, id: toBase64url(dossier), mine, step, sends };
  }

  it('but it does hold up what comes with it in an epoch of which its sender is no member', async () => {
    const { a, mira, otto, dossier, plan, first, last } = await behindUnsent();
    const work = mira.signs({ ...plan, epoch: first.founding.id }, [putOp('step', 's1', 'what', text('Van Mira'))]);
    const part = sending(plan, last.founding.id, [last.founding, work], [keyOf(last)]);
    const name = await otto.sends(a, { dossier, sections: [part] });
    expect(await a.vault.accept({ name })).toMatchObject({ problem: { code: 'earlier-missing' } });
  });

  it('nor does it hold up what comes with it in another newest epoch that is read here', async () => {
    const { a, id, mine, step, sends } = await besideUnreachable();
    const before = asked(a);
    await good(a.vault.accept({ name: await sends([step]) }));
    expect(asked(a)).toBeGreaterThan(before);
    for (const machine of [a, await unlocked(a, 'Lien Zonnebloem')]) {
      const view = await good(machine.vault.openDossier({ id }));
      expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([text('Van Mira')]);
      expect(section(view, 'plan')?.epoch).toBe(toHex(mine.founding.id));
      expect(section(view, 'plan')?.readers.map(({ name }) => name)).not.toContain('Wolf Korenbloem');
    }
  });

  it('but where nothing new comes with it the file waits', async () => {
    const { a, step, sends } = await besideUnreachable();
    expect(await a.vault.accept({ name: await sends([]) })).toMatchObject({ problem: { code: 'earlier-missing' } });
    await good(a.vault.accept({ name: await sends([step]) }));
    expect(await a.vault.accept({ name: await sends([step]) })).toMatchObject({ problem: { code: 'earlier-missing' } });
  });

  it('a file of which nothing can be read is kept as a whole', async () => {
    const { a, otto, dossier, work } = await behindUnsent();
    const name = await otto.sends(a, { dossier, sections: work.slice(1) });
    expect(await a.vault.accept({ name })).toMatchObject({ problem: { code: 'earlier-missing' } });
  });

  it('E6, R5: does not wait in its section where its key or its readers are not as its founding says', async () => {
    const { a, mira, otto, dossier, plan, between, work } = await behindUnsent();
    const [fine] = work;
    const [others, mine] = [
      [mira.member, otto.member],
      [...[mira.member, otto.member], await memberAt(a)],
    ];
    const readers = otto.founds(plan, others, { parents: [between.founding.id] });
    const wrong = otto.founds(plan, mine, { parents: [between.founding.id] });
    const keys = [keyOf(readers), { epoch: wrong.founding.id, key: crypto.random(32) }];
    for (const [at, { founding }] of [readers, wrong].entries()) {
      const sections = [...(fine ? [fine] : []), sending(plan, founding.id, [founding], keys.slice(at, at + 1))];
      const name = await otto.sends(a, { dossier, sections });
      expect(await a.vault.accept({ name })).toMatchObject({ problem: { code: 'earlier-missing' } });
    }
  });
});
