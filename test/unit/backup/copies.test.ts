/** B13-B15: the list of safety copies, reading one back later, and ending one for good. */
import { beforeEach, describe, expect, it } from 'vitest';
import { headLength } from '../../../shared/backup/head.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { SafetyCopy } from '../../../renderer/vault/api.ts';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { joinedBy, phrase, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';

let a: Machine;
let dossier: string;
let folder: Map<string, Bytes>;

beforeEach(async () => {
  a = await prisonDesk();
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  // Answered once the reading through has ended, and with it the copy that a rule might ask for.
  await good(a.vault.health());
  folder = new Map();
  a.disk.folder = folder;
});

async function made(): Promise<string> {
  a.clock.now += 60_000;
  return must((await good(a.vault.makeBackup({ where: 'elsewhere' }))).last, 'a copy').name;
}

const listed = async (name: string, at = a): Promise<SafetyCopy> =>
  must(
    (await good(at.vault.safetyCopies())).find((each) => each.name === name),
    name,
  );

const resultOf = async (name: string, at = a): Promise<string | undefined> => {
  await good(at.vault.checkCopy({ name }));
  return (await listed(name, at)).checked?.result;
};

const logged = async (at = a): Promise<readonly string[]> =>
  (await good(at.vault.accessLog({}))).map((each) => each.what);

async function restoring(file: Bytes, passphrase = phrase) {
  const disk = new Disk();
  disk.folder = new Map([['picked', file]]);
  const at = await machine(disk);
  return at.vault.restore({ handle: 'picked', size: file.length, opensWith: { passphrase } });
}

