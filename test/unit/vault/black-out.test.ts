/** Passages blacked out on a copy: the copy goes, its original never goes with it until it is brought back (shared/dossier/SPEC.md, SC3-SC7). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../../../renderer/vault/api.ts';
import { parseUnit } from '../../../shared/dossier/read.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import {
  carry,
  entity,
  ops,
  prisonDesk,
  put,
  putting,
  section,
  sendOrdered,
  shared,
  slip,
  takeIn,
  valuesOf,
  waiting,
} from '../../support/people.ts';
import { opened } from '../../support/red-team.ts';

const canary = 'KANARIE: de nicht die aangifte deed';
const on = '2026-11-25';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let at: Machine;
let dossier: string;
let original: Attachment;
let copy: Attachment;

async function attached(name: string, text: string): Promise<Attachment> {
  return good(at.vault.attach({ name, mime: 'application/pdf', bytes: bytesOf(text) }));
}

async function withProof(machine: Machine, id: string): Promise<void> {
  at = machine;
  dossier = id;
  original = await attached('attest over de nicht.pdf', canary);
  copy = await attached('kopie.pdf', 'pixels');
  const changes = [
    putting('proof', 'p1', 'proof', { step: '', type: 'Attest', dated: '2026-11-20' }),
    putting('proof', 'p1', 'file', { file: original }),
  ];
  await good(at.vault.change({ dossier, changes }));
}

const place = () => ({ dossier, section: 'plan' as const, entity: 'p1', document: original.id });
const blackOut = () => at.vault.blackOut({ ...place(), copy, on });
const kept = async () =>
  section(await look(), 'notes')?.entities.filter(({ type, state }) => type === 'original' && state === 'present') ??
  [];
/** The original that was kept last, or one that is chosen. */
const bringBack = async (of: Attachment, chosen?: string) => {
  const original = chosen ?? must((await kept()).at(-1), 'an original').id;
  return at.vault.bringOriginalBack({ ...place(), document: of.id, original, on: '2026-11-27' });
};
const look = () => good(at.vault.openDossier({ id: dossier }));

/** Whatever opens the original, names it, or is it. */
function tracesIn(plain: Uint8Array): readonly string[] {
  const hay = Buffer.from(plain);
  const sealed = [...at.disk.chunks].flatMap(([name, bytes]) => (name.startsWith(original.id) ? [bytes] : []));
  expect(sealed.length).toBeGreaterThan(0);
  const traces: readonly (readonly [string, string | Uint8Array])[] = [
    ['text', canary],
    ['name', original.name],
    ['id', original.id],
    ['key', original.key],
    ['hash', original.hash],
    ...sealed.map((bytes) => ['piece', bytes] as const),
  ];
  return traces.flatMap(([what, bytes]) =>
    hay.includes(typeof bytes === 'string' ? bytes : Buffer.from(bytes)) ? [what] : [],
  );
}

async function sentTo(reader: Correspondent, to: string): Promise<Uint8Array> {
  at.disk.outbox.clear();
  await good(
    sendOrdered(at.vault, { dossier, purpose: 'inquiry-request', to, sections: ['identity', 'plan'], message: '' }),
  );
  return opened(reader, must([...at.disk.outbox.values()].at(-1), 'a file'));
}

