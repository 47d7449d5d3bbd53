/** Power cuts, all of them for each store and a random choice for the whole vault. */
import type { Random } from '../../generate/random.ts';
import { powerCuts } from '../../unit/shell/support/recorded-files.ts';
import type { Tally } from '../tally.ts';
import { checkCuts } from './cuts.ts';
import { deaths, play, type Recording } from './lives.ts';
import { copyFilesScript } from './copy-files.ts';
import { Loss, type Fact, type Script } from './script.ts';
import { scripts } from './scripts.ts';
import { checkSyncs } from './syncs.ts';
import { copyStore, placeStore, vaultScript, type StoreCopy } from './vault-life.ts';

/** Every state of every store, and every sync left out once. Takes some seconds. */
export async function everyCut(tally: Tally): Promise<void> {
  for (const script of scripts) {
    const recordings = [await play(script)];
    for await (const recording of deaths(script)) recordings.push(recording);
    await cutEach(tally, script, recordings);
    const syncs = await checkSyncs(script, recordings);
    for (const place of syncs.unexplained) tally.lost('sync left out', `nothing depends on ${place}`);
    for (const place of syncs.stale) tally.lost('sync left out', `no longer without need: ${place}`);
    tally.survived('sync left out', [], syncs.left);
  }
}

/** Every state of the folder of safety copies. Its syncs one by one would take a minute. */
export async function everyCutOfCopies(tally: Tally): Promise<void> {
  const recordings = [await play(copyFilesScript)];
  for await (const recording of deaths(copyFilesScript)) recordings.push(recording);
  await cutEach(tally, copyFilesScript, recordings);
}

async function cutEach(tally: Tally, script: Script, recordings: readonly Recording[]): Promise<void> {
  const what = script.name;
  const seen = new Set<string>();
  for (const recording of recordings) {
    const { states, loss } = await checkCuts(script, recording, seen);
    if (loss === null) tally.survived(what, [], states);
    else tally.lost(what, loss);
  }
}

interface Played {
  readonly recording: Recording;
  /** Names of browser stores, and what is in them. */
  readonly stores: readonly (readonly [string, StoreCopy])[];
}

/** Two lives of a whole vault, cut at a random moment, with a browser store that is gone or still there. */
export class VaultCuts {
  #played: Played | null = null;

  async one(tally: Tally, random: Random): Promise<void> {
    const { recording, stores } = (this.#played ??= await playVault());
    const count = random.between(0, recording.steps.length);
    const state = random.pick([...powerCuts(recording.steps, count)]);
    const [store, copy] = random.pick(stores);
    await placeStore(copy);
    const what = `${vaultScript.name}, browser store ${store}`;
    try {
      await vaultScript.check(state, toldUntil(recording, count, copy.size > 0));
      tally.survived(what);
    } catch (error) {
      if (!(error instanceof Loss)) throw error;
      tally.lost(what, `cut after ${count} steps: ${error.message}`);
    }
  }
}

async function playVault(): Promise<Played> {
  await placeStore(new Map());
  const recording = await play(vaultScript);
  return {
    recording,
    stores: [
      ['gone', new Map()],
      ['as it was', await copyStore()],
    ],
  };
}

/** A browser store of the end may also show what had not been asked for at the moment of the cut. */
function toldUntil({ told }: Recording, count: number, later: boolean): readonly Fact[] {
  return told.filter(({ at, what }) => at <= count || (later && what === 'asked'));
}
