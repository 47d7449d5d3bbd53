import { describe, expect, it } from 'vitest';
import { bytesOn, dropRows, good, putRow, type Disk, type Machine } from '../../fixtures/machine.ts';
import { filled } from '../../support/exchange.ts';
import { carry, meet, ops, entity, put, sendTo, slip, waiting, atComputer, sendOrdered } from '../../support/people.ts';
import { needles } from '../../support/section.ts';

const canaries = {
  host: 'Kwartelslag-Wezelveld',
  note: 'ochtendnevel over de katoenvelden',
  replaced: 'een eerste gedachte die wegging',
  draft: 'half getypte zin over rietkragen',
  surname: 'Schemerlampje',
  file: 'belofte-van-de-tante.pdf',
  inside: 'dit staat in het document zelf',
  colleague: 'Lien Zonnebloem',
  message: 'graag voor de eerste sneeuw',
  reason: 'dubbel opgeschreven stap',
  passphrase: 'zeven natte lantaarns in de mist',
  service: 'justice-house:gent',
};

interface Leak {
  readonly place: string;
  readonly what: string;
}

/** Where any of it stands in clear: UTF-8, UTF-16 or base64, in any alignment. */
async function leaksOn(disk: Disk): Promise<readonly Leak[]> {
  const wanted = Object.entries(canaries).map(([what, text]) => [what, needles(text)] as const);
  return (await bytesOn(disk)).flatMap(([place, bytes]) => {
    const hay = Buffer.from(bytes);
    return wanted.flatMap(([what, forms]) => (forms.some((form) => hay.includes(form)) ? [{ place, what }] : []));
  });
}

async function exchanged(): Promise<{ a: Machine; b: Machine }> {
  const a = await atComputer(
    canaries.colleague,
    'psd-social-worker',
    'psd:gent',
    undefined,
    'mijn plek',
    canaries.passphrase,
  );
  const b = await atComputer('Joppe Waterlelie', 'justice-assistant', canaries.service, undefined, 'zijn plek');
  const ids = await meet(a, b);
  const { id: dossier } = await good(
    a.vault.newDossier({
      ...slip,
      surname: canaries.surname,
      slip: { name: canaries.file, mime: 'application/pdf', bytes: new TextEncoder().encode(canaries.inside) },
    }),
  );
  await put(a.vault, dossier, 'inquiry', 'q1', 'host', { name: canaries.host, relation: 'zus' });
  const first = await put(a.vault, dossier, 'step', 's1', 'what', { text: canaries.replaced });
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats' }, ops(entity(first, 'plan', 's1'), 'what'));
  const note = { text: canaries.note, on: '2026-11-24', kind: 'other' } as const;
  await good(
    a.vault.change({
      dossier,
      changes: [
        { do: 'note', section: 'notes', note },
        { do: 'note', section: 'plan', note },
      ],
    }),
  );
  await good(
    a.vault.change({
      dossier,
      changes: [{ do: 'take-out', section: 'plan', type: 'step', entity: 's1', reason: canaries.reason }],
    }),
  );
  const bytes = new TextEncoder().encode(canaries.inside);
  const file = await good(a.vault.attach({ name: canaries.file, mime: 'application/pdf', bytes }));
  await put(a.vault, dossier, 'proof', 'p1', 'file', { file });
  await good(a.vault.putDraft({ place: 'plan/q1', dossier, value: { text: canaries.draft }, sees: [], at: 1 }));
  await good(
    sendOrdered(a.vault, {
      dossier,
      purpose: 'inquiry-request',
      to: ids.b,
      sections: ['identity', 'plan'],
      message: canaries.message,
    }),
  );
  carry(a, b);
  const name = await waiting(b, 'inquiry-request');
  expect(await good(b.vault.look({ name }))).toMatchObject({ message: canaries.message });
  await good(b.vault.accept({ name }));
  await put(b.vault, dossier, 'inquiry', 'q1', 'answer', { text: `Bij ${canaries.host} kan het`, on: '2026-12-01' });
  await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
  expect(await good(b.vault.readAttachment({ dossier, attachment: file }))).toEqual(bytes);
  await good(a.vault.prepareLock());
  return { a, b };
}

describe('nothing personal in clear on either computer', () => {
  it('after a whole exchange, in no byte of any place; and a planted leak is found in each', async () => {
    const { a, b } = await exchanged();
    for (const { disk } of [a, b]) {
      const places = new Set((await bytesOn(disk)).map(([place]) => place.split(' ')[0]));
      expect([...places]).toEqual(expect.arrayContaining(['key', 'journal', 'outbox', 'inbox', 'row', 'chunks']));
      expect(await leaksOn(disk)).toEqual([]);
    }
    for (const plant of plants) {
      const { storing: _storing, running: _running, ...lying } = a.disk;
      const kept = structuredClone(lying);
      await plant(a.disk);
      expect(await leaksOn(a.disk)).toHaveLength(1);
      Object.assign(a.disk, kept);
      await dropRows(a.disk, (row) => row.id.startsWith(planted));
      expect(await leaksOn(a.disk)).toEqual([]);
    }
  });
});

const spot = (text: string | Buffer): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([filled(33, 1), Buffer.from(text), filled(9, 2)]));
const planted = 'planted';
const plants: readonly ((disk: Disk) => Promise<void> | void)[] = [
  (disk) => void disk.journal.push({ kind: 'record', bytes: spot(canaries.host) }),
  (disk) => void disk.drafts.set(planted, spot(Buffer.from(canaries.draft, 'utf16le'))),
  (disk) => void disk.chunks.set(planted, spot(Buffer.from(`xx${canaries.inside}yy`).toString('base64'))),
  (disk) => void disk.outbox.set(planted, spot(Buffer.from(`x${canaries.note}`).toString('base64url'))),
  (disk) => void disk.inbox.set(`${canaries.surname}.pdf`, filled(3, 1)),
  (disk) => void disk.keyFiles.push(spot(canaries.passphrase)),
  async (disk) => putRow(disk, { id: planted, epoch: '', bytes: spot(canaries.note) }),
  async (disk) => putRow(disk, { id: `${planted}/${canaries.surname}`, epoch: '', bytes: filled(3, 1) }),
];
