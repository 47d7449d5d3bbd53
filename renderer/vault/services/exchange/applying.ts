/** Applying what a file brings: keys first, then everything in one append, each part under the key of its epoch. */
import { newDrawers, byEpoch } from './sealing.ts';
import { arrivalRecord } from '../../core/writing/arrivals.ts';
import { receiptFor } from '../post/receipts.ts';
import { givenAnew } from '../dossiers/withdrawals.ts';
import { givenAgain } from '../../core/endings/closed.ts';
import { concat, equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import { keptOf } from '../../../../shared/contributions/keys-that-come.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { beginningsTaken } from './beginnings-taken.ts';
import { filesNamed, refer, seatsReading } from '../../core/writing/references.ts';
import { incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import { isNoted, nowKnows } from '../exchanged/holdings.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { cardsIn } from './open-incoming.ts';
import type { Exchanging } from './purposes.ts';
import { framesUnder } from '../../core/sections/section-frames.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmId, type Session } from '../../core/session/session.ts';
import type { SectionContent } from '../../core/sealing/frames.ts';
import { metaRow } from '../../core/writing/meta.ts';
import { readWithNewKeys } from '../replay/replay.ts';
import type { DryRun } from './opened.ts';

/** What is kept of a section under one key. */
interface Incomings {
  readonly section: OpenSection;
  readonly key: SectionKey;
  readonly content: SectionContent;
  /** Decoded and checked when the file was tried. */
  readonly decoded: DryRun['decoded'];
}

/** What came of one section, each part under the key of the epoch it belongs to. */
function incomingsOf(
  session: Session,
  trial: DryRun,
  section: OpenSection,
  own: readonly Contribution[],
  cards: readonly Bytes[],
): readonly Incomings[] {
  const keys = session.keys.of(section.hex);
  const groups = new Map(byEpoch(session, trial, (epoch) => keys.has(epoch)));
  for (const made of own) {
    const epoch = toHex(made.head.epoch ?? made.id);
    groups.set(epoch, [...(groups.get(epoch) ?? []), made.bytes]);
  }
  return [...groups].map(([epoch, contributions]) => ({
    section,
    key: must(keys.get(epoch), 'the key of an epoch that came'),
    decoded: trial.decoded,
    content: { contributions, cards: [...cards] },
  }));
}

/**
 * Cards of authors that came along, and the sender's own: colleagues of this computer read what was sent in its journal, and
 * where a file does not name its sender among them, it would wait there for a card that is here.
 */
function cardsToKeep(bundle: ReadBundle): readonly Bytes[] {
  const along = cardsIn(bundle);
  const { card } = bundle.manifest.from;
  return along.some((each) => equal(each, card)) ? along : [...along, card];
}

/** Keys, then contributions of all sections and the record of the file in one append. */
export async function apply(
  context: Exchanging,
  name: string,
  bundle: ReadBundle,
  realm: Realm,
  trials: readonly DryRun[],
  { drop, waits }: { readonly drop: boolean; readonly waits: boolean },
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const { writes } = context.purposes[bundle.manifest.purpose];
  const came = newKeys(session, realm, trials);
  const holds = (section: string, epoch: string): boolean =>
    session.keys.of(section).has(epoch) || came.some((key) => toHex(key.epoch) === epoch);
  const fresh = [...came, ...newDrawers(session, realm, trials, holds)];
  const kept = await keepCame(session, fresh);
  if (!kept.ok) {
    await readWith(context, fresh);
    return kept;
  }
  const cards = cardsToKeep(bundle);
  const work: Incomings[] = [];
  const arrived: (readonly [string, unknown])[] = [];
  const having: { readonly files: readonly Attachment[]; readonly seats: readonly Bytes[] }[] = [];
  const given: { readonly hex: string; readonly log: SectionLog }[] = [];
  for (const trial of trials) {
    const section = must(await sections.open(toHex(trial.came.section)), 'a section whose key was just kept');
    const own = writes?.(session, realm, section, trial.log) ?? [];
    const incomings = incomingsOf(session, trial, section, own, cards);
    work.push(...incomings);
    // Who reads as it will stand: a colleague may be named by nothing but the epoch that comes with this file.
    const seats = seatsReading(session, { key: section.key, log: trial.log });
    having.push(...incomings.map(({ decoded }) => ({ files: filesNamed([...decoded.values()]), seats })));
    given.push({ hex: section.hex, log: trial.log });
    arrived.push(...arrivalRecord(session, section.hex, freshIn(section, trial.decoded)));
  }
  const referred = await refer(session, having);
  if (!referred.ok) {
    await readWith(context, fresh);
    return referred;
  }
  const met = must(incomingOf(session, name), 'incoming item');
  const item: Incoming = { ...met, read: true, state: 'accepted', ...(drop && { drop }), ...(waits && { waits }) };
  const records: (readonly [string, unknown])[] = [
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'accepted' }),
    ...givenAnew(session, bundle, given),
    ...(await beginningsTaken(context, trials)),
    ...arrived,
    ...bundle.sections.flatMap((each) => heldByNow(session, bundle, each)),
  ];
  const frames = work.flatMap((each) => framesUnder(session, each.content, each.key));
  const appended = await session.append([...frames, ...session.records.frames(records)]);
  if (!appended.ok) {
    // The keys are kept all the same, and open what a colleague has taken in here.
    await readWith(context, fresh);
    return appended;
  }
  const applied = work.map(({ section, content, key, decoded }) => ({
    hex: section.hex,
    content,
    key,
    known: decoded,
  }));
  await sections.appliedTogether(applied, session.records.takeOver(records));
  await readWith(context, fresh);
  return ok(undefined);
}

