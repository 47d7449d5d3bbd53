/** Names that look the same to a reader: letters of other alphabets and signs that pass for others count as these. */
import type { Crypto } from '../../../../shared/crypto/crypto.ts';
import { concat, utf8 } from '../../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../../shared/codec/hex.ts';
import { must } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';

/** Greek and Cyrillic letters and digits, by the Latin letters they pass for once they are small. */
const passesFor: Readonly<Record<string, string>> = {
  а: 'a',
  α: 'a',
  в: 'b',
  β: 'b',
  ь: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  е: 'e',
  ε: 'e',
  є: 'e',
  ғ: 'f',
  ɡ: 'g',
  һ: 'h',
  н: 'h',
  η: 'n',
  і: 'i',
  ι: 'i',
  ı: 'i',
  l: 'i',
  '1': 'i',
  '|': 'i',
  ӏ: 'i',
  ј: 'j',
  ϳ: 'j',
  к: 'k',
  κ: 'k',
  м: 'm',
  μ: 'm',
  п: 'n',
  ո: 'n',
  о: 'o',
  ο: 'o',
  σ: 'o',
  '0': 'o',
  օ: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  '5': 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ս: 'u',
  ν: 'v',
  ѵ: 'v',
  ω: 'w',
  ѡ: 'w',
  ԝ: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ү: 'y',
  ᴢ: 'z',
  ζ: 'z',
};

/** Two cards of one realm with the same of these have names that look the same. */
export function looksLike({ name, realm }: Pick<SeatCard, 'name' | 'realm'>): string {
  const small = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const latin = Array.from(small, (letter) => passesFor[letter] ?? letter).join('');
  const plain = latin
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return `${toHex(realm)} ${plain}`;
}

const prefix = utf8('passerelle/short-code/1\n');

/** Six digits of a signing key (hex), to tell two people of one name apart: read by people, it proves nothing. */
export function codeOf(crypto: Crypto, seat: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.hash(concat([prefix, must(fromHex(seat), 'a signing key')]));
  const number = (((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000;
  const digits = String(number).padStart(6, '0');
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}
