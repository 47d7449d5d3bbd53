/**
 * Carrying out an erasure that stands in the journal (SPEC.md, Z2): every step can be done again, so that whatever
 * interrupted it, the next unlock brings it to its end. Keys first: without them nothing else can be opened any more.
 */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import type { Draft } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keepCards } from '../../core/writing/cards-stay.ts';
import { filesEverIn } from '../../core/writing/named-files.ts';
import { dropReferences, hadByOthers } from '../../core/writing/references.ts';
import { nextDrawer } from '../../core/writing/drawer.ts';
import { withoutErased } from '../../core/context/one-person.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { myDrafts, removeDrafts } from '../dossiers/drafts.ts';
import { isHeldAside } from '../exchanged/held-aside.ts';
import { keys, type Outgoing } from '../exchanged/records.ts';
import type { KeyFile } from '../../core/keys/key-file.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { forgetMoves } from '../law/moved.ts';
import { neededKeys } from '../own-texts/own-texts.ts';
import { erasedLetters, letterTo } from '../household/letters.ts';
import { readIncoming } from '../exchange/open-incoming.ts';
import { countSetAside } from '../health/set-aside.ts';
import { savedPapersKey } from '../dossiers/saved-papers.ts';
import type { Session } from '../../core/session/session.ts';
import { metaRow } from '../../core/writing/meta.ts';
import { lastCopyHere } from '../backup/known-copies.ts';
import { filesCarrying } from './holders.ts';
import {
  erasureKey,
  erasureOf,
  erasures,
  wholeSections,
  type ErasedSection,
  type Erasure,
} from '../../core/endings/erasures.ts';
import { forgetChecked } from '../exchanged/checked-last.ts';

type RecordChange = readonly [string, unknown];

/** Finishes what was begun, and notes where keys of something erased were given again by a colleague of this computer. */
export async function finishErasures(context: VaultContext): Promise<Result<undefined, VaultProblem>> {
  if (context.session.isReadOnly) return ok(undefined);
  const { session } = context;
  const again: RecordChange[] = [];
  for (const [id, erasure] of erasures(session)) {
    const carried = erasure.state === 'begun' ? await carryOut(context, id) : ok(undefined);
    if (!carried.ok) return carried;
    const done = must(erasureOf(session, id), 'an erasure');
    if (done.takenBack !== undefined || !isHeldAgain(session, done)) continue;
    if (session.hadOlderKeys) {
      // An older key file was put back: nobody gave these keys again, so they go again (K10).
      const gone = await goneAgain(context, done);
      if (!gone.ok) return gone;
    } else {
      again.push([erasureKey(id), { ...done, takenBack: session.now() }]);
    }
  }
  return again.length === 0 ? ok(undefined) : session.records.put(again);
}

/** What an erasure took and an older key file brought back, without telling colleagues once more. */
async function goneAgain(context: VaultContext, erasure: Erasure): Promise<Result<undefined, VaultProblem>> {
  const forgotten = await destroyKeys(context, [{ ...erasure, tells: [] }]);
  if (forgotten.ok) await context.sections.forget(wholeSections(erasure).map(({ section }) => section));
  return forgotten;
}

const isHeldAgain = (session: Session, erasure: Erasure): boolean =>
  wholeSections(erasure).some(({ section }) => session.keys.of(section).size > 0);

/**
 * Brings one erasure to its end; nothing of it counts as done before all of it is.
 * @param except a file of the inbox that stays: a person is taking it in again
 */