describe('a document of the plan', () => {
  beforeEach(async () => {
    const desk = await prisonDesk();
    await withProof(desk, (await good(desk.vault.newDossier(slip))).id);
  });

  it('SC3: the copy takes its place, the original is kept with the own notes and opens there', async () => {
    await good(blackOut());
    const view = await look();
    expect(valuesOf(entity(view, 'plan', 'p1'), 'file')).toMatchObject([{ file: { id: copy.id } }]);
    expect(valuesOf(entity(view, 'plan', 'p1'), 'blackedOut')).toEqual([{ on }]);
    const [kept] = section(view, 'notes')?.entities.filter(({ type }) => type === 'original') ?? [];
    expect(valuesOf(kept, 'of')).toEqual([{ document: 'p1', what: 'Attest', on }]);
    const file = parseUnit('notes', 'original', 'file', valuesOf(kept, 'file')[0])?.file;
    expect(file).toEqual(original);
    const read = await good(at.vault.readAttachment({ dossier, attachment: must(file, 'the original') }));
    expect(new TextDecoder().decode(read)).toBe(canary);
  });

  it('SC3: a safe copy that stood beside it shows all of it, and goes with it', async () => {
    const safe = await attached('veilige kopie.pdf', `pixels van ${canary}`);
    await put(at.vault, dossier, 'proof', 'p1', 'safe', { file: safe });
    await good(blackOut());
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'safe')).toMatchObject([{ file: { id: copy.id } }]);
  });

  it('SC4: a new reader gets the copy and nothing of the original', async () => {
    await good(blackOut());
    const reader = await Correspondent.named('Mira Lisdodde');
    const plain = await sentTo(reader, await reader.meets(at));
    expect(tracesIn(plain)).toEqual([]);
    expect(Buffer.from(plain).includes(copy.id)).toBe(true);
  });

  it('SC4: without blacking out the same file holds all of it, so the traces are looked for where they stand', async () => {
    const reader = await Correspondent.named('Mira Lisdodde');
    const plain = await sentTo(reader, await reader.meets(at));
    // Its text is sealed once more.
    expect(tracesIn(plain)).toEqual(['name', 'id', 'key', 'hash', 'piece']);
  });

  it('SC4: whoever reads the part already gets nothing of an original that did not go yet', async () => {
    const reader = await Correspondent.named('Mira Lisdodde');
    const to = await reader.meets(at);
    await sentTo(reader, to);
    original = await attached('tweede attest.pdf', `${canary}, tweede`);
    await put(at.vault, dossier, 'proof', 'p2', 'proof', { step: '', type: 'Attest', dated: '2026-11-21' });
    await put(at.vault, dossier, 'proof', 'p2', 'file', { file: original });
    await good(at.vault.blackOut({ ...place(), entity: 'p2', copy, on }));
    expect(tracesIn(await sentTo(reader, to))).toEqual([]);
  });

  it('SC4: who has it is who it went to, and nobody it went past', async () => {
    const [mira, otto] = [await Correspondent.named('Mira Lisdodde'), await Correspondent.named('Otto Tolkwater')];
    await sentTo(mira, await mira.meets(at));
    original = await attached('tweede attest.pdf', `${canary}, tweede`);
    await put(at.vault, dossier, 'proof', 'p2', 'proof', { step: '', type: 'Attest', dated: '2026-11-21' });
    await put(at.vault, dossier, 'proof', 'p2', 'file', { file: original });
    const to = await otto.meets(at);
    await sentTo(otto, to);
    const { readers, holders } = await good(at.vault.blackOutPlan({ ...place(), entity: 'p2' }));
    expect(readers).toHaveLength(2);
    expect(holders.map(({ person }) => person)).toEqual([to]);
  });

  it('SC4: where the computer stopped before the part was founded anew, that is done before the next file', async () => {
    const reader = await Correspondent.named('Mira Lisdodde');
    const to = await reader.meets(at);
    await sentTo(reader, to);
    original = await attached('tweede attest.pdf', `${canary}, tweede`);
    await put(at.vault, dossier, 'proof', 'p2', 'file', { file: original });
    const seen = ops(entity(await look(), 'plan', 'p2'), 'file');
    // What blackOut writes, and no more.
    const changes = [
      putting('proof', 'p2', 'file', { file: copy }, seen),
      putting('original', 'o1', 'of', { document: 'p2', on }, [], 'notes'),
      putting('original', 'o1', 'file', { file: original }, [], 'notes'),
    ];
    await good(at.vault.change({ dossier, changes }));
    expect(tracesIn(await sentTo(reader, to))).toEqual([]);
  });

  it('SC7: the original takes its place again, is kept with the notes no longer, and goes with the next file', async () => {
    const safe = await attached('veilige kopie.pdf', `pixels van ${canary}`);
    await put(at.vault, dossier, 'proof', 'p1', 'safe', { file: safe });
    await good(blackOut());
    await good(bringBack(copy));
    const proof = entity(await look(), 'plan', 'p1');
    expect(valuesOf(proof, 'file')).toEqual([{ file: original }]);
    expect(valuesOf(proof, 'safe')).toEqual([{ file: original }]);
    expect(valuesOf(proof, 'blackedOut')).toEqual([{ on, back: '2026-11-27' }]);
    expect(await kept()).toEqual([]);
    const read = await good(at.vault.readAttachment({ dossier, attachment: original }));
    expect(new TextDecoder().decode(read)).toBe(canary);
    const reader = await Correspondent.named('Mira Lisdodde');
    expect(tracesIn(await sentTo(reader, await reader.meets(at)))).toEqual(['name', 'id', 'key', 'hash', 'piece']);
  });

  it('SC7: brought back and blacked out again, it stays here as before', async () => {
    await good(blackOut());
    await good(bringBack(copy));
    await good(blackOut());
    const reader = await Correspondent.named('Mira Lisdodde');
    expect(tracesIn(await sentTo(reader, await reader.meets(at)))).toEqual([]);
  });

  it('SC7: of a copy that was blacked out once more one chooses which comes back', async () => {
    const again = await attached('kopie twee.pdf', 'pixels twee');
    await good(blackOut());
    await good(at.vault.blackOut({ ...place(), document: copy.id, copy: again, on: '2026-11-26' }));
    const first = (await kept()).find(
      (each) => parseUnit('notes', 'original', 'of', valuesOf(each, 'of')[0])?.on === on,
    );
    const second = (await kept()).find(({ id }) => id !== first?.id);
    await good(bringBack(again, second?.id));
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'file')).toEqual([{ file: copy }]);
    // It is a copy still.
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'blackedOut')).toEqual([{ on }]);
    expect((await kept()).map(({ id }) => id)).toEqual([first?.id]);
    await good(at.vault.blackOut({ ...place(), document: copy.id, copy: again, on: '2026-11-26' }));
    await good(bringBack(again, first?.id));
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'file')).toEqual([{ file: original }]);
    expect(await kept()).toEqual([]);
  });

  it('SC7: of a document that changed meanwhile, or an original that is not kept for it, nothing is brought back', async () => {
    await good(blackOut());
    expect(await bringBack(original)).toEqual({ ok: false, problem: { code: 'look-again' } });
    expect(await bringBack(copy, 'f'.repeat(32))).toEqual({ ok: false, problem: { code: 'look-again' } });
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'file')).toEqual([{ file: copy }]);
  });

  it('SC5: of a document that changed meanwhile, or stands in two versions, nothing is replaced', async () => {
    const other = await attached('ander.pdf', 'ander');
    await put(
      at.vault,
      dossier,
      'proof',
      'p1',
      'file',
      { file: other },
      ops(entity(await look(), 'plan', 'p1'), 'file'),
    );
    expect(await blackOut()).toEqual({ ok: false, problem: { code: 'look-again' } });
    expect(valuesOf(entity(await look(), 'plan', 'p1'), 'file')).toMatchObject([{ file: { id: other.id } }]);
  });
});

