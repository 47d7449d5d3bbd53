/** The justice assistant's report to whoever gave the mandate: decision, conditions, what was done, what its author wrote. */
import { read, single } from '../../../shared/dossier/read.ts';
import type { EntityView, NoteView, SectionView } from '../../../shared/dossier/view.ts';
import type { DossierView } from '../../vault/api.ts';
import { facts, line, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { conditions, decisions, victimConditions } from './decision.ts';
import { evidenceIndex } from './evidence.ts';
import { personFacts } from './person-and-law.ts';
import { goals } from './plan-parts.ts';
import { authorsText, part, remarks } from './report.ts';

export const followUpTexts = ['course', 'conditions', 'outlook'] as const;

/** Entity id of the report in the service's own notes. */
export const followUpId = 'follow-up';

/** The notes of the service that writes it; never another's. */
export function ownNotes(view: DossierView): SectionView | undefined {
  const notes = sectionOf(view, 'notes');
  return notes?.canWrite === true ? notes : undefined;
}

/** The dossier's follow-up report: one, written further after each issue. */
export const followUpOf = ({ view }: Pick<PaperRequest, 'view'>): EntityView | undefined =>
  single(ownNotes(view), followUpId);

export function followUpPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const report = followUpOf(request);
  const period = pen.unit('notes', report, 'period');
  return sheet(request, 'followUp', [
    facts([{ label: pen.words((t) => t.units.unit('notes', 'follow-up', 'period')), value: period }]),
    part(pen, 'person', personFacts(request, pen)),
    part(pen, 'decision', decisions(request, pen)),
    part(pen, 'conditions', conditions(request, pen)),
    victimConditions(request, pen),
    part(pen, 'perCondition', authorsText(pen, 'notes', report, 'conditions')),
    part(pen, 'followUpCourse', authorsText(pen, 'notes', report, 'course')),
    contacts(request, pen, report),
    part(pen, 'goals', goals(request, pen)),
    part(pen, 'outlook', authorsText(pen, 'notes', report, 'outlook')),
    evidenceIndex(request, pen),
    [signatures(pen, [{ role: (t) => t.words.signatures.author, name: request.by.name }])],
    remarks(request, pen, 'notes', report),
    bilingualNote(pen),
  ]);
}

const met: readonly NoteView['note']['kind'][] = ['conversation', 'phone', 'visit'];

/** Days on which the service and the person were in contact, and how; never what was said. */
function contacts({ view }: PaperRequest, pen: Pen, report: EntityView | undefined): readonly Block[] {
  const period = read('notes', 'follow-up', report, 'period');
  if (period === undefined) return [];
  const rows = (ownNotes(view)?.notes ?? [])
    .map(({ note }) => note)
    .filter(({ kind, on }) => met.includes(kind) && on >= period.from && on <= period.until)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ kind, on }) => [[line(pen.date(on))], [pen.line((t) => t.values.noteKind[kind])]]);
  if (rows.length === 0) return [];
  const heads = (['date', 'what'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return part(pen, 'contacts', [table('points', heads, rows)]);
}