export async function carryOut(
  context: VaultContext,
  id: string,
  except?: string,
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const begun = await reached(context, must(erasureOf(session, id), 'an erasure that was begun'));
  const forgotten = await destroyKeys(context, [begun]);
  if (!forgotten.ok && forgotten.problem.code !== 'half-written') return forgotten;
  forgetChecked(session);
  await sections.forget(begun.sections.map(({ section }) => section));
  const gone = await session.keysAreOne();
  if (!gone.ok) return gone;
  const erasure = isHeldAgain(session, begun) ? await sparing(context, begun) : begun;
  const { references = [] } = erasure;
  const unreferred = await dropReferences(session, references);
  if (!unreferred.ok) return unreferred;
  // The last who has it takes its pieces along.
  const kept = hadByOthers(session, references);
  for (const attachment of erasure.documents.filter((id) => !kept.has(id))) {
    const removed = await session.shell('chunks.remove', { attachment, overwrite: true });
    if (!removed.ok) return fail({ code: removed.problem });
  }
  const files = await removeFiles(session, id, erasure, except);
  if (!files.ok) return files;
  const dropped = await dropDrafts(session, erasure);
  if (!dropped.ok) return dropped;
  const aside = await countSetAside(session);
  if (!aside.ok) return aside;
  const { incoming, outgoing, unread } = files.value;
  const { going: _going, ...rest } = erasure;
  const done: Erasure = {
    ...rest,
    sections: erasure.sections.map(({ held: _held, ...section }) => section),
    state: 'done',
    lastCopy: lastCopyHere(session),
    ...(kept.size > 0 && { kept: [...kept] }),
    ...(aside.value > 0 && { setAside: aside.value }),
    files: { outgoing: outgoing.length, incoming: incoming.length, unread },
  };
  // Were one of them to come again, it is met as for the first time.
  const unmet = incoming.map((name): RecordChange => [keys.incoming(name), null]);
  const noted = await session.records.put([...unmet, ...emptied(session, erasure), [erasureKey(id), done]]);
  if (!noted.ok) return noted;
  // What is left of a section is read from the journal and written anew.
  for (const { section } of erasure.sections) if (session.keys.of(section).size > 0) await sections.open(section);
  await session.rows.write([metaRow(session)]);
  return ok(undefined);
}

/** What a colleague told is believed as far as the keys are gone: a letter destroys nothing. */
async function reached(context: VaultContext, erasure: Erasure): Promise<Erasure> {
  if (erasure.told !== true) return erasure;
  const { session } = context;
  const isGone = ({ section, epochs }: ErasedSection): boolean => {
    const held = session.keys.of(section);
    return epochs === undefined ? held.size === 0 : epochs.every((epoch) => !held.has(epoch));
  };
  const gone = erasure.sections.filter(isGone);
  const all = gone.length === erasure.sections.length;
  const told = all ? erasure : { ...erasure, scope: 'section' as const, sections: gone };
  const { documents, references } = await sparing(context, erasure);
  return references ? { ...told, documents, references } : { ...told, documents: all ? documents : [] };
}

/** Without the documents that what I still read, or read again, names. */
async function sparing(context: VaultContext, erasure: Erasure): Promise<Erasure> {
  const stays = await namedStill(context, erasure.dossier);
  const documents = erasure.documents.filter((id) => !stays.has(id));
  const references = erasure.references?.filter(({ document }) => !stays.has(document));
  return { ...erasure, documents, ...(references && { references }) };
}

/** Documents that what I still read of a dossier names. */
async function namedStill({ session, sections }: VaultContext, dossier: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { hex } of allSectionsOf(session, dossier)) {
    const section = await sections.open(hex);
    for (const { id } of section ? filesEverIn(section) : []) found.add(id);
  }
  return found;
}

/* ---- keys ---- */

type Picks = (key: SectionKey) => boolean;

function picking(sections: readonly ErasedSection[]): Picks {
  const bySection = new Map(sections.map((each) => [each.section, each]));
  return (key) => {
    const found = bySection.get(toHex(key.section));
    const epochs = found?.epochs ?? found?.held;
    return found !== undefined && (epochs === undefined || epochs.includes(toHex(key.epoch)));
  };
}

