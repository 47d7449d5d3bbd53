/**
 * Values of a dossier as JSON holds them, and back (SPEC.md, EX4). What the format of contributions knows beyond JSON is bytes
 * alone, and of these a document is named by its id: the key that opens its sealed pieces never leaves.
 */
import { fromBase64url, toBase64url } from '../codec/base64url.ts';
import { attachment, type Attachment } from '../dossier/entities.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A document as it is known outside: all but what opens it. */
export type KeylessDocument = Omit<Attachment, 'key'>;

const documentMark = '$document';
const bytesMark = '$bytes';

export function toPlain(value: unknown): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (value instanceof Uint8Array) return { [bytesMark]: toBase64url(value) };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object') throw new Error('no value of a dossier is like this');
  const document = asDocument(value);
  if (document !== undefined) return { [documentMark]: document.id };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[escaped(key), toPlain(inner)]])),
  );
}

/** @param document by its id, where the export lists it */
export function fromPlain(plain: unknown, document: (id: string) => unknown): unknown {
  if (Array.isArray(plain)) return plain.map((each) => fromPlain(each, document));
  if (plain === null || typeof plain !== 'object') return plain;
  const [only, ...more]: readonly (readonly [string, unknown])[] = Object.entries(plain);
  if (only !== undefined && more.length === 0) {
    const [mark, said] = only;
    if (mark === documentMark && typeof said === 'string') return document(said);
    if (mark === bytesMark && typeof said === 'string') return fromBase64url(said);
  }
  return Object.fromEntries(
    Object.entries(plain).map(([key, inner]) => [key.replace(/^\$/, ''), fromPlain(inner, document)]),
  );
}

/** A key that begins with the sign of marks bears it twice. */
const escaped = (key: string): string => (key.startsWith('$') ? `$${key}` : key);

function asDocument(value: object): Attachment | undefined {
  const parsed = 'chunks' in value ? attachment.safeParse(value) : undefined;
  return parsed?.success === true ? parsed.data : undefined;
}

/** Documents named anywhere in a value, in its order. */
export function documentsIn(value: unknown): readonly Attachment[] {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  const document = asDocument(value);
  return document === undefined ? Object.values(value).flatMap(documentsIn) : [document];
}
