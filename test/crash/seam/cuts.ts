/** Every power cut of a recording, and what happens when one sync is left out. */
import { createHash } from 'node:crypto';
import { powerCuts, type RecordedFiles, type Step } from '../../unit/shell/support/recorded-files.ts';
import type { Recording, Told } from './lives.ts';
import { Loss, type Script } from './script.ts';

export interface Checked {
  /** Different states looked at. */
  readonly states: number;
  /** The first state that was not allowed, in words. */
  readonly loss: string | null;
}

/**
 * Opens the stores in every state a cut may leave at any step of a recording.
 *
 * @param seen states already checked, with what had been told by then: the same ones are passed over
 */
export async function checkCuts(script: Script, recording: Recording, seen = new Set<string>()): Promise<Checked> {
  return checkCutsAt(script, recording, [...Array(recording.steps.length + 1).keys()], seen);
}

/** The same at some of the steps only. */
export async function checkCutsAt(
  script: Script,
  recording: Recording,
  counts: readonly number[],
  seen = new Set<string>(),
): Promise<Checked> {
  let states = 0;
  for (const count of counts) {
    const told = recording.told.filter(({ at }) => at <= count);
    const known = JSON.stringify(told.map(({ what, key, value }) => [what, key, value]));
    for (const state of powerCuts(recording.steps, count)) {
      const name = digest(state, known);
      if (seen.has(name)) continue;
      seen.add(name);
      states += 1;
      const loss = await lossIn(script, state, told);
      if (loss !== null) return { states, loss: `${script.name}, cut after ${count} steps: ${loss}` };
    }
  }
  return { states, loss: null };
}

async function lossIn(script: Script, state: RecordedFiles, told: readonly Told[]): Promise<string | null> {
  try {
    await script.check(state, told);
    return null;
  } catch (error) {
    if (error instanceof Loss) return error.message;
    throw error;
  }
}

function digest(state: RecordedFiles, told: string): string {
  const hash = createHash('sha1').update(told);
  for (const path of state.paths()) {
    const content = state.contentAt(path);
    hash.update(`\n${path} ${content?.length ?? 'directory'}\n`).update(content ?? '');
  }
  return hash.digest('base64');
}

type Sync = Extract<Step, { kind: 'sync' | 'sync-directory' }>;

/** The place in the code that asked for a sync. */
export const siteOf = (step: Sync): string => `${step.kind === 'sync' ? 'sync' : 'directory sync'}: ${step.site}`;

/** Where each sync stands in a recording. */
export function syncsIn(recording: Recording): readonly { readonly index: number; readonly site: string }[] {
  return recording.steps.flatMap((step, index) =>
    step.kind === 'sync' || step.kind === 'sync-directory' ? [{ index, site: siteOf(step) }] : [],
  );
}

/** What the same lives leave on a disk that ignored one of the syncs. */
export function without(recording: Recording, index: number): Recording {
  return {
    steps: recording.steps.filter((_, at) => at !== index),
    told: recording.told.map((fact) => (fact.at > index ? { ...fact, at: fact.at - 1 } : fact)),
  };
}
