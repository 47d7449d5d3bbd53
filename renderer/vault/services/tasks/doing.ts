/** What a person answers to a task is done here: signed, kept, and told in the access log first. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { disclosures } from '../../../../shared/contributions/disclosing.ts';
import { redact, type Contribution } from '../../../../shared/contributions/format.ts';
import type { Held } from '../../../../shared/contributions/held.ts';
import { leftOutIn } from '../../../../shared/contributions/left-out.ts';
import type { Shown } from '../../../../shared/contributions/ops.ts';
import { fail, must, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keep, nextContribution } from '../../core/writing/writing.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { tryHeldAgain } from '../exchange/accepting.ts';
import type { Exchanging } from '../exchange/purposes.ts';
import { foundAnew, foundNext, keepEpoch, mayFoundNext } from '../sharing/founding.ts';
import { joinBySelf, joinHere } from '../sharing/joining.ts';
import { removeMembers } from '../sharing/readers.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { AsideKind, Task, TaskAnswer, Tasks } from '../../api/tasks.ts';
import { asideIn, withAside, type AsideRecord } from './aside.ts';
import { formerSeats, tasks } from './list.ts';
import { toAdopt, toDecide, toLookAt } from '../../core/projections/waits.ts';

type Done = Promise<Result<undefined, VaultProblem>>;

interface Desk {
  readonly context: Exchanging;
  readonly realm: Realm;
  readonly section: OpenSection;
}

export async function doTask(
  context: Exchanging,
  realm: Realm,
  input: { readonly id: string; readonly seen: string; readonly answer: TaskAnswer },
  compactAbove: number,
): Promise<Result<Tasks, VaultProblem>> {
  const before = await tasks(context, realm, compactAbove);
  if (!before.ok) return before;
  const task = before.value.waiting.find((each) => each.id === input.id);
  if (task?.seen !== input.seen) return fail({ code: 'look-again' });
  const section = await context.sections.open(sectionOf(task.id));
  if (section === null) return fail({ code: 'unknown-dossier' });
  const reason = input.answer.do === 'leave' ? input.answer.reason : undefined;
  const logged = await logAccess(context.session, {
    what: `task-${task.kind}-${input.answer.do}`,
    dossier: task.dossier,
    reason,
  });
  if (!logged.ok) return logged;
  const done = await answered({ context, realm, section }, task, input.answer);
  if (!done.ok) return done;
  context.session.notify({ type: 'changed', dossier: task.dossier });
  return tasks(context, realm, compactAbove);
}

const sectionOf = (id: string): string => id.slice(id.indexOf('/') + 1);

function answered(desk: Desk, task: Task, answer: TaskAnswer): Done {
  if (task.kind === 'join' && answer.do === 'let-read') return join(desk, true);
  if (task.kind === 'join' && answer.do === 'without') return join(desk, false);
  if (task.kind === 'look' && answer.do === 'let-read') return adopt(desk, lookedAt(desk, task));
  if (task.kind === 'adopt' && answer.do === 'let-read') return adopt(desk, waitingIn(desk, task));
  if (task.kind === 'founded' && answer.do === 'let-read') return takeInFounded(desk, task);
  if (task.kind === 'left-out' && answer.do === 'let-read') return adopt(desk, leftOutAgain(desk, task));
  if (isAsideKind(task) && answer.do === 'leave') return leave(desk, task, answer.reason);
  if (task.kind === 'compact' && answer.do === 'compact') return compact(desk);
  if (task.kind === 'take-out' && answer.do === 'take-out') return takeOut(desk);
  if ((task.kind === 'compact' || task.kind === 'take-out') && answer.do === 'keep') return notNow(desk, task.kind);
  return Promise.resolve(fail({ code: 'not-allowed' }));
}

/** One epoch again: with those who were let in on one side, or without them. */
async function join({ context, realm, section }: Desk, withNewcomers: boolean): Done {
  const { log } = section;
  const found = must(joinHere(context.session, realm, log), 'something to join');
  const newcomers = new Set(found.newcomers.map(({ seat }) => toHex(seat)));
  const members = found.members.filter(({ seat }) => withNewcomers || !newcomers.has(toHex(seat)));
  const writing = new Set(members.filter((each) => each.writes).map((each) => each.service));
  const owners = found.owners.filter((service) => writing.has(service));
  // Without them nobody was let read anything: what came late and another reader would newly read is asked by itself.
  const newly = withNewcomers ? disclosures(log, found.parents, members) : [];
  const looked = new Set(newly.map(({ held }) => held.id));
  const { parents } = found;
  const founded = foundNext(context.session, realm, section, { parents, owners, members, reason: 'joined', looked });
  return founded ? keepEpoch(context, realm, section, founded) : fail({ code: 'too-large' });
}

