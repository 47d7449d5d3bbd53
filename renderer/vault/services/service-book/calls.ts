/** The book of one's own service, kept as records `service-book/<realm>/<id>` of the seat (shared/service-book/SPEC.md). */
import type { Answering } from '../../core/gate/answering.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { bookEntry, ofKind, type BookEntry, type BookKind } from '../../../../shared/service-book/book.ts';
import { mostEntries, newerIn, readBook, writeBook } from '../../../../shared/service-book/file.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Session } from '../../core/session/session.ts';
import type { serviceBookApi } from '../../api/service-book.ts';
import type { InputOf } from '../../api/call.ts';
import { namesSomeone } from './names-someone.ts';

export interface ServiceBookCallDeps {
  readonly realm: (context: VaultContext) => Realm;
}

type Book = Result<readonly BookEntry[], VaultProblem>;

export const serviceBookCalls = ({ realm }: ServiceBookCallDeps): Answering<typeof serviceBookApi> => ({
  serviceBook: (context) => ok(bookHere(context.session, realm(context))),
  writeInBook: (context, input) => write(context, realm(context), input),
  takeOutOfBook: (context, { id }) => takeOut(context, realm(context), id),
  serviceBookFile: (context, { only }) => giveOut(context, realm(context), only),
  takeServiceBook: (context, { bytes }) => takeIn(context, realm(context), bytes),
});

/** What one's own service knows of its surroundings: it names services alone, and may go to another service. */
const surroundings: readonly (BookKind | 'gone')[] = ['service', 'contact'];

const prefix = (realm: Realm): string => `service-book/${realm}/`;

/** Everything kept, what was taken out too. */
function heldIn(session: Session, realm: Realm): readonly BookEntry[] {
  return session.records.list(prefix(realm)).flatMap(([, value]) => {
    const parsed = bookEntry.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

export const bookHere = (session: Session, realm: Realm): readonly BookEntry[] => standing(heldIn(session, realm));

const standing = (entries: readonly BookEntry[]): readonly BookEntry[] => entries.filter(({ kind }) => kind !== 'gone');

async function write(
  context: VaultContext,
  realm: Realm,
  { id, entry }: InputOf<typeof serviceBookApi.writeInBook>,
): Promise<Book> {
  const { session } = context;
  const held = heldIn(session, realm);
  const before = held.find((each) => each.id === id);
  if (id !== undefined && before?.kind !== entry.kind) return fail({ code: 'look-again' });
  if (before === undefined && held.length >= mostEntries) return fail({ code: 'does-not-fit', field: 'text' });
  const parsed = bookEntry.safeParse({
    ...entry,
    id: id ?? toHex(session.crypto.random(16)),
    turn: (before?.turn ?? 0) + 1,
    by: session.me(realm).name,
  });
  if (!parsed.success) return fail({ code: 'does-not-fit', field: String(parsed.error.issues[0]?.path.at(-1) ?? '') });
  if (namesSomeone(context, realm, parsed.data)) return fail({ code: 'names-someone' });
  return keep(session, realm, [parsed.data], `service-book-${entry.kind}`);
}

/** What was taken out goes on to others as taken out; a visit goes only when nothing of it is open (SB5). */
async function takeOut({ session }: VaultContext, realm: Realm, id: string): Promise<Book> {
  const held = standing(heldIn(session, realm));
  const entry = held.find((each) => each.id === id);
  if (entry === undefined) return fail({ code: 'look-again' });
  const points = ofKind(held, 'point').filter(({ value }) => entry.kind === 'visit' && value.visit === id);
  if (points.some(({ value }) => value.done === undefined)) return fail({ code: 'points-open' });
  const by = session.me(realm).name;
  const gone = [entry, ...points].map(({ id: of, turn }) => ({ id: of, turn: turn + 1, by, kind: 'gone' as const }));
  return keep(session, realm, gone, `service-book-out-${entry.kind}`);
}

async function giveOut(
  { session }: VaultContext,
  realm: Realm,
  only: 'service' | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>, VaultProblem>> {
  const noted = await logAccess(session, { what: 'exported-service-book' });
  const held = heldIn(session, realm).filter(({ kind }) => only === undefined || surroundings.includes(kind));
  return noted.ok ? ok(writeBook(held)) : noted;
}

async function takeIn(context: VaultContext, realm: Realm, bytes: Uint8Array): Promise<Result<number, VaultProblem>> {
  const read = readBook(bytes);
  if (!read.ok) return fail({ code: read.problem });
  const held = heldIn(context.session, realm);
  const newer = newerIn(held, read.value);
  if (held.length + newer.length > mostEntries) return fail({ code: 'bad-book' });
  if (newer.some((entry) => namesSomeone(context, realm, entry))) return fail({ code: 'names-someone' });
  if (newer.length === 0) return ok(0);
  const kept = await keep(context.session, realm, newer, 'service-book-taken');
  return kept.ok ? ok(newer.length) : kept;
}

async function keep(session: Session, realm: Realm, entries: readonly BookEntry[], what: string): Promise<Book> {
  const changes = entries.map((entry) => [`${prefix(realm)}${entry.id}`, entry] as const);
  const kept = await logAccess(session, { what }, changes);
  return kept.ok ? ok(standing(heldIn(session, realm))) : kept;
}
