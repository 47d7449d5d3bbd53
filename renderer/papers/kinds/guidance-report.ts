/** The report of who gives imposed guidance or treatment: the points of the law and no others, without a consent step. */
import { read, single } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { isFlemish } from '../../../shared/directory/index.ts';
import {
  flemishTreatmentPoint,
  treatmentPointKeys,
  treatmentPoints,
  type TreatmentPoint,
} from '../../../shared/release/index.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import { isSilent, facts, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { decisions } from './decision.ts';
import { personFacts } from './person-and-law.ts';
import { authorsText, part, remarks } from './report.ts';

/** Entity id of the report in the section of who gives the guidance. */
export const guidanceReportId = 'report';

/** The guidance of who writes it; never another's. */
export function ownGuidance(view: PaperRequest['view']): SectionView | undefined {
  const guidance = sectionOf(view, 'guidance');
  return guidance?.canWrite === true ? guidance : undefined;
}

export const guidanceReportOf = ({ view }: Pick<PaperRequest, 'view'>): EntityView | undefined =>
  single(ownGuidance(view), guidanceReportId);

/** Points nothing is written of yet. */
export const pointsMissing = (view: PaperRequest['view']): readonly TreatmentPoint[] =>
  treatmentPointKeys.filter(
    (point) => (read('guidance', 'report', guidanceReportOf({ view }), point)?.text ?? '').trim() === '',
  );

export function guidanceReportPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const report = guidanceReportOf(request);
  const decided = sectionOf(request.view, 'legal') === undefined ? [] : decisions(request, pen);
  return sheet(request, 'guidanceReport', [
    facts([
      { label: pen.words((t) => t.units.unit('guidance', 'report', 'imposed')), value: imposedBy(pen, report) },
      {
        label: pen.words((t) => t.units.unit('guidance', 'report', 'period')),
        value: pen.unit('guidance', report, 'period'),
      },
    ]),
    part(pen, 'person', personFacts(request, pen)),
    isSilent(decided) ? [] : part(pen, 'decision', decided),
    part(pen, 'points', points(pen, report, request.by.service)),
    [pen.line((t) => t.words.phrases.dutyOfReport, 'small')],
    [signatures(pen, [{ role: (t) => t.words.signatures.author, name: request.by.name }])],
    remarks(request, pen, 'guidance', report),
    bilingualNote(pen),
  ]);
}

/** By whom and on which day: without that it is no duty, and the paper says so. */
function imposedBy(pen: Pen, report: EntityView | undefined): readonly Block[] {
  const said = pen.unit('guidance', report, 'imposed');
  return isSilent(said) ? [pen.line((t) => t.words.phrases.notImposed)] : said;
}

/** The points of whoever reports from this service: for a Flemish justice house one more. */
export const pointsOf = (service: string) =>
  isFlemish(service) ? ([...treatmentPoints, flemishTreatmentPoint] as const) : treatmentPoints;

const points = (pen: Pen, report: EntityView | undefined, service: string): readonly Block[] =>
  pointsOf(service).flatMap((row) => [
    pen.line((t) => t.units.unit('guidance', 'report', row.point), 'subheading'),
    pen.line((t) => shortCitation(row, t.language), 'small'),
    ...authorsText(pen, 'guidance', report, row.point),
  ]);