interface Adopted {
  readonly held: Held;
  readonly shows: readonly number[];
}

const toRead = ({ context, realm, section }: Desk): ReturnType<typeof toLookAt> =>
  toLookAt(section.log, context.session.identity(realm).sign.publicKey);

const idsIn = (task: Task): ReadonlySet<string> => new Set('work' in task ? task.work.map(({ id }) => id) : []);

const lookedAt = (desk: Desk, task: Task): readonly Adopted[] =>
  toRead(desk).filter(({ held }) => idsIn(task).has(held.id));

const waitingIn = ({ section }: Desk, task: Task): readonly Adopted[] =>
  toAdopt(section.log).filter(({ held }) => idsIn(task).has(held.id));

const leftOutAgain = ({ section }: Desk, task: Task): readonly Adopted[] =>
  leftOutIn(section.log).filter(({ held }) => idsIn(task).has(held.id));

/** Their epochs count from here on, and are joined with this one: what files with them could not bring yet comes now. */
async function takeInFounded(desk: Desk, task: Task): Done {
  const { log } = desk.section;
  const adopted = toDecide(log)
    .filter(({ epoch }) => idsIn(task).has(epoch.hex))
    .map(({ epoch }) => ({ held: must(log.held().get(epoch.hex), 'a founding that waits'), shows: [0] }));
  const done = await adopt(desk, adopted);
  if (!done.ok) return done;
  await tryHeldAgain(desk.context);
  return joinBySelf(desk.context);
}

/** Signed for every reader, and the same signed bytes kept under the newest key. */
function adopt({ context, realm, section }: Desk, adopted: readonly Adopted[]): Done {
  const adopts: Shown[] = adopted.map(({ held, shows }) => ({ id: held.contribution.id, shows: [...shows] }));
  const op = { op: 'adopt' as const, salt: context.session.crypto.random(16), adopts };
  const signed = nextContribution(context.session, section, realm, [op]);
  const carried = adopted.map(({ held, shows }): Contribution => ({
    ...held.contribution,
    bytes: redact(held.contribution, shows),
  }));
  return keep(context, [{ section, contributions: [signed, ...carried] }]);
}

type AsideTask = Extract<Task, { kind: AsideKind }>;

const isAsideKind = (task: Task): task is AsideTask =>
  task.kind === 'look' || task.kind === 'adopt' || task.kind === 'founded' || task.kind === 'left-out';

function leave(desk: Desk, task: AsideTask, reason: string): Done {
  const to = new Map(toRead(desk).map((each) => [each.held.id, each.to.map(({ seat }) => toHex(seat))]));
  const at = desk.context.session.now();
  const left = task.work.map(({ id }) => [id, { kind: task.kind, at, reason, to: to.get(id) ?? [] }] as const);
  return put(desk, (before) => ({ ...before, work: { ...before.work, ...Object.fromEntries(left) } }));
}

function notNow(desk: Desk, kind: 'compact' | 'take-out'): Done {
  const { log } = desk.section;
  if (kind === 'compact') return put(desk, (before) => ({ ...before, compactAt: log.size }));
  const former = formerSeats(desk.context.session, desk.realm);
  const reading = log.members().flatMap(({ seat }) => (former.has(toHex(seat)) ? [toHex(seat)] : []));
  return put(desk, (before) => ({ ...before, readOn: [...new Set([...before.readOn, ...reading])] }));
}

const put = ({ context: { session }, section: { hex } }: Desk, change: (before: AsideRecord) => AsideRecord): Done =>
  session.records.put([withAside(hex, change(asideIn(session, hex)))]);

/** The same audience behind a founding that restates what stands. */
async function compact({ context, realm, section }: Desk): Done {
  if (!mayFoundNext(context.session, realm, section.log)) return fail({ code: 'not-allowed' });
  const founded = foundAnew(context.session, realm, section);
  return founded ? keepEpoch(context, realm, section, founded) : fail({ code: 'too-large' });
}

function takeOut({ context, realm, section }: Desk): Done {
  const former = formerSeats(context.session, realm);
  const { readOn } = asideIn(context.session, section.hex);
  return removeMembers(context, realm, section, ({ seat }) => former.has(toHex(seat)) && !readOn.includes(toHex(seat)));
}

/** What was left aside waits again. */
export async function takeUp(
  context: VaultContext,
  realm: Realm,
  { id, work }: { readonly id: string; readonly work: string },
  compactAbove: number,
): Promise<Result<Tasks, VaultProblem>> {
  const hex = sectionOf(id);
  const { [work]: left, ...others } = asideIn(context.session, hex).work;
  if (left === undefined) return fail({ code: 'look-again' });
  const kept = await context.session.records.put([withAside(hex, { ...asideIn(context.session, hex), work: others })]);
  return kept.ok ? tasks(context, realm, compactAbove) : kept;
}
