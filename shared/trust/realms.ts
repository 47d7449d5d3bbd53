/**
 * Realms keep real work and practice apart: every card, dossier and file names its realm, and nothing crosses.
 * The two that need no directory are the first 16 bytes of BLAKE2b-256 of `passerelle/realm/1\n` and `real` or
 * `practice` (SPEC.md, T1).
 */
import { fromHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { must } from '../result.ts';

const realm = (hex: string): Bytes => must(fromHex(hex), hex);

export const realRealm = realm('528726f040645a25b64c6a4371488ca2');
export const practiceRealm = realm('c9041b7a7d74c4349e292afe7b77b314');
