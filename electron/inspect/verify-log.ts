/** `passerelle verify-log FILE [ANCHORS]`: says how far an exported access log is complete, or whose certificate it is. */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { readAnchors, type AnchorLine } from '../../shared/access-log/anchors.ts';
import { isCertificate, readCertificate } from '../../shared/access-log/certificate.ts';
import { signKeyOf, verifyLogFile } from '../../shared/access-log/export.ts';
import { isoMoment } from '../../shared/codec/moment.ts';
import type { Crypto } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';

/** 0: complete; 1: changed; 2: cut before an anchor, replaced, or two logs in one; 3: not asked properly. */
export async function verifyLog(args: readonly string[], say: (line: string) => void): Promise<0 | 1 | 2 | 3> {
  const [path, anchorsPath, ...more] = args;
  if (path === undefined || more.length > 0) {
    say('passerelle verify-log FILE [ANCHORS]');
    say(
      'ANCHORS: a text with one head (64 hexadecimal digits) a line, as Passerelle saves them under "Who looked at what",',
    );
    say('or the manifest.json of a file that was sent.');
    return 3;
  }
  const file = read(path);
  const given = anchorsPath === undefined ? [] : anchorsIn(read(anchorsPath));
  if (file === null || given === null) {
    say(file === null ? 'The file cannot be read.' : 'The anchors cannot be read.');
    return 3;
  }
  const crypto = await sodiumCrypto();
  if (isCertificate(file)) return verifyCertificate(crypto, file, say);
  const whose = signKeyOf(crypto, file);
  const anchors = given.flatMap(({ head, signKey }) => (signKey === undefined || signKey === whose ? [head] : []));
  const verdict = verifyLogFile(crypto, file, anchors);
  if (verdict.is === 'changed') {
    say(`NOT AS IT WAS WRITTEN: line ${verdict.line}: ${verdict.why}.`);
    return 1;
  }
  if (verdict.is === 'forked') {
    say(`FORKED: two entries of one number (${verdict.at.join(', ')}).`);
    say('Older files were put back on that computer and worked with. Both lines of entries are in this log.');
    return 2;
  }
  if (verdict.is === 'cut') {
    say(`CUT OR REPLACED: ${verdict.missing.length} of the anchors are not in this log:`);
    for (const anchor of verdict.missing) say(`  ${anchor}`);
    return 2;
  }
  const { name, from, to, at } = verdict;
  say(`complete up to entry ${to}, ${isoMoment(at)} (${name})`);
  if (from > 0) say(`It begins with entry ${from}: what was before is not in it.`);
  say(
    anchors.length === 0
      ? `No anchors ${given.length === 0 ? 'were given' : 'of this log are in the file'}: a shorter log would look the same.`
      : `${anchors.length} anchors are in it.`,
  );
  return 0;
}

function verifyCertificate(crypto: Crypto, file: Uint8Array, say: (line: string) => void): 0 | 1 {
  const found = readCertificate(crypto, file);
  if (found === null) {
    say('NOT AS IT WAS SIGNED: the certificate was changed, or is not one.');
    return 1;
  }
  const { scope, dossier, parts, documents, at, name, service } = found;
  say(`certificate of erasure, as it was signed by ${name} (${service})`);
  say(`${scope} ${dossier}, ${parts.join(', ')}, documents: ${documents}, ${isoMoment(at)}`);
  say('That the signer is who the name says has to be known from elsewhere.');
  return 0;
}

/** In bytes (A11). */
const largest = 268_435_456;

/** Null when it cannot be read, or is larger than any log. */
function read(path: string): Buffer | null {
  try {
    return statSync(path).size > largest ? null : readFileSync(path);
  } catch {
    return null;
  }
}

const manifest = z.looseObject({
  logHead: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

function anchorsIn(bytes: Buffer | null): readonly AnchorLine[] | null {
  const text = bytes?.toString('utf8') ?? '';
  const asManifest = manifest.safeParse(jsonOf(text));
  if (asManifest.success) return asManifest.data.logHead === null ? [] : [{ head: asManifest.data.logHead }];
  return text.trim() === '' ? null : readAnchors(text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
