/** A profile copied at any moment while both sides exchange: every copy goes on, nothing is lost, nothing refused for good. */
import type { Random } from '../../generate/random.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { carry, entity, put, shared, unlocked } from '../../support/people.ts';
import type { Tally } from '../tally.ts';
import { Loss, must } from './script.ts';
import { usualStore } from './vault-life.ts';

const sections = ['identity', 'plan'] as const;
const label = 'Lien Zonnebloem';

interface Side {
  readonly at: Machine;
  /** The other's person id. */
  readonly other: string;
  readonly purpose: 'update' | 'answer';
  readonly name: string;
}

interface World {
  readonly dossier: string;
  /** The computer, its copies, and the peer. */
  readonly sides: Side[];
  readonly steps: string[];
  readonly told: Set<string>;
}

/** Two to four copies of one computer, noticed or not, in a random order of work, sending, reading and copying. */
export async function copiesByChance(tally: Tally, random: Random): Promise<void> {
  const what = 'copies by chance';
  usualStore();
  try {
    tally.survived(what, await play(random));
  } catch (error) {
    if (!(error instanceof Loss)) throw error;
    tally.lost(what, error.message);
  }
}

async function play(random: Random): Promise<readonly string[]> {
  const { a, b, ids, dossier } = await shared();
  const world: World = {
    dossier,
    sides: [
      { at: a, other: ids.b, purpose: 'update', name: 'a' },
      { at: b, other: ids.a, purpose: 'answer', name: 'b' },
    ],
    steps: ['s1'],
    told: new Set(),
  };
  let copies = random.between(1, 3);
  for (let turn = random.between(8, 20); turn > 0 || copies > 0; turn -= 1) {
    const side = random.pick(world.sides);
    const what = random.pick(['work', 'work', 'send', 'read', 'copy'] as const);
    if (what === 'work') await work(world, side);
    else if (what === 'send') await send(world, side);
    else if (what === 'read') await read(side);
    else if (copies > 0 && side.name !== 'b') {
      copies -= 1;
      await copy(world, side, random);
    }
  }
  await untilAllIsThere(world);
  return [...world.told];
}

async function work({ dossier, steps }: World, { at, name }: Side): Promise<void> {
  const step = `${name}-${steps.length}`;
  await put(at.vault, dossier, 'step', step, 'what', { text: step });
  steps.push(step);
}

async function send({ dossier, sides }: World, { at, other, purpose }: Side): Promise<void> {
  await good(at.vault.send({ dossier, purpose, to: other, sections, message: '' }));
  for (const to of sides) if (to.at !== at) carry(at, to.at);
}

async function read({ at }: Side): Promise<void> {
  for (const { name, state } of await good(at.vault.incoming()))
    if (state === 'new' || state === 'looked-at') await at.vault.accept({ name });
}

async function copy({ sides, told }: World, { at, ...side }: Side, random: Random): Promise<void> {
  const noticed = random.between(0, 1) === 0;
  const locked = await copyOf(at, { noticed });
  const slot = (await good(locked.vault.status())).slots.find((each) => each.label === label);
  const { problems } = await good(locked.vault.unlock({ slot: slot?.id ?? '', passphrase: 'a good long phrase' }));
  must(!noticed || problems.notices.includes('moved'), 'the copy does not say that it was copied');
  for (const notice of problems.notices) told.add(`common:notice.${notice}`);
  sides.push({ ...side, at: locked, name: `${side.name}${sides.length}` });
}

/** A carrier that loses nothing, for so many rounds. */
async function untilAllIsThere(world: World): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    for (const side of world.sides) await send(world, side);
    for (const side of world.sides) await read(side);
  }
  for (const { at, name } of world.sides) {
    const view = await good(at.vault.openDossier({ id: world.dossier }));
    for (const step of world.steps) must(entity(view, 'plan', step) !== undefined, `${step} did not come to ${name}`);
    for (const { problem } of await good(at.vault.incoming()))
      must(
        problem === undefined ||
          ['not-for-me', 'for-colleague'].includes(problem.code) ||
          problem.code === 'already-read',
        `${name} refuses a file: ${problem?.code ?? ''}`,
      );
    const again = await unlocked(at, name.startsWith('b') ? 'Joppe Waterlelie' : label);
    must((await good(again.vault.caseload())).length > 0, `${name} does not open again`);
  }
}
