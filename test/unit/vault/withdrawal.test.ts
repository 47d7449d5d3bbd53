/** Consent is taken back: what travels says which parts, and nothing more; at the other side they stand greyed. */
import { describe, expect, it } from 'vitest';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { onBasis } from '../../support/consultations.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { asked } from '../../support/consents.ts';
import {
  atComputer,
  carry,
  justiceDesk,
  meet,
  prisonDesk,
  put,
  putting,
  sendTo,
  slip,
  waiting,
} from '../../support/people.ts';

const counsellor = (): Promise<Machine> => atComputer('Fien Rietkraag', 'counsellor', 'service:caw-jww');
const takenBack = putting('consent', 'c1', 'withdrawn', { on: '2026-11-24' }, [], 'notes');

/** A counsellor works on a dossier with the person's consent, a justice assistant under a mandate. */
async function handedOver() {
  const [a, b, c] = [await prisonDesk(), await justiceDesk(), await counsellor()];
  const [toAssistant, toCounsellor] = [(await meet(a, b)).b, (await meet(a, c)).b];
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  await sendTo(a, b, { dossier, to: toAssistant, purpose: 'inquiry-request' });
  await good(a.vault.change({ dossier, changes: asked({ topic: 'plan', to: toCounsellor }) }));
  await sendTo(a, c, { dossier, to: toCounsellor, purpose: 'hand-over' });
  return { a, b, c, toAssistant, toCounsellor, dossier };
}

const greyed = async (at: Machine, dossier: string): Promise<boolean> =>
  (await good(at.vault.openDossier({ id: dossier }))).withdrawnAt !== undefined;

