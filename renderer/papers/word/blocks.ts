/** Blocks of a paper as Word paragraphs and tables. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, type IParagraphOptions, type Table } from 'docx';
import { textParts, type TextRun } from '../../../shared/dossier/light-text.ts';
import type { Block, LineLook, ListItem, Spoken } from '../model/blocks.ts';
import { halfPoints, locales, mm, type Place } from './measures.ts';
import { broken, isRightToLeft, paragraph, wordRuns, type Setting } from './runs.ts';
import { dataTable, sideBySide } from './tables.ts';

export const wordBlocks = (blocks: readonly Block[], place: Place): readonly (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => wordBlock(block, place, isAbout(blocks[at + 1])));

/** Who said it, and when, never stands on a page without what was said. */
const isAbout = (next: Block | undefined): boolean =>
  next?.kind === 'line' && (next.look === 'mark' || next.look === 'small');

/** What a cell of a table holds: never nothing, and a paragraph last, as Word demands. */
function cellOf(blocks: readonly Block[], place: Place): readonly (Paragraph | Table)[] {
  const made = wordBlocks(blocks, place);
  return made.at(-1) instanceof Paragraph ? made : [...made, new Paragraph({ spacing: { after: 0 } })];
}

/** @param keepNext what follows it belongs to it */
function wordBlock(it: Block, place: Place, keepNext: boolean): readonly (Paragraph | Table)[] {
  switch (it.kind) {
    case 'letterhead':
      return letterhead(it, place);
    case 'title':
      return title(it.spoken);
    case 'heading':
      return spoken(it.spoken, place, { heading: HeadingLevel.HEADING_1 });
    case 'sentence':
      return spoken(it.spoken, place, {}, it.look === undefined ? sizeIn(place) : { size: halfPoints(8.5) });
    case 'line':
      return [oneLine(it, place, keepNext)];
    case 'free':
      return free(it.text, place, { ...(keepNext && { keepNext }) });
    case 'translation':
      return [
        paragraph(wordRuns(it.label, small), { indent: deeper, keepNext: true, spacing: { after: 0 } }),
        ...free(it.text, { ...place, isQuoted: false }, { indent: deeper, keepNext: place.isQuoted === true }),
      ];
    case 'quote':
      return wordBlocks(it.blocks, { ...place, isQuoted: true });
    case 'facts':
      return [
        sideBySide(
          it.rows.map(({ label, value }) => [
            [paragraph(wordRuns(label, { ...sizeIn(place), isStacked: true }))],
            cellOf(value, place),
          ]),
          [mm(52), place.width - mm(52)],
        ),
      ];
    case 'table':
      return [dataTable(it, place, cellOf), new Paragraph({ spacing: { after: mm(1) } })];
    case 'list':
      return it.items.flatMap((item) => listItem(item, place));
    case 'group':
      return group(it, place);
    case 'pathway':
      // The table that follows says it in words.
      return [];
    case 'ruled':
      return Array.from({ length: it.lines }, ruled);
    case 'signatures':
      // Tables that touch become one in Word.
      return [signatures(it, place), new Paragraph({ spacing: { after: 0 } })];
  }
}

const small: Setting = { size: halfPoints(8.5) };
const indent = { left: mm(4) };
const deeper = { left: mm(8) };
const sizeIn = ({ isLarge }: Place): Setting => (isLarge ? { size: halfPoints(12) } : {});

const looks: Partial<Record<LineLook, Setting>> = {
  small,
  mark: small,
  domain: small,
  'key-date': { size: halfPoints(15), isBold: true },
  addressee: { size: halfPoints(11) },
};

