import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { host, parse, scheme } from './address.ts';
import { contentTypeOf } from './content-type.ts';
import { securityHeaders } from './headers.ts';

const noncePlaceholder = '__NONCE__';

export interface AppFileRequest {
  readonly url: string;
  readonly method: string;
}

/**
 * Answers requests for the application's own files. The files there are get listed once; an address either names one
 * of them to the letter or names nothing, so no path is ever built from what was asked.
 *
 * @param root folder of the built page
 */
export function appFiles(root: string): (asked: AppFileRequest) => Promise<Response> {
  const listing = listFiles(root);
  listing.catch(() => undefined);
  return async ({ url, method }) => {
    const parsed = parse(url);
    if (parsed === null || parsed.protocol !== `${scheme}:` || parsed.host !== host) return refusal(404);
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const name = parsed.pathname === '/' ? '/index.html' : parsed.pathname;
    const path = (await listing).get(name);
    const type = contentTypeOf(name);
    if (path === undefined || type === null) return refusal(404);
    return answer(await readFile(path), type, name.endsWith('.html'));
  };
}

function answer(content: Buffer, type: string, isDocument: boolean): Response {
  const nonce = randomBytes(18).toString('base64');
  const body = isDocument ? content.toString('utf8').replaceAll(noncePlaceholder, nonce) : new Uint8Array(content);
  return new Response(body, { headers: { ...securityHeaders(nonce), 'content-type': type } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders(randomBytes(18).toString('base64')) });
}

/** From the path in an address to the file, for every regular file under the folder. */
async function listFiles(root: string, under = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
    const name = `${under}/${entry.name}`;
    if (entry.isDirectory()) for (const [key, path] of await listFiles(root, name)) found.set(key, path);
    else if (entry.isFile()) found.set(encodeURI(name), join(root, name));
  }
  return found;
}
