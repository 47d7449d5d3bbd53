import { describe, expect, it } from 'vitest';
import { encode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { contributionIdOf, decodeContribution, signContribution } from '../../../shared/contributions/format.ts';
import type { FoundOp } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { good } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { entity, prisonDesk, put, section, slip, unlocked, valuesOf } from '../../support/people.ts';

const what = (text: string) => ({ text });

/** Otto of Lien's own service reads and owns the plan with her. */
async function two() {
  const a = await prisonDesk();
  const otto = await Correspondent.named('Otto Regenton', 'psd-psychologist', 'psd:gent');
  const atA = await otto.meets(a);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', what('Slaapplaats zoeken'));
  const sent = await good(
    a.vault.send({ dossier, purpose: 'hand-over', to: atA, sections: ['identity', 'legal', 'plan'], message: '' }),
  );
  const plan = openedIn(await otto.read(must(a.disk.outbox.get(sent.name), 'file')), 'plan');
  const parts = plan.parts.flatMap((bytes) => {
    const read = decodeContribution(crypto, bytes);
    return read.ok ? [read.value] : [];
  });
  const step = async (id: string) =>
    valuesOf(entity(await good(a.vault.openDossier({ id: dossier })), 'plan', id), 'what');
  return { a, otto, atA, dossier, plan, parts, step };
}

/** Otto's founding after the first epoch, with what he wrote there, as a file. */
async function opensAnew({ a, otto, plan }: Awaited<ReturnType<typeof two>>, change: Partial<FoundOp> = {}) {
  const members = [otto.member, await memberAt(a)];
  const { key, founding } = otto.founds(plan, members, { parents: [plan.epoch], owners: ['psd:gent'], ...change });
  const work = otto.signs({ section: plan.section, epoch: founding.id }, [putOp('step', 's9', 'what', what('Nieuw'))]);
  const keys = [{ epoch: founding.id, key }];
  const name = await otto.sends(a, {
    dossier: plan.dossier,
    sections: [sending(plan, founding.id, [founding, work], keys)],
  });
  return { name, founding };
}

describe('a member who makes more of a part than the next epoch can name', () => {
  /** Takes Otto out, goes on, and comes back the next day. */
  async function takenOut({ a, atA, dossier }: Awaited<ReturnType<typeof two>>) {
    await good(a.vault.removeReader({ dossier, section: 'plan', person: atA }));
    await put(a.vault, dossier, 'step', 's3', 'what', what('Erna'));
    const again = await unlocked(a, 'Lien Zonnebloem');
    const view = await good(again.vault.openDossier({ id: dossier }));
    const plan = section(view, 'plan');
    return {
      step: valuesOf(entity(view, 'plan', 's3'), 'what'),
      readers: plan?.readers.map(({ person }) => person),
      waiting: plan?.waiting,
      atA,
    };
  }

  it('E12: by founding many beside each other, is taken out of all of them', async () => {
    const all = await two();
    const { a, otto, plan } = all;
    const members = [otto.member, await memberAt(a)];
    const made = Array.from({ length: 25 }, () => otto.founds(plan, members, { parents: [plan.epoch] }));
    const [first] = made;
    const name = await otto.sends(a, {
      dossier: plan.dossier,
      sections: [
        sending(
          plan,
          must(first, 'one').founding.id,
          made.map(({ founding }) => founding),
          made.map(({ founding, key }) => ({ epoch: founding.id, key })),
        ),
      ],
    });
    await good(a.vault.accept({ name }));
    const { step, readers, waiting } = await takenOut(all);
    expect([step, readers?.length, waiting]).toEqual([[what('Erna')], 1, 0]);
  });

  it('E4: by letting many in, is taken out all the same', async () => {
    const all = await two();
    const { a, otto, plan } = all;
    const stranger = () => ({ ...otto.member, person: crypto.random(16), seat: crypto.random(32) });
    const lets = otto.signs(
      plan,
      Array.from({ length: 600 }, () => ({ op: 'admit', salt: crypto.random(16), member: stranger() })),
    );
    const name = await otto.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [lets])] });
    await good(a.vault.accept({ name }));
    const { step, readers, waiting, atA } = await takenOut(all);
    expect([step, waiting]).toEqual([[what('Erna')], 0]);
    expect(readers).not.toContain(atA);
  });
});

