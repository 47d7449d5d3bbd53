/** Damaged parts of documents come back (renderer/vault/SPEC.md, A5-A7): from a safety copy, from somebody else. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../../../renderer/vault/api.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { decodeHead, encodeHead, headLength } from '../../../shared/backup/head.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import { must } from '../../../shared/result.ts';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { carry, justiceDesk, meet, prisonDesk, put, sendTo, slip, unlocked } from '../../support/people.ts';

const mebibyte = 1_048_576;
const paper = new Uint8Array(3 * mebibyte + 5).map((_, at) => at % 251);

let a: Machine;
let dossier: string;
let file: Attachment;
let copy: Bytes;
beforeEach(async () => {
  a = await prisonDesk();
  dossier = (await good(a.vault.newDossier(slip))).id;
  file = await good(a.vault.attach({ name: 'scan.pdf', mime: 'application/pdf', bytes: paper }));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  copy = await copied(a);
});

async function copied(at: Machine): Promise<Bytes> {
  at.disk.folder = new Map();
  const { last } = await good(at.vault.makeBackup({ where: 'elsewhere' }));
  return must(at.disk.folder.get(must(last, 'a copy').name), 'the file');
}

const pick = (at: Machine, bytes: Bytes) => {
  at.disk.outside.set('picked', bytes);
  return { handle: 'picked', size: bytes.length };
};
const chunkAt = (index: number): string => `${file.id}/${index}`;
function damage(index: number): void {
  const bytes = must(a.disk.chunks.get(chunkAt(index)), 'a chunk').slice();
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  a.disk.chunks.set(chunkAt(index), bytes);
}
const readsWhole = async (at: Machine): Promise<boolean> =>
  Buffer.compare(await good(at.vault.readAttachment({ dossier, attachment: file })), paper) === 0;

describe('asking somebody who has it too', () => {
  it('A7: rides in a receipt file, is shown to a person, and their next file makes it whole', async () => {
    const b = await justiceDesk();
    const ids = await meet(a, b);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    b.disk.chunks.delete(chunkAt(1));
    const [damaged] = await good(b.vault.damagedDocuments({ dossier }));
    expect(damaged).toMatchObject({ parts: [2], holders: [{ person: ids.a, name: 'Lien Zonnebloem' }] });
    await good(b.vault.askForParts({ dossier, document: file.id, person: ids.a }));
    carry(b, a);
    await good(a.vault.incoming());
    const asks = { person: ids.b, name: 'Joppe Waterlelie', dossier, documents: ['scan.pdf'] };
    expect(await good(a.vault.wantedDocuments())).toMatchObject([asks]);
    // Nothing goes by itself.
    expect((await good(a.vault.outgoing())).filter(({ purpose }) => purpose === 'update')).toEqual([]);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['plan'] });
    expect(await good(a.vault.wantedDocuments())).toEqual([]);
    expect(await good(b.vault.damagedDocuments({ dossier }))).toEqual([]);
    expect(await readsWhole(b)).toBe(true);
  });

  it('A7: a part that lies there changed is put in order by the next file, and a sound one is left as it is', async () => {
    const b = await justiceDesk();
    const ids = await meet(a, b);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    const sound = must(b.disk.chunks.get(chunkAt(0)), 'a chunk');
    const changed = must(b.disk.chunks.get(chunkAt(1)), 'a chunk').slice();
    changed[30] = (changed[30] ?? 0) ^ 1;
    b.disk.chunks.set(chunkAt(1), changed);
    expect((await b.vault.readAttachment({ dossier, attachment: file })).ok).toBe(false);
    expect(await good(b.vault.damagedDocuments({ dossier }))).toMatchObject([{ parts: [2] }]);
    await good(b.vault.askForParts({ dossier, document: file.id, person: ids.a }));
    carry(b, a);
    await good(a.vault.incoming());
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['plan'] });
    expect(b.disk.chunks.get(chunkAt(0))).toBe(sound);
    expect(await readsWhole(b)).toBe(true);
  });

  it('A7: is not heard from somebody who reads no part that names the document', async () => {
    const b = await justiceDesk();
    const ids = await meet(a, b);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    const stranger = await Correspondent.named('Ada Vreemd');
    await stranger.meets(a);
    const wants = [{ dossier: fromBase64url(dossier), document: file.id, parts: [0] }];
    await stranger.sends(a, { purpose: 'receipt', note: { cards: [], wants } });
    await good(a.vault.incoming());
    expect(await good(a.vault.wantedDocuments())).toEqual([]);
    expect(await b.vault.askForParts({ dossier, document: file.id, person: ids.a })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('A3: an answer whose parts do not open changes nothing, and one that was never asked for replaces nothing', async () => {
    const b = await justiceDesk();
    const ids = await meet(a, b);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    b.disk.chunks.delete(chunkAt(1));
    const sound = b.disk.chunks.get(chunkAt(0));
    damage(1);
    damage(0);
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update', sections: ['plan'] });
    expect(b.disk.chunks.get(chunkAt(0))).toBe(sound);
    expect(await good(b.vault.damagedDocuments({ dossier }))).toMatchObject([{ parts: [2] }]);
  });
});

describe('a document with damaged parts', () => {
  it('A5: is told with all of them once it was read, or when they are not here, and stays told', async () => {
    expect(await good(a.vault.damagedDocuments({ dossier }))).toEqual([]);
    damage(0);
    a.disk.chunks.delete(chunkAt(2));
    expect(await good(a.vault.damagedDocuments({ dossier }))).toMatchObject([{ name: 'scan.pdf', parts: [3], of: 4 }]);
    await a.vault.readAttachment({ dossier, attachment: file });
    const told = { dossier, surname: slip.surname, id: file.id, name: 'scan.pdf', parts: [1, 3], of: 4 };
    expect(await good(a.vault.damagedDocuments({}))).toMatchObject([told]);
    expect(await good((await unlocked(a, 'Lien Zonnebloem')).vault.damagedDocuments({}))).toMatchObject([told]);
  });

  it('A5: is found by checking this computer', async () => {
    damage(1);
    expect(await good(a.vault.damagedDocuments({}))).toEqual([]);
    const health = await good(a.vault.checkHealth());
    expect(health.lastSafetyCopy).not.toBeNull();
    expect(await good(a.vault.damagedDocuments({}))).toMatchObject([{ parts: [2] }]);
  });

  it('A6: gets them back from a safety copy, and nothing else is touched', async () => {
    damage(0);
    a.disk.chunks.delete(chunkAt(2));
    await a.vault.readAttachment({ dossier, attachment: file });
    const whole = a.disk.chunks.get(chunkAt(1));
    expect(await good(a.vault.refetchFromCopy(pick(a, copy)))).toEqual({ parts: 2, left: [] });
    expect(a.disk.chunks.get(chunkAt(1))).toBe(whole);
    expect(await readsWhole(a)).toBe(true);
    expect(await good(a.vault.damagedDocuments({ dossier }))).toEqual([]);
  });

  it('A6: gets them back from a copy with a long head, as many ways in make it', async () => {
    const read = decodeHead(copy.slice(0, headLength));
    if (!read.ok) throw new Error(read.problem);
    const head = read.value;
    const more = Array.from({ length: 300 }, () => ({ kind: 'of a later version', filling: new Uint8Array(300) }));
    const long = encodeHead({ ...head, ways: [...head.ways, ...more] });
    expect(long.length).toBeGreaterThan(headLength);
    damage(0);
    await a.vault.checkHealth();
    const picked = pick(a, concat([long, copy.slice(headLength)]));
    expect(await good(a.vault.refetchFromCopy(picked))).toEqual({ parts: 1, left: [] });
    expect(await readsWhole(a)).toBe(true);
  });

  it('A6: takes nothing from a copy that has the same damage, is damaged, foreign, or of another computer', async () => {
    damage(3);
    await a.vault.checkHealth();
    const same = await copied(a);
    const answer = await good(a.vault.refetchFromCopy(pick(a, same)));
    expect(answer).toMatchObject({ parts: 0, left: [{ parts: [4] }] });
    const broken = copy.slice();
    broken[70_000] = (broken[70_000] ?? 0) ^ 1;
    expect(await a.vault.refetchFromCopy(pick(a, broken))).toMatchObject({ problem: { code: 'backup-damaged' } });
    const foreign = new Uint8Array(100_000);
    expect(await a.vault.refetchFromCopy(pick(a, foreign))).toMatchObject({ ok: false });
    const other = await copied(await justiceDesk());
    expect(await a.vault.refetchFromCopy(pick(a, other))).toMatchObject({ problem: { code: 'backup-foreign-file' } });
    expect(await good(a.vault.damagedDocuments({}))).toMatchObject([{ parts: [4] }]);
    expect(await good(a.vault.refetchFromCopy(pick(a, copy)))).toEqual({ parts: 1, left: [] });
  });
});
