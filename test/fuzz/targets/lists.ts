/** Lists of people from anybody: text and workbooks. Whatever comes, it is refused with a reason or read within the caps. */
import { mappingOf, namedColumns, titleRow } from '../../../renderer/workers/tables/caseload-headers.ts';
import { readPeople } from '../../../renderer/data/caseload-list/read-list.ts';
import { listAsCsv, listAsWorkbook, listOf } from '../../../renderer/data/caseload-list/write-list.ts';
import { readTable } from '../../../renderer/workers/tables/read-table.ts';
import { Refused, most, type Table } from '../../../renderer/workers/tables/table.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { assumed, packed, workbookParts } from '../../support/lists.ts';
import { mutateBytes } from '../mutate.ts';
import type { Hostile, Target } from '../target.ts';

const people = ['Paardenbloem', "'t Hooft", '=1+1'].map((surname) => ({
  surname,
  firstName: 'Wolk',
  birth: '1991-04-03',
  birthPlace: '',
  place: 'prison:gent',
  placeText: '',
  fileLanguage: 'nl' as const,
  language: 'ar',
  interpreter: true,
  plainLanguage: false,
  route: 'judge' as const,
  months: 18,
  sentence: 'twee; "regels"',
  dates: [{ kind: 'sentence-end', value: '2027-08-01', source: 'by-hand' as const, note: 'a\nb' }],
}));
const list = listOf(people, 'nl');
const texts: readonly Bytes[] = [
  listAsCsv(list),
  utf8('sep=,\r\nNom,Prénom,"Né(e) le"\r\n"a ""b""",c,4/3/97\r\n'),
  new Uint8Array(Buffer.from('Naam\tVoornaam\r\nx\ty\r\n', 'utf16le')),
];
const sheet =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Geboortedatum</t></is></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>x &amp; y</v></c><c r="B2" s="1"><v>35493</v></c></row>';
const sharedStrings = '<sst><si><t>Naam</t></si></sst>';
const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>';
const parts = workbookParts(sheet, [
  ['xl/sharedStrings.xml', sharedStrings],
  ['xl/styles.xml', styles],
]);
const workbooks: readonly Bytes[] = [listAsWorkbook(list, 'Mensen'), packed(parts)];

async function check(input: Bytes): Promise<string | null> {
  let table: Table;
  try {
    table = await readTable(input, {}, namedColumns);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  const { rows } = table;
  if (rows.length > most.rows || rows.some(({ cells }) => cells.length > most.columns)) return 'beyond the caps';
  if (rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string' || cell.length > most.cell)))
    return 'a cell that is no text, or too long';
  const at = titleRow(rows) ?? 0;
  const read = readPeople(rows.slice(at + 1), mappingOf(rows[at]?.cells ?? []), assumed);
  const isOdd = read.some(({ problems, person }) => problems.length === 0 && !/^\d{4}-\d{2}-\d{2}$/.test(person.birth));
  return isOdd ? 'a person without a day of birth and nothing said' : null;
}

/** What is long inside a part: a tag, a text, a format, a comment that never ends. */
function* longInParts(length: number): Generator<Hostile> {
  const many = (sign: string): string => sign.repeat(length);
  const sheets = {
    letters: `<row ${many('a')}></row>`,
    blanks: `<row a${many(' ')}></row>`,
    cells: many('<c/>').slice(0, length),
  };
  for (const [name, rows] of Object.entries({
    ...sheets,
    ends: many('<').slice(0, length),
    comment: `<!--${many('-')}`,
  }))
    yield { name: `a sheet of ${name}`, bytes: packed(workbookParts(rows)) };
  const formats = `<styleSheet><numFmt numFmtId="170" formatCode="${many('[')}"/><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
  yield { name: 'a format of brackets', bytes: packed(workbookParts(sheet, [['xl/styles.xml', formats]])) };
  const escapes = `<sst><si><t>${many('_x').slice(0, length)}</t></si></sst>`;
  yield { name: 'texts of escapes', bytes: packed(workbookParts(sheet, [['xl/sharedStrings.xml', escapes]])) };
}

export const listTargets: readonly Target[] = [
  {
    name: 'list of people as text',
    reads: [
      'renderer/workers/tables/read-table.ts#readTable',
      'renderer/workers/tables/csv.ts#readCsv',
      'renderer/workers/tables/text-encoding.ts#decodeText',
      'renderer/data/caseload-list/read-list.ts#readPeople',
      'renderer/data/caseload-list/days.ts#readDay',
      'renderer/data/caseload-list/days.ts#readEntries',
    ],
    full: { right: texts },
    make: (random) => mutateBytes(random, random.pick(texts)),
    check,
  },
  {
    name: 'list of people as a workbook',
    reads: ['renderer/workers/tables/read-table.ts#readTable', 'renderer/workers/tables/zip.ts#Archive.constructor'],
    full: { right: workbooks },
    make: (random) => mutateBytes(random, random.pick(workbooks)),
    check,
  },
  {
    // Packed anew after the change: what is inside reaches the readers of its parts.
    name: 'parts of a workbook',
    reads: ['renderer/workers/tables/read-table.ts#readTable'],
    full: { right: [packed(parts)], more: longInParts },
    make: (random) => {
      const changed = random.between(0, parts.length - 1);
      return packed(
        parts.map(([name, content], at) => {
          if (at !== changed) return [name, content] as const;
          return [name, new TextDecoder().decode(mutateBytes(random, utf8(content)))] as const;
        }),
      );
    },
    check,
  },
];
