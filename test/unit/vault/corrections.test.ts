/** An entry is put right after it left: whoever was given it is found and told its place, and nothing of what stood there. */
import { describe, expect, it } from 'vitest';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { z } from 'zod';
import { bytes16 } from '../../../shared/codec/shapes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, openedIn, putOp, sending, type Opened } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import { crypto } from '../../support/exchange.ts';
import {
  carry,
  entity,
  justiceDesk,
  meet,
  ops,
  phrase,
  prisonDesk,
  put,
  section,
  sendOrdered,
  sendTo,
  slip,
} from '../../support/people.ts';

const wrong = 'kanarie-7f3a';

/** A step went to a justice house with a wrong text; another was written after. */
async function given() {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const to = (await meet(a, b)).b;
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: wrong });
  await sendTo(a, b, { dossier, to, purpose: 'inquiry-request' });
  await put(a.vault, dossier, 'step', 's2', 'what', { text: 'later' });
  const before = await good(a.vault.openDossier({ id: dossier }));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'juist' }, ops(entity(before, 'plan', 's1'), 'what'));
  a.clock.now += 60_000;
  return { a, b, to, dossier, entry: { dossier, section: 'plan' as const, entity: 's1' } };
}

const correctedAt = async (at: Machine, dossier: string) =>
  (await good(at.vault.openDossier({ id: dossier }))).corrected?.map(({ section: kind, entity: id, how }) => [
    kind,
    id,
    how,
  ]);

async function changesStep(a: Machine, dossier: string): Promise<void> {
  const view = await good(a.vault.openDossier({ id: dossier }));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'beter' }, ops(entity(view, 'plan', 's1'), 'what'));
}

async function takesOut(a: Machine, dossier: string): Promise<void> {
  const out = { do: 'take-out', section: 'plan', type: 'step', entity: 's1' } as const;
  await good(a.vault.change({ dossier, changes: [out] }));
}

describe('D51 who was given an entry', () => {
  it('is found from the files that carried it, and nobody else can be told of it', async () => {
    const { a, to, dossier, entry } = await given();
    expect(await good(a.vault.earlierReceivers(entry))).toMatchObject([{ person: to }]);
    expect(await good(a.vault.earlierReceivers({ ...entry, entity: 's2' }))).toEqual([]);
    const refused = await a.vault.sendCorrection({ ...entry, entity: 's2', person: to, how: 'erased' });
    expect(refused).toMatchObject({ problem: { code: 'not-allowed' } });
    expect((await good(a.vault.outgoing())).filter(({ purpose }) => purpose === 'correction')).toEqual([]);
    const before = a.clock.now;
    await good(a.vault.sendCorrection({ ...entry, person: to, how: 'put-right' }));
    const after = a.clock.now;
    const [told] = await good(a.vault.earlierReceivers({ ...entry, dossier }));
    expect(told?.toldAt).toBeGreaterThan(before);
    expect(told?.toldAt).toBeLessThanOrEqual(after);
  });

  it('is told what is true of it alone: erased while it is taken out, put right where it was written since it left', async () => {
    const { a, dossier, entry } = await given();
    const to = (await sentTo(a, dossier, 'Otto Ooievaar')).person;
    const may = async () => (await good(a.vault.earlierReceivers(entry))).find(({ person }) => person === to)?.may;
    const tells = (how: 'put-right' | 'erased') => a.vault.sendCorrection({ ...entry, person: to, how });
    const refused = { problem: { code: 'not-allowed' } };
    expect(await may()).toEqual([]);
    expect([await tells('put-right'), await tells('erased')]).toMatchObject([refused, refused]);
    await takesOut(a, dossier);
    expect(await may()).toEqual(['erased']);
    expect(await tells('put-right')).toMatchObject(refused);
    await good(tells('erased'));
    expect((await good(a.vault.outgoing())).filter(({ purpose }) => purpose === 'correction')).toHaveLength(1);
  });

  it('an extract is found by its values, and its reader is told the place it has there', async () => {
    const a = await prisonDesk();
    const reader = await Correspondent.named('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
    const to = await reader.meets(a);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'goal', 'g1', 'domain', { domain: 'housing' });
    for (const id of ['s1', 's2']) {
      await put(a.vault, dossier, 'step', id, 'goal', { goal: 'g1' });
      await put(a.vault, dossier, 'step', id, 'what', { text: `${wrong} ${id}` });
    }
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    const fields = ['identity/person/name', 'plan/s1/what', 'plan/s2/what'];
    const request = { dossier, to, kind: 'housing' as ExtractKind, purpose: 'woning', message: '' };
    await good(a.vault.sendExtract({ ...request, fields }));
    const opened = await good(a.vault.openDossier({ id: dossier }));
    const extract = must(opened.extracts?.[0], 'extract').section;
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'juist' }, ops(entity(opened, 'plan', 's1'), 'what'));
    await good(a.vault.sendCorrection({ dossier, section: 'plan', entity: 's1', person: to, how: 'put-right' }));
    const { note } = await reader.read(must([...a.disk.outbox.values()].at(-1), 'a file'));
    const there = extract.entities.find(({ units }) =>
      JSON.stringify(units['what']?.versions[0]?.value ?? '').includes(`${wrong} s1`),
    );
    const place = { section: must(fromBase64url(extract.id), 'id'), entity: must(there, 'the step').id };
    expect(note).toEqual({ cards: [], corrects: [{ ...place, how: 'put-right' }] });
  });
});

