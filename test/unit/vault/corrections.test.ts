/** An entry is put right after it left: whoever was given it is found and told its place, and nothing of what stood there. */
import { describe, expect, it } from 'vitest';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import { carry, entity, justiceDesk, meet, ops, prisonDesk, put, section, sendTo, slip } from '../../support/people.ts';

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

describe('D51 who was given an entry', () => {
  it('is found from the files that carried it, and nobody else can be told of it', async () => {
    const { a, to, dossier, entry } = await given();
    expect(await good(a.vault.earlierReceivers(entry))).toMatchObject([{ person: to }]);
    expect(await good(a.vault.earlierReceivers({ ...entry, entity: 's2' }))).toEqual([]);
    const refused = await a.vault.sendCorrection({ ...entry, entity: 's2', person: to, how: 'erased' });
    expect(refused).toMatchObject({ problem: { code: 'not-allowed' } });
    expect((await good(a.vault.outgoing())).filter(({ purpose }) => purpose === 'correction')).toEqual([]);
    await good(a.vault.sendCorrection({ ...entry, person: to, how: 'put-right' }));
    expect((await good(a.vault.earlierReceivers({ ...entry, dossier })))[0]?.toldAt).toBe(a.clock.now);
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

describe('D50 X14 a correction notice', () => {
  it('counts without anybody agreeing, stands at the entry and repeats nothing', async () => {
    const { a, b, to, dossier, entry } = await given();
    await good(a.vault.sendCorrection({ ...entry, person: to, how: 'erased' }));
    carry(a, b);
    const came = (await good(b.vault.incoming())).find(({ purpose }) => purpose === 'correction');
    expect(came).toMatchObject({ state: 'accepted', read: true });
    expect(await correctedAt(b, dossier)).toEqual([['plan', 's1', 'erased']]);
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });

  it('holds the place and nothing else', async () => {
    const { a, dossier } = await given();
    const otto = await Correspondent.named('Otto Ooievaar', 'justice-assistant', 'justice-house:gent');
    const to = await otto.meets(a);
    const request = { dossier, to, purpose: 'inquiry-request' as const, message: '' };
    await good(a.vault.send({ ...request, sections: ['identity', 'plan'] }));
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

  it('of somebody who was sent the part counts for nothing that only others wrote, and for nothing that is not there', async () => {
    const { a, dossier } = await given();
    const { otto, places } = await sentToOtto(a, dossier);
    await otto.sends(a, { purpose: 'correction', note: { cards: [], corrects: places } });
    await good(a.vault.incoming());
    expect(await correctedAt(a, dossier)).toBeUndefined();
  });

  it('of a colleague of who wrote the entry counts', async () => {
    const { a, dossier } = await given();
    const { otto, opened, places } = await sentToOtto(a, dossier);
    const { key, founding } = otto.founds(opened, [await memberAt(a), otto.member]);
    expect([key.length, founding.ops.length]).toEqual([32, 1]);
    expect(places).toHaveLength(3);
  });

  it('about parts that are not here waits, at most a hundred of one seat', async () => {
    const { a, dossier } = await given();
    const { otto } = await sentToOtto(a, dossier);
    const before = kept(a);
    for (const _ of [1, 2]) {
      const corrects = Array.from({ length: 80 }, () => ({
        section: crypto.random(16),
        entity: 's1',
        how: 'erased',
      }));
      await otto.sends(a, { purpose: 'correction', note: { cards: [], corrects } });
    }
    await good(a.vault.incoming());
    expect(kept(a) - before).toBe(100);
  });
});
