/** Sticks go from office to office: what is ready is put on one, what arrives is read, shares with colleagues. */
import type { DossierView, IncomingItem, VaultApi } from '../../../renderer/vault/api.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { ShellProblem } from '../../../shared/bridge/contract.ts';
import { must, type Result } from '../../../shared/result.ts';
import { takeIn } from '../../simulation/world/taking-in.ts';
import { dossiersOf } from '../checks/shown.ts';
import { mustHold } from '../checks/loss.ts';
import { orders } from '../../support/orders.ts';
import { good, type Computer, type Desk, type Person } from '../machines/computer.ts';
import type { At, Doing } from './writing.ts';
import type { YearWorld } from './year-world.ts';

const isJustice = ({ service }: Person): boolean => service.startsWith('justice-house');

interface Parcel {
  readonly purpose: Purpose;
  readonly sections: readonly SectionKind[];
}

/** What goes to somebody: the parts they read already, or what may go to them first. */
function parcelFor(view: DossierView, from: Person, to: Person): Parcel {
  const reads = view.sections.filter(({ readers }) => readers.some(({ person }) => person === to.person));
  if (reads.length > 1) return { purpose: 'update', sections: reads.map(({ kind }) => kind) };
  if (isJustice(from) && !isJustice(to)) return { purpose: 'answer', sections: ['identity', 'plan'] };
  if (!isJustice(from) && isJustice(to)) return { purpose: 'inquiry-request', sections: ['identity', 'plan'] };
  return { purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] };
}

/** Makes a file ready for somebody of another office; whether it was made. */
export async function sends({ world, desk }: At, dossier: string, to: Person, parcel: Parcel): Promise<boolean> {
  await orders(desk.vault, { dossier, purpose: parcel.purpose });
  const sent = await desk.vault.send({ ...parcel, dossier, to: to.person, message: '' });
  const heard = sent.ok ? 'is ready' : sent.problem.code;
  world.tell(`${desk.who.name} sends ${parcel.purpose} to ${to.name}: ${heard}`, sent.ok ? 'files made' : undefined);
  return sent.ok;
}

const send: Doing = {
  name: 'sends',
  weight: 14,
  run: async (at) => {
    const { world, computer, desk } = at;
    const view = world.random.pickOr(await dossiersOf(desk.vault));
    if (view === undefined) return undefined;
    const elsewhere = world.elsewhere(computer);
    const readers = elsewhere.filter((each) =>
      view.sections.some((section) => section.readers.some(({ person }) => person === each.person)),
    );
    const to = world.random.once(4) ? world.random.pick(elsewhere) : world.random.pickOr(readers);
    if (to === undefined) return undefined;
    await sends(at, view.id, to, parcelFor(view, desk.who, to));
    return undefined;
  },
};

/** Everything that is ready goes on the stick, by the shell's own way. */
export async function ontoStick(world: YearWorld, computer: Computer, { vault }: Desk): Promise<number> {
  const ready = good(await vault.outgoing()).filter(({ state }) => state === 'ready');
  if (ready.length === 0) return 0;
  return withStick(world, computer, async (token) => {
    const names = ready.map(({ name }) => name);
    const put = done(await computer.shell.call('stick.put', { token, names }));
    const went = put.flatMap(({ name, result }) => (result.ok ? [name] : []));
    good(await vault.markOnStick({ names: went }));
    return went.length;
  });
}

/** Whatever lies on the stick comes into the inbox, by the shell's own way. */
export function fromStick(world: YearWorld, computer: Computer): Promise<number> {
  return withStick(world, computer, async (token) => {
    done(await computer.shell.call('stick.take', { token }));
    return 1;
  });
}

async function withStick<T>(world: YearWorld, computer: Computer, work: (token: string) => Promise<T>): Promise<T> {
  await world.stick.plugInto(computer.files);
  try {
    const { token } = done(await computer.shell.call('stick.choose', undefined));
    const answer = await work(token);
    await computer.shell.call('stick.release', { token });
    return answer;
  } finally {
    await world.stick.pullFrom(computer.files);
  }
}

/** The answer of the shell itself, read as the vault's are. */
const done = <T>(answer: Result<T, ShellProblem>): T =>
  good(answer.ok ? answer : { ok: false, problem: { code: answer.problem } });