describe('a part opened anew by somebody who was taken out of it', () => {
  it('R13: is taken in and waits; an owner sees who and what, and takes it over', async () => {
    const all = await two();
    const { a, atA, dossier, step } = all;
    await good(a.vault.removeReader({ dossier, section: 'plan', person: atA }));
    const { name } = await opensAnew(all);
    const report = await good(a.vault.look({ name }));
    expect(report.disputed).toEqual([{ section: 'plan', name: 'Otto Regenton' }]);
    expect(report.going).toBeUndefined();
    await good(a.vault.accept({ name }));
    expect([await step('s9'), await step('s1')]).toEqual([[], [what('Slaapplaats zoeken')]]);
    const [task, ...others] = (await good(a.vault.tasks())).waiting;
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind: 'founded', section: 'plan', people: [{ name: 'Otto Regenton' }] });
    const said = task?.kind === 'founded' ? task.work.flatMap(({ says }) => says) : [];
    expect(said).toMatchObject([{ what: 'opened-anew' }, { what: 'wrote', entity: 's9', value: what('Nieuw') }]);
    const { id, seen } = must(task, 'a task');
    // Left aside it waits no less, and can be taken up again.
    const left = await good(a.vault.doTask({ id, seen, answer: { do: 'leave', reason: 'eerst bellen' } }));
    expect([left.waiting, left.leftAside.map(({ kind, reason }) => [kind, reason])]).toEqual([
      [],
      [['founded', 'eerst bellen']],
    ]);
    await good(a.vault.takeUp({ id, work: must(left.leftAside[0], 'left').work.id }));
    const done = await good(a.vault.doTask({ id, seen, answer: { do: 'let-read' } }));
    expect(done.waiting).toEqual([]);
    expect([await step('s9'), await step('s1')]).toEqual([[what('Nieuw')], [what('Slaapplaats zoeken')]]);
    // Joined again, and without whoever was taken out.
    const readers = section(await good(a.vault.openDossier({ id: dossier })), 'plan')?.readers.map((each) => each.name);
    expect(readers).toEqual(['Lien Zonnebloem']);
  });

  it('R5, R13, T4: is taken in from whoever was let in there too, and from nobody else; an owner is told whom', async () => {
    const { a, otto, atA, dossier, plan } = await two();
    await good(a.vault.removeReader({ dossier, section: 'plan', person: atA }));
    const [wolf, mira] = [
      await Correspondent.named('Wolf Korenbloem', 'psd-psychologist', 'psd:gent'),
      await Correspondent.named('Mira Klaproos', 'psd-psychologist', 'psd:gent'),
    ];
    for (const each of [wolf, mira]) await each.meets(a);
    const members = [otto.member, await memberAt(a)];
    const { key, founding } = otto.founds(plan, members, { parents: [plan.epoch], owners: ['psd:gent'] });
    const place = { section: plan.section, epoch: founding.id };
    const lets = otto.signs(place, [{ op: 'admit', salt: crypto.random(16), member: wolf.member }]);
    const work = otto.signs(place, [putOp('step', 's9', 'what', what('Nieuw'))]);
    const keys = [{ epoch: founding.id, key }];
    const sections = [sending(plan, founding.id, [founding, lets, work], keys)];
    const named = async (by: Correspondent): Promise<string> => by.sends(a, { dossier: plan.dossier, sections });
    expect(await a.vault.accept({ name: await named(mira) })).toMatchObject({ problem: { code: 'damaged-file' } });
    await good(a.vault.accept({ name: await named(wolf) }));
    const { waiting } = await good(a.vault.tasks());
    expect(waiting).toMatchObject([{ kind: 'founded', section: 'plan', people: [{ name: 'Otto Regenton' }] }]);
    // T4: whoever decides sees whom they would let in.
    const said = waiting.flatMap((task) => ('work' in task ? task.work.flatMap(({ says }) => says) : []));
    expect(said.find((each) => each.what === 'let-in')).toMatchObject({
      who: { name: 'Wolf Korenbloem', service: 'psd:gent' },
    });
  });

  it('R12: what a removal makes wait is listed before it is accepted, and only that list is answered', async () => {
    const all = await two();
    const { a, otto, plan, step } = all;
    // Otto opens the part anew first, and Lien takes it in: it counts, since nobody was taken out.
    await good(a.vault.accept({ name: (await opensAnew(all)).name }));
    expect(await step('s9')).toEqual([what('Nieuw')]);
    // Then comes what Wolf did beside it: he had taken Otto out.
    const wolf = await Correspondent.named('Wolf Korenbloem', 'psd-psychologist', 'psd:gent');
    await wolf.meets(a);
    const lets = otto.signs(plan, [{ op: 'admit', salt: crypto.random(16), member: wolf.member }]);
    const covered = [
      { key: lets.head.actor.key, run: lets.head.actor.run, tips: [{ seq: 0, id: lets.id }], missing: [] },
    ];
    const restates = all.parts.flatMap(({ id, ops }) =>
      ops[0]?.op.op === 'put' ? [{ id, shows: [...ops.keys()] }] : [],
    );
    const { key, founding } = wolf.founds(plan, [wolf.member, await memberAt(a)], {
      parents: [plan.epoch],
      reason: 'removal',
      restates,
      covered,
    });
    const name = await wolf.sends(a, {
      dossier: plan.dossier,
      sections: [sending(plan, founding.id, [lets, founding], [{ epoch: founding.id, key }])],
    });
    const report = await good(a.vault.look({ name }));
    expect(report.going?.what).toMatchObject([
      {
        section: 'plan',
        what: 'value',
        entity: 's9',
        unit: 'what',
        value: what('Nieuw'),
        author: { name: 'Otto Regenton' },
        by: { name: 'Wolf Korenbloem' },
        byAt: founding.head.at,
      },
    ]);
    for (const answer of [{ name }, { name, seen: 'another list' }])
      expect(await a.vault.accept(answer)).toEqual({ ok: false, problem: { code: 'look-again' } });
    expect(await step('s9')).toEqual([what('Nieuw')]);
    await good(a.vault.accept({ name, seen: must(report.going, 'a list').seen }));
    expect([await step('s9'), await step('s1')]).toEqual([[], [what('Slaapplaats zoeken')]]);
    expect((await good(a.vault.tasks())).waiting.map(({ kind }) => kind)).toContain('founded');
  });
});

