import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { cardBytesIn, cardFile, readCardFile } from '../../../shared/trust/card-file.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { safetyNumber, seatDigits } from '../../../shared/trust/safety-number.ts';
import {
  cardCap,
  cardName,
  decodeCard,
  makeCard,
  newPersonId,
  seatId,
  standsFor,
  vouchFor,
} from '../../../shared/trust/seat-card.ts';
import { crypto, filled, seat, value } from '../../support/exchange.ts';

const lien = await seat();
const joppe = await seat({
  name: 'Joppe Waterlelie',
  function: 'justice-assistant',
  service: 'justice-house:dendermonde',
});
const problem = (bytes: Uint8Array): string => {
  const read = decodeCard(crypto, bytes);
  return read.ok ? 'accepted' : read.problem;
};

/** A card with changed fields, truly signed by its seat: what only the rules can refuse. */
function resigned(change: Record<string, unknown>): Uint8Array {
  const card = encode({ ...lien.card, ...change });
  const signed = concat([utf8('passerelle/seat-card/1\n'), crypto.hash(card)]);
  return encode([card, crypto.sign(signed, lien.keys.secretKey)]);
}

describe('a card proves who signed it', () => {
  test('T2: it decodes to what it was made of', () => {
    expect(lien.card).toMatchObject({ name: 'Lien Zonnebloem', service: 'prison:gent', signKey: lien.keys.publicKey });
    expect(problem(resigned({}))).toBe('accepted');
  });

  test('T3, T4: person and seat follow from the signing key and differ', () => {
    expect(lien.card.person).toEqual(newPersonId(crypto, lien.keys.publicKey));
    expect(toHex(seatId(crypto, lien.keys.publicKey))).not.toBe(toHex(lien.card.person));
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a person of someone else', { person: joppe.card.person }, 'bad-person'],
    ['T8 a signing key of someone else', { signKey: joppe.card.signKey }, 'bad-signature'],
    ['T9 a newer version', { version: 2, more: true }, 'newer-version'],
    ['T9 another format', { format: 'passerelle/other' }, 'not-a-card'],
    ['an unknown field', { more: true }, 'not-a-card'],
    ['T7 no name', { name: '' }, 'not-a-card'],
    ['T7 a name of 201 letters', { name: 'a'.repeat(201) }, 'not-a-card'],
    ['T7 a name of two lines', { name: 'Lien\nZonnebloem' }, 'not-a-card'],
    ['T7 a name that turns text around', { name: 'Lien \u202eZonnebloem' }, 'not-a-card'],
    ['K8 a moment beyond the year 9999', { madeAt: 253_402_300_800_000 }, 'not-a-card'],
    ['T7 a name with a blank before it', { name: ' Lien' }, 'not-a-card'],
    ['a hybrid recipient', { ageRecipient: `age1pq1${'q'.repeat(1_952)}` }, 'not-a-card'],
    [
      'a recipient with a wrong checksum',
      { ageRecipient: lien.card.ageRecipient.replace(/.$/, (end) => (end === 'q' ? 'p' : 'q')) },
      'not-a-card',
    ],
    ['a recipient in capitals', { ageRecipient: lien.card.ageRecipient.toUpperCase() }, 'not-a-card'],
    ['a service that is markup', { service: '<b>prison</b>' }, 'not-a-card'],
    ['a vouch on a first seat', { vouch: { by: joppe.card.signKey, signature: filled(64, 1) } }, 'bad-person'],
    ['T5 a vouch on a first seat, truly signed', { vouch: vouchFor(crypto, joppe.keys, lien.card) }, 'bad-person'],
  ])('%s: %s', (_, change, expected) => expect(problem(resigned(change))).toBe(expected));

  test('T8: no byte of a card can be changed', () => {
    for (let at = 0; at < lien.cardBytes.length; at += 1) {
      const changed = new Uint8Array(lien.cardBytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(problem(changed)).not.toBe('accepted');
      expect(problem(lien.cardBytes.slice(0, at))).not.toBe('accepted');
    }
  });

  test('T9: a card too large, random bytes and random values are refused without a throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => problem(bytes) !== 'accepted'));
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2, withBigInt: false }), (part) => {
        const key = fc.sample(fc.constantFrom(...Object.keys(lien.card)), 1)[0] ?? 'name';
        let bytes: Uint8Array;
        try {
          bytes = resigned({ [key]: part });
        } catch {
          return; // not a value of the formats
        }
        expect(typeof problem(bytes)).toBe('string');
      }),
    );
    expect(problem(new Uint8Array(cardCap + 1))).toBe('not-a-card');
  });

  test('names are cleaned when a card is made', () => {
    expect(cardName('  Lien \n\t Zonne\u202ebloem \u0000')).toBe('Lien Zonne bloem');
    expect(cardName('e\u0301')).toBe('é');
    expect(cardName('\u{1f600}'.repeat(150))).toBe('\u{1f600}'.repeat(100));
    expect(cardName(`a${'\u{1f600}'.repeat(150)}`)).toBe(`a${'\u{1f600}'.repeat(99)}`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        fc.pre(cardName(typed) !== '');
        const made = makeCard(crypto, lien.keys, { ...lien.card, name: typed });
        expect(value(decodeCard(crypto, made)).name).toBe(cardName(typed));
      }),
      { numRuns: 50 },
    );
  });
});

