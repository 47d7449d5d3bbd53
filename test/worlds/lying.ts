/**
 * What Otto can do, who signs whatever he likes: write in any epoch that names him, without seeing what stands there; found behind
 * any of them, restate only his own, and say he knew all the rest; let in his second seat and found from it.
 */
import { equal } from '../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../shared/codec/hex.ts';
import { foundingOf } from '../../shared/contributions/format.ts';
import type { Covered, FoundOp, Member } from '../../shared/contributions/ops.ts';
import type { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { must } from '../../shared/result.ts';
import { logAt, piecesAt, type Desk } from './desk.ts';
import type { Move } from './honest.ts';
import { bytesFrom, isOttos, memberOf, place, psd, seatOf, type SeatName } from './people.ts';
import type { Piece } from './pieces.ts';
import { wolfsService, type Setting } from './settings.ts';
import { epochNamed, foundedAs, foundedNext, foundingsAt, newEpoch, workOf, written } from './writing.ts';

export function lyingMoves(setting: Setting, desk: Desk, log: SectionLog): readonly Move[] {
  const seats = seatsIn(desk);
  const homes = foundingsAt(desk).filter((founding) => desk.keys.includes(founding.number));
  return [
    ...writing(setting, desk, log, homes),
    ...lettingIn(setting, desk, homes),
    ...adopting(setting, desk, homes),
    ...founding(setting, desk, seats, homes),
  ];
}

const admits = ({ contribution }: Piece, name: SeatName): boolean =>
  contribution.ops.some((each) => each?.op.op === 'admit' && toHex(each.op.member.seat) === seatOf(name));

const isAdmission = ({ contribution }: Piece): boolean => contribution.ops.some((each) => each?.op.op === 'admit');

const isAdoption = ({ contribution }: Piece): boolean => contribution.ops.some((each) => each?.op.op === 'adopt');

/** Once, all that is his, wherever he likes. */
function adopting(setting: Setting, desk: Desk, homes: readonly Piece[]): readonly Move[] {
  const own = piecesAt(desk).filter(({ author }) => isOttos(author));
  if (!setting.adoptsOwn || own.length === 0 || own.some((each) => isAdoption(each))) return [];
  const adopts = own.map(({ contribution }) => ({ id: contribution.id, shows: contribution.ops.map((_, at) => at) }));
  return homes.map(({ hex, contribution }) => ({
    label: `otto adopts all of his in ${hex.slice(0, 6)}`,
    desk: written(desk, 'otto', contribution.id, { op: 'adopt', adopts }),
  }));
}

/** The seats he may speak with: the second once it was let in somewhere. */
const seatsIn = (desk: Desk): readonly SeatName[] =>
  workOf(desk, seatOf('otto')).some((each) => admits(each, 'laptop')) ? ['otto', 'laptop'] : ['otto'];

/** In any epoch whose founding names him, seeing nothing; in the newest one also in the place of what stands. */
function writing(setting: Setting, desk: Desk, log: SectionLog, homes: readonly Piece[]): readonly Move[] {
  const count = workOf(desk, seatOf('otto')).filter((each) => !isAdmission(each) && !isAdoption(each)).length;
  if (count >= setting.writes.otto) return [];
  const put = { op: 'put' as const, type: 'step', entity: 's1', unit: 'what', value: { text: `otto ${count}` } };
  const newest = log.epoch();
  const moves = homes.map(({ hex, contribution }): Move => ({
    label: `otto writes in ${hex.slice(0, 6)}, seeing nothing`,
    desk: written(desk, 'otto', contribution.id, { ...put, sees: [] }),
  }));
  if ((setting.pairs || setting.circles) && newest !== null) {
    const nobodys = bytesFrom(count === 0 ? 'what nobody wrote' : `what nobody wrote ${count}`, 32);
    const label = 'otto writes, naming what nobody wrote';
    moves.push({ label, desk: written(desk, 'otto', newest.id, { ...put, sees: [nobodys] }) });
  }
  const own = [...log.currentOf('step', 's1', 'what')].filter((id) => isHis(desk, id));
  if (setting.circles && newest !== null && own.length > 0) {
    const label = 'otto writes, naming his own';
    moves.push({ label, desk: written(desk, 'otto', newest.id, { ...put, sees: own }) });
  }
  const sees = [...log.currentOf('step', 's1', 'what')];
  if (newest === null || sees.length === 0) return moves;
  return [...moves, { label: 'otto writes', desk: written(desk, 'otto', newest.id, { ...put, sees }) }];
}

const isHis = (desk: Desk, operation: Bytes): boolean =>
  workOf(desk, seatOf('otto')).some(({ contribution }) =>
    contribution.ops.some((each) => each !== null && equal(each.id, operation)),
  );

function lettingIn(setting: Setting, desk: Desk, homes: readonly Piece[]): readonly Move[] {
  if (workOf(desk, seatOf('otto')).some((each) => isAdmission(each))) return [];
  const members: Member[] = [];
  if (setting.laptop) members.push(memberOf('laptop'));
  if (setting.wolf === 'let-in-later') members.push(memberOf('wolf'));
  return homes.flatMap(({ hex, contribution }) =>
    members.map((member) => ({
      label: `otto lets in another seat in ${hex.slice(0, 6)}`,
      desk: written(desk, 'otto', contribution.id, { op: 'admit', member }),
    })),
  );
}

function founding(setting: Setting, desk: Desk, seats: readonly SeatName[], homes: readonly Piece[]): readonly Move[] {
  const founded = foundingsAt(desk);
  const own = founded.filter(({ author }) => isOttos(author));
  if (founded.length > setting.foundings || own.length >= setting.ottoFounds) return [];
  const audiences: readonly (readonly [string, readonly Member[]])[] = [
    ['for all', everyone(setting, seats)],
    ...setting.ottoTakesOut.map(
      (whom) =>
        [`without ${whom}`, everyone(setting, seats).filter(({ seat }) => toHex(seat) !== seatOf(whom))] as const,
    ),
  ];
  return seats.flatMap((seat) =>
    homes.flatMap((home) =>
      audiences.flatMap(([words, members]) => [
        lie(desk, seat, home, members, words),
        ...(setting.pairs ? [withoutHis(desk, seat, home, members, words)] : []),
        ...(setting.circles ? withOne(desk, seat, home, members, words) : []),
        ...asIfUnheard(desk, seat, home, members, words),
      ]),
    ),
  );
}

const everyone = (setting: Setting, seats: readonly SeatName[]): readonly Member[] => [
  memberOf('lien'),
  ...(setting.wolf === 'let-in-later' ? [] : [memberOf('wolf', wolfsService(setting))]),
  ...seats.map((seat) => memberOf(seat)),
];

/** Restates what Otto wrote, and says he knew everything else: what he holds, and whatever number is still to come. */
function lie(desk: Desk, seat: SeatName, home: Piece, members: readonly Member[], words: string): Move {
  const work = workIn(desk);
  return foundedShowing(desk, seat, home, {
    label: `${seat} founds ${words} behind ${home.hex.slice(0, 6)}, with his own only`,
    members,
    shown: work.filter(({ author }) => isOttos(author)),
    known: work.filter(({ author }) => !isOttos(author)),
  });
}

/** The other way round: restates what others wrote, and says he knew his own. */
function withoutHis(desk: Desk, seat: SeatName, home: Piece, members: readonly Member[], words: string): Move {
  const work = workIn(desk);
  return foundedShowing(desk, seat, home, {
    label: `${seat} founds ${words} behind ${home.hex.slice(0, 6)}, without his own`,
    members,
    shown: work.filter(({ author }) => !isOttos(author)),
    known: work.filter(({ author }) => isOttos(author)),
  });
}

/** One of his own alone, and says he knew the rest. */
function withOne(desk: Desk, seat: SeatName, home: Piece, members: readonly Member[], words: string): readonly Move[] {
  const work = workIn(desk);
  const own = work.filter(({ author }) => isOttos(author));
  return own.map((one, at) =>
    foundedShowing(desk, seat, home, {
      label: `${seat} founds ${words} behind ${home.hex.slice(0, 6)}, with number ${at} of his only`,
      members,
      shown: [one],
      known: work.filter((each) => each !== one),
    }),
  );
}

const workIn = (desk: Desk): readonly Piece[] =>
  piecesAt(desk).filter(({ contribution }) => contribution.head.epoch !== null);

interface Said {
  readonly label: string;
  readonly members: readonly Member[];
  readonly shown: readonly Piece[];
  readonly known: readonly Piece[];
}

function foundedShowing(desk: Desk, seat: SeatName, home: Piece, { label, members, shown, known }: Said): Move {
  const op: FoundOp = {
    ...{ op: 'found', ...newEpoch(desk, seat, label), realm: place.realm, dossier: place.dossier, kind: place.kind },
    ...{ owners: [psd], members: [...members], parents: [home.contribution.id], reason: 'compaction' },
    restates: shown
      .map(({ contribution }) => ({ id: contribution.id, shows: contribution.ops.map((_, at) => at) }))
      .sort((a, b) => (toHex(a.id) < toHex(b.id) ? -1 : 1)),
    covered: runsOf(known),
  };
  return { label, desk: foundedAs(desk, seat, op) };
}

function runsOf(work: readonly Piece[]): Covered[] {
  const runs = new Map<string, Covered>();
  for (const { contribution, hex } of work) {
    const { key, run } = contribution.head.actor;
    const name = `${toHex(key)}/${toHex(run)}`;
    const entry = runs.get(name) ?? { key, run, tips: [far(name)], missing: [] };
    entry.tips.push({ seq: contribution.head.seq, id: idOf(hex) });
    runs.set(name, entry);
  }
  return [...runs.values()];
}

/** A number nobody will reach, at an id nobody has. */
const far = (run: string): { seq: number; id: Bytes } => ({
  seq: Number.MAX_SAFE_INTEGER,
  id: bytesFrom(`nobody's ${run}`, 32),
});

const idOf = (hex: string): Bytes => must(fromHex(hex), 'an id');

/** As an honest founder would who has heard of nothing that was founded behind this epoch. */
function asIfUnheard(
  desk: Desk,
  seat: SeatName,
  home: Piece,
  members: readonly Member[],
  words: string,
): readonly Move[] {
  const others = foundingsAt(desk).filter(
    ({ contribution, hex }) => hex !== home.hex && (foundingOf(contribution)?.parents ?? []).length > 0,
  );
  const unheard = logAt(desk).without(new Set(others.map(({ hex }) => hex)));
  const parent = epochNamed(unheard, home.hex);
  if (parent === undefined) return [];
  const label = `${seat} founds ${words} behind ${home.hex.slice(0, 6)}`;
  const all = new Set(unheard.held().keys());
  const next = { owners: [psd], members, reason: 'audience' as const, parents: [parent], looked: all };
  return [{ label, desk: foundedNext(desk, unheard, seat, next, label) }];
}
