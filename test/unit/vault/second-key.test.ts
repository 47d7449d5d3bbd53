/** A key that a person holds, beside their passphrase (renderer/vault/SPEC.md, K18-K20). The key is a double that answers as WebAuthn's PRF. */
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { passphraseSlots } from '../../../renderer/vault/core/keys/key-file.ts';
import { must } from '../../../shared/result.ts';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { filled } from '../../support/exchange.ts';
import { keyFileOf } from '../../support/household.ts';
import { entity, phrase, prisonDesk, put, slip, valuesOf } from '../../support/people.ts';
import { good as done } from '../shell/support/answers.ts';
import { powerCuts, RecordedFiles } from '../shell/support/recorded-files.ts';

const myKey = { secret: filled(32, 1) };
const otherKey = { secret: filled(32, 2) };
const passphrase = phrase;

let at: Machine;
let words: string;
let dossier: string;
beforeEach(async () => {
  at = await prisonDesk();
  words = (await good(at.vault.newWords({ language: 'nl' }))).join(' ');
  await good(at.vault.keepWords({ proof: { passphrase }, words, label: 'Lien' }));
  dossier = (await good(at.vault.newDossier(slip))).id;
  at.disk.secondKey = myKey;
});

const slots = async (of: Machine) => (await good(of.vault.status())).slots;
async function unlock(of: Machine, said = passphrase) {
  const slot = must((await slots(of))[0], 'a slot').id;
  return of.vault.unlock({ slot, passphrase: said });
}
/** The same computer, started again, with this key in it. */
async function later(key: Machine['disk']['secondKey'], said = passphrase) {
  const again = await at.restart();
  again.disk.secondKey = key;
  return { again, opened: await unlock(again, said) };
}
const refused = (code: string) => ({ ok: false, problem: { code } });