describe('the list of safety copies', () => {
  it('B13: names each copy with its folder, size, and when it was read back', async () => {
    const [first, second] = [await made(), await made()];
    const all = await good(a.vault.safetyCopies());
    expect(all.map((each) => each.name)).toEqual([second, first]);
    expect(all[0]).toMatchObject({
      folder: 'KOPIE',
      size: folder.get(second)?.length,
      isHere: true,
      isFound: false,
      checked: { result: 'sound' },
    });
    a.disk.folder = null;
    expect(await listed(first)).toMatchObject({ isHere: false });
  });

  it('B13: says after how many copies by the rule one goes, and takes off the list what the rule ended', async () => {
    await good(a.vault.chooseBackupFolder());
    await good(a.vault.saveBackupRule({ every: 'day', keep: 2 }));
    const byHand = await made();
    for (let day = 0; day < 3; day += 1) {
      a.clock.now += 86_400_000;
      await good(a.vault.makeBackup({ where: 'folder' }));
    }
    const all = await good(a.vault.safetyCopies());
    expect(all.map((each) => each.goesAfter)).toEqual([2, 1, undefined]);
    expect(all.at(-1)?.name).toBe(byHand);
  });

  it('B14: an old copy is read back whole, though more is here since and some of it was erased', async () => {
    const name = await made();
    await put(a.vault, dossier, 'step', 's1', 'what', { text: 'na de kopie' });
    await good(a.vault.erase({ dossier, reason: 'De termijn is voorbij.', proof: { passphrase: phrase } }));
    a.clock.now += 86_400_000;
    expect(await resultOf(name)).toBe('sound');
    expect((await listed(name)).checked?.at).toBeGreaterThan(Date.parse('2026-11-25'));
    expect(await logged()).toContain('checked-safety-copy');
  });

  it('B14: damage, a file that is gone, another file and one whose key is gone are each said', async () => {
    const [name, other] = [await made(), await made()];
    const file = must(folder.get(name), 'file');
    const results: Record<string, Bytes | null> = {
      damaged: file.slice(0, -4096),
      missing: null,
      'other-file': must(folder.get(other), 'other'),
      ended: file.slice().fill(0, 0, headLength),
    };
    for (const [result, bytes] of Object.entries(results)) {
      if (bytes === null) folder.delete(name);
      else folder.set(name, bytes);
      expect(await resultOf(name)).toBe(result);
    }
    const spoiled = file.slice();
    spoiled[file.length - 9000] = (spoiled[file.length - 9000] ?? 0) ^ 1;
    folder.set(name, spoiled);
    expect(await resultOf(name)).toBe('damaged');
    folder.set(name, file);
    expect(await resultOf(name)).toBe('sound');
  });

  it('B14: a folder that is not here says so and leaves the last result', async () => {
    const name = await made();
    a.disk.folder = null;
    expect(await a.vault.checkCopy({ name })).toMatchObject({ problem: { code: 'not-a-stick' } });
    expect((await listed(name)).checked).toMatchObject({ result: 'sound' });
    expect(await a.vault.checkCopy({ name: 'none' })).toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('ending a safety copy', () => {
  it('B15: its key is destroyed: nobody opens it, whether the file stays or goes; it is logged', async () => {
    const [left, removed] = [await made(), await made()];
    const before = must(folder.get(left), 'file').slice();
    await good(a.vault.endCopy({ name: left, remove: false }));
    expect(await listed(left)).toMatchObject({ ended: { file: 'left' } });
    const file = must(folder.get(left), 'the file that was left');
    expect(await restoring(file)).toMatchObject({ problem: { code: 'backup-destroyed' } });
    // The body alone, with any head, opens nothing: its key stood in the head and nowhere else.
    expect(file.slice(headLength)).toEqual(before.slice(headLength));
    await good(a.vault.endCopy({ name: removed, remove: true }));
    expect(folder.has(removed)).toBe(false);
    expect(await listed(removed)).toMatchObject({ ended: { file: 'removed' }, isHere: false });
    expect((await logged()).filter((each) => each === 'ended-safety-copy')).toHaveLength(2);
  });

  it('B15: where its folder is not here it waits, still opens, and ends at an unlock with the folder', async () => {
    const name = await made();
    a.disk.folder = null;
    expect(await a.vault.endCopy({ name, remove: true })).toMatchObject({ problem: { code: 'not-a-stick' } });
    expect((await listed(name)).endingSince).toBeGreaterThan(0);
    let again = await unlocked(a, lien);
    await good(again.vault.health());
    expect((await listed(name, again)).endingSince).toBeGreaterThan(0);
    a.disk.folder = folder;
    again = await unlocked(a, lien);
    await good(again.vault.health());
    expect((await listed(name, again)).ended?.file).toBe('removed');
    expect(folder.has(name)).toBe(false);
  });

  it('B15: one that waits may be kept after all', async () => {
    const name = await made();
    a.disk.folder = null;
    await a.vault.endCopy({ name, remove: true });
    await good(a.vault.keepCopy({ name }));
    a.disk.folder = folder;
    const again = await unlocked(a, lien);
    await good(again.vault.health());
    expect(await listed(name, again)).not.toHaveProperty('endingSince');
    expect(await resultOf(name, again)).toBe('sound');
  });

  it('B15: a file that was moved is not said to be ended; found in its new folder, it can be', async () => {
    const name = await made();
    const file = must(folder.get(name), 'file');
    folder.delete(name);
    await good(a.vault.endCopy({ name, remove: true }));
    expect(await listed(name)).toMatchObject({ ended: { file: 'missing' } });
    expect((await restoring(file)).ok).toBe(true);
    a.disk.folder = new Map([[name, file]]);
    await good(a.vault.findCopies());
    expect(await listed(name)).not.toHaveProperty('ended');
    expect(await listed(name)).not.toHaveProperty('endingSince');
    await good(a.vault.endCopy({ name, remove: false }));
    expect(await restoring(file)).toMatchObject({ problem: { code: 'backup-destroyed' } });
  });

  it('B13: a colleague meets a copy in its folder, and reads it back with their own keys; others are passed over', async () => {
    const before = await made();
    const name = 'Saartje Korenbloem';
    const mate = await joinedBy(a, name);
    const stranger = await prisonDesk();
    stranger.disk.folder = folder;
    stranger.clock.now += 7_200_000;
    const foreign = must((await good(stranger.vault.makeBackup({ where: 'elsewhere' }))).last, 'copy').name;
    folder.set('passerelle-2026-01-01-0000-00000000.backup', new Uint8Array(100_000));
    a = await unlocked(mate, lien);
    const both = await made();
    const hers = await unlocked(a, name, `${phrase} of ${name}`);
    expect(await good(hers.vault.safetyCopies())).toEqual([]);
    const found = await good(hers.vault.findCopies());
    expect(found.map((each) => each.name)).toEqual([both, before]);
    expect(found.map((each) => each.name)).not.toContain(foreign);
    expect(found[0]).toMatchObject({ isFound: true });
    expect(found[0]).not.toHaveProperty('checked');
    expect(await resultOf(both, hers)).toBe('sound');
    // Made before she had a place here: nothing in it is wrapped to her.
    expect(await resultOf(before, hers)).toBe('not-mine');
  });
});
