/**
 * A consent that was taken back: a small file names the extract or the parts that rested on it, and nothing more. There is no
 * place in it for a reason, so none can travel (shared/disclosure/SPEC.md, D27, D30).
 */
import { z } from 'zod';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { readsByConsent } from '../../../shared/disclosure/matrix.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { bytes16 } from '../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../shared/bundle/read.ts';
import { fail, must, ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { OutgoingItem, Realm, VaultProblem } from '../api.ts';
import { reads } from '../exchange/deciding.ts';
import { realmOfDossier, sectionsOf, type VaultContext } from '../dossiers/dossiers.ts';
import { personElsewhere } from '../exchange/correspondents.ts';
import { recipientFor } from '../exchange/hybrid.ts';
import { post } from '../exchange/posting.ts';
import { outgoingItem } from '../exchange/sending.ts';
import { personText, type Session } from '../session.ts';
import type { OpenSection } from '../sections/sections.ts';
import { mayWithdraw, withdrawalsOf, withdrawnKey } from './view.ts';

export async function withdrawExtract(
  context: VaultContext,
  { dossier, extract }: { readonly dossier: string; readonly extract: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  const id = fromBase64url(extract);
  const section = id && (await context.sections.open(toHex(id)));
  if (realm === null || !section || section.key.kind !== 'extract') return fail({ code: 'unknown-dossier' });
  const { sign } = session.identity(realm);
  const reader = section.log.members().find(({ seat }) => !equal(seat, sign.publicKey));
  if (section.log.roleOf(sign.publicKey) !== 'owner' || reader === undefined) return fail({ code: 'not-allowed' });
  const mine = withdrawnKey(section.hex, toHex(sign.publicKey));
  const noted: Noted = [[mine, { at: session.now(), counts: true }]];
  return tell(context, realm, { dossier, person: personText(reader.person), withdraws: [section.key.section], noted });
}

/** Someone reads parts of a dossier by consent, and it does not stand any more (D30). */
export async function withdrawParts(
  context: VaultContext,
  { dossier, person }: { readonly dossier: string; readonly person: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const to = personElsewhere(session, realm, person);
  if (to === null) return fail({ code: 'not-verified' });
  const mine = session.identity(realm).sign.publicKey;
  const withdraws: Bytes[] = [];
  for (const { hex, key } of sectionsOf(session, dossier)) {
    const section = key.kind === 'extract' ? null : await context.sections.open(hex);
    if (section?.log.roleOf(mine) === 'owner' && reads(session, section.log, to.card)) withdraws.push(key.section);
  }
  if (withdraws.length === 0 || !readsByConsent(to.card)) return fail({ code: 'not-allowed' });
  return tell(context, realm, { dossier, person, withdraws, noted: [] });
}

type Noted = readonly (readonly [string, unknown])[];

interface Telling {
  readonly dossier: string;
  readonly person: string;
  readonly withdraws: readonly Bytes[];
  /** What is kept of it here. */
  readonly noted: Noted;
}

async function tell(
  { session }: VaultContext,
  realm: Realm,
  { dossier, person, withdraws, noted }: Telling,
): Promise<Result<OutgoingItem, VaultProblem>> {
  const to = personElsewhere(session, realm, person);
  if (to === null) return fail({ code: 'not-verified' });
  if (to.known.standing === 'key-changed') return fail({ code: 'key-changed' });
  const sealable = recipientFor(session, realm, to.card);
  if (!sealable.ok) return sealable;
  const logged = await logAccess(session, { what: 'sent-withdrawal', dossier });
  if (!logged.ok) return logged;
  const kept = await session.records.put(noted);
  if (!kept.ok) return kept;
  const posted = await post(session, realm, {
    purpose: 'withdrawal',
    message: '',
    to: to.card,
    dossier: must(fromBase64url(dossier), 'dossier id'),
    sections: [],
    attachments: [],
    cards: [],
    withdraws,
  });
  if (!posted.ok) return posted;
  session.notify({ type: 'changed', dossier });
  return ok(outgoingItem(posted.value));
}

const note = z.object({ withdraws: z.array(bytes16).max(100) });

/**
 * What a verified sender says was taken back, as records of their own. Of a section that is here it is kept only where it is
 * theirs to take back, or may turn out to be; of one that is not here it waits for it.
 */
export async function withdrawnBy(context: VaultContext, { note: told, from, manifest }: ReadBundle): Promise<Noted> {
  const parsed = note.safeParse(told);
  if (!parsed.success) return [];
  const seat = toHex(from.signKey);
  const noted: (readonly [string, unknown])[] = [];
  for (const section of parsed.data.withdraws) {
    const hex = toHex(section);
    const here = await context.sections.open(hex);
    const counts = here !== null && mayWithdraw(here.log, seat);
    // Who only reads it, or writes beside its keepers, takes nothing back.
    const isTheirs = here === null || counts || !here.log.members().some((each) => toHex(each.seat) === seat);
    if (isTheirs) noted.push([withdrawnKey(hex, seat), { at: manifest.madeAt, counts }]);
  }
  return noted;
}

/**
 * Parts that are given anew afterwards: a consent stands again, or they would not have been sent. Only who took one back ends
 * that, or somebody else who keeps the section and names the consent it now rests on.
 */
export function givenAnew(
  session: Session,
  { from, manifest }: ReadBundle,
  sections: readonly Pick<OpenSection, 'hex' | 'log'>[],
): Noted {
  const seat = toHex(from.signKey);
  const namesConsent = manifest.decisions.some((each) => each.startsWith('consent/'));
  return sections.flatMap((section) =>
    withdrawalsOf(session, section).flatMap((withdrawn) => {
      const isOwn = withdrawn.seat === seat;
      const mayGive = isOwn || (namesConsent && mayWithdraw(section.log, seat));
      const isEnded = mayGive && withdrawn.at < manifest.madeAt;
      return isEnded ? [[withdrawnKey(section.hex, withdrawn.seat), null] as const] : [];
    }),
  );
}
