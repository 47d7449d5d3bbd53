/** What people answer when something waits for them, and what makes it wait: two founding at once, time that runs out. */
import type { TaskAnswer, Task } from '../../../renderer/vault/api.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { sends, type Sending } from './exchange.ts';
import type { Step } from './step.ts';
import { looking, someoneWithDossier } from './writing.ts';

const answersTo: Readonly<Record<Task['kind'], readonly TaskAnswer[]>> = {
  join: [{ do: 'let-read' }, { do: 'let-read' }, { do: 'without' }],
  look: [{ do: 'let-read' }, { do: 'let-read' }, { do: 'leave', reason: 'not for them' }],
  adopt: [{ do: 'let-read' }, { do: 'let-read' }, { do: 'leave', reason: 'out of date' }],
  founded: [{ do: 'let-read' }, { do: 'let-read' }, { do: 'leave', reason: 'ask first' }],
  'left-out': [{ do: 'let-read' }, { do: 'leave', reason: 'it stands here' }],
  compact: [{ do: 'compact' }, { do: 'keep' }],
  'take-out': [{ do: 'take-out' }, { do: 'keep' }],
};

const answerTask: Step = {
  name: 'answer a task',
  weight: 14,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const vault = await world.at(seat);
    const { waiting, leftAside } = good(await vault.tasks());
    const left = world.random.once(4) ? world.random.pickOr(leftAside) : undefined;
    if (left !== undefined) {
      const up = await vault.takeUp({ id: left.id, work: left.work.id });
      return `${called(seat)} takes up what was left aside${up.ok ? '' : `: ${up.problem.code}`}`;
    }
    const task = world.random.pickOr(waiting);
    if (task === undefined) return null;
    const answer = world.random.pick(answersTo[task.kind]);
    const done = await vault.doTask({ id: task.id, seen: task.seen, answer });
    const how = done.ok ? '' : `: ${done.problem.code}`;
    return `${called(seat)} answers ${task.kind} of ${task.section} with ${answer.do}${how}`;
  },
};

/** A new reader, or one less: either founds. */
async function founds(world: World, seat: Seat, dossier: string): Promise<string> {
  const view = await looking(world, seat, dossier);
  const section = world.random.pickOr(view.sections.filter((each) => each.readers.length > 1));
  const out = section && world.random.pickOr(section.readers.filter((each) => each.seat !== seat.key));
  if (section !== undefined && out !== undefined && world.random.once(3)) {
    const done = await (await world.at(seat)).removeReader({ dossier, section: section.kind, person: out.person });
    return `${called(seat)} takes ${out.name} out of ${section.kind}${done.ok ? '' : `: ${done.problem.code}`}`;
  }
  const to = world.random.pickOr(
    world.elsewhere(seat).filter((each) => !view.sections[0]?.readers.some((reader) => reader.seat === each.key)),
  );
  if (to === undefined) return `${called(seat)} finds nobody to let in`;
  await world.meet(seat, to);
  const isRequest = to.service.startsWith('justice-house') && !seat.service.startsWith('justice-house');
  const sending: Sending = isRequest
    ? { dossier, purpose: 'inquiry-request', sections: ['identity', 'plan'] }
    : { dossier, purpose: 'hand-over', sections: ['identity', 'legal', 'plan'] };
  return sends(world, seat, to, sending);
}

const foundAtOnce: Step = {
  name: 'two found at once',
  weight: 6,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    const others = world.elsewhere(found?.seat ?? world.random.pick(world.seats()));
    const other = found && world.random.pickOr(others.filter((each) => world.dossiersOf(each).includes(found.dossier)));
    if (!found || !other) return null;
    const told = await founds(world, found.seat, found.dossier);
    return `at once: ${told}; ${await founds(world, other, found.dossier)}`;
  },
};

const untilADay: Step = {
  name: 'until a day',
  weight: 3,
  run: async (world) => {
    const found = await someoneWithDossier(world);
    const to = found && world.random.pickOr(world.elsewhere(found.seat));
    if (!found || !to) return null;
    await world.meet(found.seat, to);
    const days = 1 + world.random.below(40);
    const sending: Sending = {
      dossier: found.dossier,
      purpose: to.service.startsWith('justice-house') ? 'inquiry-request' : 'hand-over',
      sections: ['identity', 'legal', 'plan'],
      until: world.clock.now + days * 86_400_000,
    };
    return `for ${days} days, ${await sends(world, found.seat, to, sending)}`;
  },
};

/** Looks at the list of people, which is when what is over is closed. */
const caseload: Step = {
  name: 'caseload',
  weight: 3,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const rows = good(await (await world.at(seat)).caseload());
    return `${called(seat)} looks at the list of ${rows.length}`;
  },
};

export const tasks: readonly Step[] = [answerTask, foundAtOnce, untilADay, caseload];
