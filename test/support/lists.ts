/** Lists of people as tests need them: hostile ones, and a way to read them as the application does. */
import fc from 'fast-check';
import { crc32, deflateRawSync } from 'node:zlib';
import { namedColumns, mappingOf, ownLanguage, titleRow } from '../../renderer/workers/tables/caseload-headers.ts';
import { readPeople, type Assumed, type ReadPerson } from '../../renderer/data/caseload-list/read-list.ts';
import { readTable } from '../../renderer/workers/tables/read-table.ts';
import { Refused, type HowToRead, type Table, type TableTrouble } from '../../renderer/workers/tables/table.ts';
import type { CaseloadPerson } from '../../renderer/vault/api.ts';
import { directory } from '../../shared/directory/index.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { registryDateKind } from '../../shared/dossier/entities.ts';
import { must } from '../../shared/result.ts';

export const assumed: Assumed = { fileLanguage: 'nl', datesFrom: 'by-hand', today: '2026-11-24' };

export const tableOf = (bytes: Bytes, how: HowToRead = {}): Promise<Table> => readTable(bytes, how, namedColumns);

/** Why it is not read; undefined when it is. */
export const troubleOf = (bytes: Bytes, how: HowToRead = {}): Promise<TableTrouble | undefined> =>
  tableOf(bytes, how).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Refused) return error.trouble;
      throw error;
    },
  );

/** The people of a file, as the preview would show them with nothing changed by hand. */
export async function peopleIn(bytes: Bytes, more: Partial<Assumed> = {}): Promise<readonly ReadPerson[]> {
  const { rows } = await tableOf(bytes);
  const at = must(titleRow(rows), 'titles');
  const titles = must(rows[at], 'titles').cells;
  const own = ownLanguage(titles);
  const how = own ? { own } : { noted: { head: 'Uit een lijst', titles } };
  return readPeople(rows.slice(at + 1), mappingOf(titles), { ...assumed, ...how, ...more });
}

const nasty = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+32 9',
  '-1',
  '@SUM(A1)',
  "'t Hooft",
  "'=1",
  "''",
  '"quoted"',
  'a;b',
  'a,b',
  'a\tb',
  'a|b',
  'two\r\nlines',
  'two\nlines',
  'lone\rreturn',
  '\ufeffmarked',
  'é\u0301',
  'ﬁ',
  '\u202edrow',
  '木村',
  '💧',
  '_x000D_',
  '_x005F_x000D_',
  '<b>&amp;</b>',
  ']]>',
  'nul\u0000',
  'bell\u0007',
  '\uffff',
  'sep=;',
  '2027-01-01',
  '1e5',
  'TRUE',
  'NaN',
  '＝1',
  'Gent',
  'Gevangenis Gent',
  'prison:gent',
  'Nederlands',
  'NL',
  'ja',
  'back\\slash',
  '\\n',
];

const text = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nasty) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(most, 20) }) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((two) => two.join(' ')),
      },
    )
    .map((one) => one.trim().slice(0, most).trim());

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const pastDay = day.filter((one) => one <= assumed.today);

const places = directory.list('prison', 'detention-house', 'transition-house').map(({ id }) => id);
const place = fc.oneof(
  fc.constantFrom(...places).map((id) => ({ place: id, placeText: '' })),
  text(500).map((typed) => ({ place: '', placeText: typed })),
);

const dated = fc.record({
  kind: fc.constantFrom(...registryDateKind.options),
  value: day,
  source: fc.constantFrom('registry', 'by-hand'),
  note: text(500),
});

/** People as a dossier may hold them, with names made to break lists. */
export const person: fc.Arbitrary<CaseloadPerson> = fc
  .record({
    surname: text(500).filter((one) => one !== ''),
    firstName: text(500),
    birth: pastDay,
    birthPlace: text(500),
    where: place,
    fileLanguage: fc.constantFrom('nl', 'fr', 'de', undefined),
    language: fc.oneof(fc.constantFrom('nl', 'ar', 'ckb', 'rom', ''), text(40)),
    interpreter: fc.boolean(),
    plainLanguage: fc.boolean(),
    route: fc.constantFrom('judge', 'court', 'sentence-end', 'remand', 'by-hand', undefined),
    months: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined }),
    sentence: text(500),
    dates: fc.array(dated, { maxLength: 6 }),
  })
  .map(({ where, fileLanguage, route, months, ...rest }) => ({
    ...rest,
    ...where,
    ...(fileLanguage && { fileLanguage }),
    ...(route && { route }),
    ...(months !== undefined && { months }),
  }));

/** A packed archive as other programs write it, with what a test wants wrong in it. */
export function packed(
  files: readonly (readonly [name: string, content: string])[],
  lies: { readonly unpacked?: number; readonly flags?: number; readonly method?: number } = {},
): Bytes {
  const parts: Buffer[] = [];
  const directoryParts: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const body = deflateRawSync(Buffer.from(content));
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(lies.flags ?? 0, 2);
    common.writeUInt16LE(lies.method ?? 8, 4);
    common.writeUInt32LE(crc32(Buffer.from(content)), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(lies.unpacked ?? Buffer.byteLength(content), 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, nameBytes, body);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directoryParts.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, nameBytes);
    offset += 30 + nameBytes.length + body.length;
  }
  const listed = Buffer.concat(directoryParts);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

/** A workbook of one sheet, as a spreadsheet program writes it. */
export const workbookParts = (
  sheet: string,
  more: readonly (readonly [string, string])[] = [],
  workbook = '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>',
): readonly (readonly [string, string])[] => [
  ['xl/workbook.xml', `<workbook>${workbook}</workbook>`],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  ],
  ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
  ...more,
];