describe('D51 an entry that stands at more places than one notice names', () => {
  it('is told with the next notice where it was not told yet', async () => {
    const a = await prisonDesk();
    const reader = await Correspondent.named('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
    const to = await reader.meets(a);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await put(a.vault, dossier, 'goal', 'g1', 'domain', { domain: 'housing' });
    await put(a.vault, dossier, 'step', 's1', 'goal', { goal: 'g1' });
    await put(a.vault, dossier, 'step', 's1', 'what', { text: wrong });
    await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
    const request = { dossier, to, kind: 'housing' as ExtractKind, purpose: 'woning', message: '' };
    for (let made = 0; made < 103; made += 1)
      await good(a.vault.sendExtract({ ...request, fields: ['identity/person/name', 'plan/s1/what'] }));
    await changesStep(a, dossier);
    const told = async (): Promise<readonly string[]> => {
      await good(a.vault.sendCorrection({ dossier, section: 'plan', entity: 's1', person: to, how: 'put-right' }));
      const { note } = await reader.read(must([...a.disk.outbox.values()].at(-1), 'a file'));
      const named = z.object({ corrects: z.array(z.object({ section: bytes16 })) }).parse(note);
      return named.corrects.map(({ section: place }) => toHex(place));
    };
    const [first, second] = [await told(), await told()];
    expect([first.length, second.length]).toEqual([100, 100]);
    expect(new Set([...first, ...second]).size).toBe(103);
  }, 60_000);
});

describe('D50 X14 a correction notice', () => {
  it('counts without anybody agreeing, stands at the entry and repeats nothing', async () => {
    const { a, b, to, dossier, entry } = await given();
    await good(a.vault.sendCorrection({ ...entry, person: to, how: 'put-right' }));
    carry(a, b);
    const came = (await good(b.vault.incoming())).find(({ purpose }) => purpose === 'correction');
    expect(came).toMatchObject({ state: 'accepted', read: true });
    expect(await correctedAt(b, dossier)).toEqual([['plan', 's1', 'put-right']]);
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });

  it('holds the place and nothing else', async () => {
    const { a, dossier } = await given();
    const otto = await Correspondent.named('Otto Ooievaar', 'justice-assistant', 'justice-house:gent');
    const to = await otto.meets(a);
    const request = { dossier, to, purpose: 'inquiry-request' as const, message: '' };
    await good(a.vault.send({ ...request, sections: ['identity', 'plan'] }));
    await changesStep(a, dossier);
    await good(a.vault.sendCorrection({ dossier, section: 'plan', entity: 's1', person: to, how: 'put-right' }));
    const { manifest, note } = await otto.read(must([...a.disk.outbox.values()].at(-1), 'a file'));
    expect(manifest).toMatchObject({
      purpose: 'correction',
      message: '',
      sections: [],
      attachments: [],
      decisions: [],
    });
    const plan = must(section(await good(a.vault.openDossier({ id: dossier })), 'plan'), 'plan');
    const place = { section: must(fromBase64url(plan.id), 'id'), entity: 's1' };
    expect(note).toEqual({ cards: [], corrects: [{ ...place, how: 'put-right' }] });
  });

  it('by somebody who does not write in the part says nothing of it', async () => {
    const { b, dossier } = await given();
    const otto = await Correspondent.named('Otto Ooievaar', 'psd-social-worker', 'psd:gent');
    await otto.meets(b);
    const plan = must(section(await good(b.vault.openDossier({ id: dossier })), 'plan'), 'plan');
    const corrects = [{ section: must(fromBase64url(plan.id), 'id'), entity: 's1', how: 'erased' }];
    await otto.sends(b, { purpose: 'correction', note: { cards: [], corrects } });
    await good(b.vault.incoming());
    expect(await correctedAt(b, dossier)).toBeUndefined();
  });

  it('of somebody who was sent the part says nothing of what only others wrote, nor of what is not there', async () => {
    const { a, dossier } = await given();
    const { by, plan, identity } = await sentTo(a, dossier, 'Otto Ooievaar');
    await corrects(a, by, [at(plan, 's1'), { ...at(identity, 'person'), how: 'put-right' }, at(plan, 'nothing-there')]);
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });

  it('of somebody of the service that wrote the entry counts, and of nobody else', async () => {
    const { a, dossier } = await given();
    const otto = await sentTo(a, dossier, 'Otto Ooievaar');
    const mira = await sentTo(a, dossier, 'Mira Lisdodde');
    const other = await sentTo(a, dossier, 'Wilg Karekiet', 'justice-house:brugge');
    await writes(a, otto, 's9');
    await corrects(a, other.by, [at(other.plan, 's9')]);
    expect(await correctedAt(a, dossier)).toBeUndefined();
    await corrects(a, mira.by, [at(mira.plan, 's1'), at(mira.plan, 's9')]);
    expect(await correctedAt(a, dossier)).toEqual([['plan', 's9', 'erased']]);
  });

  it.each([
    [99, [['plan', 's9', 'erased']]],
    [100, undefined],
  ])('about what is not here waits for it: behind %i others of one seat', async (others, found) => {
    const { a, dossier } = await given();
    const otto = await sentTo(a, dossier, 'Otto Ooievaar');
    const elsewhere = Array.from({ length: others }, () => ({ ...at(otto.plan, 's1'), section: crypto.random(16) }));
    await corrects(a, otto.by, elsewhere);
    await corrects(a, otto.by, [at(otto.plan, 's9')]);
    expect(await correctedAt(a, dossier)).toBeUndefined();
    await writes(a, otto, 's9');
    expect(await correctedAt(a, dossier)).toEqual(found);
  });
});

describe('D55 a part or a dossier that was erased', () => {
  const erased = async (scope: 'plan' | 'dossier') => {
    const { a, b, to, dossier } = await given();
    await good(a.vault.markOnStick({ names: (await good(a.vault.outgoing())).map(({ name }) => name) }));
    const what = scope === 'plan' ? { dossier, section: 'plan' as const } : { dossier };
    const planned = await good(a.vault.erasurePlan(what));
    const { id } = await good(
      a.vault.erase({ ...what, reason: 'Het doel is bereikt.', proof: { passphrase: phrase } }),
    );
    const view = async () =>
      must(
        (await good(a.vault.erasures())).find((each) => each.id === id),
        'the erasure',
      );
    return { a, b, to, dossier, id, planned, view };
  };

  it.each(['plan', 'dossier'] as const)('%s: who was given it is told by its parts, and nobody else', async (scope) => {
    const { a, b, to, dossier, id, planned, view } = await erased(scope);
    expect(planned.given).toBe(1);
    expect((await view()).given).toMatchObject([{ person: to }]);
    expect(await a.vault.sendErased({ id, person: 'nobody' })).toMatchObject({ problem: { code: 'not-allowed' } });
    const before = a.clock.now;
    await good(a.vault.sendErased({ id, person: to }));
    const after = a.clock.now;
    const toldAt = (await view()).given[0]?.toldAt;
    expect(toldAt).toBeGreaterThan(before);
    expect(toldAt).toBeLessThanOrEqual(after);
    expect((await good(a.vault.accessLog({ dossier })))[0]).toMatchObject({ what: 'sent-correction' });
    carry(a, b);
    await good(b.vault.incoming());
    const parts = scope === 'plan' ? ['plan'] : ['identity', 'plan'];
    expect(await correctedAt(b, dossier)).toEqual(parts.map((part) => [part, undefined, 'erased']));
  });

  it('by somebody who does not write in the part says nothing of it', async () => {
    const { b, dossier } = await given();
    const otto = await Correspondent.named('Otto Ooievaar', 'psd-social-worker', 'psd:gent');
    await otto.meets(b);
    const plan = must(section(await good(b.vault.openDossier({ id: dossier })), 'plan'), 'plan');
    const whole = { section: must(fromBase64url(plan.id), 'id'), how: 'erased' };
    await otto.sends(b, { purpose: 'correction', note: { cards: [], corrects: [whole] } });
    await good(b.vault.incoming());
    expect(await correctedAt(b, dossier)).toBeUndefined();
  });

  it('by somebody who writes in the part and does not own it says nothing of it', async () => {
    const { a, dossier } = await given();
    const { by, plan } = await sentTo(a, dossier, 'Otto Ooievaar');
    const whole = { section: plan.section, how: 'erased' };
    await by.sends(a, { purpose: 'correction', note: { cards: [], corrects: [whole] } });
    await good(a.vault.incoming());
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });

  it('is never told to have been put right', async () => {
    const { a, dossier } = await given();
    const { by, plan } = await sentTo(a, dossier, 'Otto Ooievaar');
    const whole = { section: plan.section, how: 'put-right' };
    await by.sends(a, { purpose: 'correction', note: { cards: [], corrects: [whole] } });
    await good(a.vault.incoming());
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });
});

type Corrects = { readonly section: Uint8Array; readonly entity: string; readonly how: string };
const at = ({ section: place }: Opened, id: string): Corrects => ({ section: place, entity: id, how: 'erased' });

async function corrects(to: Machine, by: Correspondent, places: readonly Corrects[]): Promise<void> {
  await by.sends(to, { purpose: 'correction', note: { cards: [], corrects: places } });
  await good(to.vault.incoming());
}

/** Somebody of a justice house who was sent the plan with an inquiry request. */
async function sentTo(a: Machine, dossier: string, name: string, service = 'justice-house:gent') {
  const by = await Correspondent.named(name, 'justice-assistant', service);
  const to = await by.meets(a);
  const request = { dossier, to, purpose: 'inquiry-request' as const, message: '' };
  const item = await good(sendOrdered(a.vault, { ...request, sections: ['identity', 'plan'] }));
  const bundle = await by.read(must(a.disk.outbox.get(item.name), 'file'));
  return { by, person: to, plan: openedIn(bundle, 'plan'), identity: openedIn(bundle, 'identity') };
}

async function writes(to: Machine, { by, plan }: Awaited<ReturnType<typeof sentTo>>, id: string): Promise<void> {
  const work = by.signs(plan, [putOp('step', id, 'what', { text: 'Werk zoeken' })]);
  const name = await by.sends(to, { dossier: plan.dossier, sections: [sending(plan, plan.epoch, [work])] });
  await good(to.vault.accept({ name }));
}
