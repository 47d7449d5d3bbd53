/** What a person types or drops: dates, pictures. */
import { pictureSize } from '../../../renderer/viewer/picture-size.ts';
import { parseDate } from '../../../renderer/rooms/dossier/kit/parse-date.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { png } from '../../support/png.ts';
import { mutateBytes } from '../mutate.ts';
import type { Target } from '../target.ts';

const dates = ['3/5', '3.5.26', '03 05 2026', '2026-05-03', '+14', '+3w', '+2m', '29/02/2028', '31-12-99'];
const kinds = ['image/png', 'image/jpeg', 'image/webp'];
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 17, 8, 0, 32, 0, 64, 3, 0, 0, 0]);
const webp = Uint8Array.from([...utf8('RIFF\0\0\0\0WEBPVP8L'), ...Array.from({ length: 20 }, (_, at) => at)]);
const pictures: readonly Bytes[] = [png(40, 30), jpeg, webp];

export const typedTargets: readonly Target[] = [
  {
    name: 'typed date',
    make: (random) => mutateBytes(random, utf8(random.pick(dates))),
    check: (input) => {
      const date = parseDate(new TextDecoder().decode(input), '2026-11-24');
      if (date === undefined) return null;
      return parseDate(date, '2026-11-24') === date ? null : `a date that is not read again: ${date}`;
    },
  },
  {
    name: 'size of a picture',
    make: (random) => mutateBytes(random, random.pick(pictures)),
    check: (input) => {
      const sizes = kinds.map((kind) => pictureSize(input, kind));
      const good = sizes.every((size) => size === null || (size.width >= 1 && size.height >= 1));
      return good ? null : 'a picture without width or height';
    },
  },
];