const stick: Doing = {
  name: 'puts on a stick',
  weight: 12,
  run: async ({ world, computer, desk }) => {
    const count = await ontoStick(world, computer, desk);
    if (count === 0) return undefined;
    // A carrier is human.
    const [path, bytes] = world.random.pickOr(world.stick.files()) ?? ['', new Uint8Array()];
    if (world.random.once(12)) world.stick.spoil(path, null);
    else if (world.random.once(15) && bytes.length > 0)
      world.stick.spoil(path, bytes.slice(0, world.random.below(bytes.length)));
    return `puts ${count} files on a stick`;
  },
};

const isOpen = ({ state }: IncomingItem): boolean => state === 'new' || state === 'looked-at';

/** Reads and answers what came; hand-overs are answered apart. */
export async function readsAll(world: YearWorld, computer: Computer, desk: Desk): Promise<void> {
  for (const item of good(await desk.vault.incoming()).filter(isOpen)) {
    if (item.purpose === 'hand-over') continue;
    await takesIn(world, computer, desk, item.name);
  }
}

/** Takes a file in; a part that was erased here stays erased. */
export async function takesIn(
  world: YearWorld,
  computer: Computer,
  { who, vault }: Desk,
  name: string,
): Promise<boolean> {
  const done = await takeIn(vault, name);
  if (done.ok) {
    world.tell(`${who.name} takes a file in at ${computer.name}`, 'files taken in');
    return true;
  }
  if (done.problem.code === 'erased-here') await vault.accept({ name, erased: 'leave-out' });
  world.tell(`${who.name} at ${computer.name} is told of a file: ${done.problem.code}`);
  return false;
}

const read: Doing = {
  name: 'reads what came',
  weight: 16,
  run: async ({ world, computer, desk }) => {
    await fromStick(world, computer);
    await readsAll(world, computer, desk);
    return undefined;
  },
};

const share: Doing = {
  name: 'shares with a colleague',
  weight: 6,
  run: async ({ world, computer, desk }) => {
    const colleague = must(
      computer.people.find(({ person }) => person !== desk.who.person),
      'a colleague',
    );
    const view = world.random.pickOr(await dossiersOf(desk.vault));
    if (view === undefined) return undefined;
    const section = world.random.pick(['plan', 'legal', 'notes', 'identity'] as const);
    const done = await desk.vault.shareWithColleague({ dossier: view.id, section, person: colleague.person });
    return `shares ${section} with ${colleague.name}: ${done.ok ? 'done' : done.problem.code}`;
  },
};

/** Somebody is taken out of a part, and goes on writing there until they hear of it. */
const remove: Doing = {
  name: 'takes a reader out',
  weight: 2,
  run: async ({ world, computer, desk }) => {
    const all = (await dossiersOf(desk.vault)).flatMap((view) =>
      view.sections.flatMap((section) =>
        section.readers
          .filter(({ person }) => person !== desk.who.person)
          .map(({ person }) => ({ dossier: view.id, section: section.kind, person })),
      ),
    );
    const out = world.random.pickOr(all);
    if (out === undefined) return undefined;
    const done = await desk.vault.removeReader(out);
    if (!done.ok) return `cannot take a reader out: ${done.problem.code}`;
    world.takenOut.add(`${out.dossier}/${out.section}/${out.person}`);
    // A colleague at the same computer reads no further there.
    world.ledger.readsNoMore({ computer: computer.name, person: out.person }, out);
    return `takes ${world.personCalled(out.person)?.name ?? 'somebody'} out of ${out.section}`;
  },
};

/** Whatever waits for a decision is decided: late work is let in. */
export async function decidesTasks(vault: VaultApi): Promise<number> {
  const { waiting } = good(await vault.tasks());
  let decided = 0;
  for (const task of waiting) {
    const answer = task.kind === 'take-out' || task.kind === 'compact' ? 'keep' : 'let-read';
    const answered = await vault.doTask({ id: task.id, seen: task.seen, answer: { do: answer } });
    decided += Number(answered.ok);
  }
  return decided;
}

const tasks: Doing = {
  name: 'decides what waits',
  weight: 5,
  run: async ({ world, desk }) => {
    const done = await decidesTasks(desk.vault);
    if (done > 0) world.tell(`${desk.who.name} decides ${done} tasks`, 'tasks decided');
    return undefined;
  },
};

const health: Doing = {
  name: 'looks at the health of the computer',
  weight: 2,
  run: async ({ computer, desk }) => {
    const { damagedDossiers } = good(await desk.vault.health());
    mustHold(damagedDossiers.length === 0, `${computer.name} says that something is damaged`);
    return undefined;
  },
};

export const exchanging: readonly Doing[] = [send, stick, read, share, remove, tasks, health];
