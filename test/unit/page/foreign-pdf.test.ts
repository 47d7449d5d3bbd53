/** What a PDF from anybody may take: memory and steps are counted while it is read, whatever way it was packed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { withSteps } from '../../../build/pdf-budget.mts';
import type { Budget } from '../../../renderer/workers/viewer/budget.ts';
import { Refused } from '../../../renderer/workers/viewer/messages.ts';
import { NoCanvas, onePage, packed, pdfOf, runs } from '../../support/foreign-pdf.ts';

const mebibyte = 1_048_576;
/** Less than the application's, so that it is soon over. */
const few: Budget = { unpacked: 16 * mebibyte, made: 32 * mebibyte, steps: 500_000, canvases: 16 * mebibyte };

beforeAll(() => {
  Object.assign(globalThis, { OffscreenCanvas: NoCanvas });
});

/** `shown` with what it says, or why not. */
async function outcomeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Only now: it asks whether there are canvases when it is loaded.
  const { openPdf } = await import('../../../renderer/workers/viewer/pdf.ts');
  try {
    const { text } = await (await openPdf(bytes, few)).draw(1, 400, 0);
    return `shown ${text}`.trim();
  } catch (error) {
    return error instanceof Refused ? error.trouble : String(error);
  }
}

/** Forms that each show the one before ten times. */
const towers = (floors: number): Uint8Array<ArrayBuffer> =>
  onePage(packed('/F0 Do'), '/XObject << /F0 5 0 R >>', [
    ...Array.from({ length: floors }, (_, at) => ({
      head: `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /F${at + 1} ${at + 6} 0 R >> >>`,
      stream: Buffer.from(`/F${at + 1} Do `.repeat(10)),
    })),
    { head: '/Type /XObject /Subtype /Form /BBox [0 0 1 1]', stream: Buffer.from('0 0 m 1 1 l S') },
  ]);

const spaces = Buffer.alloc(few.unpacked + mebibyte, 0x20);
const font = '/Font << /A << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

describe('a PDF that asks for too much is refused as too heavy', () => {
  test.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['a page that unpacks to more than may be', () => onePage(packed(spaces))],
    ['packed twice', () => onePage(packed(spaces, 2))],
    ['packed in another way', () => onePage(runs(few.made))],
    ['more to draw than may be', () => onePage(packed('q Q '.repeat(few.steps / 8)))],
    ['one word that does not end', () => onePage(packed(`(${'\\n'.repeat(few.steps * 2.5)}) Tj`))],
    ['things in things in things', () => towers(7)],
    [
      'names without end',
      () => onePage(packed(`[${Array.from({ length: 60_000 }, (_, at) => `/n${at}`).join(' ')}] TJ`)),
    ],
    [
      'widths of typefaces for more signs than there are',
      () =>
        onePage(packed('BT /A 9 Tf (a) Tj ET'), '/Font << /A 5 0 R >>', [
          { head: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>' },
          {
            head: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 5] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> >>',
          },
        ]),
    ],
    [
      'a colour by a table of more values than memory has',
      () =>
        onePage(packed('/S sh'), '/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Function 5 0 R >> >>', [
          {
            head: '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [30000 30000] /BitsPerSample 8',
            stream: Buffer.alloc(9),
          },
        ]),
    ],
  ])('%s', async (_, file) => {
    expect(await outcomeOf(file())).toBe('too-heavy');
  });

  test('more pages than any file has', async () => {
    const pages = pdfOf([
      { head: '<< /Type /Catalog /Pages 2 0 R >>' },
      { head: '<< /Type /Pages /Kids [3 0 R] /Count 60000 >>' },
      { head: `<< /Type /Pages /Parent 2 0 R /Kids [${'4 0 R '.repeat(60_000)}] /Count 60000 >>` },
      { head: '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] >>' },
    ]);
    expect(await outcomeOf(pages)).toBe('too-heavy');
  });
});

describe('what is within the budget is shown', () => {
  test('a page with text, also after one that was refused', async () => {
    expect(await outcomeOf(onePage(packed(spaces)))).toBe('too-heavy');
    expect(await outcomeOf(onePage(packed('BT /A 12 Tf (Griffie) Tj ET'), font))).toBe('shown Griffie');
  });

  test('a page of ten thousand things', async () => {
    expect(await outcomeOf(onePage(packed('0 0 m 9 9 l S\n'.repeat(10_000))))).toBe('shown');
  });

  test('of a text without end the beginning is told', async () => {
    const line = `1 0 0 1 5 5 Tm (${'a'.repeat(100)}) Tj `;
    const told = await outcomeOf(onePage(packed(`BT /A 0.01 Tf ${line.repeat(1_000)} ET`), font));
    expect(told.length).toBeGreaterThan(19_000);
    expect(told.length).toBeLessThanOrEqual('shown '.length + 20_000);
  });
});

test('what is no PDF is damaged', async () => {
  expect(await outcomeOf(new Uint8Array(Buffer.from('%PDF-1.7 and nothing more')))).toBe('broken');
});

test('a reader of another version is not taken for the one whose steps are known', () => {
  expect(() => withSteps('export const other = 1;')).toThrow('another way');
});
