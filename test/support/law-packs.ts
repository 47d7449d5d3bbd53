/** Law packs as keepers publish them at their desk, for the list of `officers-of-realm.ts`. All of it is fictional. */
import { utf8 } from '../../shared/codec/bytes.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { packs, type LawPack, type OpeningRule } from '../../shared/release/law/index.ts';
import { must } from '../../shared/result.ts';
import { good } from '../fixtures/machine.ts';
import { officerPhrase, type Office } from './officers-of-realm.ts';

const newest = must(packs.at(-1), 'the newest pack');

/** The newest pack under another number, with one third in L8 and L9 made into something else. */
export const halfInsteadOfAThird = (number: number, validFrom: string): LawPack => ({
  ...newest,
  number,
  validFrom,
  rules: newest.rules.map((rule): OpeningRule =>
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