/** Of all of them in one write of the key file: each write wraps anew every key that stays. */
export async function destroyKeys(
  context: VaultContext,
  all: readonly Erasure[],
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const mine = all.filter(({ told }) => told !== true);
  const sections = mine.flatMap((erasure) => erasure.sections);
  const picks = picking(sections);
  const held = session.keys.sections().some((hex) => [...session.keys.of(hex).values()].some(picks));
  if (!held) return ok(undefined);
  const carded = await keepCards(context, new Set(sections.map(({ section }) => section)));
  if (!carded.ok) return carded;
  const forAll = picking(sections.filter((each) => each.forAll));
  const letters = mine.flatMap((erasure) => lettersFor(session, erasure));
  return session.forgetKeys(picks, { forAll, letters, ownTexts: neededKeys(session) });
}

/** A letter to every colleague of this computer whose keys go too. */
function lettersFor(session: Session, erasure: Erasure): KeyFile['letters'] {
  const { realm, scope, reason, dossier, documents, references } = erasure;
  return erasure.tells.flatMap(({ seat, sections }) => {
    const mate = session.people.find((each) => toHex(each.seat) === seat);
    const told = erasure.sections.flatMap(({ held: _held, ...each }) =>
      sections.includes(each.section) ? [each] : [],
    );
    if (mate === undefined) return [];
    const about = { kind: 'erased' as const, realm, scope, reason, dossier, sections: told, documents };
    return [letterTo(session, mate, { ...about, ...(references && { references }) })];
  });
}

/* ---- files on their way ---- */

const names = (erasure: Erasure, sectionHex: string): boolean =>
  erasure.sections.some(({ section }) => section === sectionHex);

interface Removed {
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
  readonly unread: number;
}

/** Files that carry any of it: those in the outbox only their reader can open, those in the inbox I can. */
async function removeFiles(
  session: Session,
  id: string,
  erasure: Erasure,
  except: string | undefined,
): Promise<Result<Removed, VaultProblem>> {
  const outbox = await session.shell('outbox.list', undefined);
  if (!outbox.ok) return fail({ code: outbox.problem });
  const lying = new Set(outbox.value.map(({ name }) => name));
  const outgoing = carrying(session, erasure).flatMap(({ name }) => (lying.has(name) ? [name] : []));
  const listed = await session.shell('inbox.list', undefined);
  if (!listed.ok) return fail({ code: listed.problem });
  const incoming: string[] = [];
  let unread = 0;
  for (const { name } of listed.value) {
    if (name === except) continue;
    // What once ended the reading is not opened for this either: it counts as not read.
    const read = isHeldAside(session, name) ? fail({ code: 'not-ended' as const }) : await readIncoming(session, name);
    if (!read.ok && read.problem.code === 'failed') return read;
    if (!read.ok) unread += ['not-for-me', 'for-colleague'].includes(read.problem.code) ? 0 : 1;
    else if (brings(erasure, read.value.bundle)) incoming.push(name);
  }
  // Noted before they go: what an earlier attempt removed already counts, and is met again as for the first time.
  const before = erasure.going ?? { outgoing: [], incoming: [] };
  const going = {
    outgoing: [...new Set([...before.outgoing, ...outgoing])],
    incoming: [...new Set([...before.incoming, ...incoming])],
  };
  const isNoted = going.outgoing.length + going.incoming.length === before.outgoing.length + before.incoming.length;
  const noted = isNoted ? ok(undefined) : await session.records.put([[erasureKey(id), { ...erasure, going }]]);
  if (!noted.ok) return noted;
  const left = await emptyBox(session, 'outbox', outgoing);
  const both = left.ok ? await emptyBox(session, 'inbox', incoming) : left;
  return both.ok ? ok({ ...going, unread }) : both;
}

/** Nothing is said to be gone before it is: what still lies there is tried again. */
async function emptyBox(
  session: Session,
  box: 'outbox' | 'inbox',
  names: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  if (names.length === 0) return ok(undefined);
  const removed = await session.shell(`${box}.remove`, { names: [...names] });
  if (!removed.ok) return fail({ code: removed.problem });
  const listed = await session.shell(`${box}.list`, undefined);
  if (!listed.ok) return fail({ code: listed.problem });
  return listed.value.some(({ name }) => names.includes(name)) ? fail({ code: 'failed' }) : ok(undefined);
}

