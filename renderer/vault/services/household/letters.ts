/**
 * Letters: short signed messages from one person of this computer to another, in the key file until they were read
 * (SPEC.md, G5). Only the receiver opens them; the key file can forget them.
 */
import { z } from 'zod';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes16, bytes64, moment, someBytes } from '../../../../shared/codec/shapes.ts';
import type { Bytes, Crypto, SignKeys } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import {
  documentReferences,
  erasedSection,
  erasureKey,
  erasureScope,
  erasureByColleague,
  type Erasure,
} from '../../core/endings/erasures.ts';
import { dossiersIn, nameOf } from '../../core/context/projections.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import { judged, keepPeriods } from './service-periods.ts';
import { unpad } from '../../core/sealing/padding.ts';
import type { LetterView } from '../../api/people.ts';
import { askedWork, newWork, type NewWork } from './asked-work.ts';
import { colleaguesHere } from './colleagues.ts';
import { letterAd, sealLetter, type SealedLetter } from '../../core/keys/letter-box.ts';

type Sealed = SealedLetter;

const aboutSomeone = z.strictObject({
  kind: z.enum(['emergency', 'ask']),
  realm: z.enum(['real', 'practice']),
  surname: z.string().max(200),
  birth: z.string().max(20),
  reason: z.string().max(500),
  dossier: bytes16.optional(),
});
/** Something I read too was erased on this computer (Z4). */
const aboutErased = z.strictObject({
  kind: z.literal('erased'),
  realm: z.enum(['real', 'practice']),
  scope: erasureScope,
  reason: z.string().max(500),
  dossier: z.string().max(64),
  sections: z.array(erasedSection).max(10_000),
  documents: z.array(z.string().max(64)),
  references: z.array(documentReferences).optional(),
});
/** What somebody set for our whole service, with the card of who did. */
const aboutPeriods = z.strictObject({
  kind: z.literal('periods'),
  realm: z.enum(['real', 'practice']),
  statement: someBytes,
  card: someBytes,
});
const about = z.union([aboutSomeone, aboutErased, aboutPeriods, newWork]);
export type About = z.infer<typeof about>;

const body = z.strictObject({
  format: z.literal('passerelle/letter'),
  version: z.literal(1),
  vault: bytes16,
  from: bytes16,
  to: bytes16,
  at: moment,
  about,
});
const wire = z.tuple([someBytes, bytes64]);

const signedBytes = (crypto: Crypto, text: Uint8Array): Bytes =>
  concat([utf8('passerelle/letter/1\n'), crypto.hash(text)]);

/** A letter of mine for a person of this computer. */
export function letterTo(session: Session, to: LocalUser, what: About): Sealed {
  const { crypto, vault, secret } = session;
  const { seat: from, real } = secret;
  const head = { format: 'passerelle/letter' as const, version: 1 as const, vault, from, to: to.seat };
  const text = encode({ ...head, at: session.now(), about: what });
  const signed = encode([text, crypto.sign(signedBytes(crypto, text), real.sign.secretKey)]);
  return sealLetter(session, { seat: to.seat, wrapKey: to.wrapKey }, signed);
}

const kept = z.strictObject({
  at: moment,
  from: z.string(),
  about: z.union([aboutSomeone, newWork]),
  isClosed: z.boolean(),
});
type Kept = z.infer<typeof kept>;

/** Letters to me move from the key file into my records, then leave the key file. */
export async function takeLetters(session: Session): Promise<Result<undefined, VaultProblem>> {
  const mine = session.file.letters.filter((each) => equal(each.seat, session.secret.seat));
  if (mine.length === 0) return ok(undefined);
  for (const sealed of mine) {
    const letter = openLetter(session, sealed, session.secret.real.wrap);
    if (letter === null) continue;
    if (letter.about.kind === 'periods') {
      const heard = await ingestLetter(session, letter.about, letter.from);
      if (!heard.ok) return heard;
      continue;
    }
    // Nobody asks for somebody else.
    if (letter.about.kind === 'work' && !equal(letter.about.seat, letter.from.seat)) continue;
    const [key, value] = recordOf(letter.id, letter.at, letter.from, letter.about);
    if (session.records.get(key) !== undefined) continue;
    const { kind } = letter.about;
    const id = dossierOf(letter.about);
    const noted = await logAccess(session, { what: `told-${kind}`, dossier: id }, [[key, value]]);
    if (!noted.ok) return noted;
  }
  const isMine = (each: Sealed): boolean => mine.includes(each);
  return session.changeKeyFile((file) => ({ ...file, letters: file.letters.filter((each) => !isMine(each)) }));
}

/** Where it counts here it is kept; whom my service did not take in has no say in it (P13). */
async function ingestLetter(
  session: Session,
  { realm, statement, card }: z.infer<typeof aboutPeriods>,
  from: Letter['from'],
): Promise<Result<undefined, VaultProblem>> {
  if (!colleaguesHere(session).some(({ seat }) => equal(seat, from.seat))) return ok(undefined);
  const found = judged(session, realm, statement, { colleagueBrings: card });
  return found.ok ? keepPeriods(session, realm, found.value) : ok(undefined);
}

