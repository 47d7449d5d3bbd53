/**
 * Everything recorded about the person that the one who prints it may read and may give, with who wrote it and when. What may
 * be missing is one fixed text, the same for everybody: it must not tell whether there is more.
 */
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { rightsTypes } from '../../../shared/dossier/units/rights.ts';
import { table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { withoutOthers } from './of-others.ts';
import { personFacts } from './person-and-law.ts';
import { entityRows, noteRow, rankOf, readersOf } from './recorded.ts';
import { part } from './report.ts';

/** Parts that are given to the person by whoever keeps them. The others only ever stand in the fixed text. */
const open: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment', 'notes'];
const byTheirHolder: readonly SectionKind[] = ['guidance', 'help', 'health'];

export function everythingPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const sections = [...open, ...byTheirHolder].flatMap((kind) =>
    request.view.sections.filter((section) => section.kind === kind && (section.canWrite || open.includes(kind))),
  );
  return sheet(request, 'everything', [
    part(pen, 'person', personFacts(request, pen)),
    [pen.sentence((t) => t.words.everything.about)],
    ...sections.map((section) => recorded(withoutOthers(section), pen)),
    part(pen, 'withheld', withheld(pen)),
    part(pen, 'supervisor', supervisor(pen)),
    bilingualNote(pen),
  ]);
}

/** One part: every value with who wrote it and when, then its notes. Nothing for a part that holds nothing to give. */
function recorded(section: SectionView, pen: Pen): readonly Block[] {
  const types = [...new Set(section.entities.map(({ type }) => type))].filter((type) => !isKeptBack(type));
  const rows = [
    ...types
      .sort((a, b) => rankOf(section, a) - rankOf(section, b))
      .flatMap((type) => section.entities.filter((entity) => entity.type === type))
      .flatMap((entity) => entityRows(section.kind, entity, pen)),
    ...section.notes.map((note) => noteRow(note, pen)),
  ];
  if (rows.length === 0) return [];
  const heads = (['what', 'recorded', 'byAndOn'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [pen.heading((t) => t.units.section(section.kind)), ...readersOf(section, pen), table('record', heads, rows)];
}

/** What somebody answered when asked, what was asked and answered of these data, whom one may call, and a decision of the
 * holder of a secret, which goes to nobody (shared/dossier/SPEC.md, OD2): each has a place of its own. */
const isKeptBack = (type: string): boolean =>
  ['consent', 'contact', 'own-decision'].includes(type) || rightsTypes.includes(type);

const kinds = ['victims', 'others', 'tellers', 'consultation', 'elsewhere', 'answers', 'working'] as const;

/** The same lines for every person and from every desk. */
const withheld = (pen: Pen): readonly Block[] => [
  pen.sentence((t) => t.words.everything.withheld),
  { kind: 'list', items: kinds.map((kind) => ({ blocks: [pen.line((t) => t.words.everything[kind])] })) },
];

const supervisor = (pen: Pen): readonly Block[] => [
  pen.sentence((t) => t.words.everything.turnTo),
  pen.line((t) => t.words.everything.authority, 'value'),
];
