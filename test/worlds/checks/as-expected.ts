/** What a desk shows is what the oracle of the simulation reckons, which shares no line with the product; in any order. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import { must } from '../../../shared/result.ts';
import { judge, type Scene } from '../../simulation/oracle/judge.ts';
import { tell, type Told } from '../../simulation/oracle/told.ts';
import { standingOf, type Standing } from '../../simulation/oracle/view.ts';
import { asSeen, differ } from '../../simulation/checks/as-seen.ts';
import { logAt, piecesAt, type Desk } from '../desk.ts';
import { book, crypto, place, seatNamed } from '../people.ts';
import { piece, type Piece } from '../pieces.ts';
import { Broken } from './broken.ts';

const told = new WeakMap<Piece, Told>();
function toldOf(each: Piece): Told {
  const known = told.get(each) ?? must(tell(crypto, each.contribution.bytes), 'a contribution');
  told.set(each, known);
  return known;
}

function sceneAt(desk: Desk): Scene {
  const all = piecesAt(desk);
  return {
    place: {
      section: toHex(place.section),
      dossier: toHex(place.dossier),
      realm: toHex(place.realm),
      kind: place.kind,
    },
    told: all.map(toldOf),
    keys: new Set(desk.keys.map((key) => piece(key).hex)),
    authors: new Map(all.map(({ author }) => [author, seatNamed(author) ?? ''])),
    isOlder: false,
  };
}

/** Null where no epoch counts. */
export function seenIn(log: SectionLog): Standing | null {
  const readers = log.members().map(({ seat }) => must(book(toHex(seat)), 'an author'));
  const view = log.view({ canWrite: true, readers });
  return view && asSeen(view);
}

export function asExpected(desk: Desk, log: SectionLog): void {
  const scene = sceneAt(desk);
  const judged = judge(scene);
  const seen = seenIn(log);
  const expected = judged.newest === null ? null : standingOf(scene, judged);
  const found = differ(seen, expected);
  if (found !== null) throw new Broken('oracle', `shown against expected ${found}`);
}

/** C1: the other way round; and one after the other, with a look at it each time. */
export function inAnyOrder(desk: Desk, log: SectionLog): void {
  const seen = seenIn(log);
  const back = differ(seenIn(logAt(desk, [...desk.pieces].reverse())), seen);
  if (back !== null) throw new Broken('C1', `the other way round ${back}`);
  const growing = logAt({ ...desk, pieces: [] });
  for (const number of desk.pieces) {
    growing.add(piece(number).contribution, true);
    seenIn(growing);
  }
  const grown = differ(seenIn(growing), seen);
  if (grown !== null) throw new Broken('C1', `one after the other ${grown}`);
}
