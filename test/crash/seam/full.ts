/** The disk fills up at every operation in turn: nothing answered is lost, and what was refused is done once there is room. */
import type { FileSeam } from '../../../electron/files/seam.ts';
import type { Random } from '../../generate/random.ts';
import { RecordedFiles } from '../../unit/shell/support/recorded-files.ts';
import type { Tally } from '../tally.ts';
import { checkCutsAt } from './cuts.ts';
import type { Recording, Told } from './lives.ts';
import { Filling, type Refusal } from './filling.ts';
import { Loss, must, type Fact, type Script } from './script.ts';
import { scripts } from './scripts.ts';
import { copyStore, placeStore, vaultScript } from './vault-life.ts';

/** Somebody ended the application when it said that nothing can be written. */
class Ended extends Error {}

/** What happens once the application has said so. */
const afterwards = ['room is made', 'it is started again all the same'] as const;
type Afterwards = (typeof afterwards)[number];

/** Runs a script on a disk that is full after `room` operations; answers how often room was missing. */
async function fill(
  script: Script,
  code: Refusal,
  room: number,
  afterRefusal: Afterwards,
  again: () => number,
): Promise<number> {
  const files = new RecordedFiles();
  const filling = new Filling(code, room);
  const told: Told[] = [];
  let ends = afterRefusal === 'it is started again all the same';
  const tell = (fact: Fact): void => {
    told.push({ ...fact, at: files.steps.length });
    if (fact.what !== 'refused') return;
    must(filling.refusals > 0, `${fact.key}: refused without a reason`);
    if (ends) throw new Ended();
    filling.makeRoom(again());
  };
  const disk: FileSeam = filling.over(files);
  for (const life of [0, 1]) {
    try {
      await script.live(disk, life, tell, filling);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      ends = false;
    }
  }
  await checkAll(script, { steps: files.steps, told });
  return filling.refusals;
}

/** Power cuts when the disk was full and at the end; the whole vault at the end, with and without its browser store. */
async function checkAll(script: Script, recording: Recording): Promise<void> {
  const { steps, told } = recording;
  const isVault = script === vaultScript;
  const moments = told.filter(({ what }) => what === 'refused').map(({ at }) => at);
  for (const store of isVault ? [await copyStore(), new Map()] : [new Map()]) {
    await placeStore(store);
    const { loss } = await checkCutsAt(script, recording, isVault ? [steps.length] : [...moments, steps.length]);
    if (loss !== null) throw new Loss(loss);
  }
}

const oneRefusalOnly = (): number => Number.MAX_SAFE_INTEGER;

/** Every store of the shell, full at each of its operations. */
export async function everyFullDisk(tally: Tally): Promise<void> {
  for (const script of scripts) {
    for (const then of afterwards) {
      for (let room = 0; ; room += 1) {
        const refusals = await tried(tally, script, 'ENOSPC', room, then, oneRefusalOnly);
        if (refusals === 0) break;
      }
    }
  }
  // The whole vault takes longer: so many moments, spread over its life.
  for (let room = 0; ; room += 7) {
    let refusals = 0;
    for (const then of afterwards) refusals += await tried(tally, vaultScript, 'ENOSPC', room, then, oneRefusalOnly);
    if (refusals === 0) break;
  }
}

/** One store or the whole vault, full now and again. */
export const fullNowAndAgain = (tally: Tally, random: Random): Promise<unknown> => nowAndAgain(tally, random, 'ENOSPC');

/** The same where the right to write is taken away, and given back. */
export const rightsNowAndAgain = (tally: Tally, random: Random): Promise<unknown> =>
  nowAndAgain(tally, random, 'EROFS');

function nowAndAgain(tally: Tally, random: Random, code: Refusal): Promise<unknown> {
  const script = random.pick([...scripts, vaultScript, vaultScript, vaultScript]);
  const room = random.between(0, script === vaultScript ? 300 : 60);
  return tried(tally, script, code, room, random.pick(afterwards), () => random.between(0, 40));
}

async function tried(
  tally: Tally,
  script: Script,
  code: Refusal,
  room: number,
  then: Afterwards,
  again: () => number,
): Promise<number> {
  const what = script.name;
  try {
    await placeStore(new Map());
    const refusals = await fill(script, code, room, then, again);
    if (refusals > 0) tally.survived(what, [code === 'ENOSPC' ? 'problems:disk-full' : 'problems:read-only']);
    return refusals;
  } catch (error) {
    if (!(error instanceof Loss)) throw error;
    tally.lost(what, `full after ${room} operations, then ${then}: ${error.message}`);
    return 1;
  }
}