describe('a second key', () => {
  it('K18: opens with the passphrase, and neither of them opens alone', async () => {
    expect(await good(at.vault.addSecondKey({ passphrase }))).toMatchObject([
      { kind: 'passphrase', withKey: true },
      { kind: 'words' },
    ]);
    expect((await good(at.vault.me())).hasSecondKey).toBe(true);
    expect((await later(null)).opened).toMatchObject(refused('key-absent'));
    expect((await later(otherKey)).opened).toMatchObject(refused('wrong-with-key'));
    expect((await later(myKey, 'another good phrase')).opened).toMatchObject(refused('wrong-with-key'));
    const { again, opened } = await later(myKey);
    expect(opened.ok).toBe(true);
    expect((await good(again.vault.openDossier({ id: dossier }))).sections).toHaveLength(5);
    const locked = await again.restart();
    expect(await slots(locked)).toMatchObject([{ label: 'Lien Zonnebloem', withKey: true }]);
    // Nothing of the key, and nothing it answers, lies in the key file.
    expect(Buffer.from(must(at.disk.keyFiles[0], 'a copy')).includes(Buffer.from(myKey.secret))).toBe(false);
  });

  it('K18: is asked wherever the passphrase is: for a grave deed, and for a way in', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    at.disk.secondKey = null;
    const erasing = { dossier, scope: 'dossier', proof: { passphrase }, reason: 'Een vergissing, opnieuw.' };
    expect(await at.vault.erase(erasing as never)).toMatchObject(refused('key-absent'));
    expect(await at.vault.changePassphrase({ proof: { passphrase }, label: 'L.' })).toMatchObject(
      refused('key-absent'),
    );
    at.disk.secondKey = myKey;
    await good(at.vault.changePassphrase({ proof: { passphrase }, label: 'L.' }));
    expect(await slots(await at.restart())).toMatchObject([{ label: 'L.', withKey: true }]);
  });

  it('K19: is added with the passphrase and a key that can do it, and only where words or officers would let in', async () => {
    expect(await at.vault.addSecondKey({ passphrase: 'wrong' })).toMatchObject(refused('wrong-passphrase'));
    at.disk.secondKey = null;
    expect(await at.vault.addSecondKey({ passphrase })).toMatchObject(refused('key-absent'));
    at.disk.secondKey = { ...myKey, isUnfit: true };
    expect(await at.vault.addSecondKey({ passphrase })).toMatchObject(refused('key-unfit'));
    at.disk.secondKey = myKey;
    const [, printed] = (await good(at.vault.household())).ways;
    await good(at.vault.dropWay({ id: must(printed, 'words').id }));
    expect(await at.vault.addSecondKey({ passphrase })).toMatchObject(refused('recovery-first'));
    expect((await later(null)).opened.ok).toBe(true);
  });

  it('K19: is taken away with both; the passphrase opens alone again, and the log has all of it', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    at.disk.secondKey = otherKey;
    expect(await at.vault.removeSecondKey({ passphrase })).toMatchObject(refused('wrong-with-key'));
    at.disk.secondKey = myKey;
    expect(await at.vault.removeSecondKey({ passphrase: 'wrong' })).toMatchObject(refused('wrong-with-key'));
    await good(at.vault.removeSecondKey({ passphrase }));
    expect(await at.vault.removeSecondKey({ passphrase })).toMatchObject(refused('not-allowed'));
    const { again, opened } = await later(null);
    expect(opened.ok).toBe(true);
    const log = (await good(again.vault.accessLog({}))).map(({ what }) => what);
    expect(log.filter((what) => what.startsWith('second-key-'))).toEqual(['second-key-removed', 'second-key-added']);
  });

  it('K19: another one takes its place with the passphrase and the one of now, and then opens alone with it', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    at.disk.secondKey = otherKey;
    expect(await at.vault.addSecondKey({ passphrase })).toMatchObject(refused('wrong-with-key'));
    // The one of now is asked first; then it is taken out, and the other one plugged in.
    const plugged = [myKey, myKey];
    Object.defineProperty(at.disk, 'secondKey', { configurable: true, get: () => plugged.shift() ?? otherKey });
    await good(at.vault.addSecondKey({ passphrase }));
    Object.defineProperty(at.disk, 'secondKey', { configurable: true, writable: true, value: otherKey });
    expect((await later(otherKey)).opened.ok).toBe(true);
    expect((await later(myKey)).opened).toMatchObject(refused('wrong-with-key'));
  });

  it('K20: where it is lost, printed words open, and a new passphrase takes the place of both', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    const again = await at.restart();
    again.disk.secondKey = null;
    await good(again.vault.unlockWithWords({ words }));
    await good(again.vault.changePassphrase({ proof: { words }, passphrase: 'another good phrase' }));
    expect((await later(null, 'another good phrase')).opened.ok).toBe(true);
    expect((await later(myKey)).opened).toMatchObject(refused('wrong-passphrase'));
  });

  it('K18: stays with a new passphrase, also where somebody else knows the old one', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    for (const [said, isKnown] of [
      ['another good phrase', false],
      ['a third good phrase', true],
    ] as const) {
      const before = isKnown ? 'another good phrase' : passphrase;
      await good(at.vault.changePassphrase({ proof: { passphrase: before }, isKnown, passphrase: said }));
      expect((await later(null, said)).opened).toMatchObject(refused('key-absent'));
      expect((await later(myKey, said)).opened.ok).toBe(true);
      at.disk.secondKey = myKey;
    }
  });

  it('K19: a power cut at every step of adding it leaves a way in: the passphrase alone, or both', async () => {
    const before = must(at.disk.keyFiles[0], 'a copy');
    await good(at.vault.addSecondKey({ passphrase }));
    const after = must(at.disk.keyFiles[0], 'a copy');
    const files = new RecordedFiles();
    const keys = await done(KeyFile.open(files, '/safe/keys'));
    await done(keys.write(before, true));
    const start = files.steps.length;
    await done(keys.write(after, true));
    const opened = { alone: 0, both: 0 };
    for (let count = start; count <= files.steps.length; count += 1)
      for (const state of powerCuts(files.steps, count)) {
        const copies = await done((await done(KeyFile.open(state, '/safe/keys'))).read());
        const again = await machine(Object.assign(new Disk(), at.disk, { keyFiles: copies, secondKey: null }));
        const alone = await unlock(again);
        again.disk.secondKey = myKey;
        if (!alone.ok) await good(unlock(again));
        opened[alone.ok ? 'alone' : 'both'] += 1;
        expect((await good(again.vault.openDossier({ id: dossier }))).sections).toHaveLength(5);
      }
    expect(opened.alone).toBeGreaterThan(0);
    expect(opened.both).toBeGreaterThan(0);
  });

  it('K19: a disk that takes nothing, and a copy that could not be written, lose nothing', async () => {
    at.disk.failing = (name) => name === 'keyFile.write';
    expect(await at.vault.addSecondKey({ passphrase })).toMatchObject(refused('disk-full'));
    at.disk.failing = undefined;
    expect((await later(null)).opened.ok).toBe(true);
    const at2 = (await later(myKey)).again;
    at2.disk.halfKeyWrites = 1;
    expect(await at2.vault.addSecondKey({ passphrase })).toMatchObject(refused('half-written'));
    // The new copy counts: it has happened, and both open.
    expect((await later(null)).opened).toMatchObject(refused('key-absent'));
    expect((await later(myKey)).opened.ok).toBe(true);
  });

  it('K15: with a key file of before, the passphrase alone opens nothing that was written after', async () => {
    const kept = [...at.disk.keyFiles];
    await good(at.vault.addSecondKey({ passphrase }));
    await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Van erna' });
    const stolen = await machine(Object.assign(new Disk(), at.disk, { keyFiles: kept, secondKey: null }));
    expect((await unlock(stolen)).ok).toBe(true);
    const seen = await stolen.vault.openDossier({ id: dossier });
    expect(JSON.stringify(seen)).not.toContain('Van erna');
    const { again } = await later(myKey);
    const view = await good(again.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Van erna' }]);
  });

  it('K18: a safety copy opens with both, on another computer too', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    at.disk.folder = new Map();
    await good(at.vault.makeBackup({ where: 'elsewhere' }));
    const copy = must([...at.disk.folder.values()][0], 'a copy');
    const restore = async (key: Machine['disk']['secondKey']) => {
      const fresh = await machine();
      fresh.disk.folder = new Map([['picked', copy]]);
      fresh.disk.secondKey = key;
      const back = await fresh.vault.restore({ handle: 'picked', size: copy.length, opensWith: { passphrase } });
      return { fresh, back };
    };
    expect((await restore(null)).back).toMatchObject(refused('key-absent'));
    expect((await restore(otherKey)).back).toMatchObject(refused('wrong-with-key'));
    const { fresh, back } = await restore(myKey);
    expect(back.ok).toBe(true);
    expect((await unlock(fresh)).ok).toBe(true);
  });

  it('PM16: is not added where the policy keeps it away, and stays where the policy asks for it', async () => {
    const withPolicy = async (policy: Machine['disk']['secondKeyPolicy']): Promise<Machine> => {
      const again = await at.restart();
      again.disk.secondKeyPolicy = policy;
      const there = await again.restart();
      await good(unlock(there));
      return there;
    };
    expect(await (await withPolicy('off')).vault.addSecondKey({ passphrase })).toMatchObject(refused('by-policy'));
    const required = await withPolicy('required');
    expect((await good(required.vault.me())).hasSecondKey).toBe(false);
    await good(required.vault.addSecondKey({ passphrase }));
    expect(await required.vault.removeSecondKey({ passphrase })).toMatchObject(refused('by-policy'));
    expect(keyFileOf(required).slots.map(({ kind }) => kind)).toEqual(['passphrase-and-key', 'words']);
  });

  it('PM4: is not taken away while the policy cannot be read, since it may be one that requires it', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    at.disk.policyRefused = true;
    const { again } = await later(myKey);
    expect(await again.vault.removeSecondKey({ passphrase })).toMatchObject(refused('by-policy'));
    again.disk.policyRefused = false;
    const inOrder = (await later(myKey)).again;
    await good(inOrder.vault.removeSecondKey({ passphrase }));
  });
});

describe('a slot of both', () => {
  it('K18: has a name of its key of one byte to 1,023; any other is opened by nobody', async () => {
    await good(at.vault.addSecondKey({ passphrase }));
    const file = keyFileOf(at);
    const withCredential = (length: number) => ({
      slots: file.slots.map((each) => ('credential' in each ? { ...each, credential: filled(length, 7) } : each)),
    });
    const opens = [0, 1, 1_023, 1_024].map((length) => passphraseSlots(withCredential(length)).length);
    expect(opens).toEqual([0, 1, 1, 0]);
  });
});
