/**
 * A dossier that leaves whole, as one page for people: every part with what stands in it, who wrote it and when, how it came about, and
 * the documents that lie beside (shared/export/SPEC.md, EX3). No script, nothing fetched, and no name in its title.
 */
import { documentStates, type ExportedDocument } from '../../../shared/export/format.ts';
import { dossierFolder, exportFiles } from '../../../shared/export/paths.ts';
import type { WholeDossier, WholeEvent, WholePart } from '../../../shared/export/whole.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import type { Language } from '../../../shared/language.ts';
import type { Profile } from '../../vault/api.ts';
import { line, own, table, type Block, type Line } from '../model/blocks.ts';
import { isoDay } from '../model/days.ts';
import { html } from '../model/html.ts';
import { markup } from '../model/markup.ts';
import { letterhead, penOf, personName, type PaperRequest } from '../model/paper.ts';
import { authorIn, type Pen } from '../model/pen.ts';
import { paperStyle } from '../model/style.ts';
import { entityRows, noteRow, rankOf, readersOf } from '../kinds/recorded.ts';

export interface PageMade {
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
  readonly by: Profile;
}

/** Words of an export by their keys: those of `paper.whole`. */
type Whole = Pen['first']['words']['whole'];

export function dossierPage(
  whole: WholeDossier,
  at: number,
  documents: readonly ExportedDocument[],
  made: PageMade,
): string {
  const view = { id: whole.id, realm: whole.realm, sections: whole.parts.map((part) => part.view) };
  const request: PaperRequest = { view, ...made };
  const pen = penOf(request);
  const { surname, firstName } = personName(view);
  const words = pen.first.words.whole;
  const about = fill(words.about, { name: made.by.name, date: longDate(made.today, made.language) });
  const blocks: readonly Block[] = [
    ...letterhead(request, pen),
    { kind: 'title', spoken: pen.spoken((t) => t.words.whole.title) },
    line(own([surname, firstName].filter((part) => part !== '').join(', ')), 'key-date'),
    line([{ text: words.open, look: 'strong' }]),
    line([{ text: about }], 'small'),
    ...whole.parts.flatMap((part) => partBlocks(part, pen)),
    ...documentBlocks(documents, pen),
  ];
  return page(made.language, `${words.title} ${dossierFolder(at)}`, blocks);
}

/** The page that leads to each of them. */
export function indexPage(
  listed: readonly { readonly surname: string; readonly firstName: string; readonly birth: string }[],
  { language, today, by }: PageMade,
): string {
  const pen = penOf({ view: { id: '', realm: 'real', sections: [] }, language, today, by });
  const words = pen.first.words.whole;
  const items = listed.map(({ surname, firstName, birth }, at) => {
    const name = [surname, firstName].filter((part) => part !== '').join(', ');
    const run = { text: name === '' ? words.unnamed : name, href: `${dossierFolder(at)}/${exportFiles.page}` };
    const born = birth === '' ? [] : [{ text: ` · ${longDate(birth, language)}` }];
    return { blocks: [line([run, ...born])] };
  });
  return page(language, words.list, [
    { kind: 'title', spoken: pen.spoken((t) => t.words.whole.list) },
    line([{ text: words.open, look: 'strong' }]),
    line([{ text: words.listAbout }]),
    { kind: 'list', items },
  ]);
}

function partBlocks({ view, history, isSetApart, extract }: WholePart, pen: Pen): readonly Block[] {
  const said = (pick: (words: Whole) => string): Block => pen.line((t) => pick(t.words.whole), 'small');
  const rows = [
    ...view.entities
      .toSorted((a, b) => rankOf(view, a.type) - rankOf(view, b.type) || a.since - b.since)
      .flatMap((entity) => entityRows(view.kind, entity, pen)),
    ...view.notes.map((note) => noteRow(note, pen)),
  ];
  const heads = (['what', 'recorded', 'byAndOn'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [
    pen.heading((t) => t.units.section(view.kind)),
    ...readersOf(view, pen),
    ...(isSetApart ? [said((words) => words.setApart)] : []),
    ...(extract === undefined ? [] : [said((words) => (extract.made ? words.extractMade : words.extractCame))]),
    ...(rows.length === 0 ? [] : [table('record', heads, rows)]),
    ...historyBlocks(view.kind, history, pen),
  ];
}

function historyBlocks(kind: SectionKind, history: readonly WholeEvent[], pen: Pen): readonly Block[] {
  if (history.length === 0) return [];
  const heads = [
    pen.words((t) => t.words.columns.what),
    pen.words((t) => t.words.whole.happened),
    pen.words((t) => t.words.whole.when),
  ];
  return [
    pen.line((t) => t.words.whole.history, 'subheading'),
    table(
      'record',
      heads,
      history.map((event) => eventRow(kind, event, pen)),
    ),
  ];
}

function eventRow(kind: SectionKind, event: WholeEvent, pen: Pen): readonly (readonly Block[])[] {
  const { type, unit, what, value, reason, author, at } = event;
  const day: Line = pen.words((t) => longDate(isoDay(at), t.language));
  const name = pen.words((t) => {
    if (type === undefined) return t.words.whole.noted;
    return unit === undefined ? t.units.type(kind, type) : t.units.unit(kind, type, unit);
  });
  return [
    [line(name)],
    [
      pen.line((t) => t.words.whole[what], 'small'),
      ...(value === undefined ? [] : [valueBlock(kind, event, pen)]),
      ...(reason === undefined || reason === ''
        ? []
        : [line([{ text: fill(pen.first.words.whole.reason, { reason }), own: true }], 'small')]),
    ],
    [line([...day, { text: ', ' }, ...authorIn(author, pen.words)], 'small')],
  ];
}

function valueBlock(kind: SectionKind, { type, unit, value, what }: WholeEvent, pen: Pen): Block {
  const text =
    what === 'noted' || type === undefined || unit === undefined
      ? pen.first.units.note(value)
      : pen.first.units.value(kind, type, unit, value);
  return { kind: 'free', text };
}

function documentBlocks(documents: readonly ExportedDocument[], pen: Pen): readonly Block[] {
  if (documents.length === 0) return [];
  const heads = [pen.words((t) => t.words.whole.document), pen.words((t) => t.words.whole.state)];
  const rows = documents.map(({ name, state, file }) => [
    [line(file === undefined ? own(name) : [{ text: name, href: file }])],
    [pen.line((t) => t.words.whole[documentStates.find((each) => each === state) ?? 'here'])],
  ]);
  return [pen.heading((t) => t.words.whole.documents), table('record', heads, rows)];
}

/** Only styles of its own: a browser that opens it from a disk runs nothing and asks nobody. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const onScreen = `
body { background: #fff; }
.paper { max-width: 190mm; margin: 0 auto; padding: 8mm 6mm; }
.paper a { color: #0b4f8a; }
@media print { .paper { max-width: none; padding: 0; } }
`;

function page(language: Language, title: string, blocks: readonly Block[]): string {
  const head = html`<title>${title}</title>`;
  const body = html`<main class="paper" lang="${language}">${markup(blocks)}</main>`;
  // Sheets of styles are constants of ours; title and body were escaped where they were made.
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">${head.toString()}<style>${paperStyle}${onScreen}</style></head><body>${body.toString()}</body></html>\n`;
}
