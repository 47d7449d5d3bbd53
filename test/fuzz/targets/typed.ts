/** What a person types or drops: dates, hours, pictures, the photo of a code. */
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { pictureSize } from '../../../renderer/workers/viewer/picture-size.ts';
import { daysIn } from '../../../renderer/fields/recognition/days-in.ts';
import { lengthsIn } from '../../../renderer/fields/recognition/lengths-in.ts';
import { parseDate } from '../../../renderer/fields/parse-date.ts';
import { sentenceLength } from '../../../shared/dossier/units/length.ts';
import { readClock } from '../../../shared/dossier/units/read-clock.ts';
import { equal, utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { cardCode, readCardCode } from '../../../shared/trust/card-code.ts';
import { lien } from '../../support/directory.ts';
import { crypto } from '../../support/exchange.ts';
import { png } from '../../support/png.ts';
import { mutateBytes } from '../mutate.ts';
import type { Hostile, Target } from '../target.ts';

const dates = ['3/5', '3.5.26', '03 05 2026', '2026-05-03', '+14', '+3w', '+2m', '29/02/2028', '31-12-99', '120527'];
const daysInWords = [
  '11 jan 2030',
  '1er mars 27',
  'over 2 weken',
  'il y a 99 ans',
  'vor einem Jahr',
  'friday next week',
];
const kinds = ['image/png', 'image/jpeg', 'image/webp'];
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 17, 8, 0, 32, 0, 64, 3, 0, 0, 0]);
const webp = Uint8Array.from([...utf8('RIFF\0\0\0\0WEBPVP8L'), ...Array.from({ length: 20 }, (_, at) => at)]);
const pictures: readonly Bytes[] = [png(40, 30), jpeg, webp];

const scanned = [
  'Opgesloten 12/03/2024\n3 (drie) jaar, 6 maanden',
  '5 février 2025 18 mois',
  '12. März 2026, 2 Jahre und 45 Tage',
];
const hours = ['8', '8u', '8h30', '830', '8.30', '08:30', '24:00', ' 9,15 '];

/** The code of a card, black on white, three points a module. */
const scale = 3;
const modules = encodeQR(must(cardCode(lien.cardBytes), 'a code'), 'raw', { ecc: 'medium', border: 4 });
const side = modules.length * scale;
const photo = Uint8Array.from({ length: side * side * 4 }, (_, at) => {
  const [x, y] = [Math.floor(at / 4) % side, Math.floor(at / 4 / side)];
  return at % 4 === 3 || modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] !== true ? 255 : 0;
});

function* blanksInside(length: number): Generator<Hostile> {
  yield { name: 'an hour of blanks', bytes: utf8(`8:${' '.repeat(length)}x`) };
}

export const typedTargets: readonly Target[] = [
  {
    name: 'typed date',
    reads: ['renderer/fields/parse-date.ts#parseDate'],
    full: { right: [...dates, ...daysInWords].map(utf8) },
    make: (random) => mutateBytes(random, utf8(random.pick([...dates, ...daysInWords]))),
    check: (input) => {
      const date = parseDate(new TextDecoder().decode(input), '2026-11-24');
      if (date === undefined) return null;
      return parseDate(date, '2026-11-24') === date ? null : `a date that is not read again: ${date}`;
    },
  },
  {
    name: 'text of a scan',
    reads: ['renderer/fields/recognition/days-in.ts#daysIn', 'renderer/fields/recognition/lengths-in.ts#lengthsIn'],
    full: { right: scanned.map(utf8), largest: 50_000 },
    make: (random) => mutateBytes(random, utf8(random.pick(scanned))),
    check: (input) => {
      const text = new TextDecoder().decode(input);
      const day = daysIn(text, '2026-11-24').find(({ value }) => parseDate(value, '2026-11-24') !== value);
      const length = lengthsIn(text).find(({ value }) => !sentenceLength.safeParse(value).success);
      const wrong = day ?? length;
      return wrong === undefined ? null : `not what a field takes: ${wrong.value}`;
    },
  },
  {
    name: 'typed hour',
    reads: ['shared/dossier/units/read-clock.ts#readClock'],
    full: { right: hours.map(utf8), more: blanksInside },
    make: (random) => mutateBytes(random, utf8(random.pick(hours))),
    check: (input) => {
      const hour = readClock(new TextDecoder().decode(input));
      if (hour === undefined) return null;
      return /^([01]\d|2[0-4]):[0-5]\d$/.test(hour) && readClock(hour) === hour
        ? null
        : `an hour that is none: ${hour}`;
    },
  },
  {
    name: 'photo of a code',
    reads: ['shared/trust/card-code.ts#readCardCode'],
    full: { right: [photo], largest: photo.length },
    make: (random) => mutateBytes(random, photo),
    check: (input) => {
      const data = new Uint8ClampedArray(photo.length);
      data.set(input.subarray(0, photo.length));
      const text = textIn(data);
      const read = text === null ? null : readCardCode(crypto, text);
      return read?.ok === true && !equal(read.value.bytes, lien.cardBytes) ? 'another card was read' : null;
    },
  },
  {
    name: 'size of a picture',
    reads: ['renderer/workers/viewer/picture-size.ts#pictureSize'],
    full: { right: pictures },
    make: (random) => mutateBytes(random, random.pick(pictures)),
    check: (input) => {
      const sizes = kinds.map((kind) => pictureSize(input, kind));
      const good = sizes.every((size) => size === null || (size.width >= 1 && size.height >= 1));
      return good ? null : 'a picture without width or height';
    },
  },
];

/** As the worker looks for it, which takes a throw for a picture without a code. */
function textIn(data: Uint8ClampedArray): string | null {
  try {
    return decodeQR({ width: side, height: side, data }, { format: 'RGBA', timeLimit: 1_500 });
  } catch {
    return null;
  }
}
