/**
 * A connection to an institution's storage, as its operator hands it out (electron/transports/SPEC.md, N1-N3): lines a person pastes. It
 * says where, as whom, and with which key; nothing of a dossier.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

export const mailbox = z.string().regex(/^[0-9a-f]{32}$/);

const host = '[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}\\]';
const https = new RegExp(`^https://(${host})(:\\d{1,5})?$`);
/** Without encryption only to this very computer, for trying out. */
const here = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/** No path, no name, no password in it, and an address anybody can be spoken to at: not the port 99999, not `10.0.0.256`. */
export const isAddress = (text: string): boolean => (https.test(text) || here.test(text)) && isUrl(text);

function isUrl(text: string): boolean {
  try {
    return new URL(text).protocol !== '';
  } catch {
    return false;
  }
}

export const connection = z.strictObject({
  address: z.string().max(300).refine(isAddress),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  region: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Where this computer's files wait for it. */
  mailbox,
  key: z.string().regex(/^[\x21-\x7e]{3,128}$/),
  secret: z.string().regex(/^[\x21-\x7e]{8,256}$/),
  /** Certificates (base64 of their DER) an institution signs its own services with. */
  authorities: z.array(z.string().regex(/^[A-Za-z0-9+/]{40,8192}={0,2}$/)).max(4),
});
export type Connection = z.infer<typeof connection>;

const first = /^PASSERELLE CONNECTION (\d{1,9})$/;
const last = 'PASSERELLE CONNECTION END';
const longest = 65_536;
const named: ReadonlySet<string> = new Set(Object.keys(connection.shape).filter((name) => name !== 'authorities'));

export type ConnectionProblem = 'not-a-connection' | 'newer-version';

/**
 * Reads pasted text; what stands before the first line and after the last is passed over. Budget: 65,536 characters, which it
 * sees to itself, and four authorities; some ten times that in memory, each line is matched twice.
 */
export function readConnection(text: string): Result<Connection, ConnectionProblem> {
  if (text.length > longest) return fail('not-a-connection');
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const from = lines.findIndex((line) => first.test(line));
  const to = lines.indexOf(last, from);
  if (from === -1) return fail('not-a-connection');
  if (Number(first.exec(lines[from] ?? '')?.[1]) > 1) return fail('newer-version');
  if (to === -1) return fail('not-a-connection');
  const found: Record<string, unknown> & { authorities: string[] } = { authorities: [] };
  for (const line of lines.slice(from + 1, to)) {
    const [, name, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (name === 'authority') found.authorities.push(value);
    else if (named.has(name)) found[name] = name === 'address' ? value.replace(/\/$/, '') : value;
  }
  const parsed = connection.safeParse(found);
  return parsed.success ? ok(parsed.data) : fail('not-a-connection');
}
