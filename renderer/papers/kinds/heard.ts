/**
 * For the person: who heard what from them, when and why, in plain words with the article (shared/disclosure/SPEC.md, D52-D54). The
 * foot is the same on every list.
 */
import { grounds, type GroundKey } from '../../../shared/disclosure/grounds.ts';
import { heardOf, type Heard } from '../../../shared/disclosure/heard.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import { functionName, placeName } from '../../i18n/name-words.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import type { Tongue } from '../model/words.ts';

export function heardPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const rows = heardOf(request.view.sections, request.left ?? [], request.today);
  return sheet(request, 'heard', [
    [pen.sentence((t) => t.words.heard.about)],
    rows.length === 0 ? [pen.sentence((t) => t.words.heard.none)] : [listed(rows, pen)],
    [pen.sentence((t) => t.words.heard.foot, 'note')],
    bilingualNote(pen),
  ]);
}

function listed(rows: readonly Heard[], pen: Pen): Block {
  const heads = [
    pen.words((t) => t.words.columns.date),
    pen.words((t) => t.words.heard.whom),
    pen.words((t) => t.words.columns.what),
    pen.words((t) => t.words.columns.why),
  ];
  return table(
    'points',
    heads,
    rows.map((row) => [
      [line(pen.date(row.on))],
      [line(own(row.to.name)), ...(isElsewhere(row) ? [pen.line((t) => workOf(row, t), 'small')] : [])],
      [pen.line((t) => whatOf(row, t))],
      row.grounds.flatMap((ground) => [
        pen.line((t) => whyOf(ground, t)),
        pen.line((t) => articleOf(ground, t), 'small'),
      ]),
    ]),
  );
}

const isElsewhere = ({ to }: Heard): boolean => to.function !== undefined || to.service !== undefined;

/** Function and service of who heard it. */
export const workOf = ({ to }: Heard, { language }: Pick<Tongue, 'language'>): string =>
  [
    ...(to.function === undefined ? [] : [functionName(to.function, language)]),
    ...(to.service === undefined ? [] : [placeName(to.service, language)]),
  ].join(', ');

/** Which parts, which extract, or which paper. */
export function whatOf({ kinds, extract, paper }: Heard, t: Tongue): string {
  if (extract !== undefined) return t.values.extractKind[extract];
  if (paper !== undefined) return `${t.words.titles[paper]} (${t.words.heard.onPaper})`;
  return kinds.map((kind) => t.units.section(kind)).join(', ');
}

/** In the person's own words; a ground that never reaches this list has none. */
export function whyOf(ground: GroundKey, { words }: Tongue): string {
  const known: Readonly<Partial<Record<GroundKey, string>>> = words.heard.why;
  return known[ground] ?? '';
}

export const articleOf = (ground: GroundKey, { language }: Tongue): string =>
  shortCitation(grounds[ground].rests[0], language);
