/**
 * What every sync is for: each is left out, one at a time, and some power cut must then lose something. A sync that
 * nothing depends on is listed with the reason why it stands there.
 */
import { checkCuts, syncsIn, without } from './cuts.ts';
import type { Recording } from './lives.ts';
import type { Script } from './script.ts';

/** Syncs without which no script loses anything, by the script and the place in the code. */
export const harmless: Readonly<Record<string, string>> = {
  'drafts: sync: replaceFile in files/durable, from create in frames/framed-file':
    'a new file holds nothing yet, and the first append syncs its header with it; one torn before is begun afresh',
  'drafts: sync: open in frames/framed-file, from rewrite in drafts/drafts':
    'the file was written whole and synced just before',
  'files dealt with: sync: replaceFile in files/durable, from create in frames/framed-file':
    'a new file holds nothing yet, and the first append syncs its header with it; one torn before is begun afresh',
  'stick: sync: replaceFile in files/durable, from mark in transports/folder/identity':
    'a stick whose mark is torn is marked anew when it is chosen',
  'stick: directory sync: replaceFile in files/durable, from mark in transports/folder/identity':
    'a stick whose mark is lost is marked anew when it is chosen',
};

export interface SyncCheck {
  /** How many single syncs were left out. */
  readonly left: number;
  /** Places whose sync may be missing without a loss, though nobody says why. */
  readonly unexplained: readonly string[];
  /** Reasons given for a sync that turned out to be needed, or that is not asked for any more. */
  readonly stale: readonly string[];
}

/** Places in the code already seen to be needed, or not yet, over all recordings of a script. */
export async function checkSyncs(script: Script, recordings: readonly Recording[]): Promise<SyncCheck> {
  const needed = new Map<string, boolean>();
  const seen = new Map<string, Set<string>>();
  let left = 0;
  for (const recording of recordings) {
    for (const { index, site } of syncsIn(recording)) {
      if (needed.get(site) === true) continue;
      left += 1;
      const states = seen.get(site) ?? new Set<string>();
      seen.set(site, states);
      const { loss } = await checkCuts(script, without(recording, index), states);
      needed.set(site, loss !== null);
    }
  }
  const useless = [...needed].filter(([, isNeeded]) => !isNeeded).map(([site]) => `${script.name}: ${site}`);
  const listed = Object.keys(harmless).filter((place) => place.startsWith(`${script.name}: `));
  return {
    left,
    unexplained: useless.filter((place) => !(place in harmless)),
    stale: listed.filter((place) => !useless.includes(place)),
  };
}