const carrying = (session: Session, erasure: Erasure): readonly Outgoing[] =>
  filesCarrying(session, erasure.dossier, erasure.scope === 'dossier' ? null : (section) => names(erasure, section));

function brings(erasure: Erasure, { manifest: { dossier, sections }, attachments }: ReadBundle): boolean {
  if (dossier === undefined || toBase64url(dossier.id) !== erasure.dossier) return false;
  if (erasure.scope === 'document') return attachments.some(({ id }) => erasure.documents.includes(id));
  return erasure.scope === 'dossier' || sections.some(({ section }) => names(erasure, toHex(section)));
}

/* ---- drafts ---- */

const aboutSection = z.looseObject({ section: z.string() });

/** What was being typed in it. The file of drafts is written anew: what was dropped earlier does not lie in it either. */
async function dropDrafts(session: Session, erasure: Erasure): Promise<Result<undefined, VaultProblem>> {
  const drafts = await myDrafts(session);
  if (!drafts.ok) return drafts;
  const kinds = new Set<string>(wholeSections(erasure).map(({ kind }) => kind));
  const isIn = ({ place, value }: Draft): boolean => {
    const about = aboutSection.safeParse(value);
    return kinds.has(place.split('/')[0] ?? '') || (about.success && kinds.has(about.data.section));
  };
  const gone = drafts.value.filter(
    (draft) => draft.dossier === erasure.dossier && (erasure.scope === 'dossier' || isIn(draft)),
  );
  return removeDrafts(session, gone, { forget: true });
}

/* ---- records ---- */

/** Records that say something of one section: when it came, what of it was put right, and who was told so. */
const ofSection = ['arrived', 'corrected', 'correction-told'] as const;

/** What records say of it beyond ids, without it. */
function emptied(session: Session, erasure: Erasure): readonly RecordChange[] {
  const { records } = session;
  const whole = wholeSections(erasure).map(({ section }) => section);
  const arrived = whole.flatMap((section) =>
    ofSection.flatMap((kind) =>
      records.list(`${kind}/${section}/`).map(([rest]): RecordChange => [`${kind}/${section}/${rest}`, null]),
    ),
  );
  const known = records.list('knows/').flatMap(([rest]): readonly RecordChange[] => {
    const [, section = ''] = rest.split('/');
    return whole.includes(section) ? [[`knows/${rest}`, new Uint8Array()]] : [];
  });
  const knownFrom = records
    .list('known-from/')
    .flatMap(([rest]): readonly RecordChange[] =>
      whole.includes(rest.split('/')[1] ?? '') ? [[`known-from/${rest}`, null]] : [],
    );
  const out = carrying(session, erasure).map((item): RecordChange => [
    keys.outgoing(item.id),
    withoutContent(item, erasure),
  ]);
  const isWhole = erasure.scope === 'dossier';
  return [
    // Their keys were taken by somebody else; of my own it was said before they went.
    ...(erasure.told === true ? whole.map((section) => nextDrawer(session, section)) : []),
    ...arrived,
    ...known,
    ...knownFrom,
    ...out,
    ...(isWhole
      ? [
          [`seen/${erasure.dossier}`, null] as const,
          [savedPapersKey(erasure.dossier), null] as const,
          ...withoutErased(session, erasure.dossier),
          ...forgetMoves(session, erasure.dossier),
          ...erasedLetters(session, erasure.dossier),
        ]
      : []),
  ];
}

/** What it carried of other parts is still known: they may be erased another day. */
function withoutContent(item: Outgoing, erasure: Erasure): Outgoing {
  const waits = item.state === 'ready' || item.state === 'on-stick';
  const carried = erasure.scope === 'dossier' ? [] : item.carried.filter(({ section }) => !names(erasure, section));
  const { decisions: _restedOn, ...rest } = item;
  return { ...rest, carried, ...(waits && { state: 'given-up' as const, reason: erasure.reason }) };
}