/** The dossier a letter is about, in base64url, where it names one. */
function dossierOf(what: Exclude<About, { readonly kind: 'periods' }>): string | undefined {
  if (what.kind === 'work') return undefined;
  return what.dossier instanceof Uint8Array ? toBase64url(what.dossier) : what.dossier;
}

interface Letter {
  readonly id: string;
  readonly at: number;
  readonly from: Pick<SeatCard, 'name' | 'service'> & { readonly seat: Bytes };
  readonly about: About;
}

/** What is remembered of a letter: one that tells of an erasure is carried out as far as it concerns me (Z4). */
function recordOf(
  id: string,
  at: number,
  from: Letter['from'],
  what: Exclude<About, { readonly kind: 'periods' }>,
): readonly [string, Kept | Erasure] {
  if (what.kind === 'erased') return [erasureKey(id), erasureByColleague(what, at, from)];
  return [`letter/${id}`, { at, from: from.name, about: what, isClosed: false }];
}

function openLetter(
  { crypto, vault, erasureKey, household }: Session,
  { seat, box }: Sealed,
  keys: SignKeys,
): Letter | null {
  const wrapped = crypto.open(box, letterAd(vault, seat), erasureKey);
  const padded = wrapped && crypto.unwrap(wrapped, keys);
  const signed = padded && unpad(padded);
  const outer = signed && decode(signed);
  const parts = outer?.ok ? wire.safeParse(outer.value) : null;
  if (!parts?.success) return null;
  const [text, signature] = parts.data;
  const value = decode(text);
  const letter = value.ok ? body.safeParse(value.value) : null;
  if (!letter?.success || !equal(letter.data.to, seat) || !equal(letter.data.vault, vault)) return null;
  const known = household ? [...household.standing, ...household.former] : [];
  const from = known.find((each) => equal(each.seat, letter.data.from));
  if (!from || !crypto.verify(signature, signedBytes(crypto, text), from.card.signKey)) return null;
  const { at, about: what } = letter.data;
  const { name, service } = from.card;
  return { id: toBase64url(crypto.hash(text, 16)), at, from: { name, service, seat: from.seat }, about: what };
}

/** Letters not put aside yet, newest first; one that asks names the dossier when I have it. */
export function letters(context: VaultContext): readonly LetterView[] {
  return context.session.records
    .list('letter/')
    .flatMap(([id, value]) => {
      const parsed = kept.safeParse(value);
      return parsed.success && !parsed.data.isClosed ? viewsOf(context, id, parsed.data) : [];
    })
    .sort((a, b) => b.at - a.at);
}

/** Nothing for a letter about work that was agreed to, or asked anew, meanwhile. */
function viewsOf(context: VaultContext, id: string, { at, from, about: what }: Kept): readonly LetterView[] {
  if (what.kind === 'work') {
    const asked = askedWork(context.session, what);
    if (!asked) return [];
    const { name, function: fn, service } = asked.card;
    return [{ id, kind: 'work', at, from, name, function: fn, service, before: asked.person.card.service }];
  }
  const { kind, realm, surname, birth, reason } = what;
  const dossier = what.dossier ? toBase64url(what.dossier) : mineOf(context, realm, surname, birth);
  return [{ id, kind, at, from, reason, surname, birth, realm, ...(dossier !== undefined && { dossier }) }];
}

export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function mineOf(context: VaultContext, realm: Realm, surname: string, birth: string): string | undefined {
  return dossiersIn(context, realm).find((each) => {
    const name = nameOf(each);
    return plainName(name.surname) === plainName(surname) && name.birth === birth;
  })?.id;
}

/** What a letter about work asks; null where this is none, or was put aside. */
export function workIn(session: Session, id: string): NewWork | null {
  const parsed = kept.safeParse(session.records.get(`letter/${id}`));
  const isOpen = parsed.success && !parsed.data.isClosed;
  return isOpen && parsed.data.about.kind === 'work' ? parsed.data.about : null;
}

export async function closeLetter(session: Session, id: string): Promise<Result<undefined, VaultProblem>> {
  const parsed = kept.safeParse(session.records.get(`letter/${id}`));
  if (!parsed.success) return fail({ code: 'not-found' });
  return session.records.put([[`letter/${id}`, { ...parsed.data, isClosed: true }]]);
}

/** Letters about a dossier, without the name they told and put aside. */
export const erasedLetters = (session: Session, dossier: string): readonly (readonly [string, Kept])[] =>
  session.records.list('letter/').flatMap(([id, value]) => {
    const parsed = kept.safeParse(value);
    if (!parsed.success || parsed.data.about.kind === 'work' || parsed.data.about.dossier === undefined) return [];
    if (toBase64url(parsed.data.about.dossier) !== dossier) return [];
    const nameless = { ...parsed.data.about, surname: '', birth: '', reason: '' };
    return [[`letter/${id}`, { ...parsed.data, about: nameless, isClosed: true }] as const];
  });
