/** Files of the journal and of the keys deleted, cut, changed or swapped, each in turn: what the store has comes back. */
import type { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import type { Tally } from '../tally.ts';
import { copyOf, noticeKey, storesOf, survive, writtenProfile, type Profile } from './flips.ts';
import { Loss, must } from './script.ts';
import { placeStore, vaultOver } from './vault-life.ts';

type Change = (files: RecordedFiles, path: string) => Promise<void> | void;

const changed = (at: (size: number) => number): Change => {
  return (files, path) => {
    const bytes = files.peek(path);
    const place = at(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 0x10;
    files.poke(path, bytes);
  };
};

const deleted: Change = (files, path) => files.remove(path);

/** What a closed file of the journal may suffer. */
const toClosedFile: Readonly<Record<string, Change>> = {
  deleted,
  'its header changed': changed(() => 20),
  'its link to the one before changed': changed(() => 40),
  'its first frame changed': changed(() => 80 + 5 + 8),
  'its last hash changed': changed((size) => size - 5),
  'cut in the middle': (files, path) => files.poke(path, files.peek(path).slice(0, files.peek(path).length / 2)),
  'cut to nothing': (files, path) => files.poke(path, new Uint8Array()),
};

const toKeyCopy: Readonly<Record<string, Change>> = {
  deleted,
  'a byte changed': changed((size) => Math.floor(size / 2)),
  'cut in the middle': (files, path) => files.poke(path, files.peek(path).slice(0, files.peek(path).length / 2)),
};

/** Every kind of damage at each place it can be done to. */
export async function everyFile(tally: Tally): Promise<void> {
  const profile = await writtenProfile();
  const journal = filesOf(profile, 'journal');
  must(journal.length >= 4, 'the journal has several files');
  const closed = journal.slice(0, -1);
  for (const [name, change] of Object.entries(toClosedFile))
    for (const path of closed)
      await tried(tally, `journal, a closed file: ${name}`, profile, (files) => change(files, path));
  // It may be a hash between two frames, which the frame behind it proves (J10): nothing is lost then, and nothing told.
  for (const path of closed)
    await tried(
      tally,
      'journal, a closed file: a byte in the middle changed',
      profile,
      (files) => changed((size) => Math.floor(size / 2))(files, path),
      'harmless',
    );
  for (const [at, path] of closed.entries()) {
    const next = journal[at + 1] ?? path;
    await tried(tally, 'journal, two files swapped', profile, (files) => swap(files, path, next));
  }
  await tried(tally, 'journal, all files deleted', profile, async (files) => {
    for (const path of journal) await files.remove(path);
  });
  const keys = filesOf(profile, 'key file');
  for (const [name, change] of Object.entries(toKeyCopy))
    for (const path of keys)
      await tried(tally, `one copy of the keys: ${name}`, profile, (files) => change(files, path));
  const [first = '', second = ''] = keys;
  await tried(tally, 'both copies of the keys swapped', profile, (files) => swap(files, first, second), 'harmless');
  await withoutKeys(tally, profile, 'changed', (files) => keys.forEach((path) => void changed(() => 60)(files, path)));
  await withoutKeys(tally, profile, 'deleted', async (files) => {
    for (const path of keys) await files.remove(path);
  });
}

const filesOf = ({ files }: Profile, store: keyof typeof storesOf): readonly string[] =>
  files.paths().filter((path) => path.includes(storesOf[store]) && !path.endsWith('/'));

function swap(files: RecordedFiles, left: string, right: string): void {
  const [one, other] = [files.peek(left), files.peek(right)];
  files.poke(left, other);
  files.poke(right, one);
}

async function tried(
  tally: Tally,
  what: string,
  profile: Profile,
  damage: (files: RecordedFiles) => Promise<void> | void,
  weight: 'told' | 'harmless' = 'told',
): Promise<void> {
  const files = copyOf(profile.files);
  await damage(files);
  try {
    const notices = await survive(profile, files, 'journal');
    must(weight === 'harmless' || notices.length > 0, 'the person is not told');
    tally.survived(what, notices.map(noticeKey));
  } catch (error) {
    if (!(error instanceof Loss)) throw error;
    tally.lost(what, error.message);
  }
}

/** Nothing can be opened; it must not be taken for a computer on which nobody has worked yet. */
async function withoutKeys(
  tally: Tally,
  profile: Profile,
  how: string,
  damage: (files: RecordedFiles) => Promise<void> | void,
): Promise<void> {
  const what = `both copies of the keys: ${how}`;
  const files = copyOf(profile.files);
  await damage(files);
  await placeStore(profile.store);
  const status = await (await vaultOver(files)).status();
  if (status.ok && status.value.state === 'damaged') tally.survived(what, ['problems:damaged-keys']);
  else if (status.ok && status.value.keysMissing === true) tally.survived(what, ['problems:keys-missing']);
  else
    tally.lost(what, status.ok ? 'taken for a computer on which nobody has worked yet' : `told ${status.problem.code}`);
}
