/** Erasing a dossier or a part of it: who may, what is said before, and the one append from which on it is done (Z1). */
import { must, fail, ok, type Result } from '../../../shared/result.ts';
import { logAccess, logEach } from '../access.ts';
import type { VaultProblem, WayInProof } from '../api.ts';
import { allSectionsOf } from '../dossiers/beginnings.ts';
import { realmOfDossier, type Workshop } from '../dossiers/dossiers.ts';
import { hadByOthers } from '../documents/references.ts';
import { myDrafts } from '../dossiers/drafts.ts';
import type { EntryDeps } from '../coming-in/entry.ts';
import { copiesKnown } from '../retention/copies.ts';
import { proved } from '../people/proof.ts';
import type { ErasurePlan, ErasureView, WhatToErase } from './api.ts';
import { carryOut, destroyKeys } from './carry-out.ts';
import { filesCarrying } from './holders.ts';
import { reachOf } from './reach.ts';
import { erasureKey, erasureOf, erasures, newErasureId, type Erasure } from './records.ts';

const reasonLength = { least: 10, most: 500 };

/** A reason as it is kept; null when it is too short or too long. */
export function reasonOf(typed: string): string | null {
  const reason = typed.trim();
  return reason.length < reasonLength.least || reason.length > reasonLength.most ? null : reason;
}

/** What stands against it: nothing here to erase, or the part that says whose dossier it is. */
function objectionTo({ session }: Workshop, { dossier, section }: WhatToErase): VaultProblem | null {
  if (allSectionsOf(session, dossier).length === 0) return { code: 'unknown-dossier' };
  return section === 'identity' ? { code: 'not-allowed' } : null;
}

export async function erasurePlan(shop: Workshop, what: WhatToErase): Promise<Result<ErasurePlan, VaultProblem>> {
  const against = objectionTo(shop, what);
  if (against) return fail(against);
  const reach = await reachOf(shop, what);
  const drafts = await myDrafts(shop.session);
  if (!drafts.ok) return drafts;
  const going = new Set(reach.sections.map(({ section }) => section));
  const isMeant = what.section === undefined ? null : (section: string): boolean => going.has(section);
  const waiting = filesCarrying(shop.session, what.dossier, isMeant).filter(
    ({ state }) => state === 'ready' || state === 'on-stick',
  );
  return ok({
    parts: reach.sections.map(({ kind, forAll }) => ({ kind, forMeAlone: !forAll })),
    documents: reach.documents.length - hadByOthers(shop.session, reach.references ?? []).size,
    drafts: what.section === undefined ? drafts.value.filter(({ dossier }) => dossier === what.dossier).length : 0,
    waiting: waiting.length,
    elsewhere: reach.elsewhere,
    unnamed: reach.unnamed ?? 0,
    extracts: reach.repeating,
    colleaguesToo: reach.colleaguesToo,
    colleaguesKeep: reach.colleagues,
    lastCopy: reach.lastCopy,
  });
}

/** Erases. Up to the append nothing has happened; from then on it is carried out, now or at the next unlock. */
export async function erase(
  deps: EntryDeps,
  shop: Workshop,
  input: WhatToErase & { readonly reason: string; readonly proof: WayInProof },
): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = shop;
  const against = objectionTo(shop, input);
  if (against) return fail(against);
  const reason = reasonOf(input.reason);
  if (reason === null) return fail({ code: 'does-not-fit', field: 'reason' });
  const proof = await proved(deps, session, input.proof);
  if (!proof.ok) return proof;
  const erasure = await erasureFor(shop, input, reason);
  if (erasure === null) return fail({ code: 'not-found' });
  const erased = await begin(shop, erasure);
  session.notify({ type: 'changed', dossier: input.dossier });
  return erased;
}

/** What an erasure would be, with all it reaches; null when there is nothing of it here. */
async function erasureFor(shop: Workshop, what: WhatToErase, reason: string): Promise<Erasure | null> {
  const { session } = shop;
  const { dossier, section } = what;
  const { colleaguesToo: _told, repeating: _repeating, ...reach } = await reachOf(shop, what);
  if (reach.sections.length === 0) return null;
  const realm = must(realmOfDossier(session, dossier), 'the realm of a dossier');
  const { name, service } = session.me(realm);
  const scope = section === undefined ? 'dossier' : 'section';
  return { scope, realm, dossier, at: session.now(), by: { name, service }, reason, ...reach, state: 'begun' };
}

/**
 * Several dossiers at once, without asking once more who it is: begun in one append, their keys destroyed in one write, then
 * each carried out. The page is told by whoever asked for it.
 */
export async function eraseTogether(
  shop: Workshop,
  dossiers: readonly string[],
  reason: string,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = shop;
  const all: { readonly id: string; readonly erasure: Erasure }[] = [];
  for (const dossier of dossiers) {
    const erasure = await erasureFor(shop, { dossier }, reason);
    if (erasure !== null) all.push({ id: newErasureId(session), erasure });
  }
  const entries = all.map(({ erasure: { scope, dossier } }) => ({ what: `erased-${scope}`, dossier, reason }));
  const logged = await logEach(
    session,
    entries,
    all.map(({ id, erasure }) => [erasureKey(id), erasure]),
  );
  if (!logged.ok) return logged;
  const destroyed = await destroyKeys(
    session,
    all.map(({ erasure }) => erasure),
  );
  if (!destroyed.ok) return destroyed;
  for (const { id } of all) {
    const done = await carryOut(shop, id);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** The append that begins it, and everything after. */
async function begin(shop: Workshop, erasure: Erasure): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = shop;
  const id = newErasureId(session);
  const { scope, dossier, reason } = erasure;
  const logged = await logAccess(session, { what: `erased-${scope}`, dossier, reason }, [[erasureKey(id), erasure]]);
  return logged.ok ? finish(shop, id) : logged;
}

/** Carries out what was begun; the page is told by whoever asked for it. */
export async function finish(shop: Workshop, id: string): Promise<Result<ErasureView, VaultProblem>> {
  const { session } = shop;
  const done = await carryOut(shop, id);
  const erasure = must(erasureOf(session, id), 'an erasure');
  return done.ok ? ok(viewOf(id, erasure)) : done;
}

export function viewOf(id: string, erasure: Erasure): ErasureView {
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
    ...(takenBack !== undefined && { takenBack }),
  };
}

export const erasureViews = ({ session }: Workshop): readonly ErasureView[] =>
  erasures(session)
    .map(([id, each]) => {
      const copies = copiesKnown(session, each.at);
      return { ...viewOf(id, each), ...(copies && { copies }) };
    })
    .reverse();
