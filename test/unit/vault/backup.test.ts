import { beforeAll, describe, expect, it } from 'vitest';
import { decodeHead, headLength, headLengthIn, type BackupHead } from '../../../shared/backup/head.ts';
import type { Attachment } from '../../../renderer/vault/api.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { crypto } from '../../support/exchange.ts';
import type { KeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { keyFileOf, openedBy, overwrite } from '../../support/household.ts';
import { told } from '../../support/put-back.ts';
import {
  carry,
  entity,
  joinedBy,
  phrase,
  prisonDesk,
  put,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const paper = new Uint8Array(3_000_000).map((_, at) => at % 251);

/** A copy into a folder of its own; the file. */
async function copied(
  at: Machine,
): Promise<{ readonly folder: Map<string, Bytes>; readonly name: string; readonly file: Bytes }> {
  const folder = new Map<string, Bytes>();
  at.disk.folder = folder;
  const { last } = await good(at.vault.makeBackup({ where: 'elsewhere' }));
  const name = must(last, 'a last copy').name;
  return { folder, name, file: must(folder.get(name), 'the file') };
}

async function emptyWith(file: Bytes): Promise<Machine> {
  const disk = new Disk();
  disk.folder = new Map([['picked', file]]);
  const at = await machine(disk);
  return at;
}

const restoring = (at: Machine, passphrase = phrase) =>
  at.vault.restore({ handle: 'picked', size: at.disk.folder?.get('picked')?.length ?? 0, opensWith: { passphrase } });

async function restored(file: Bytes, passphrase = phrase): Promise<Machine> {
  const at = await emptyWith(file);
  const { slot } = await good(restoring(at, passphrase));
  await good(at.vault.unlock({ slot, passphrase }));
  return at;
}

describe('a safety copy', () => {
  let a: Machine;
  let dossier: string;
  let attachment: Attachment;
  let made: Awaited<ReturnType<typeof copied>>;
  beforeAll(async () => {
    a = await prisonDesk();
    ({ id: dossier } = await good(a.vault.newDossier(slip)));
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    attachment = await good(a.vault.attach({ name: 'attest.pdf', mime: 'application/pdf', bytes: paper }));
    await put(a.vault, dossier, 'proof', 'p1', 'file', { file: attachment });
    await good(a.vault.putDraft({ place: 'plan/step/s1/what', dossier, value: { text: 'half' }, sees: [], at: 1 }));
    a.receives(new Uint8Array([1, 2, 3]));
    made = await copied(a);
  });

  it('B9: says what it holds, read back and counted', async () => {
    const { last } = await good(a.vault.backups());
    expect(last).toMatchObject({ name: made.name, size: made.file.length, folder: 'KOPIE', dossiers: 1, documents: 1 });
    expect(last?.contributions).toBeGreaterThanOrEqual(8);
    expect(made.name).toMatch(/^passerelle-2026-11-24-\d{4}-[0-9a-f]{8}\.backup$/);
  });

  it('B3: nothing of a person stands in clear in it', () => {
    const text = Buffer.from(made.file);
    for (const word of ['Zonnebloem', 'Paardenbloem', 'Slaapplaats', 'attest.pdf', 'psd:gent'])
      for (const as of ['utf8', 'utf16le'] as const) expect(text.includes(Buffer.from(word, as))).toBe(false);
  });

  it('B10: brings everything back on an empty computer: dossiers, documents, drafts, files that came in', async () => {
    const at = await restored(made.file);
    const view = await good(at.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Slaapplaats zoeken' }]);
    expect(valuesOf(entity(view, 'plan', 'p1'), 'file')).toEqual([{ file: attachment }]);
    expect(Buffer.compare(await good(at.vault.readAttachment({ dossier, attachment })), paper)).toBe(0);
    expect(await good(at.vault.drafts())).toMatchObject([{ place: 'plan/step/s1/what', value: { text: 'half' } }]);
    expect([...at.disk.inbox.values()]).toEqual([new Uint8Array([1, 2, 3])]);
    const [one, other] = at.disk.keyFiles;
    expect(one).toEqual(other);
    // That it was made is noted beside it since, and people and what lies apart are sealed anew at every write (K11).
    const kept = ({ vault, slots, storage, entries }: KeyFile) => ({ vault, slots, storage, entries });
    expect(openedBy(at, lien).entries).toEqual(openedBy(a, lien).entries);
    expect(kept(keyFileOf(at))).toEqual(kept(keyFileOf(a)));
  });

  it('B10: the computer it is put back on had no store to lose, and none is told to be damaged', async () => {
    const at = await emptyWith(made.file);
    await good(restoring(at));
    expect(await told(at, lien)).not.toContain('rebuilt-from-journal');
  });

  it('a wrong passphrase changes nothing', async () => {
    const at = await emptyWith(made.file);
    expect(await restoring(at, 'not the one')).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    expect(at.disk.keyFiles).toEqual([]);
  });

  it('B6, B8: damaged anywhere or cut off anywhere: told before anything is put back', async () => {
    const size = made.file.length;
    for (const at of [headLength, headLength + 1_048_616, size - 1, Math.floor(size / 2)]) {
      const spoiled = made.file.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 1;
      await expectNothing(spoiled, 'backup-damaged');
    }
    const piece = 1_048_616;
    for (const length of [headLength, headLength + piece, size - 1, size - 4096, headLength + 2 * piece])
      await expectNothing(made.file.slice(0, length), 'backup-damaged');
    const swapped = made.file.slice();
    swapped.copyWithin(headLength, headLength + piece, headLength + 2 * piece);
    await expectNothing(swapped, 'backup-damaged');
  });

  it('B1: another file, a newer one, and one whose time is over each say so', async () => {
    await expectNothing(new Uint8Array(200_000).fill(7), 'backup-foreign-file');
    await expectNothing(new Uint8Array(10), 'backup-foreign-file');
    const newer = made.file.slice();
    newer[8] = 3;
    await expectNothing(newer, 'backup-newer');
    const over = made.file.slice();
    over.fill(0, 0, headLength);
    await expectNothing(over, 'backup-destroyed');
  });

  it('B10: never on a computer that has work, also one whose keys are damaged', async () => {
    const other = await prisonDesk();
    other.disk.folder = new Map([['picked', made.file]]);
    const before = structuredClone(other.disk.journal);
    expect(await restoring(other)).toMatchObject({ problem: { code: 'not-empty' } });
    expect(await restoring(await other.restart())).toMatchObject({ problem: { code: 'not-empty' } });
    // What the check after unlocking notes down comes behind; nothing that was there is touched.
    expect(other.disk.journal.slice(0, before.length)).toEqual(before);
  });

  it.each(['writing', 'checking'] as const)('B9: what is filed while one is %s does not spoil it', async (step) => {
    const meanwhile: { work?: () => Promise<unknown>; filed?: Promise<unknown> } = {};
    const at = await machine(new Disk(), undefined, {
      notify: (event) => {
        if (event.type !== 'progress' || event.step !== step || meanwhile.work === undefined) return;
        meanwhile.filed ??= meanwhile.work();
      },
    });
    const me = { name: lien, function: 'psd-social-worker', service: 'psd:gent', language: 'nl', label: lien } as const;
    await good(at.vault.create({ ...me, passphrase: phrase }));
    const { id } = await good(at.vault.newDossier(slip));
    await good(at.vault.attach({ name: 'attest.pdf', mime: 'application/pdf', bytes: paper }));
    meanwhile.work = async () => {
      await put(at.vault, id, 'step', 's1', 'what', { text: 'Meanwhile' });
      await good(at.vault.newDossier({ ...slip, surname: 'Korenbloem' }));
    };
    const { file } = await copied(at);
    await must(meanwhile.filed, 'what was filed');
    expect((await good(at.vault.caseload())).map(({ surname }) => surname)).toEqual(
      expect.arrayContaining(['Paardenbloem', 'Korenbloem']),
    );
    const back = await restored(file);
    expect((await good(back.vault.caseload())).map(({ surname }) => surname)).toContain('Paardenbloem');
  });

  it.each(['a contribution', 'a key'])('B9: does not count where it lacks %s that is here', async (lost) => {
    const at = await prisonDesk();
    const keysBefore = [...at.disk.keyFiles];
    const { id } = await good(at.vault.newDossier(slip));
    await put(at.vault, id, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
    await copied(at);
    const last = at.disk.journal.filter(({ kind }) => kind === 'contribution').at(-1);
    // A disk that goes on giving what lay there before.
    if (lost === 'a key') Object.defineProperty(at.disk, 'keyFiles', { get: () => [...keysBefore], set: () => {} });
    else at.disk.journal = at.disk.journal.filter((frame) => frame !== last);
    at.disk.folder = new Map();
    expect(await at.vault.makeBackup({ where: 'elsewhere' })).toMatchObject({ problem: { code: 'backup-not-sound' } });
  });

  it('stopped while it is written or put back: no copy counts, and the computer stays empty', async () => {
    const { last } = await good(a.vault.backups());
    const stopping = a.vault.makeBackup({ where: 'elsewhere' });
    await a.vault.stopBackup();
    expect(await stopping).toMatchObject({ problem: { code: 'cancelled' } });
    expect((await good(a.vault.backups())).last).toEqual(last);
    const at = await emptyWith(made.file);
    const back = restoring(at);
    await at.vault.stopRestore();
    expect(await back).toMatchObject({ problem: { code: 'cancelled' } });
    expect(at.disk.keyFiles).toEqual([]);
    await good(restoring(at));
  });

  it('B11: the rule keeps its number of copies, in its own folder, and touches nothing else', async () => {
    const folder = new Map<string, Bytes>([['something else.txt', new Uint8Array([1])]]);
    a.disk.folder = folder;
    await good(a.vault.chooseBackupFolder());
    expect(await good(a.vault.saveBackupRule({ every: 'day', keep: 2 }))).toMatchObject({ due: true });
    const byHand = must((await good(a.vault.makeBackup({ where: 'elsewhere' }))).last, 'copy').name;
    for (let day = 0; day < 3; day += 1) {
      a.clock.now += 86_400_000;
      await good(a.vault.makeBackup({ where: 'folder' }));
      expect(await good(a.vault.backups())).toMatchObject({ due: false, folder: { label: 'KOPIE', here: true } });
    }
    expect(folder.size).toBe(4);
    expect(folder.has('something else.txt') && folder.has(byHand)).toBe(true);
    a.disk.folder = null;
    expect(await a.vault.makeBackup({ where: 'folder' })).toMatchObject({ problem: { code: 'not-a-stick' } });
    expect(await good(a.vault.backups())).toMatchObject({ folder: { here: false } });
  });

  it('by the rule one is made after unlocking, when its folder is there', async () => {
    const folder = new Map<string, Bytes>();
    a.disk.folder = folder;
    a.clock.now += 86_400_000;
    const again = await unlocked(a, lien);
    await expect.poll(async () => folder.size + ((await good(again.vault.backups())).running ? 0 : 0)).toBe(1);
    expect((await good(again.vault.backups())).last?.at).toBeGreaterThan(Date.parse('2026-11-25'));
  });
});

describe('what goes on after', () => {
  it('peers go on with a restored computer: nothing lost or refused, either way', async () => {
    const { a, b, ids, dossier } = await shared();
    const { file } = await copied(a);
    await put(a.vault, dossier, 'step', 'lost', 'what', { text: 'na de kopie' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    const at = await restored(file);
    expect(at.disk.outbox.size).toBeGreaterThan(0);
    await put(at.vault, dossier, 'step', 's3', 'what', { text: 'na het terugzetten' });
    await sendTo(at, b, { dossier, to: ids.b, purpose: 'update' });
    await put(b.vault, dossier, 'step', 's4', 'what', { text: 'daar' });
    await sendTo(b, at, { dossier, to: ids.a, purpose: 'answer' });
    carry(at, b);
    for (const each of [at, b]) {
      const view = await good(each.vault.openDossier({ id: dossier }));
      for (const step of ['s1', 'lost', 's3', 's4'])
        expect(valuesOf(entity(view, 'plan', step), 'what')).toHaveLength(1);
      expect(view.sections.flatMap((one) => one.missingFrom)).toEqual([]);
    }
  });

  it('B1: a computer of many people has a longer head, and its copy comes back and ends as any other', async () => {
    const a = await prisonDesk();
    await good(a.vault.newDossier(slip));
    const opened = openedBy(a, lien);
    const ways = Array.from({ length: 60 }, () => ({
      kind: 'a later kind',
      id: crypto.random(16),
      box: crypto.random(2000),
    }));
    overwrite(a, opened, { ...opened.file, slots: [...opened.file.slots, ...ways] });
    const { file } = await copied(await unlocked(a, lien));
    expect(headLengthIn(file.slice(0, headLength))).toBeGreaterThan(headLength);
    const at = await restored(file);
    expect(await good(at.vault.caseload())).toHaveLength(1);
    const key = decodedHead(file).keys.at(-1)?.box;
    expect(Buffer.from(file).indexOf(must(key, 'the last key'))).toBeLessThan(headLength);
    const over = file.slice();
    over.fill(0, 0, headLength);
    await expectNothing(over, 'backup-destroyed');
    await expectNothing(file.slice(0, headLength + 10), 'backup-damaged');
  });

  it('B4: a colleague of the computer opens it with their own passphrase, and reads their own', async () => {
    const a = await prisonDesk();
    await good(a.vault.newDossier(slip));
    const mate = await joinedBy(a, 'Saartje Korenbloem');
    const { file } = await copied(await unlocked(mate, lien));
    const at = await restored(file, `${phrase} of Saartje Korenbloem`);
    expect((await good(at.vault.me())).name).toBe('Saartje Korenbloem');
    expect(await good(at.vault.caseload())).toEqual([]);
    const first = await unlocked(at, lien);
    expect(await good(first.vault.caseload())).toHaveLength(1);
  });
});

function decodedHead(file: Bytes): BackupHead {
  const head = decodeHead(file.slice(0, headLengthIn(file)));
  if (!head.ok) throw new Error(head.problem);
  return head.value;
}

async function expectNothing(file: Bytes, code: string): Promise<void> {
  const at = await emptyWith(file);
  expect(await restoring(at)).toMatchObject({ ok: false, problem: { code } });
  expect(at.disk.keyFiles).toEqual([]);
  expect(at.disk.journal).toEqual([]);
}
