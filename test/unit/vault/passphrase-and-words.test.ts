import { describe, expect, it } from 'vitest';
import { Disk, good, machine, type Machine } from '../../fixtures/machine.ts';
import { KeyFile } from '../../../electron/keyfile/key-file.ts';
import { must } from '../../../shared/result.ts';
import { powerCuts, RecordedFiles } from '../shell/support/recorded-files.ts';
import { good as done } from '../shell/support/answers.ts';
import { keyFileOf } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const slotOf = async (at: Machine, label: string): Promise<string> =>
  must(
    (await good(at.vault.status())).slots.find((each) => each.label === label),
    label,
  ).id;

describe('the passphrase', () => {
  it('changes with its label when the old one is said; the old one opens nothing any more', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    const wrong = { proof: { passphrase: 'something else' }, passphrase: 'another good phrase' };
    expect(await at.vault.changePassphrase(wrong)).toMatchObject({ problem: { code: 'wrong-passphrase' } });
    const proof = { passphrase: phrase };
    const ways = await good(at.vault.changePassphrase({ proof, passphrase: 'another good phrase', label: 'Lien' }));
    expect(ways).toMatchObject([{ kind: 'passphrase', label: 'Lien' }]);
    const again = await at.restart();
    const slot = await slotOf(again, 'Lien');
    expect(await again.vault.unlock({ slot, passphrase: phrase })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    await good(again.vault.unlock({ slot, passphrase: 'another good phrase' }));
    expect((await good(again.vault.openDossier({ id }))).sections).toHaveLength(5);
    await good(again.vault.changePassphrase({ proof: { passphrase: 'another good phrase' }, label: 'L.' }));
    await unlocked(again, 'L.', 'another good phrase');
  });

  it('keeps a label that says something, of eighty characters at most', async () => {
    const at = await prisonDesk();
    const proof = { passphrase: phrase };
    const labelled = (label: string) => at.vault.changePassphrase({ proof, label });
    for (const label of ['', '   ', 'x'.repeat(81)])
      expect(await labelled(label)).toMatchObject({ problem: { code: 'does-not-fit', field: 'label' } });
    expect((await good(at.vault.household())).ways).toMatchObject([{ label: lien }]);
    const longest = 'x'.repeat(80);
    expect(await good(labelled(longest))).toMatchObject([{ label: longest }]);
  });

  it('K6: a power cut at every step of the change leaves the old one or the new one', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    const before = must(at.disk.keyFiles[0], 'copy');
    await good(at.vault.changePassphrase({ proof: { passphrase: phrase }, passphrase: 'another good phrase' }));
    const after = must(at.disk.keyFiles[0], 'copy');

    const files = new RecordedFiles();
    const keys = await done(KeyFile.open(files, '/safe/keys'));
    await done(keys.write(before, true));
    const start = files.steps.length;
    await done(keys.write(after, true));
    const opened = { old: 0, new: 0 };
    for (let count = start; count <= files.steps.length; count += 1) {
      for (const state of powerCuts(files.steps, count)) {
        const copies = await done((await done(KeyFile.open(state, '/safe/keys'))).read());
        const again = await machine(Object.assign(new Disk(), at.disk, { keyFiles: copies }));
        const slot = await slotOf(again, lien);
        const byNew = await again.vault.unlock({ slot, passphrase: 'another good phrase' });
        if (!byNew.ok) await good(again.vault.unlock({ slot, passphrase: phrase }));
        opened[byNew.ok ? 'new' : 'old'] += 1;
        expect((await good(again.vault.openDossier({ id }))).sections).toHaveLength(5);
      }
    }
    expect(opened.old).toBeGreaterThan(0);
    expect(opened.new).toBeGreaterThan(0);
  });
});

describe('recovery words', () => {
  async function withWords(at: Machine): Promise<string> {
    const words = (await good(at.vault.newWords({ language: 'nl' }))).join(' ');
    await good(at.vault.keepWords({ proof: { passphrase: phrase }, words, label: 'Blad van november' }));
    return words;
  }

  it('words W4: open the place, and set a new passphrase for it', async () => {
    const at = await prisonDesk();
    const { id } = await good(at.vault.newDossier(slip));
    expect(keyFileOf(at).slots).toHaveLength(1);
    const words = await withWords(at);
    const again = await at.restart();
    expect(await good(again.vault.status())).toMatchObject({
      state: 'locked',
      hasWords: true,
      slots: [{ label: lien }],
    });
    expect(await again.vault.unlockWithWords({ words: 'aap noot mies' })).toMatchObject({
      problem: { code: 'word-count', count: 3 },
    });
    await good(again.vault.unlockWithWords({ words: words.toUpperCase() }));
    expect((await good(again.vault.openDossier({ id }))).sections).toHaveLength(5);
    await good(again.vault.changePassphrase({ proof: { words }, passphrase: 'a third good phrase' }));
    const third = await unlocked(again, lien, 'a third good phrase');
    expect((await good(third.vault.caseload())).length).toBe(1);
  });

  it('W4: new ones replace the old, and they can be given up; of no other place they open nothing', async () => {
    const at = await prisonDesk();
    const first = await withWords(at);
    const second = await withWords(at);
    expect(keyFileOf(at).slots).toHaveLength(2);
    let again = await at.restart();
    expect(await again.vault.unlockWithWords({ words: first })).toMatchObject({
      problem: { code: 'words-open-nothing' },
    });
    await good(again.vault.unlockWithWords({ words: second }));
    const ways = await good(
      again.vault.dropWay({
        id: must(
          wayOf(await good(again.vault.keepWords({ proof: { words: second }, words: second, label: 'Blad' })), 'words'),
          'words',
        ),
      }),
    );
    expect(ways.map((each) => each.kind)).toEqual(['passphrase']);
    again = await again.restart();
    expect(await again.vault.unlockWithWords({ words: second })).toMatchObject({
      problem: { code: 'words-open-nothing' },
    });
  });

  it('are made only by who shows they are at home, and never touch a colleague', async () => {
    const at = await prisonDesk();
    const words = (await good(at.vault.newWords({ language: 'fr' }))).join(' ');
    expect(await at.vault.keepWords({ proof: { passphrase: 'wrong' }, words, label: '' })).toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    await withWords(at);
    const other = await joinedBy(at, 'Warre Kiezelsteen');
    const hers = (await good(other.vault.newWords({ language: 'fr' }))).join(' ');
    const proof = { passphrase: `${phrase} of Warre Kiezelsteen` };
    await good(other.vault.keepWords({ proof, words: hers, label: 'Feuille' }));
    expect(keyFileOf(other).slots).toHaveLength(4);
    const again = await other.restart();
    expect((await good(again.vault.unlockWithWords({ words: hers }))).me.name).toBe('Warre Kiezelsteen');
  });
});

const wayOf = (ways: readonly { id: string; kind: string }[], kind: string): string | undefined =>
  ways.find((each) => each.kind === kind)?.id;
