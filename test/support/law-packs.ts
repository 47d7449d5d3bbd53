/** Law packs as keepers publish them at their desk, for the list of `officers-of-realm.ts`. All of it is fictional. */
import { utf8 } from '../../shared/codec/bytes.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { LawPack, OpeningRule } from '../../shared/release/index.ts';
import { good } from '../fixtures/machine.ts';
import { heldPack } from './contents.ts';
import { officerPhrase, type Office } from './officers-of-realm.ts';

/** The pack that holds at the end of 2026, under another number, with every third made into a half. */
export const halfInsteadOfAThird = (number: number, validFrom: string): LawPack => ({
  ...heldPack,
  number,
  validFrom,
  rules: heldPack.rules.map((rule): OpeningRule =>
    rule.opens.how === 'fraction' && rule.opens.numerator === 1 && rule.opens.denominator === 3
      ? { ...rule, opens: { ...rule.opens, denominator: 2 } }
      : rule,
  ),
});

export const packText = (pack: unknown): Bytes => utf8(JSON.stringify(pack, null, 2));

/** Signed by so many keepers of the office, one after the other. */
export async function signedPack({ desk: { vault }, files }: Office, pack: unknown, keepers = 2): Promise<Bytes> {
  let bytes = packText(pack);
  for (const { key } of files.slice(0, keepers))
    bytes = (await good(vault.signPack({ bytes, key, passphrase: officerPhrase }))).file;
  return bytes;
}