describe('work that was kept back', () => {
  it('E8: named by its author alone it does not count once they were taken out, and an owner finds it', async () => {
    const all = await two();
    const { a, otto, atA, dossier, plan, parts, step } = all;
    const kept = otto.signs(plan, [putOp('step', 's8', 'what', what('Achteraf gekozen'))]);
    const earlier = parts.flatMap(({ id, ops }) => (ops[0]?.op.op === 'put' ? [{ id, shows: [...ops.keys()] }] : []));
    const { name, founding } = await opensAnew(all, { restates: [...earlier, { id: kept.id, shows: [0] }] });
    await good(a.vault.accept({ name }));
    expect(await step('s9')).toEqual([what('Nieuw')]);
    await good(a.vault.removeReader({ dossier, section: 'plan', person: atA }));
    const late = await otto.sends(a, { dossier: plan.dossier, sections: [sending(plan, founding.id, [kept])] });
    await good(a.vault.accept({ name: late }));
    expect([await step('s8'), await step('s9'), await step('s1')]).toEqual([
      [],
      [what('Nieuw')],
      [what('Slaapplaats zoeken')],
    ]);
    const [task, ...others] = (await good(a.vault.tasks())).waiting;
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      kind: 'adopt',
      work: [{ author: { name: 'Otto Regenton' }, says: [{ what: 'wrote', entity: 's8' }] }],
    });
    const { id, seen } = must(task, 'a task');
    await good(a.vault.doTask({ id, seen, answer: { do: 'let-read' } }));
    expect(await step('s8')).toEqual([what('Achteraf gekozen')]);
    expect((await good(a.vault.tasks())).waiting).toEqual([]);
  });
});

