/**
 * Whose documents lie on this computer (SPEC.md, A8): pieces lie once, whoever reads them, and go with the last reference. A
 * reference is worked out from a document's own key and a seat: whoever opens the document can tell whether a colleague has it
 * too, and nobody else can tell anything.
 */
import { concat, equal, utf8 } from '../../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { Bytes, Crypto } from '../../../../shared/crypto/crypto.ts';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { must, ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { OpenSection } from '../sections/sections.ts';
import { realmOf, type Session } from '../session/session.ts';
import { filesIn } from './named-files.ts';
import { openList, referenceLength, sealList, type List } from '../keys/reference-lists.ts';

/** So many are added at a time, the rest by chance; a list begins with as many as chance has it. */
const block = 64;
const mostAtFirst = 8;

/** What stands in an erasure for a document: the reference of each seat of this computer, whether it is there or not. */
export interface DocumentReferences {
  readonly document: string;
  readonly all: { readonly seat: Bytes; readonly reference: Bytes }[];
}

const referenceOf = (crypto: Crypto, { key }: Attachment, seat: Bytes): Bytes =>
  crypto.hash(concat([utf8('passerelle-2026/document-reference/1\n'), seat]), referenceLength, key);

const byChance = (crypto: Crypto, count: number): readonly string[] =>
  Array.from({ length: count }, () => toHex(crypto.random(referenceLength)));

/** Files that contributions name. */
export const filesNamed = (contributions: readonly Pick<Contribution, 'ops'>[]): readonly Attachment[] =>
  contributions.flatMap(({ ops }) =>
    ops.flatMap((each) => (each !== null && 'value' in each.op ? filesIn(each.op.value) : [])),
  );

/** Seats of this computer that read a section: mine, and those of colleagues among its members. */
export const seatsReading = (session: Session, { log, key }: Pick<OpenSection, 'log' | 'key'>): readonly Bytes[] => [
  session.secret.seat,
  ...session.localUsersAmong(realmOf(key.realm), log.members()).map(({ seat }) => seat),
];

/**
 * Keeps references before anything else says that these seats have these files: interrupted between, a reference without a
 * document is left, which keeps pieces and loses none.
 */
export async function refer(
  session: Session,
  having: readonly { readonly files: readonly Attachment[]; readonly seats: readonly Bytes[] }[],
): Promise<Result<undefined, VaultProblem>> {
  if (having.every(({ files }) => files.length === 0)) return ok(undefined);
  const lists = new Map<string, readonly string[]>();
  for (const each of session.file.documents) {
    const seat = toHex(each.seat);
    lists.set(seat, [...(lists.get(seat) ?? []), ...openList(session, each)]);
  }
  const wanted = new Map<string, Set<string>>();
  for (const { files, seats } of having)
    for (const seat of files.length > 0 ? seats : []) {
      const known = new Set(lists.get(toHex(seat)));
      const fresh = files
        .map((file) => toHex(referenceOf(session.crypto, file, seat)))
        .filter((each) => !known.has(each));
      if (fresh.length > 0) wanted.set(toHex(seat), new Set([...(wanted.get(toHex(seat)) ?? []), ...fresh]));
    }
  if (wanted.size === 0) return ok(undefined);
  return session.changeKeyFile((file) => ({
    ...file,
    documents: [...wanted].reduce(
      (documents, [seat, fresh]) => withMore(session, documents, seat, fresh),
      file.documents,
    ),
  }));
}

function withMore(session: Session, documents: KeyFile['documents'], hex: string, fresh: ReadonlySet<string>) {
  const { crypto } = session;
  const seat = must(fromHex(hex), 'a seat');
  // One that does not open is left where it is.
  const before = documents.find((each) => equal(each.seat, seat) && openList(session, each).length > 0);
  const first = before ? [] : byChance(crypto, block * (1 + ((crypto.random(1)[0] ?? 0) % mostAtFirst)));
  const room = Math.ceil(fresh.size / block) * block - fresh.size;
  const all = [...(before ? openList(session, before) : first), ...fresh, ...byChance(crypto, room)];
  return [...documents.filter((each) => each !== before), sealList(session, seat, all)];
}

/** My seat, and those of places I was let back in from. */
function isMine({ household, secret }: Session): (seat: Bytes) => boolean {
  const followed = (household?.former ?? []).filter(({ next }) => next && equal(next, secret.seat));
  return (seat) => equal(seat, secret.seat) || followed.some((each) => equal(each.seat, seat));
}

/** For an erasure: what stands for these files, worked out while they can still be opened. */
export function referencesOf(session: Session, files: readonly Attachment[]): DocumentReferences[] {
  const { crypto, file, people } = session;
  const seats = new Map([...file.documents, ...people].map(({ seat }) => [toHex(seat), seat]));
  return [...new Map(files.map((each) => [each.id, each])).values()].map((each) => ({
    document: each.id,
    all: [...seats.values()].map((seat) => ({ seat, reference: referenceOf(crypto, each, seat) })),
  }));
}

/** Those of these documents that somebody else of this computer has too. */
export function hadByOthers(session: Session, references: readonly DocumentReferences[]): ReadonlySet<string> {
  const mine = isMine(session);
  const there = new Set(session.file.documents.flatMap((each) => openList(session, each)));
  const isHad = ({ all }: DocumentReferences): boolean =>
    all.some(({ seat, reference }) => !mine(seat) && there.has(toHex(reference)));
  return new Set(references.filter(isHad).map(({ document }) => document));
}

/** My references to these documents go; chance takes their place. */
export async function dropReferences(
  session: Session,
  references: readonly DocumentReferences[],
): Promise<Result<undefined, VaultProblem>> {
  const mine = isMine(session);
  const gone = new Set(
    references.flatMap(({ all }) => all.flatMap(({ seat, reference }) => (mine(seat) ? [toHex(reference)] : []))),
  );
  const without = (each: List): List => {
    const list = openList(session, each);
    const left = list.filter((one) => !gone.has(one));
    if (left.length === list.length) return each;
    return sealList(session, each.seat, [...left, ...byChance(session.crypto, list.length - left.length)]);
  };
  const isThere = session.file.documents.some((each) => openList(session, each).some((one) => gone.has(one)));
  if (!isThere) return ok(undefined);
  return session.changeKeyFile((file) => ({ ...file, documents: file.documents.map(without) }));
}