describe('D30 parts that someone reads by consent', () => {
  it('stand greyed once it was taken back, say nothing of why, and are whole again with a new consent', async () => {
    const { a, b, c, toCounsellor, dossier } = await handedOver();
    await good(a.vault.change({ dossier, changes: [takenBack] }));
    expect(await greyed(c, dossier)).toBe(false);
    a.clock.now += 60_000;
    await good(a.vault.withdrawParts({ dossier, person: toCounsellor }));
    carry(a, c);
    expect((await good(c.vault.incoming())).find(({ purpose }) => purpose === 'withdrawal')).toMatchObject({
      state: 'accepted',
      read: true,
    });
    expect(await greyed(c, dossier)).toBe(true);
    expect([await greyed(a, dossier), await greyed(b, dossier)]).toEqual([false, false]);

    a.clock.now += 60_000;
    await good(a.vault.change({ dossier, changes: asked({ id: 'c2', topic: 'plan', to: toCounsellor }) }));
    await sendTo(a, c, { dossier, to: toCounsellor, purpose: 'update' });
    expect(await greyed(c, dossier)).toBe(false);
  });

  it('are told of by who writes for the service that keeps them, and only to readers by consent', async () => {
    const { a, b, c, toAssistant, toCounsellor, dossier } = await handedOver();
    expect(await a.vault.withdrawParts({ dossier, person: toAssistant })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    const toOther = (await meet(b, c)).b;
    expect(await b.vault.withdrawParts({ dossier, person: toOther })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    await good(a.vault.withdrawParts({ dossier, person: toCounsellor }));
  });

  it('a word about parts somebody reads under a mandate, or by somebody who keeps none of them, greys nothing', async () => {
    const { a, b, c, dossier } = await handedOver();
    const sections = (await good(a.vault.openDossier({ id: dossier }))).sections.map(({ id }) =>
      Uint8Array.from(Buffer.from(id, 'base64url')),
    );
    for (const at of [b, c]) {
      const otto = await Correspondent.named('Otto Ooievaar', 'psd-social-worker', 'psd:gent');
      await otto.meets(at);
      await otto.sends(at, { purpose: 'withdrawal', note: { cards: [], withdraws: sections } });
      await good(at.vault.incoming());
      expect(await greyed(at, dossier)).toBe(false);
    }
  });
});

describe('D27 what travels', () => {
  it('names the extract and nothing else: no reason, no message, no word of the ledger, and always the same size', async () => {
    const sizes = [];
    for (const isWritten of [true, false]) {
      const a = await prisonDesk();
      const reader = await Correspondent.named('Mira Lisdodde', 'social-welfare-worker', 'cpas:gent');
      const to = await reader.meets(a);
      const { id: dossier } = await good(a.vault.newDossier(slip));
      await put(a.vault, dossier, 'goal', 'g1', 'domain', { domain: 'housing' });
      await put(a.vault, dossier, 'step', 's1', 'goal', { goal: 'g1' });
      await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Sociale woning aanvragen' });
      await good(a.vault.change({ dossier, changes: asked({ topic: 'housing', to }) }));
      const request = { dossier, to, kind: 'housing' as ExtractKind, purpose: 'woning', message: '' };
      await good(a.vault.sendExtract({ ...request, fields: ['identity/person/name', 'plan/s1/what'] }));
      const extract = must((await good(a.vault.openDossier({ id: dossier }))).extracts?.[0], 'extract').section.id;
      if (isWritten) await good(a.vault.change({ dossier, changes: [takenBack] }));
      await good(a.vault.withdrawExtract({ dossier, extract }));
      const file = must([...a.disk.outbox.values()].at(-1), 'a file');
      const { manifest, note } = await reader.read(file);
      expect(manifest).toMatchObject({
        purpose: 'withdrawal',
        message: '',
        sections: [],
        attachments: [],
        decisions: [],
      });
      expect(note).toEqual({ cards: [], withdraws: [Uint8Array.from(Buffer.from(extract, 'base64url'))] });
      expect(toHex(must(manifest.dossier, 'a dossier').id)).toHaveLength(32);
      sizes.push(file.length);
    }
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('D23 D25 a consultation', () => {
  it('is refused to who is not named, and closes at its reader’s the day it expires', async () => {
    const a = await prisonDesk();
    const [named, other] = [await counsellor(), await atComputer('Wout Klaproos', 'director', 'prison:gent')];
    const [toNamed, toOther] = [(await meet(a, named)).b, (await meet(a, other)).b];
    const { id: dossier } = await good(a.vault.newDossier(slip));
    await good(a.vault.beginSection({ dossier, section: 'consultation' }));
    const at = (unit: string, value: unknown) => putting('consultation', 'k1', unit, value, [], 'consultation');
    const frame = { ground: 'decreet', purpose: 'onderdak', on: '2026-11-20', expires: '2026-12-20' };
    const changes = [...onBasis('k1'), at('frame', frame), at('participants', { names: ['Fien Rietkraag'] })];
    await good(a.vault.change({ dossier, changes: [...changes, at('decisions', { text: 'samen zoeken' })] }));
    const fields = [
      'identity/person/name',
      ...['basis', 'frame', 'decisions'].map((unit) => `consultation/k1/${unit}`),
    ];
    const request = { dossier, kind: 'consultation' as ExtractKind, fields, purpose: 'onderdak', message: '' };
    expect(await a.vault.sendExtract({ ...request, to: toOther })).toMatchObject({ problem: { code: 'not-allowed' } });
    await good(a.vault.sendExtract({ ...request, to: toNamed }));
    carry(a, named);
    await good(named.vault.accept({ name: await waiting(named, 'support-sheet') }));
    const there = async (): Promise<string> => JSON.stringify(await named.vault.openDossier({ id: dossier }));
    named.clock.now = new Date('2026-12-20T20:00:00').getTime();
    await good(named.vault.caseload());
    expect(await there()).toContain('samen zoeken');
    named.clock.now = new Date('2026-12-21T08:00:00').getTime();
    await good(named.vault.caseload());
    expect(await there()).not.toContain('samen zoeken');
    expect(await there()).toContain('unknown-dossier');
  });
});

describe('X12 a withdrawal is undone by nobody but who gave it', () => {
  /** Taken back, and known at the counsellor's. */
  async function takenBackThere() {
    const all = await handedOver();
    const { a, c, toCounsellor, dossier } = all;
    await good(a.vault.change({ dossier, changes: [takenBack] }));
    a.clock.now += 60_000;
    await good(a.vault.withdrawParts({ dossier, person: toCounsellor }));
    carry(a, c);
    await good(c.vault.incoming());
    expect(await greyed(c, dossier)).toBe(true);
    return all;
  }
  const idsAt = async (at: Machine, dossier: string) =>
    (await good(at.vault.openDossier({ id: dossier }))).sections.map(({ id }) => must(fromBase64url(id), 'id'));

  it('another verified correspondent changes nothing of it, and takes nothing back that is not theirs', async () => {
    const { b, c, toAssistant: _reads, dossier } = await takenBackThere();
    const otto = await Correspondent.named('Otto Ooievaar');
    await otto.meets(c);
    await otto.meets(b);
    await otto.sends(c, { purpose: 'withdrawal', note: { cards: [], withdraws: await idsAt(c, dossier) } });
    await good(c.vault.incoming());
    expect(await greyed(c, dossier)).toBe(true);
    await otto.sends(b, { purpose: 'withdrawal', note: { cards: [], withdraws: await idsAt(b, dossier) } });
    await good(b.vault.incoming());
    expect(await greyed(b, dossier)).toBe(false);
  });

  it('a stranger’s own withdrawal and giving anew leave that of the owner as it was', async () => {
    const { c, dossier } = await takenBackThere();
    const otto = await Correspondent.named('Otto Ooievaar');
    await otto.meets(c);
    const withdraws = await idsAt(c, dossier);
    for (let round = 0; round < 3; round += 1) {
      c.clock.now += 60_000;
      await otto.sends(c, { purpose: 'withdrawal', note: { cards: [], withdraws }, decisions: ['consent/c9'] });
      await good(c.vault.incoming());
    }
    expect(await greyed(c, dossier)).toBe(true);
  });
});
