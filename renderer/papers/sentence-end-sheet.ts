/**
 * The sheet for the first 72 hours after sentence end, in the person's hands: plain words, large, a box for each thing.
 * Nothing obliges here: help after the end of a sentence is voluntary.
 */
import type { Domain } from '../../shared/dossier/entities.ts';
import { listOf, read, single } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { addDays, isCalendarDay } from '../../shared/release/index.ts';
import { html, nothing, type Html } from './html.ts';
import { inquiriesOf } from './inquiry-sheet.ts';
import { penOf, sectionOf, sheet, type Paper, type PaperRequest } from './paper.ts';
import { facts, table, type Pen } from './pen.ts';
import { dateWithSource } from './person-and-law.ts';
import { goalOf, goalsOf, stepsOf } from './plan-parts.ts';

const parts = [
  { heading: 'roof', domains: ['housing'] },
  { heading: 'documents', domains: ['administration'] },
  { heading: 'income', domains: ['income', 'day-activity'] },
  { heading: 'doctor', domains: ['health'] },
  { heading: 'contact', domains: ['network', 'family', 'guidance'] },
] as const satisfies readonly { heading: keyof Pen['first']['words']['headings']; domains: readonly Domain[] }[];

export function sentenceEndSheet(request: PaperRequest): Paper {
  const pen = penOf(request);
  const end = dateWithSource(request, pen, 'sentence-end');
  const keyDate = html`<p class="key-date">
    <span class="mark">${pen.words((t) => t.words.labels.releaseDate)}</span
    >${end ?? pen.words((t) => t.words.phrases.noReleaseDate)}
  </p>`;
  const blocks = parts.map(
    ({ heading, domains }) =>
      html`${pen.heading((t) => t.words.headings[heading])}${heading === 'roof' ? roof(request, pen) : nothing}${boxes(request, pen, domains)}`,
  );
  return sheet(request, 'sentenceEnd', [
    html`<div class="large">
      ${facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }])}${keyDate}${blocks}${contactPerson(request, pen)}${appointments(request, pen)}${pen.sentence((t) => t.words.phrases.voluntary)}
    </div>`,
  ]);
}

const nameOf = ({ view }: PaperRequest, pen: Pen): Html =>
  pen.unit('identity', single(sectionOf(view, 'identity'), 'person'), 'name');

/** Where the person can go: the address of the last inquiry, with from when. */
function roof(request: PaperRequest, pen: Pen): Html {
  const inquiry = inquiriesOf(request).at(-1);
  if (inquiry === undefined) return nothing;
  return facts(
    ['address', 'host', 'roomFrom'].map((unit) => ({
      label: pen.words((t) => t.units.unit('plan', 'inquiry', unit)),
      value: pen.unit('plan', inquiry, unit),
    })),
  );
}

/** Steps of these life domains with a box each, ticked when arranged. */
function boxes({ view }: PaperRequest, pen: Pen, domains: readonly Domain[]): Html {
  const plan = sectionOf(view, 'plan');
  const goals = new Set(
    goalsOf(plan)
      .filter((goal) => domains.some((name) => read('plan', 'goal', goal, 'domain')?.domain === name))
      .map((goal) => goal.id),
  );
  const steps = stepsOf(plan).filter((step) => goals.has(goalOf(step) ?? '') && statusOf(step) !== 'no-longer-needed');
  if (steps.length === 0) return html`<p class="small">${pen.words((t) => t.words.phrases.notArranged)}</p>`;
  const items = steps.map((step) => {
    const isDone = statusOf(step) === 'done';
    const state = pen.words((t) => (isDone ? t.words.labels.done : t.words.labels.toArrange));
    const who = pen.unit('plan', step, 'who');
    const by = who.toString() === '' ? nothing : html` · ${who}`;
    return html`<li>
      <span class="box${isDone ? ' done' : ''}"></span>
      <div>
        ${pen.unit('plan', step, 'what')}
        <div class="small">${state}${by}</div>
      </div>
    </li>`;
  });
  return html`<ul class="boxes">
    ${items}
  </ul>`;
}

const statusOf = (step: EntityView): string | undefined => read('plan', 'step', step, 'status')?.status;

function contactPerson({ view }: PaperRequest, pen: Pen): Html {
  const holder = pen.unit('identity', single(sectionOf(view, 'identity'), 'responsible'), 'holder');
  return facts([{ label: pen.words((t) => t.words.labels.responsible), value: holder }]);
}

/** Appointments from the day of release on for three days; without a known day, all that are ahead. */
function appointments({ view, today }: PaperRequest, pen: Pen): Html {
  const plan = sectionOf(view, 'plan');
  const end = listOf(sectionOf(view, 'legal'), 'legal-date')
    .map((entity) => read('legal', 'legal-date', entity, 'date'))
    .find((date) => date?.kind === 'sentence-end')?.value;
  const isKnown = end !== undefined && isCalendarDay(end);
  const from = isKnown ? end : today;
  const until = isKnown ? addDays(end, 3) : undefined;
  const rows = listOf(plan, 'appointment')
    .flatMap((entity) => {
      const when = read('plan', 'appointment', entity, 'when');
      const isNear = when !== undefined && when.on >= from && (until === undefined || when.on <= until);
      return isNear ? [when] : [];
    })
    .sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1))
    .map((when) => [pen.date(when.on), when.at, html`<bdi>${when.what}</bdi>`, html`<bdi>${when.place}</bdi>`]);
  if (rows.length === 0) return nothing;
  const heads = (['date', 'hour', 'what', 'place'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return html`${pen.heading((t) => t.words.headings.appointments)}${table(heads, rows, 'appointments')}`;
}
