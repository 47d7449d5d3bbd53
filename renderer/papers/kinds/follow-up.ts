/**
 * The justice assistant's report to whoever gave the mandate: decision, programme, every special condition with how far it is kept, what
 * was done, what its author knows and proposes. It cannot go out while a special condition has no line.
 */
import { followedConditions, withoutLine, type FollowedCondition } from '../../../shared/dossier/after-release.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import type { EntityView, NoteView, SectionView } from '../../../shared/dossier/view.ts';
import type { DossierView } from '../../vault/api.ts';
import { grantsIn } from '../../../shared/release/index.ts';
import { facts, isSilent, line, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { conditions, decisions, victimConditions } from './decision.ts';
import { evidenceIndex } from './evidence.ts';
import { personFacts } from './person-and-law.ts';
import { goals } from './plan-parts.ts';
import { authorsText, part, remarks } from './report.ts';

export const followUpTexts = ['programme', 'conditions', 'course', 'outlook'] as const;

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

/** What stands in the report, and what it must name. */
function conditionsOf(view: DossierView, on: string): readonly FollowedCondition[] {
  return followedConditions({ legal: sectionOf(view, 'legal'), victims: sectionOf(view, 'victims') }, on);
}

const periodOf = (view: DossierView) => read('notes', 'follow-up', followUpOf({ view }), 'period');

/** Special conditions the report says nothing of: while there is one it is not issued. */
export const linesMissing = (view: DossierView, on: string): readonly FollowedCondition[] =>
  withoutLine(conditionsOf(view, on), ownNotes(view), periodOf(view)?.from);

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
    programme(request, pen, report),
    part(pen, 'perCondition', perCondition(request, pen, report)),
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

/** Asked for by the law with limited detention and monitoring; elsewhere printed where something was written. */
function programme({ view }: PaperRequest, pen: Pen, report: EntityView | undefined): readonly Block[] {
  const isFollowed = grantsIn(sectionOf(view, 'legal')).some(({ modality }) => withProgramme.includes(modality));
  if (!isFollowed && isSilent(pen.unit('notes', report, 'programme'))) return [];
  return part(pen, 'programme', authorsText(pen, 'notes', report, 'programme'));
}

const withProgramme: readonly string[] = ['limited-detention', 'electronic-monitoring'];

/** Every special condition with its line; one without says so, and the paper is marked as not to be issued. */
function perCondition({ view, today }: PaperRequest, pen: Pen, report: EntityView | undefined): readonly Block[] {
  const all = conditionsOf(view, today);
  const missing = linesMissing(view, today);
  const rows = all.map((condition) => [
    pen.free(condition.text),
    missing.some(({ id }) => id === condition.id)
      ? [pen.sentence((t) => t.words.phrases.lineMissing)]
      : pen.unit('notes', single(ownNotes(view), condition.id), 'line'),
  ]);
  const heads = [pen.words((t) => t.words.headings.conditions), pen.words((t) => t.words.columns.status)];
  const more = pen.unit('notes', report, 'conditions');
  return [
    ...(missing.length === 0 ? [] : [pen.sentence((t) => t.words.phrases.notToIssue, 'note')]),
    ...(rows.length === 0 ? [pen.sentence((t) => t.words.phrases.noSpecial)] : [table('points', heads, rows)]),
    ...(isSilent(more) ? [] : authorsText(pen, 'notes', report, 'conditions')),
  ];
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
