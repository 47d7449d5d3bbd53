/**
 * Sections that are open to someone until a day (SPEC.md, U1-U6): once a later moment was seen on this computer, they are closed
 * here, and their keys destroyed once that moment stands. A clock that is put back brings nothing back.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { incomingList, keys, type Incoming } from '../exchanged/records.ts';
import type { Session } from '../../core/session/session.ts';
import { isOver } from '../../core/clock/over.ts';
import { latestMoment, latestRecord, momentThatStands } from '../../core/clock/seen.ts';
import { keepCards } from '../../core/writing/cards-stay.ts';
import { nextDrawer } from '../../core/writing/drawer.ts';
import { closedKey, heldBack, keysHeldBack, type HeldBack } from '../../core/endings/closed.ts';
import { forgetChecked } from '../exchanged/checked-last.ts';
import type { Fragment } from '../../core/projections/projection.ts';

/**
 * Closes every section whose time is over for me: out of memory and store at once, its keys held back (U1). A clock that was wrong
 * for a moment destroys none of them.
 */
export async function closeWhatEnded(context: VaultContext): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  if (session.isReadOnly) return ok(undefined);
  const ended = endedNow(session, sections);
  if (ended.length === 0) return ok(undefined);
  const hexes = new Set(ended.map(([hex]) => hex));
  const carded = await keepCards(context, hexes);
  if (!carded.ok) return carded;
  const noted = await session.records.put([
    latestRecord(session),
    ...filesWith(session, hexes, isDecided),
    ...ended.map(([hex]) => nextDrawer(session, hex)),
    ...ended.map(([hex, { dossier, realm, kind, waits }]): readonly [string, unknown] => [
      closedKey(hex),
      {
        dossier,
        realm,
        kind,
        until: waits.until,
        at: latestMoment(session),
        epochs: [...new Set([...session.keys.of(hex).keys(), ...heldBackOf(session, hex)])],
      },
    ]),
  ]);
  if (!noted.ok) return noted;
  forgetChecked(session);
  await sections.forget([...hexes]);
  session.keys.forget((key) => hexes.has(toHex(key.section)));
  for (const { dossier } of new Set(ended.map(([, each]) => each))) session.notify({ type: 'changed', dossier });
  return ok(undefined);
}

const heldBackOf = (session: Session, hex: string): readonly string[] =>
  heldBack(session).find(({ section }) => section === hex)?.epochs ?? [];

/**
 * After unlocking: destroys keys that are held back, once the moment until which they were open stands (U6); and gives back what
 * was closed by a date that a person took back since.
 */
export async function settleHeldBack({ session }: VaultContext): Promise<Result<undefined, VaultProblem>> {
  if (session.isReadOnly) return ok(undefined);
  const [stands, seen] = [momentThatStands(session), latestMoment(session)];
  const due: HeldBack[] = [];
  const given: HeldBack[] = [];
  for (const each of heldBack(session))
    if (each.until <= stands) due.push(each);
    else if (each.until > seen) given.push(each);
  const back = await session.records.put(given.map(({ section }) => [closedKey(section), null]));
  if (!back.ok || due.length === 0) return back;
  const noted = await session.records.put(filesWith(session, new Set(due.map(({ section }) => section)), () => true));
  if (!noted.ok) return noted;
  // Colleagues of this computer whose time is not over keep theirs.
  const forgotten = await session.forgetKeys(keysHeldBack(due), { forAll: () => false, letters: [] });
  if (!forgotten.ok) return forgotten;
  return session.records.put(
    due.map(({ section, epochs: _epochs, ...closed }): readonly [string, unknown] => [closedKey(section), closed]),
  );
}

/** Whether something was open to this person until a moment that is past, and is not closed yet. */
export const isSomethingOver = ({ session, sections }: VaultContext): boolean =>
  !session.isReadOnly && endedNow(session, sections).length > 0;

/** Asked at every turn, of thousands of sections: none is copied. */
function endedNow(session: Session, sections: VaultContext['sections']): readonly (readonly [string, Fragment])[] {
  const ended: [string, Fragment][] = [];
  for (const [hex, fragment] of sections.fragments())
    if (isOver(session, fragment.waits.until)) ended.push([hex, fragment]);
  return ended;
}

/** What it brought lies in journal and key file: were the date taken back, nothing would be missing. */
const isDecided = ({ state }: Incoming): boolean => state === 'accepted' || state === 'refused';

/** Files in the inbox that brought nothing else: what they hold could be opened again, so they go. */
const filesWith = (
  session: Session,
  ended: ReadonlySet<string>,
  goes: (item: Incoming) => boolean,
): readonly (readonly [string, unknown])[] =>
  incomingList(session).flatMap((item): (readonly [string, unknown])[] =>
    item.drop !== true && goes(item) && item.sections?.every((hex) => ended.has(hex)) === true
      ? [[keys.incoming(item.name), { ...item, drop: true }]]
      : [],
  );
