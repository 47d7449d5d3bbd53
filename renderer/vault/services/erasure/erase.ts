/** Erasing a dossier or a part of it: who may, what is said before, and the one append from which on it is done (Z1). */
import { must, fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess, logEach } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { WayInProof } from '../../api/places.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { hadByOthers } from '../../core/writing/references.ts';
import { myDrafts } from '../dossiers/drafts.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import { copiesKnown } from '../backup/known-copies.ts';
import { proved } from '../people/proof.ts';
import { turnOwnTexts } from '../own-texts/own-texts.ts';
import type { Session } from '../../core/session/session.ts';
import { countSetAside } from '../health/set-aside.ts';
import type { ErasurePlan, ErasureView, OwnTextsChosen, WhatToErase } from '../../api/erasure.ts';
import { carryOut, destroyKeys } from './carry-out.ts';
import { filesCarrying } from './holders.ts';
import { chosenOf, hasOwnTexts, ownTextsIn, without, withNames } from './own-texts.ts';
import { reachOf } from './reach.ts';
import { nextDrawer } from '../../core/writing/drawer.ts';
import {
  erasureKey,
  erasureOf,
  erasures,
  newErasureId,
  wholeSections,
  type Erasure,
} from '../../core/endings/erasures.ts';

const reasonLength = { least: 10, most: 500 };

/** A reason as it is kept; null when it is too short or too long. */
export function reasonOf(typed: string): string | null {
  const reason = typed.trim();
  return reason.length < reasonLength.least || reason.length > reasonLength.most ? null : reason;
}

/** What stands against it: nothing here to erase, or the part that says whose dossier it is. */
function objectionTo({ session }: VaultContext, { dossier, section }: WhatToErase): VaultProblem | null {
  if (allSectionsOf(session, dossier).length === 0) return { code: 'unknown-dossier' };
  return section === 'identity' ? { code: 'not-allowed' } : null;
}

export async function erasurePlan(
  context: VaultContext,
  what: WhatToErase,
): Promise<Result<ErasurePlan, VaultProblem>> {
  const against = objectionTo(context, what);
  if (against) return fail(against);
  const reached = await reachOf(context, what);
  if (!reached.ok) return reached;
  const reach = reached.value;
  const drafts = await myDrafts(context.session);
  if (!drafts.ok) return drafts;
  const aside = await countSetAside(context.session);
  if (!aside.ok) return aside;
  const going = new Set(reach.sections.map(({ section }) => section));
  const isMeant = what.section === undefined ? null : (section: string): boolean => going.has(section);
  const waiting = filesCarrying(context.session, what.dossier, isMeant).filter(
    ({ state }) => state === 'ready' || state === 'on-stick',
  );
  return ok({
    parts: reach.sections.map(({ kind, forAll }) => ({ kind, forMeAlone: !forAll })),
    documents: reach.documents.length - hadByOthers(context.session, reach.references ?? []).size,
    drafts: what.section === undefined ? drafts.value.filter(({ dossier }) => dossier === what.dossier).length : 0,
    waiting: waiting.length,
    elsewhere: reach.elsewhere,
    given: (reach.given ?? []).length,
    unnamed: reach.unnamed ?? 0,
    extracts: reach.repeating,
    ownTexts: what.section === undefined ? await ownTextsIn(context, what.dossier) : { words: [], filters: [] },
    setAside: aside.value,
    colleaguesToo: reach.colleaguesToo,
    colleaguesKeep: reach.colleagues,
    lastCopy: reach.lastCopy,
  });
}

/** Erases. Up to the append nothing has happened; from then on it is carried out, now or at the next unlock. */
export async function erase(
  deps: EntryDeps,
  context: VaultContext,
  input: WhatToErase & { readonly reason: string; readonly proof: WayInProof },
): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = context;
  const unfinished = unfinishedOf(session, input);
  const against = unfinished === null ? objectionTo(context, input) : null;
  if (against) return fail(against);
  const reason = reasonOf(input.reason);
  if (reason === null) return fail({ code: 'does-not-fit', field: 'reason' });
  const proof = await proved(deps, session, input.proof);
  if (!proof.ok) return proof;
  if (unfinished !== null) return finish(context, unfinished);
  const meant = await erasureFor(context, input, reason);
  if (!meant.ok) return meant;
  const erased = await begin(context, meant.value);
  session.notify({ type: 'changed', dossier: input.dossier });
  return erased;
}

/** The erasure of the same that was begun here and is not done: whoever asks again wants that one. */
function unfinishedOf(session: Session, { dossier, section }: WhatToErase): string | null {
  const isSame = ({ scope, sections }: Erasure): boolean =>
    section === undefined ? scope === 'dossier' : scope === 'section' && sections.some(({ kind }) => kind === section);
  const found = erasures(session).find(
    ([, each]) => each.state === 'begun' && each.told !== true && each.dossier === dossier && isSame(each),
  );
  return found?.[0] ?? null;
}

/** An erasure, and the own texts that go with it. */
interface Meant {
  readonly erasure: Erasure;
  readonly goes: OwnTextsChosen;
}

