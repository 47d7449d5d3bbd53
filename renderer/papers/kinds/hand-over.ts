/**
 * The briefing for whoever takes over: the decision and its conditions, what was promised, the next thirty days, where it
 * may break, what nobody knows yet. Taken from the dossier, or as it was written for the hand-over; nothing is weighed.
 */
import type { BriefingPart } from '../../../shared/dossier/units/hand-over.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import { facts, isSilent, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { conditions, decisions, victimConditions } from './decision.ts';
import { evidenceIndex } from './evidence.ts';
import { fragilePoints, openQuestions, promised } from './hand-over-points.ts';
import { inquiriesOf } from './inquiry.ts';
import { nextDays } from './coming-up.ts';
import { datesTable, personFacts } from './person-and-law.ts';
import { agreement, stepTable } from './plan-parts.ts';
import { part } from './report.ts';
import { isOpen, stepsOf } from './steps.ts';

export function handOverPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const isPlanRead = sectionOf(request.view, 'plan') !== undefined;
  return sheet(request, 'handOver', [
    part(pen, 'person', personFacts(request, pen)),
    part(pen, 'decision', decisions(request, pen)),
    part(pen, 'conditions', conditions(request, pen)),
    victimConditions(request, pen),
    reception(request, pen),
    part(pen, 'nextDays', briefed(request, 'nextDays', pen) ?? nextDays(request, pen)),
    part(pen, 'promises', briefed(request, 'promises', pen) ?? promised(request, pen)),
    part(pen, 'openSteps', openSteps(request, pen)),
    part(pen, 'fragile', briefed(request, 'fragile', pen) ?? fragilePoints(request, pen)),
    part(pen, 'questions', briefed(request, 'questions', pen) ?? openQuestions(request, pen)),
    part(pen, 'dates', datesTable(request, pen)),
    isPlanRead ? part(pen, 'agreement', agreement(request, pen)) : [],
    evidenceIndex(request, pen),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.worker, name: request.by.name },
        { role: (t) => t.words.signatures.receiver },
      ]),
    ],
    bilingualNote(pen),
  ]);
}

/** A part of the briefing as somebody wrote it for the last hand-over; undefined where nobody did. */
function briefed({ view }: PaperRequest, of: BriefingPart, pen: Pen): readonly Block[] | undefined {
  const last = listOf(sectionOf(view, 'plan'), 'hand-over').at(-1);
  const text = read('plan', 'hand-over', last, of)?.text ?? '';
  return text.trim() === '' ? undefined : pen.free(text);
}

function reception(request: PaperRequest, pen: Pen): readonly Block[] {
  const inquiry = inquiriesOf(request).at(-1);
  if (inquiry === undefined) return [];
  const rows = ['address', 'host', 'hostInformed', 'roomFrom', 'answer'].map((unit) => ({
    label: pen.words((t) => t.units.unit('plan', 'inquiry', unit)),
    value: pen.unit('plan', inquiry, unit),
  }));
  const found = facts(rows);
  return isSilent(found) ? [] : part(pen, 'reception', found);
}

function openSteps(request: PaperRequest, pen: Pen): readonly Block[] {
  const open = stepsOf(sectionOf(request.view, 'plan')).filter(isOpen);
  if (open.length === 0) return [pen.sentence((t) => t.words.phrases.nothingOpen)];
  return stepTable(request, pen, open);
}
