/** Documents of any size: taken in, opened and saved in pieces (SPEC.md, A1-A3); what is damaged is named. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attachment } from '../../../renderer/vault/api.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { filled } from '../../support/exchange.ts';
import {
  carry,
  entity,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  put,
  putting,
  slip,
  valuesOf,
  waiting,
  sendOrdered,
} from '../../support/people.ts';

const mebibyte = 1_048_576;
let a: Machine;
let dossier: string;
beforeEach(async () => {
  a = await prisonDesk();
  dossier = (await good(a.vault.newDossier(slip))).id;
});

const content = (size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1000) bytes[at] = at % 251;
  return bytes;
};

/** Comparing megabytes number by number would take longer than the vault. */
const seeSame = (found: Uint8Array | undefined, wanted: Uint8Array): void =>
  expect(Buffer.compare(found ?? new Uint8Array([255]), wanted)).toBe(0);

async function attached(bytes: Uint8Array<ArrayBuffer>): Promise<Attachment> {
  a.disk.outside.set('picked', bytes);
  const given = { name: 'scan.pdf', mime: 'application/pdf', handle: 'picked', size: bytes.length };
  const file = await good(a.vault.attach(given));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  return file;
}

describe('a document', () => {
  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 5])(
    'A2: of %i bytes comes back the same, picked, dropped or made here',
    async (size) => {
      const bytes = content(size);
      const file = await attached(bytes);
      expect(file).toMatchObject({ size, chunks: Math.max(1, Math.ceil(size / mebibyte)) });
      seeSame(await good(a.vault.readAttachment({ dossier, attachment: file })), bytes);
      const dropped = await good(a.vault.attach({ name: 'x', mime: 'x/y', blob: new Blob([bytes]) }));
      expect(dropped.hash).toEqual(file.hash);
      seeSame(await good(a.vault.readAttachment({ dossier, attachment: dropped })), bytes);
      await good(a.vault.saveAttachment({ dossier, attachment: file, suggestedName: 'copy.pdf' }));
      seeSame(a.disk.outside.get('saved'), bytes);
    },
  );

  it('that a proof has stands beside the inputs of the law too, and is erased in both places', async () => {
    const file = await attached(content(1000));
    const scan = putting('slip', 's1', 'scan', { file, on: '2026-11-01' }, [], 'legal');
    await good(a.vault.change({ dossier, changes: [scan] }));
    seeSame(await good(a.vault.readAttachment({ dossier, attachment: file })), content(1000));
    const proof = { passphrase: phrase };
    await good(a.vault.eraseDocument({ dossier, document: file.id, reason: 'bewaartermijn is voorbij', proof }));
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(entity(view, 'legal', 's1')?.state).toBe('taken-out');
    expect(entity(view, 'plan', 'p1')?.state).toBe('taken-out');
  });

  it('A4: that is too large, became shorter or does not fit the disk leaves nothing behind', async () => {
    const big = { name: 'x', mime: 'x/y', handle: 'picked', size: 500 * mebibyte + 1 };
    expect(await a.vault.attach(big)).toMatchObject({ problem: { code: 'too-large' } });
    a.disk.outside.set('picked', content(2 * mebibyte));
    const shorter = { name: 'x', mime: 'x/y', handle: 'picked', size: 2 * mebibyte + 1 };
    expect(await a.vault.attach(shorter)).toMatchObject({ problem: { code: 'damaged' } });
    a.disk.writesLeft = 1;
    expect(await a.vault.attach({ ...shorter, size: 2 * mebibyte })).toMatchObject({ problem: { code: 'disk-full' } });
    expect([...a.disk.chunks.keys()]).toEqual([]);
  });

  it('A3: whose part is missing, changed or swapped is named with that part, and saves nothing', async () => {
    const file = await attached(content(3 * mebibyte));
    const [first, second] = [a.disk.chunks.get(`${file.id}/0`), a.disk.chunks.get(`${file.id}/1`)];
    if (first === undefined || second === undefined) throw new Error('no chunks');
    const changed = second.slice();
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    const harms = [
      () => a.disk.chunks.delete(`${file.id}/1`),
      () => a.disk.chunks.set(`${file.id}/1`, changed),
      () => a.disk.chunks.set(`${file.id}/1`, first),
    ];
    for (const harm of harms) {
      harm();
      const problem = { code: 'damaged-part', name: 'scan.pdf', part: 2, parts: 3 };
      expect(await a.vault.readAttachment({ dossier, attachment: file })).toMatchObject({ problem });
      const saved = await a.vault.saveAttachment({ dossier, attachment: file, suggestedName: 'half.pdf' });
      expect(saved).toMatchObject({ problem });
      expect(a.disk.outside.has('saved')).toBe(false);
      a.disk.chunks.set(`${file.id}/1`, second);
    }
    await good(a.vault.readAttachment({ dossier, attachment: file }));
  });

  it('travels in pieces and arrives whole', async () => {
    const file = await attached(content(3 * mebibyte + 7));
    const b = await justiceDesk();
    const ids = await meet(a, b);
    const sections = ['identity', 'plan'] as const;
    await good(sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to: ids.b, sections, message: '' }));
    carry(a, b);
    await good(b.vault.accept({ name: await waiting(b, 'inquiry-request') }));
    seeSame(await good(b.vault.readAttachment({ dossier, attachment: file })), content(3 * mebibyte + 7));
  });

  it('seen small in a list is written down once, opened each time', async () => {
    const file = await attached(filled(10, 1));
    for (let time = 0; time < 3; time += 1) {
      await good(a.vault.readAttachment({ dossier, attachment: file, glance: true }));
    }
    await good(a.vault.readAttachment({ dossier, attachment: file }));
    const log = await good(a.vault.accessLog({ dossier }));
    expect(log.filter(({ what }) => what === 'saw-documents')).toHaveLength(1);
    expect(log.filter(({ what }) => what === 'opened-document')).toHaveLength(1);
  });
});

it('the slip of a new dossier stands with the day it is here, also just after midnight', async () => {
  vi.stubEnv('TZ', 'Europe/Brussels');
  a.clock.now = Date.parse('2026-11-24T23:30:00Z');
  const scan = { name: 'briefje.png', mime: 'image/png', bytes: content(10) };
  const { id } = await good(a.vault.newDossier({ ...slip, slip: scan }));
  const found = entity(await good(a.vault.openDossier({ id })), 'legal', 'slip');
  expect(valuesOf(found, 'scan')).toMatchObject([{ on: '2026-11-25' }]);
  vi.unstubAllEnvs();
});
