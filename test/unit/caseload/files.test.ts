/** Files people choose: every encoding, separator and line end; workbooks of other programs; and files made to do harm. */
import { describe, expect, it } from 'vitest';
import { neutralised, plainAgain, writeCsv } from '../../../renderer/workers/tables/csv.ts';
import { most } from '../../../renderer/workers/tables/table.ts';
import { dayOfSerial, isDayFormat, serialOfDay } from '../../../renderer/workers/tables/xlsx-days.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { packed, tableOf, troubleOf, workbookParts } from '../../support/lists.ts';

const cellsOf = async (bytes: Bytes): Promise<readonly (readonly string[])[]> =>
  (await tableOf(bytes)).rows.map(({ cells }) => cells);

const expected = [
  ['Naam', 'Voornaam', 'Geboortedatum'],
  ['Détoile', 'Noûr', '04/03/1997'],
];
const asText = (separator: string, end: string): string => expected.map((cells) => cells.join(separator)).join(end);
const utf16 = (text: string, big: boolean, mark: boolean): Bytes => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

describe('text', () => {
  it.each([';', ',', '\t', '|'])('separated by "%s", with any line end', async (separator) => {
    for (const end of ['\n', '\r\n', '\r']) expect(await cellsOf(utf8(asText(separator, end)))).toEqual(expected);
  });

  it('is read as it was saved: with or without a mark, from Windows, from a Macintosh', async () => {
    const text = asText(';', '\r\n');
    const ways: readonly (readonly [Bytes, string])[] = [
      [utf8(`\ufeff${text}`), 'utf-8'],
      [utf8(text), 'utf-8'],
      [new Uint8Array(Buffer.from(text, 'latin1')), 'windows-1252'],
      [utf16(text, false, true), 'utf-16le'],
      [utf16(text, true, true), 'utf-16be'],
      [utf16(text, false, false), 'utf-16le'],
      [utf16(text, true, false), 'utf-16be'],
    ];
    for (const [bytes, encoding] of ways)
      expect(await tableOf(bytes)).toMatchObject({ encoding, rows: expected.map((cells) => ({ cells })) });
  });

  it('a person may read it in another way', async () => {
    const bytes = new Uint8Array(Buffer.from(asText(';', '\n'), 'latin1'));
    const table = await tableOf(bytes, { encoding: 'utf-8', separator: ',' });
    expect(table).toMatchObject({ encoding: 'utf-8', separator: ',' });
    expect(table.rows[1]?.cells).toEqual(['D\ufffdtoile;No\ufffdr;04/03/1997']);
  });

  it('quotation marks, lines inside a cell, blank rows, and the line spreadsheets write first', async () => {
    const text = 'sep=,\r\nNaam,Voornaam\r\n"De ""Wolk"", jr.","twee\r\nregels"\r\n\r\n , \r\nB"x,"dicht"erbij\r\n';
    const { rows } = await tableOf(utf8(text));
    expect(rows).toEqual([
      { number: 2, cells: ['Naam', 'Voornaam'] },
      { number: 3, cells: ['De "Wolk", jr.', 'twee\r\nregels'] },
      { number: 7, cells: ['B"x', 'dichterbij'] },
    ]);
  });

  it('a quotation mark that is never closed is said with its row', async () => {
    expect(await tableOf(utf8('Naam;Voornaam\na;b\n"c;d\ne;f'))).toMatchObject({ openQuote: 3 });
    expect(await troubleOf(utf8(`Naam;Voornaam\n"c;d\n${'e;f\n'.repeat(20_000)}`))).toBe('broken');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', "'=1", "''=1", '＝1', '－1'])(
    '%j never opens as a formula',
    async (text) => {
      expect(neutralised(text)).toMatch(/^'/);
      expect(plainAgain(neutralised(text))).toBe(text);
      expect(
        await cellsOf(
          utf8(
            writeCsv([
              ['a', 'b'],
              [text, 'x'],
            ]),
          ),
        ),
      ).toEqual([
        ['a', 'b'],
        [text, 'x'],
      ]);
    },
  );

  it.each(["'t Hooft", "O'Neill", 'a=b', ''])('%j stays as it is', (text) => {
    expect(neutralised(text)).toBe(text);
    expect(plainAgain(text)).toBe(text);
  });
});

describe('workbooks of other programs', () => {
  const inline = (reference: string, text: string): string =>
    `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

  it('shared texts, days by their format, formulas by what they last showed, columns left out', async () => {
    const sheet =
      '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="B5" t="str"><f>A1&amp;"x"</f><v>x &lt; y</v></c><c r="D5" s="1"><v>35493</v></c>' +
      '<c r="E5" s="2"><v>46054.75</v></c><c r="F5"><v>18</v></c><c r="G5" t="b"><v>1</v></c><c r="H5" t="e"><v>#REF!</v></c></row>';
    const bytes = packed(
      workbookParts(sheet, [
        [
          'xl/sharedStrings.xml',
          '<sst><si><r><t>Na</t></r><r><t>am</t></r><rPh><t>x</t></rPh></si><si><t>Geboren_x000D_</t></si></sst>',
        ],
        [
          'xl/styles.xml',
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-813]d mmmm yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
        ],
      ]),
    );
    expect((await tableOf(bytes)).rows).toEqual([
      { number: 3, cells: ['', 'Naam', '', 'Geboren\r'] },
      { number: 5, cells: ['', 'x < y', '', '1997-03-04', '2026-02-01', '18', 'true', ''] },
    ]);
  });

  it('the first sheet a person sees, or the one they choose', async () => {
    const workbook =
      '<workbookPr date1904="1"/><sheets><sheet name="Oud" state="hidden" r:id="rId9"/><sheet name="Blad1" r:id="rId1"/><sheet name="Twee" r:id="rId2"/></sheets>';
    const second = `<worksheet><sheetData><row>${inline('A1', 'tweede')}</row></sheetData></worksheet>`;
    const bytes = packed(
      workbookParts(`<row>${inline('A1', 'eerste')}</row>`, [['xl/worksheets/sheet2.xml', second]], workbook),
    );
    expect(await tableOf(bytes)).toMatchObject({ sheets: ['Blad1', 'Twee'], sheet: 0, rows: [{ cells: ['eerste'] }] });
    expect(await tableOf(bytes, { sheet: 1 })).toMatchObject({ sheet: 1, rows: [{ cells: ['tweede'] }] });
    expect(await tableOf(bytes, { sheet: 99 })).toMatchObject({ sheet: 1 });
  });

  it('days are numbers that a format shows as a day, from 1900 or 1904', () => {
    expect(dayOfSerial(61, false)).toBe('1900-03-01');
    expect([dayOfSerial(60, false), dayOfSerial(0, false), dayOfSerial(3e6, false)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(dayOfSerial(34_031, true)).toBe('1997-03-04');
    expect(serialOfDay('1997-03-04')).toBe(35_493);
    expect([serialOfDay('1997-02-30'), serialOfDay('1899-01-01'), serialOfDay('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([14, 22, 27].map((format) => isDayFormat(format, undefined))).toEqual([true, true, true]);
    expect(isDayFormat(2, undefined)).toBe(false);
    expect(isDayFormat(170, '0.00" dagen"')).toBe(false);
    expect(isDayFormat(170, 'dd/mm/yy')).toBe(true);
  });
});

describe('files made to do harm', () => {
  const sheet = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';

  it('a small file that unpacks to gigabytes is refused before it does', async () => {
    const parts = workbookParts(`<row><c><v>${' '.repeat(3_000_000)}</v></c></row>`);
    expect(await troubleOf(packed(parts))).toBe('too-large');
    const three = workbookParts(sheet, [['xl/sharedStrings.xml', 'x'.repeat(most.unpacked)]]);
    expect(await troubleOf(packed(three))).toBe('too-large');
    // It says it is small, and goes on and on.
    expect(await troubleOf(packed(parts, { unpacked: 100 }))).toBe('broken');
  });

  it.each([
    ['an entity that unfolds', '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>'],
    ['depth without end', '<a>'.repeat(1_000)],
    ['a tag that never ends', '<a b="'],
  ])('%s', async (_, xml) => {
    expect(await troubleOf(packed([['xl/workbook.xml', xml]]))).toBe('broken');
  });

  it('a lock, a strange method, two files of one name, and a cut anywhere are refused', async () => {
    const good = workbookParts(sheet);
    expect(await troubleOf(packed(good, { flags: 1 }))).toBe('old-or-locked');
    expect(await troubleOf(packed(good, { method: 99 }))).toBe('broken');
    expect(await troubleOf(packed([...good, ...good]))).toBe('broken');
    const whole = packed(good);
    for (let length = 4; length < whole.length; length += 37)
      expect(await troubleOf(whole.slice(0, length))).toBe('broken');
    expect(await troubleOf(packed([['word/document.xml', '<w/>']]))).toBe('not-a-table');
  });

  it('more rows, columns or letters in a cell than the caps are refused', async () => {
    const row = (number: number): string => `<row r="${number}"><c><v>1</v></c></row>`;
    const many = Array.from({ length: most.rows + 1 }, (_, at) => row(at + 1)).join('');
    expect(await troubleOf(packed(workbookParts(many)))).toBe('too-many-rows');
    expect(await troubleOf(packed(workbookParts('<row><c r="ZZZ1"><v>1</v></c></row>')))).toBe('too-large');
    expect(await troubleOf(utf8(`a;b\n${'x;y\n'.repeat(most.rows)}`))).toBe('too-many-rows');
    expect(await troubleOf(utf8(`a;b\n${';'.repeat(most.columns + 1)}x`))).toBe('too-large');
    expect(await troubleOf(utf8(`a;b\n${'x'.repeat(most.cell + 1)};y`))).toBe('too-large');
    expect(await troubleOf(new Uint8Array(most.file + 1))).toBe('too-large');
  });

  // Each would take a quarter of a minute and more, were every place in it looked at from every other.
  it.each([
    ['a tag of letters without end', workbookParts(`<row ${'a'.repeat(40_000)}></row>${sheet}`)],
    [
      'the format of a day without end',
      workbookParts(sheet, [
        [
          'xl/styles.xml',
          `<styleSheet><numFmt numFmtId="170" formatCode="${'['.repeat(60_000)}"/><cellXfs>${'<xf numFmtId="170"/>'.repeat(20)}</cellXfs></styleSheet>`,
        ],
      ]),
    ],
  ])('%s is read once', async (_, parts) => {
    const since = performance.now();
    expect(await cellsOf(packed(parts))).toEqual([['x']]);
    expect(performance.now() - since).toBeLessThan(2_000);
  });

  it('attributes are read in any quotation marks, with blanks around', async () => {
    const cell = `<row r = '3' ><c xml:space="a=b" t='inlineStr'><is><t>x</t></is></c></row>`;
    expect((await tableOf(packed(workbookParts(cell)))).rows).toEqual([{ number: 3, cells: ['x'] }]);
  });

  it('a file that is no list is refused as one', async () => {
    expect(await troubleOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('old-or-locked');
    expect(await troubleOf(utf8('%PDF-1.7'))).toBe('not-a-table');
    expect(await troubleOf(Uint8Array.from({ length: 500 }, (_, at) => at % 32))).toBe('not-a-table');
    expect(await troubleOf(utf8('\n \n;;\n'))).toBe('empty');
  });
});
