/** A registry slip as a scanner would give it, drawn in a page from made-up words: a head, a table with lines, a few dates. */
import type { Page } from '@playwright/test';

/** What stands on it that somebody takes over. */
export const onSlip = {
  surname: 'ZONNEBLOEM',
  birth: '1988-03-04',
  end: '2029-11-14',
  firstSentence: 'P3Y6M',
  secondSentence: 'P18M',
} as const;

const lines = [
  ['Naam', 'ZONNEBLOEM', 'Voornaam', 'Iris'],
  ['Geboren', '4 maart 1988', 'Plaats', 'Rozendaal'],
  ['Opgesloten', '12/03/2024', 'Griffie', '0817/24'],
] as const;
const table = [
  ['Nr.', 'Rechtbank', 'Datum', 'Straf', 'Einde'],
  ['1', 'Corr. Rb. Brussel', '18/06/2024', '3 jaar 6 maanden', '14/11/2029'],
  ['2', 'Trib. corr. Liège', '5 février 2025', '18 mois', '13/05/2031'],
  ['3', 'Gericht Eupen', '12. März 2025', '45 Tage', '27/06/2031'],
] as const;
const below = [
  'Voorwaardelijke invrijheidstelling mogelijk vanaf 22 januari 2026.',
  'Deze fiche werd opgemaakt op 1 september 2025 door de griffie.',
] as const;

export interface SlipDrawing {
  /** Letters of a full page below the table, as in a long judgment. */
  readonly full?: boolean;
  /** Dots an inch; a page is A4. */
  readonly dpi?: number;
  /** Put on the glass on its side: its top is at the left. */
  readonly onItsSide?: boolean;
}

/** The page's picture as PNG. */
export async function drawnSlip(
  page: Page,
  { full = false, dpi = 300, onItsSide = false }: SlipDrawing = {},
): Promise<Uint8Array> {
  const base64 = await page.evaluate(draw, { lines, table, below, full, dpi, onItsSide });
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

interface Drawing {
  readonly lines: readonly (readonly string[])[];
  readonly table: readonly (readonly string[])[];
  readonly below: readonly string[];
  readonly full: boolean;
  readonly dpi: number;
  readonly onItsSide: boolean;
}

/** Runs in the page. */
async function draw({ lines, table, below, full, dpi, onItsSide }: Drawing): Promise<string> {
  // In hundredths of an inch.
  const [width, height] = [827, 1169];
  const unit = dpi / 100;
  const [across, down] = onItsSide ? [height, width] : [width, height];
  const canvas = new OffscreenCanvas(Math.round(across * unit), Math.round(down * unit));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing to draw on');
  if (onItsSide) {
    context.translate(0, canvas.height);
    context.rotate(-Math.PI / 2);
  }
  context.scale(unit, unit);
  context.fillStyle = '#fbfaf5';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#1c1c1c';
  const write = (text: string, x: number, y: number, size = 13, face = 'sans-serif'): void => {
    context.font = `${size}px ${face}`;
    context.fillText(text, x, y);
  };
  write('OPSLUITINGSFICHE', 70, 90, 20);
  for (const [row, cells] of lines.entries())
    for (const [at, cell] of cells.entries()) write(cell, [70, 200, 430, 570][at] ?? 70, 150 + row * 30);
  const columns = [70, 110, 300, 450, 630, 757];
  for (const [row, cells] of table.entries())
    for (const [at, cell] of cells.entries()) {
      const [left = 0, right = 0] = columns.slice(at, at + 2);
      context.strokeRect(left, 270 + row * 30, right - left, 30);
      write(cell, left + 6, 290 + row * 30);
    }
  for (const [row, text] of below.entries()) write(text, 70, 440 + row * 30);
  if (full) {
    const sentence =
      'Het plan voorziet afspraken met de dienst, elke week, en een gesprek over de woning van zijn zus. ';
    for (let row = 0; row < 42; row += 1)
      write(sentence.slice(row % 5) + sentence.slice(0, row % 5), 70, 500 + row * 15, 11, 'serif');
  }
  const blob = await canvas.convertToBlob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve((typeof reader.result === 'string' ? reader.result : '').replace(/^.*,/, ''));
    reader.readAsDataURL(blob);
  });
}
