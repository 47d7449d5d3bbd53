/** A paper as a Word file: the same blocks as the PDF, A4, page numbers and fingerprint at the foot. */
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import { cleanText } from '../model/clean.ts';
import type { Paper } from '../model/paper.ts';
import { wordBlocks } from './blocks.ts';
import { halfPoints, locales, mm } from './measures.ts';

const font = 'Cambria';
const grey = '4A5058';

/** Width of the text on A4 with the margins below. */
const textWidth = mm(170);

/** @param footer the text at the foot of every page, beside the page number */
export async function wordFile(paper: Paper, footer: string): Promise<Uint8Array<ArrayBuffer>> {
  const made = new Document(properties(paper, footer));
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

const properties = (paper: Paper, footer: string): IPropertiesOptions => ({
  title: cleanText(paper.title),
  // The file says nothing of who made it that the paper does not say.
  creator: '',
  lastModifiedBy: '',
  description: '',
  styles: {
    default: {
      document: {
        run: { font, size: halfPoints(10.5), language: { value: locales[paper.language] } },
        paragraph: { spacing: { after: mm(1), line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: halfPoints(19), bold: true },
        paragraph: { spacing: { before: mm(9), after: mm(1) }, alignment: AlignmentType.LEFT },
      },
      heading1: {
        run: { font, size: halfPoints(12), bold: true },
        paragraph: { spacing: { before: mm(6), after: mm(2) }, keepNext: true },
      },
      heading2: {
        run: { font, size: halfPoints(10.5), bold: true },
        paragraph: { spacing: { before: mm(3), after: mm(1) }, keepNext: true },
      },
    },
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: mm(210), height: mm(297) },
          margin: { top: mm(20), right: mm(20), bottom: mm(22), left: mm(20), footer: mm(10) },
        },
      },
      footers: { default: foot(footer) },
      children: [...wordBlocks(paper.blocks, { width: textWidth, isLarge: false })],
    },
  ],
});

const foot = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: cleanText(text), size: halfPoints(8), color: grey }),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: halfPoints(8),
            color: grey,
          }),
        ],
      }),
    ],
  });