/** Keeps keys that came. What is held back of them is given again (U6): else the next unlocking lets go of it. */
export async function keepCame(
  session: Session,
  fresh: readonly SectionKey[],
): Promise<Result<undefined, VaultProblem>> {
  if (fresh.length === 0) return ok(undefined);
  const held = await session.keepKeys(fresh);
  const again = held.ok ? givenAgain(session, fresh) : [];
  return again.length > 0 ? session.records.put(again) : held;
}

/** Reads what lies here under keys that just came. */
export async function readWith({ session, sections }: VaultContext, fresh: readonly SectionKey[]): Promise<void> {
  await sections.authorsChanged();
  const late = await readWithNewKeys(
    session,
    sections,
    fresh.map((each) => each.epoch),
  );
  await sections.keysCame(fresh.map(({ section }) => toHex(section)));
  await sections.cardsCame();
  // What could not be read now is read at the next unlock, as long as the store does not say it was.
  if (late.ok) await session.rows.write([metaRow(session)]);
}

/** What of it was not here before, with the signing key (hex) of its author. */
const freshIn = (
  { log }: OpenSection,
  decoded: DryRun['decoded'],
): readonly { readonly id: Bytes; readonly seat: string }[] =>
  [...decoded.values()].flatMap(({ id, head }) => (log.has(id) ? [] : [{ id, seat: toHex(head.actor.key) }]));

/** Those that are kept of what comes, and are not here yet (R13). */
export function newKeys(session: Session, realm: Realm, trials: readonly DryRun[]): readonly SectionKey[] {
  return trials.flatMap(({ came: { section, dossier, kind, keys: epochs }, log }) => {
    const held = session.keys.of(toHex(section));
    const fresh = epochs.filter(({ epoch }) => !held.has(toHex(epoch)));
    const kept = new Set(
      keptOf(
        fresh.map(({ epoch }) => toHex(epoch)),
        log,
        (hex) => held.has(hex),
      ),
    );
    return fresh.flatMap(({ epoch, key }) =>
      kept.has(toHex(epoch)) ? [{ section, dossier, kind, epoch, key, realm: realmId(realm) }] : [],
    );
  });
}

/** What they sent lies with them too, unless it was made before their time was over (U8). */
function heldByNow(
  session: Session,
  bundle: ReadBundle,
  { section, contributions }: ReadBundle['sections'][number],
): readonly (readonly [string, unknown])[] {
  const carried = { section: toHex(section), ids: concat(contributions), madeAt: bundle.manifest.madeAt };
  return isNoted(session, bundle, carried) ? [] : [nowKnows(session, bundle, carried)];
}
