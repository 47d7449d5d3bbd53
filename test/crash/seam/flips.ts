/** Damage to one store at a time, without the application: no saved contribution is lost, and it is said. */
import type { VaultApi } from '../../../renderer/vault/api.ts';
import type { Random } from '../../generate/random.ts';
import { powerCuts, RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import type { Tally } from '../tally.ts';
import { play } from './lives.ts';
import { checkValues, Loss, must, type Fact } from './script.ts';
import { copyStore, enter, placeStore, shown, vaultOver, vaultScript, type StoreCopy } from './vault-life.ts';

export interface Profile {
  readonly files: RecordedFiles;
  readonly store: StoreCopy;
  readonly told: readonly Fact[];
}

interface Damage {
  readonly name: string;
  /** Null: the file is gone. */
  readonly bytes: Uint8Array | null;
}

/** One byte or many, one place or several. */
function damaged(bytes: Uint8Array, random: Random): Damage {
  const copy = Uint8Array.from(bytes);
  const flip = (at: number): void => void (copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7)));
  const anywhere = (): number => random.between(0, copy.length - 1);
  switch (random.pick(['bit', 'bit', 'bit', 'bytes', 'stretch', 'end', 'gone'] as const)) {
    case 'bit':
      flip(anywhere());
      return { name: 'one bit flipped', bytes: copy };
    case 'bytes':
      for (let at = 0; at < 64; at += 1) flip(anywhere());
      return { name: '64 bytes flipped', bytes: copy };
    case 'stretch': {
      const from = anywhere();
      copy.fill(0, from, from + random.between(1, 600));
      return { name: 'a stretch zeroed', bytes: copy };
    }
    case 'end':
      return { name: 'cut short', bytes: copy.slice(0, anywhere()) };
    case 'gone':
      return { name: 'deleted', bytes: null };
  }
}

export const noticeKey = (notice: string): string => `common:notice.${notice}`;

export const storesOf = { journal: '/safe/journal/', 'key file': '/safe/keys/', drafts: '/safe/drafts/' } as const;

export class Flips {
  #profile: Profile | null = null;

  async one(tally: Tally, random: Random): Promise<void> {
    const profile = (this.#profile ??= await writtenProfile());
    const store = random.pick(['journal', 'journal', 'journal', 'key file', 'drafts'] as const);
    const files = copyOf(profile.files);
    const path = random.pick(files.paths().filter((each) => each.includes(storesOf[store]) && !each.endsWith('/')));
    const damage = damaged(files.peek(path), random);
    if (damage.bytes === null) await files.remove(path);
    else files.poke(path, damage.bytes);
    const what = `${store}: ${damage.name}`;
    try {
      const notices = await survive(profile, files, store);
      tally.survived(what, notices.map(noticeKey));
    } catch (error) {
      if (!(error instanceof Loss)) throw error;
      tally.lost(what, error.message);
    }
  }
}

/** Opens it, twice; and then the browser store is lost as well, after the damage was repaired. */
export async function survive(
  profile: Profile,
  files: RecordedFiles,
  store: keyof typeof storesOf,
): Promise<readonly string[]> {
  const facts = store === 'drafts' ? withoutDrafts(profile.told) : profile.told;
  const known = (found: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    store === 'drafts' ? new Map([...found].filter(([key]) => !key.startsWith('draft '))) : found;
  await placeStore(profile.store);
  const first = await vaultOver(files);
  const notices = await foundBy(first);
  checkValues(facts, known(await shown(first)));
  const second = await vaultOver(files);
  const again = await foundBy(second);
  must(again.length === 0, `repaired, and said again: ${again.join(', ')}`);
  checkValues(facts, known(await shown(second)));
  await placeStore(new Map());
  const third = await vaultOver(files);
  await enter(third);
  checkValues(facts, known(await shown(third)));
  return notices;
}

/** Unlocks, waits until everything has been read through, and answers what was found on the way. */
async function foundBy(vault: VaultApi): Promise<readonly string[]> {
  const before = await enter(vault);
  const health = await vault.health();
  if (!health.ok) throw new Loss(`the health of the computer is not told: ${health.problem.code}`);
  const { checkedAt, found } = health.value;
  const later = found.filter(({ at }) => at === checkedAt).map(({ what }) => what);
  return [...new Set([...before.filter((notice) => notice !== 'drafts-back'), ...later])];
}

const withoutDrafts = (told: readonly Fact[]): readonly Fact[] => told.filter(({ key }) => !key.startsWith('draft '));

export async function writtenProfile(): Promise<Profile> {
  await placeStore(new Map());
  const { steps, told } = await play(vaultScript);
  const [files] = [...powerCuts(steps, steps.length)];
  if (files === undefined) throw new Error('nothing was written');
  return { files, told, store: await copyStore() };
}

export function copyOf(files: RecordedFiles): RecordedFiles {
  const copy = new RecordedFiles();
  for (const path of files.paths()) {
    const content = files.contentAt(path);
    if (content === null) void copy.makeDirectory(path);
    else copy.poke(path, content);
  }
  return copy;
}
