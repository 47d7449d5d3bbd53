/** A dossier moves with the person: prepared, offered, and accepted, refused with a reason, or left without an answer until its day is over. */
import type { Change } from '../../../renderer/vault/api.ts';
import { mustHold } from '../checks/loss.ts';
import { good, type Person } from '../machines/computer.ts';
import { fromStick, ontoStick, sends, takesIn } from './exchanging.ts';
import type { At, Doing } from './writing.ts';
import { day, type YearWorld } from './year-world.ts';

const sections = ['identity', 'legal', 'plan'] as const;
const put = (type: string, entity: string, unit: string, value: unknown): Change => ({
  do: 'put',
  section: 'plan',
  type,
  entity,
  unit,
  value,
  sees: [],
});
const asWorker = ({ person, name, service }: Person) => ({ person, name, service });

const offer: Doing = {
  name: 'offers a hand-over',
  weight: 5,
  run: async (at) => {
    const { world, computer, desk } = at;
    const mine = good(await desk.vault.caseload()).filter(({ carriedByMe }) => carriedByMe);
    const row = world.random.pickOr(mine);
    if (row === undefined) return undefined;
    const to = world.random.pick(world.elsewhere(computer));
    const id = `h${world.clock.now}`;
    const on = new Date(world.clock.now + 14 * day).toISOString().slice(0, 10);
    const changes = [
      put('hand-over', id, 'between', { from: asWorker(desk.who), to: asWorker(to) }),
      put('hand-over', id, 'answerBy', { on }),
      put('hand-over', id, 'promises', { text: 'a room with the sister' }),
    ];
    const kept = await desk.vault.change({ dossier: row.id, changes });
    if (!kept.ok) return `cannot prepare a hand-over: ${kept.problem.code}`;
    if (await sends(at, row.id, to, { purpose: 'hand-over', sections })) await ontoStick(world, computer, desk);
    world.counts['hand-overs offered'] = (world.counts['hand-overs offered'] ?? 0) + 1;
    return `offers a hand-over to ${to.name}`;
  },
};

/** The oldest hand-over somebody was asked for. */
async function askedFor({ desk }: At): Promise<string | undefined> {
  const items = good(await desk.vault.incoming()).filter(
    ({ purpose, state }) => purpose === 'hand-over' && (state === 'new' || state === 'looked-at'),
  );
  return [...items].sort((a, b) => a.arrivedAt - b.arrivedAt)[0]?.name;
}

const answer: Doing = {
  name: 'answers a hand-over',
  weight: 7,
  run: async (at) => {
    const { world, computer, desk } = at;
    await fromStick(world, computer);
    const name = await askedFor(at);
    // Some lie for weeks.
    if (name === undefined || world.random.once(3)) return undefined;
    const told = world.random.once(3) ? await refuses(at, name) : await accepts(at, name);
    await ontoStick(world, computer, desk);
    return told;
  },
};

async function accepts({ world, computer, desk }: At, name: string): Promise<string> {
  const before = new Set(good(await desk.vault.caseload()).map(({ id }) => id));
  if (!(await takesIn(world, computer, desk, name))) return 'cannot accept a hand-over';
  const carried = good(await desk.vault.caseload()).filter(({ carriedByMe }) => carriedByMe);
  const isNew = carried.filter(({ id }) => !before.has(id)).length;
  world.counts['hand-overs accepted'] = (world.counts['hand-overs accepted'] ?? 0) + 1;
  return `accepts a hand-over (${isNew === 0 ? 'a dossier known here' : 'a dossier new here'})`;
}

async function refuses({ world, desk }: At, name: string): Promise<string> {
  const list = async (): Promise<string> =>
    JSON.stringify(good(await desk.vault.caseload()).map(({ id, responsible }) => [id, responsible]));
  const before = await list();
  const done = await desk.vault.refuse({ name, reason: 'no place this month' });
  mustHold((await list()) === before, `${desk.who.name} refused a hand-over, and something moved`);
  if (done.ok) world.counts['hand-overs refused'] = (world.counts['hand-overs refused'] ?? 0) + 1;
  return `refuses a hand-over${done.ok ? '' : `: ${done.problem.code}`}`;
}

/** I7: a hand-over whose day is over without an answer is on whoever offered it, by name. */
export async function lateOnesAreTold(world: YearWorld, { desk }: At): Promise<void> {
  const today = new Date(world.clock.now).toISOString().slice(0, 10);
  const rows = good(await desk.vault.today()).rows.filter(({ kind }) => kind.startsWith('hand-over-'));
  for (const row of rows) {
    if (row.kind === 'hand-over-late') world.counts['hand-overs late'] = (world.counts['hand-overs late'] ?? 0) + 1;
    // One that was sent without having been prepared names no day.
    const isDated = row.at?.startsWith('h') === true;
    mustHold(
      row.kind !== 'hand-over-waiting' || !isDated || row.on === undefined || row.on >= today,
      `${desk.who.name}: a hand-over waits though its day is over`,
    );
  }
}

const look: Doing = {
  name: 'looks at Today',
  weight: 6,
  run: async (at) => {
    await lateOnesAreTold(at.world, at);
    return undefined;
  },
};

export const handingOver: readonly Doing[] = [offer, answer, look];