function oneLine({ runs, look }: Extract<Block, { kind: 'line' }>, place: Place, keepNext: boolean): Paragraph {
  if (look === 'subheading') return paragraph(wordRuns(runs), { heading: HeadingLevel.HEADING_2 });
  const setting = (look === undefined ? undefined : looks[look]) ?? sizeIn(place);
  const first = runs.find(({ own }) => own === true)?.text ?? '';
  return paragraph(wordRuns(runs, setting), {
    spacing: { after: mm(0.6) },
    ...(keepNext && { keepNext }),
    ...(isRightToLeft(first) && { bidirectional: true }),
    ...(look === 'practice' && { alignment: AlignmentType.CENTER, border: boxed }),
    ...(look === 'domain' && { keepNext: true, spacing: { before: mm(4), after: mm(0.6) } }),
  });
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B98A2A', space: 3 };
const boxed = { top: thin, bottom: thin, left: thin, right: thin };

const quoteEdge = { style: BorderStyle.SINGLE, size: 18, color: '16181B', space: 8 };

/** Lists and bold words as such: what somebody typed with plain marks (shared/dossier/light-text.ts). */
function free(text: string, place: Place, options: IParagraphOptions = {}): readonly Paragraph[] {
  const isTurned = isRightToLeft(text);
  return textParts(text).flatMap((part) =>
    part.kind === 'lines'
      ? [freeParagraph(part.runs, place, isTurned, options)]
      : part.items.map((item, at) =>
          freeParagraph([entryMark(part.isNumbered ? `${at + 1}.` : '•'), ...item], place, isTurned, {
            ...options,
            spacing: { after: mm(0.6) },
          }),
        ),
  );
}

const entryMark = (mark: string): TextRun => ({ text: `${mark} `, start: -1, isStrong: false });

function freeParagraph(
  runs: readonly TextRun[],
  place: Place,
  isTurned: boolean,
  options: IParagraphOptions,
): Paragraph {
  const { size } = sizeIn(place);
  const edge = place.isQuoted === true && {
    indent,
    keepNext: true,
    border: isTurned ? { right: quoteEdge } : { left: quoteEdge },
  };
  const run = { ...(size !== undefined && { size }), ...(isTurned && { rightToLeft: true }) };
  return paragraph(
    runs.flatMap(({ text, isStrong }) => broken(text, { ...run, ...(isStrong && { bold: true }) })),
    { ...edge, ...options, ...(isTurned && { bidirectional: true }) },
  );
}

function title({ first, second }: Spoken): readonly Paragraph[] {
  const main = paragraph(wordRuns([{ text: first.text }]), { heading: HeadingLevel.TITLE });
  if (second === undefined) return [main];
  return [main, paragraph(wordRuns([{ text: second.text, lang: second.lang, look: 'second' }], { isStacked: true }))];
}

/** One paragraph, or one per column. */
function spoken(
  { first, second }: Spoken,
  place: Place,
  options: IParagraphOptions,
  setting: Setting = {},
): readonly (Paragraph | Table)[] {
  const mine = paragraph(wordRuns([{ text: first.text, lang: first.lang }], setting), options);
  if (second === undefined) return [mine];
  const theirs = paragraph(
    broken(second.text, {
      ...(setting.size !== undefined && { size: setting.size }),
      italics: true,
      color: '4A5058',
      language: { value: locales[second.lang] },
    }),
    options,
  );
  const half = Math.floor(place.width / 2);
  return [sideBySide([[[mine], [theirs]]], [half, place.width - half])];
}

function listItem({ blocks, box }: ListItem, place: Place): readonly (Paragraph | Table)[] {
  const mark = box === undefined ? '•' : box === 'done' ? '☒' : '☐';
  const width = mm(6);
  return [
    sideBySide(
      [
        [
          [paragraph(wordRuns([{ text: mark }], sizeIn(place)))],
          cellOf(blocks, { ...place, width: place.width - width }),
        ],
      ],
      [width, place.width - width],
    ),
  ];
}

function group({ look, blocks }: Extract<Block, { kind: 'group' }>, place: Place): readonly (Paragraph | Table)[] {
  const made = wordBlocks(blocks, { ...place, isLarge: place.isLarge || look === 'large' });
  return look === 'apart' ? [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } }), ...made] : made;
}

const hairline = { style: BorderStyle.SINGLE, size: 2, color: 'A8AFB7', space: 1 };

/** Neighbours with the same border count as one to Word: `between` draws the lines inside. */
const ruled = (): Paragraph =>
  new Paragraph({ spacing: { before: mm(6), after: 0 }, border: { bottom: hairline, between: hairline } });

function letterhead(
  { service, by, about }: Extract<Block, { kind: 'letterhead' }>,
  { width }: Place,
): readonly (Paragraph | Table)[] {
  const half = Math.floor(width / 2);
  const left = [
    paragraph(wordRuns(service, { isBold: true, isStacked: true })),
    ...by.map((line) => paragraph(wordRuns(line, { size: halfPoints(9) }))),
  ];
  const right = about.map((line) =>
    paragraph(wordRuns(line, { size: halfPoints(9) }), { alignment: AlignmentType.RIGHT }),
  );
  return [sideBySide([[left, right]], [half, width - half], { hasLine: true })];
}

function signatures({ boxes }: Extract<Block, { kind: 'signatures' }>, { width }: Place): Table {
  const each = Math.floor(width / Math.max(boxes.length, 1));
  const cells = boxes.map(({ role, name, mark }) => [
    paragraph(wordRuns(role, { isBold: true, isStacked: true }), { keepNext: true, spacing: { before: mm(8) } }),
    new Paragraph({
      keepNext: true,
      spacing: { before: mm(14) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '16181B', space: 1 } },
    }),
    paragraph(broken(name, {}), { keepNext: true, spacing: { after: 0 } }),
    paragraph(wordRuns(mark, small)),
  ]);
  return sideBySide(
    [cells],
    boxes.map(() => each),
  );
}
