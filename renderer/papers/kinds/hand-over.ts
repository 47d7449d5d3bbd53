/**
 * The briefing for whoever takes over: the decision and its conditions, what was promised, the next thirty days, where it
 * may break, what nobody knows yet. Everything is taken from the dossier; nothing is weighed.
 */
import { addDays, isCalendarDay } from '../../../shared/release/index.ts';
import { facts, isSilent, line, table, type Block } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { conditions, decisions, victimConditions } from './decision.ts';
import { evidenceIndex } from './evidence.ts';
import { fragilePoints, openQuestions, promised } from './hand-over-points.ts';
import { inquiriesOf } from './inquiry.ts';
import { comingUp } from './coming-up.ts';
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
    part(pen, 'nextDays', nextDays(request, pen)),
    part(pen, 'promises', promised(request, pen)),
    part(pen, 'openSteps', openSteps(request, pen)),
    part(pen, 'fragile', fragilePoints(request, pen)),
    part(pen, 'questions', openQuestions(request, pen)),
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

const ahead = 30;

/** What falls on the thirty days from the day the paper is made. */
function nextDays(request: PaperRequest, pen: Pen): readonly Block[] {
  const { today } = request;
  if (!isCalendarDay(today)) return [];
  const rows = comingUp(request, pen, today, addDays(today, ahead)).map(({ on, what, from }) => [
    [line(pen.date(on))],
    what,
    from,
  ]);
  if (rows.length === 0) return [pen.sentence((t) => t.words.phrases.nothingAhead)];
  const heads = (['date', 'what', 'whoOrSource'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [table('dates', heads, rows)];
}