it('SC5: who has the original already is named; where the part is of another service it is not replaced', async () => {
  const { a, b, ids, dossier: id } = await shared();
  await withProof(a, id);
  const before = await good(a.vault.blackOutPlan(place()));
  expect(before).toMatchObject({ canReplace: true, holders: [], readers: [{ person: ids.b }] });
  await good(sendOrdered(a.vault, { dossier, purpose: 'update', to: ids.b, sections: ['plan'], message: '' }));
  carry(a, b);
  await takeIn(b, await waiting(b, 'update'));
  expect(await good(a.vault.blackOutPlan(place()))).toMatchObject({ holders: [{ person: ids.b }] });
  expect(await good(b.vault.blackOutPlan(place()))).toMatchObject({ canReplace: false });
  const theirs = await good(b.vault.attach({ name: 'kopie.pdf', mime: 'application/pdf', bytes: bytesOf('pixels') }));
  expect(await b.vault.blackOut({ ...place(), copy: theirs, on })).toEqual({
    ok: false,
    problem: { code: 'not-allowed' },
  });
  expect(await b.vault.bringOriginalBack({ ...place(), original: 'o1', on })).toEqual({
    ok: false,
    problem: { code: 'not-allowed' },
  });
  // The file that stood there until now is replaced at them too; what they got before is theirs.
  await good(blackOut());
  await good(a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['plan'], message: '' }));
  carry(a, b);
  await takeIn(b, await waiting(b, 'update'));
  const there = await good(b.vault.openDossier({ id: dossier }));
  expect(valuesOf(entity(there, 'plan', 'p1'), 'file')).toMatchObject([{ file: { id: copy.id } }]);
});

it('SC3: of a slip the scan is replaced, with its day', async () => {
  const desk = await prisonDesk();
  at = desk;
  dossier = (await good(desk.vault.newDossier(slip))).id;
  original = await attached('fiche.pdf', canary);
  copy = await attached('kopie.pdf', 'pixels');
  const changes = [putting('slip', 'slip1', 'scan', { file: original, on: '2026-11-02' }, [], 'legal')];
  await good(at.vault.change({ dossier, changes }));
  await good(at.vault.blackOut({ dossier, section: 'legal', entity: 'slip1', document: original.id, copy, on }));
  const scan = valuesOf(entity(await look(), 'legal', 'slip1'), 'scan');
  expect(scan).toMatchObject([{ file: { id: copy.id }, on: '2026-11-02' }]);
  // SC7: and the other way round.
  const [kept] = section(await look(), 'notes')?.entities.filter(({ type }) => type === 'original') ?? [];
  const back = { dossier, section: 'legal' as const, entity: 'slip1', document: copy.id };
  await good(at.vault.bringOriginalBack({ ...back, original: must(kept, 'the original').id, on }));
  const again = valuesOf(entity(await look(), 'legal', 'slip1'), 'scan');
  expect(again).toEqual([{ file: original, on: '2026-11-02' }]);
});
