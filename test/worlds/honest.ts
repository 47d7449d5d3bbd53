/** What an honest person can do at their desk: by the product's own reckoning of what stands, waits and can be joined. */
import { toHex } from '../../shared/codec/hex.ts';
import { disclosures } from '../../shared/contributions/disclosing.ts';
import { roleIn, type Epoch } from '../../shared/contributions/epoch.ts';
import { joinOf, together } from '../../shared/contributions/joining.ts';
import { leftOutIn } from '../../shared/contributions/left-out.ts';
import type { Shown } from '../../shared/contributions/ops.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import { toAdopt, toDecide, toLookAt } from '../../renderer/vault/core/projections/waits.ts';
import type { Desk } from './desk.ts';
import { keysOf, memberOf, seatOf } from './people.ts';
import { wolfsService, type Setting } from './settings.ts';
import { foundedNext, foundingsAt, workOf, written } from './writing.ts';

export interface Move {
  readonly label: string;
  readonly desk: Desk;
  /** It founds, and so must change nothing of what stands where it was made. */
  readonly founds?: true;
}

export function honestMoves(setting: Setting, desk: Desk, log: SectionLog): readonly Move[] {
  const epoch = log.epoch();
  const role = log.roleOf(keysOf[desk.who].publicKey);
  if (epoch === null || role === null || !log.holdsKey(epoch)) return [];
  const moves = writing(setting, desk, log, epoch);
  if (role !== 'owner') return moves;
  return [...moves, ...deciding(desk, log, epoch), ...founding(setting, desk, log), ...lettingIn(setting, desk, epoch)];
}

const changesOf = (desk: Desk): number =>
  workOf(desk, seatOf(desk.who)).filter(({ contribution }) =>
    contribution.ops.some((each) => each?.op.op === 'put' || each?.op.op === 'settle' || each?.op.op === 'retire'),
  ).length;

/** The first value of all is Lien's, and was there before. */
const mostChanges = ({ writes }: Setting, { who }: Desk): number => writes[who] + (who === 'lien' ? 1 : 0);

function writing(setting: Setting, desk: Desk, log: SectionLog, { id }: Epoch): readonly Move[] {
  const count = changesOf(desk);
  if (count >= mostChanges(setting, desk)) return [];
  const entity = log.entity('step', 's1');
  const taken = { type: 'step', entity: 's1' };
  if (entity?.state === 'taken-out') return [];
  const sees = [...log.currentOf('step', 's1', 'what')];
  const op = sees.length > 1 ? ('settle' as const) : ('put' as const);
  const value = { text: `${desk.who} ${count}` };
  const put = written(desk, desk.who, id, { op, ...taken, unit: 'what', value, sees });
  const moves: Move[] = [{ label: `${desk.who} writes`, desk: put }];
  if (!setting.retires || entity?.state !== 'present') return moves;
  const retire = { op: 'retire' as const, ...taken, sees: [...log.allCurrentOf('step', 's1')] };
  return [...moves, { label: `${desk.who} takes the step out`, desk: written(desk, desk.who, id, retire) }];
}

/** What waits for an owner, one after the other. */
function deciding(desk: Desk, log: SectionLog, { id }: Epoch): readonly Move[] {
  const adopt = (label: string, shown: Shown): Move => ({
    label: `${desk.who} ${label} ${toHex(shown.id).slice(0, 6)}`,
    desk: written(desk, desk.who, id, { op: 'adopt', adopts: [shown] }),
  });
  return [
    ...toAdopt(log).map(({ held, shows }) => adopt('adopts', { id: held.contribution.id, shows: [...shows] })),
    ...toDecide(log).map(({ epoch }) => adopt('adopts the epoch', { id: epoch.id, shows: [0] })),
    ...toLookAt(log, keysOf[desk.who].publicKey).map(({ held, shows }) =>
      adopt('lets read', { id: held.contribution.id, shows: [...shows] }),
    ),
    ...leftOutIn(log).map(({ held, shows }) => adopt('gives back', { id: held.contribution.id, shows: [...shows] })),
  ];
}

function founding(setting: Setting, desk: Desk, log: SectionLog): readonly Move[] {
  if (foundingsAt(desk).length > setting.foundings) return [];
  const moves: Move[] = [];
  const { publicKey } = keysOf[desk.who];
  const seat = seatOf(desk.who);
  const from = log.leaves().find((leaf) => log.holdsKey(leaf) && roleIn(leaf, seat) === 'owner');
  for (const [who, whom] of from === undefined ? [] : setting.takesOut) {
    if (who !== desk.who || from === undefined) continue;
    const gone = toHex(memberOf(whom).person);
    const members = [...from.members.values()].filter(({ person }) => toHex(person) !== gone);
    if (members.length === from.members.size) continue;
    const parents = together(log, publicKey, from);
    const writing = new Set(members.filter((each) => each.writes).map((each) => each.service));
    const owners = from.founding.owners.filter((service) => writing.has(service));
    const next = { owners, members, reason: 'removal' as const, parents };
    const label = `${who} takes out ${whom}`;
    moves.push({ label, desk: foundedNext(desk, log, who, next, label), founds: true });
  }
  return [...moves, ...joining(desk, log)];
}

/** With those who were let in on one side, or without them. */
function joining(desk: Desk, log: SectionLog): readonly Move[] {
  const join = joinOf(log, keysOf[desk.who].publicKey);
  if (join === null) return [];
  const { parents, newcomers } = join;
  return (newcomers.length > 0 ? [true, false] : [true]).map((withThem) => {
    const members = join.members.filter((each) => withThem || !newcomers.includes(each));
    const writing = new Set(members.filter((each) => each.writes).map((each) => each.service));
    const owners = join.owners.filter((service) => writing.has(service));
    const newly = newcomers.length > 0 && withThem ? disclosures(log, parents, members) : [];
    const looked = new Set(newly.map(({ held }) => held.id));
    const label = `${desk.who} joins ${withThem ? '' : 'without newcomers'}`.trim();
    const next = { parents, owners, members, reason: 'joined' as const, looked };
    return { label, desk: foundedNext(desk, log, desk.who, next, label), founds: true as const };
  });
}

function lettingIn(setting: Setting, desk: Desk, { id, members }: Epoch): readonly Move[] {
  if (setting.wolf !== 'let-in-later' || members.has(seatOf('wolf'))) return [];
  const admit = { op: 'admit' as const, member: memberOf('wolf', wolfsService(setting)) };
  return [{ label: `${desk.who} lets wolf in`, desk: written(desk, desk.who, id, admit) }];
}
