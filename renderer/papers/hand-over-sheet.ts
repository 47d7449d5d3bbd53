/** What the justice house needs on the first day: the decision, its conditions, what is still open, where the person goes. */
import { listOf, read } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { html, nothing, type Html } from './html.ts';
import { inquiriesOf } from './inquiry-sheet.ts';
import { penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from './paper.ts';
import { facts, table, type Pen } from './pen.ts';
import { datesTable, personFacts } from './person-and-law.ts';
import { isOpen, stepsOf, stepTable } from './plan-parts.ts';

export function handOverSheet(request: PaperRequest): Paper {
  const pen = penOf(request);
  return sheet(request, 'handOver', [
    pen.heading((t) => t.words.headings.person),
    personFacts(request, pen),
    pen.heading((t) => t.words.headings.decision),
    decisions(request, pen),
    pen.heading((t) => t.words.headings.conditions),
    conditions(request, pen),
    victimConditions(request, pen),
    reception(request, pen),
    pen.heading((t) => t.words.headings.openSteps),
    openSteps(request, pen),
    pen.heading((t) => t.words.headings.dates),
    datesTable(request, pen),
    signatures(pen, [
      { role: (t) => t.words.signatures.worker, name: request.by.name },
      { role: (t) => t.words.signatures.receiver },
    ]),
  ]);
}

const decisionsOf = ({ view }: PaperRequest): readonly EntityView[] => listOf(sectionOf(view, 'legal'), 'decision');

function decisions(request: PaperRequest, pen: Pen): Html {
  const all = decisionsOf(request);
  if (all.length === 0) return pen.sentence((t) => t.words.phrases.noDecision);
  const label = (unit: string): Html => pen.words((t) => t.units.unit('legal', 'decision', unit));
  return html`${all.map((entity) =>
    facts(
      ['decision', 'release', 'newRequest'].map((unit) => ({
        label: label(unit),
        value: pen.unit('legal', entity, unit),
      })),
    ),
  )}`;
}

/** General conditions first, then the individual ones, numbered through so that they can be cited. */
function conditions({ view }: PaperRequest, pen: Pen): Html {
  const all = listOf(sectionOf(view, 'legal'), 'condition').flatMap((entity) => {
    const condition = read('legal', 'condition', entity, 'condition');
    return condition === undefined ? [] : [{ entity, condition }];
  });
  if (all.length === 0) return pen.sentence((t) => t.words.phrases.noConditions);
  const sorted = [...all].sort(
    (a, b) => Number(a.condition.kind !== 'general') - Number(b.condition.kind !== 'general'),
  );
  const rows = sorted.map(({ entity, condition }, at) => [
    at + 1,
    html`${(entity.units['condition']?.versions.length ?? 0) > 1 ? pen.unit('legal', entity, 'condition') : pen.free(condition.text)}
      <div class="small">${pen.words((t) => t.values.conditionKind[condition.kind])}</div>`,
  ]);
  const heads = [pen.words((t) => t.words.columns.number), pen.words((t) => t.words.headings.conditions)];
  return table(heads, rows, 'conditions');
}

/** Printed only for those who may read that section. */
function victimConditions({ view }: PaperRequest, pen: Pen): Html {
  const all = listOf(sectionOf(view, 'victims'), 'victim-condition');
  if (all.length === 0) return nothing;
  const items = all.map((entity) => html`<li>${pen.unit('victims', entity, 'condition')}</li>`);
  return html`${pen.heading((t) => t.words.headings.victimConditions)}
    <ul>
      ${items}
    </ul>`;
}

function reception(request: PaperRequest, pen: Pen): Html {
  const inquiry = inquiriesOf(request).at(-1);
  if (inquiry === undefined) return nothing;
  const rows = ['address', 'host', 'hostInformed', 'roomFrom', 'answer'].map((unit) => ({
    label: pen.words((t) => t.units.unit('plan', 'inquiry', unit)),
    value: pen.unit('plan', inquiry, unit),
  }));
  return html`${pen.heading((t) => t.words.headings.reception)}${facts(rows)}`;
}

function openSteps(request: PaperRequest, pen: Pen): Html {
  const open = stepsOf(sectionOf(request.view, 'plan')).filter(isOpen);
  if (open.length === 0) return pen.sentence((t) => t.words.phrases.nothingOpen);
  return stepTable(request, pen, open);
}