describe('T5 T6 a later seat of the same person', () => {
  const keys = crypto.signKeys();
  const bound = { ...joppe.card, person: lien.card.person, signKey: keys.publicKey };
  const later = (by = lien.keys, change: Partial<typeof bound> = {}) =>
    makeCard(crypto, keys, { ...bound, name: 'Lien Zonnebloem', vouch: vouchFor(crypto, by, { ...bound, ...change }) });
  const nobody = () => false;

  test('signed for by the first seat it stands for the person, whoever looks', () => {
    const card = value(decodeCard(crypto, later()));
    expect(standsFor(crypto, card, nobody)).toBe('later-seat');
    expect(standsFor(crypto, lien.card, nobody)).toBe('first-seat');
  });

  test('signed for by another seat it stands only where that seat is known as theirs', () => {
    const card = value(decodeCard(crypto, later(joppe.keys)));
    expect(standsFor(crypto, card, nobody)).toBe('unknown-seat');
    const known = (person: Uint8Array, signKey: Uint8Array) =>
      toHex(person) === toHex(lien.card.person) && toHex(signKey) === toHex(joppe.card.signKey);
    expect(standsFor(crypto, card, known)).toBe('later-seat');
  });

  test('a vouch for other keys, another person or another realm is refused', () => {
    for (const change of [
      { wrapKey: filled(32, 1) },
      { person: joppe.card.person },
      { realm: realRealm },
      { ageRecipient: lien.card.ageRecipient },
    ]) {
      expect(problem(later(lien.keys, change))).toBe('bad-person');
    }
  });

  test('without a vouch nobody takes a seat of someone else', () => {
    const { vouch: _, ...alone } = { ...bound, vouch: undefined };
    expect(problem(makeCard(crypto, keys, alone))).toBe('bad-person');
  });
});

describe('T10 the card as a file', () => {
  const file = cardFile(lien.cardBytes);
  const text = new TextDecoder().decode(file);
  const readText = (changed: string) => readCardFile(crypto, utf8(changed));

  test('it says what it is, in ASCII lines of at most 64 characters', () => {
    expect(text).toMatch(/^PASSERELLE CARD 1\n(?:[A-Za-z0-9+/]{1,64}={0,2}\n)+PASSERELLE CARD END\n$/);
    expect(value(readCardFile(crypto, file))).toEqual({ card: lien.card, bytes: lien.cardBytes });
  });

  test.each([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['blanks at line ends', text.replaceAll('\n', ' \t\n')],
    ['a mail around it', `Dag Joppe,\r\n\r\n${text}\r\n-- \r\nLien`],
    ['empty lines between', text.replaceAll('\n', '\n\n')],
    ['no line end at the end', text.trimEnd()],
    ['other line lengths', text.replace(/(.{30})/g, '$1\n').replace('PASSERELLE CARD 1', 'PASSERELLE CARD 1')],
  ])('%s does no harm', (_, changed) => expect(value(readText(changed)).bytes).toEqual(lien.cardBytes));

  test.each([
    ['nothing', '', 'not-a-card'],
    ['some other text', 'PASSERELLE', 'not-a-card'],
    ['a newer file', text.replace('CARD 1', 'CARD 2'), 'newer-version'],
    ['a lost end', text.replace('PASSERELLE CARD END', ''), 'damaged'],
    ['a lost line', text.replace(/\n[^\n]{64}\n/, '\n'), 'damaged'],
    ['a foreign character', text.replace(/\n(.)/, '\n!'), 'damaged'],
    ['the other base64', text.replace(/\n[A-Za-z0-9]/, '\n-'), 'damaged'],
    ['far too much', text + 'x'.repeat(70_000), 'not-a-card'],
  ])('%s is refused', (_, changed, expected) => expect(readText(changed)).toEqual({ ok: false, problem: expected }));

  test('a card larger than any is a damaged file, and a file larger than any is not looked through', () => {
    const large = new TextDecoder().decode(cardFile(new Uint8Array(cardCap + 1)));
    expect(readText(large)).toEqual({ ok: false, problem: 'damaged' });
    expect(cardBytesIn(utf8(large))).toBeNull();
    expect(cardBytesIn(cardFile(new Uint8Array(cardCap)))).toHaveLength(cardCap);
    const around = (length: number) => utf8(text + 'x'.repeat(length - text.length));
    expect(cardBytesIn(around(65_536))).toEqual(lien.cardBytes);
    expect(cardBytesIn(around(65_537))).toBeNull();
  });

  test('no line can be changed', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '0', '+', '/', '='), (at, letter) => {
        fc.pre(text[at] !== letter);
        const read = readText(text.slice(0, at) + letter + text.slice(at + 1));
        expect(read.ok).toBe(false);
      }),
    );
  });
});

describe('T11 the safety number', () => {
  test('sixty digits in twelve groups, the same from both sides', () => {
    const number = safetyNumber(crypto, lien.card, joppe.card);
    expect(number).toMatch(/^\d{5}( \d{5}){11}$/);
    expect(safetyNumber(crypto, joppe.card, lien.card)).toBe(number);
  });

  test('every key, the person and the realm count; the name does not', () => {
    const before = seatDigits(crypto, lien.card);
    expect(seatDigits(crypto, { ...lien.card })).toBe(before);
    for (const change of [
      { person: joppe.card.person },
      { signKey: joppe.card.signKey },
      { ageRecipient: joppe.card.ageRecipient },
      { wrapKey: joppe.card.wrapKey },
      { realm: realRealm },
    ]) {
      expect(seatDigits(crypto, { ...lien.card, ...change })).not.toBe(before);
    }
  });
});

test('T1: realms are the hashes the specification names', () => {
  const realm = (name: string) => crypto.hash(utf8(`passerelle/realm/1\n${name}`)).slice(0, 16);
  expect(realRealm).toEqual(realm('real'));
  expect(practiceRealm).toEqual(realm('practice'));
});

test('a decoded card is canonical all the way down', () => {
  const outer = value(decode(lien.cardBytes));
  expect(encode(outer)).toEqual(lien.cardBytes);
});