describe('what a newer version is said to have written', () => {
  it('R14: unsigned it is not kept, the rest of the file is taken in, and the report says so', async () => {
    const { a, otto, dossier, plan, step } = await two();
    const head = encode({
      format: 'passerelle-2026/contribution',
      version: 2,
      section: plan.section,
      epoch: plan.epoch,
    });
    const bytes = encode([head, new Uint8Array(64), [new Uint8Array(100_000)]]);
    const unsigned = { id: must(contributionIdOf(crypto, bytes), 'id'), bytes };
    const work = otto.signs(plan, [putOp('step', 's3', 'what', what('Werk zoeken'))]);
    const name = await otto.sends(a, {
      dossier: plan.dossier,
      sections: [sending(plan, plan.epoch, [work, unsigned as never])],
    });
    expect(await good(a.vault.look({ name }))).toMatchObject({ unsigned: 1 });
    await good(a.vault.accept({ name }));
    expect(await step('s3')).toEqual([what('Werk zoeken')]);
    expect(section(await good(a.vault.openDossier({ id: dossier })), 'plan')).toMatchObject({
      newer: 0,
      quarantined: 0,
    });
  });

  it('F7: more of one person than is kept unread waits whole until the application is newer', async () => {
    const { a, otto, plan } = await two();
    const parts = Array.from({ length: 3 }, () => {
      const actor = { key: otto.seat.keys.publicKey, run: crypto.random(16) };
      const fields = { section: plan.section, epoch: plan.epoch, actor, seq: 0, prev: null };
      const head = encode({ format: 'passerelle-2026/contribution', version: 2, ...fields });
      const id = crypto.hash(head);
      const text = new Uint8Array([...new TextEncoder().encode('passerelle-2026/contribution/1\n'), ...id]);
      const signature = crypto.sign(text, otto.seat.keys.secretKey);
      return { id, bytes: encode([head, signature, [crypto.random(900_000)]]) };
    });
    const send = (of: readonly (typeof parts)[number][]) =>
      otto.sends(a, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, of as never)] });
    const small = await send(parts.slice(0, 1));
    expect((await good(a.vault.look({ name: small }))).problem).toBeUndefined();
    const much = await send(parts);
    expect((await good(a.vault.look({ name: much }))).problem).toEqual({ code: 'newer-version-file' });
  });

  it('R14: a file with work of a trial version is refused in words', async () => {
    const { a, otto, plan } = await two();
    const made = signContribution(
      crypto,
      otto.seat.keys,
      { section: plan.section, epoch: plan.epoch, seq: 0, prev: null, at: 1, run: crypto.random(16) },
      [putOp('step', 's3', 'what', what('Werk zoeken'))],
    );
    const head = encode({ ...made.head, format: 'passerelle/contribution' });
    const bytes = encode([head, made.signature, [new Uint8Array()]]);
    const old = { id: crypto.hash(head), bytes };
    const name = await otto.sends(a, {
      dossier: plan.dossier,
      sections: [sending(plan, plan.epoch, [old as never])],
    });
    expect((await good(a.vault.look({ name }))).problem).toEqual({ code: 'trial-version-file' });
    expect(toHex(old.id)).not.toBe(toHex(made.id));
  });
});