/** What an erasure would be, with all it reaches; `not-found` when there is nothing of it here. */
async function erasureFor(
  context: VaultContext,
  what: WhatToErase,
  reason: string,
): Promise<Result<Meant, VaultProblem>> {
  const { session } = context;
  const { dossier, section } = what;
  const reached = await reachOf(context, what);
  if (!reached.ok) return reached;
  const { colleaguesToo: _told, repeating: _repeating, ...reach } = reached.value;
  if (reach.sections.length === 0) return fail({ code: 'not-found' });
  const realm = must(realmOfDossier(session, dossier), 'the realm of a dossier');
  const { name, service } = session.me(realm);
  const scope = section === undefined ? 'dossier' : 'section';
  const by = { name, service };
  const erasure: Erasure = { scope, realm, dossier, at: session.now(), by, reason, ...reach, state: 'begun' };
  if (scope === 'section') return ok({ erasure, goes: { words: [], filters: [] } });
  const found = await ownTextsIn(context, dossier);
  const named = withNames(found);
  const goes = what.ownTexts ? chosenOf(found, what.ownTexts) : named;
  const gone = goes.words.length + goes.filters.length;
  const keptWords = named.words.filter((word) => !goes.words.includes(word));
  const keptFilters = named.filters.filter((filter) => !goes.filters.includes(filter));
  const kept = keptWords.length + keptFilters.length;
  return ok({ erasure: gone + kept === 0 ? erasure : { ...erasure, ownTexts: { gone, kept } }, goes });
}

/**
 * Several dossiers at once, without asking once more who it is: begun in one append, their keys destroyed in one write, then
 * each carried out. The page is told by whoever asked for it.
 */
export async function eraseTogether(
  context: VaultContext,
  dossiers: readonly string[],
  reason: string,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const all: (Meant & { readonly id: string })[] = [];
  for (const dossier of dossiers) {
    const meant = await erasureFor(context, { dossier }, reason);
    if (meant.ok) all.push({ id: newErasureId(session), ...meant.value });
    else if (meant.problem.code !== 'not-found') return meant;
  }
  const goes = {
    words: all.flatMap((each) => each.goes.words),
    filters: all.flatMap((each) => each.goes.filters),
  };
  const turned = await turnOwnTexts(session, without(session, goes));
  if (!turned.ok) return turned;
  const entries = all.map(({ erasure: { scope, dossier } }) => ({ what: `erased-${scope}`, dossier, reason }));
  const logged = await logEach(session, entries, [
    ...turned.value,
    ...all.flatMap(({ id, erasure }) => begunRecords(session, id, erasure)),
  ]);
  if (!logged.ok) return logged;
  const destroyed = await destroyKeys(
    context,
    all.map(({ erasure }) => erasure),
  );
  if (!destroyed.ok && destroyed.problem.code !== 'half-written') return destroyed;
  for (const { id } of all) {
    const done = await carryOut(context, id);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** What begins it: the drawers of its sections go with their keys (drawer.ts). */
const begunRecords = (session: Session, id: string, erasure: Erasure): readonly (readonly [string, unknown])[] => [
  ...wholeSections(erasure).map(({ section }) => nextDrawer(session, section)),
  [erasureKey(id), erasure],
];

/** The append that begins it, and everything after. */
async function begin(context: VaultContext, { erasure, goes }: Meant): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = context;
  const id = newErasureId(session);
  const { scope, dossier, reason } = erasure;
  // Of a part the dossier stays, and with it whoever is named.
  const turned = scope === 'dossier' ? await turnOwnTexts(session, without(session, goes)) : ok([]);
  if (!turned.ok) return turned;
  const records = [...turned.value, ...begunRecords(session, id, erasure)];
  const logged = await logAccess(session, { what: `erased-${scope}`, dossier, reason }, records);
  return logged.ok ? finish(context, id) : logged;
}

/** Carries out what was begun; the page is told by whoever asked for it. */
export async function finish(context: VaultContext, id: string): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = context;
  const done = await carryOut(context, id);
  const erasure = must(erasureOf(session, id), 'an erasure');
  return done.ok ? ok(viewOf(session, id, erasure)) : done;
}

export function viewOf(session: Session, id: string, erasure: Erasure): ErasureView {
  const { scope, realm, dossier, at, by, reason, elsewhere, lastCopy, takenBack } = erasure;
  return {
    id,
    scope,
    realm,
    dossier,
    parts: erasure.sections.map(({ kind }) => kind),
    documents: erasure.documents.length - (erasure.kept?.length ?? 0),
    at,
    by,
    reason,
    elsewhere,
    given: (erasure.given ?? []).map(({ sections: _sections, ...rest }) => rest),
    unnamed: erasure.unnamed ?? 0,
    extracts: (erasure.extracts ?? []).map(({ kind, to, on }) => ({
      to,
      ...(kind !== undefined && { kind }),
      ...(on !== undefined && { on }),
    })),
    colleaguesKeep: erasure.colleagues,
    lastCopy,
    files: erasure.files ?? { outgoing: 0, incoming: 0, unread: 0 },
    isUnfinished: erasure.state === 'begun',
    isTold: erasure.told === true,
    ownTexts: erasure.ownTexts ?? { gone: 0, kept: 0 },
    setAside: erasure.setAside ?? 0,
    mayNameSomebody: erasure.told === true && scope === 'dossier' && hasOwnTexts(session),
    ...(takenBack !== undefined && { takenBack }),
  };
}

export const erasureViews = ({ session }: VaultContext): readonly ErasureView[] =>
  erasures(session)
    .map(([id, each]) => {
      const copies = copiesKnown(session, each.at);
      return { ...viewOf(session, id, each), ...(copies && { copies }) };
    })
    .reverse();
