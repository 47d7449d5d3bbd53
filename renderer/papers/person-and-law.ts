/** Parts several papers share: who it is about, the legal situation, dates with where each comes from. */
import { listOf, read, single } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { deadlineNames, deadlinesIn, openDeadlines, statusNames, type Deadline } from '../../shared/release/index.ts';
import { longDate } from '../app/unit-words.ts';
import { html, nothing, type Html } from './html.ts';
import { sectionOf, type PaperRequest } from './paper.ts';
import { facts, table, type Pen } from './pen.ts';

/** Name, birth, place, languages. */
export function personFacts({ view }: PaperRequest, pen: Pen): Html {
  const identity = sectionOf(view, 'identity');
  const person = single(identity, 'person');
  const label = (unit: string): Html => pen.words((t) => t.units.unit('identity', 'person', unit));
  const row = (unit: string): { label: Html; value: Html } => ({
    label: label(unit),
    value: pen.unit('identity', person, unit),
  });
  return facts([
    row('name'),
    row('birth'),
    row('place'),
    row('destination'),
    row('personLanguage'),
    row('residence'),
    {
      label: pen.words((t) => t.words.labels.responsible),
      value: pen.unit('identity', single(identity, 'responsible'), 'holder'),
    },
  ]);
}

/** Route, executable sentence, judgments with whether they are final. */
export function legalFacts({ view }: PaperRequest, pen: Pen): Html {
  const legal = sectionOf(view, 'legal');
  const situation = single(legal, 'situation');
  const judgments = listOf(legal, 'judgment').map((entity) => ({
    label: pen.words((t) => t.units.type('legal', 'judgment')),
    value: html`${pen.unit('legal', entity, 'judgment')}
      <div class="small">${pen.words((t) => finality(entity, t.words.phrases))}${recidivism(entity, pen)}</div>`,
  }));
  return facts([
    {
      label: pen.words((t) => t.units.unit('legal', 'situation', 'route')),
      value: pen.unit('legal', situation, 'route'),
    },
    {
      label: pen.words((t) => t.units.unit('legal', 'situation', 'executable')),
      value: pen.unit('legal', situation, 'executable'),
    },
    ...judgments,
  ]);
}

type Phrases = Pen['first']['words']['phrases'];

function finality(judgment: EntityView, phrases: Phrases): string {
  const final = read('legal', 'judgment', judgment, 'final')?.final;
  if (final === undefined) return phrases.finalUnknown;
  return final ? phrases.final : phrases.notFinal;
}

function recidivism(judgment: EntityView, pen: Pen): Html {
  const established = read('legal', 'judgment', judgment, 'recidivism')?.established;
  if (established === undefined) return nothing;
  const say = pen.words((t) => (established ? t.words.phrases.recidivism : t.words.phrases.noRecidivism));
  return html`. ${say}`;
}

/** Every legal date with its source; by hand is still to be confirmed. Both versions where two stand. */
export function datesTable({ view }: PaperRequest, pen: Pen): Html {
  const dates = listOf(sectionOf(view, 'legal'), 'legal-date').flatMap((entity) =>
    (entity.units['date']?.versions ?? []).flatMap((version) => {
      const date = read('legal', 'legal-date', onlyVersion(entity, version.op), 'date');
      return date === undefined ? [] : [{ date, author: version.author.name }];
    }),
  );
  if (dates.length === 0) return pen.sentence((t) => t.words.phrases.noDates);
  const rows = dates
    .sort((a, b) => (a.date.value < b.date.value ? -1 : 1))
    .map(({ date, author }) => [
      pen.date(date.value),
      html`${pen.words((t) => t.values.dateKind[date.kind])}${date.note === '' ? nothing : html`<div class="small" dir="auto">${date.note}</div>`}`,
      date.source === 'registry'
        ? pen.words((t) => t.words.phrases.registry)
        : html`${pen.words((t) => t.words.phrases.byHandUnconfirmed)}
            <div class="small">${author}</div>`,
    ]);
  const heads = [
    pen.words((t) => t.words.columns.date),
    pen.words((t) => t.words.columns.what),
    pen.words((t) => t.words.columns.source),
  ];
  return html`${table(heads, rows, 'dates')}
    <div class="small">${pen.sentence((t) => t.words.phrases.datesPrevail)}</div>`;
}

/** The entity as if one version stood alone: both sides of an open difference are read with the same schema. */
function onlyVersion(entity: EntityView, op: string): EntityView {
  const unit = entity.units['date'];
  if (unit === undefined) return entity;
  return { ...entity, units: { date: { ...unit, versions: unit.versions.filter((version) => version.op === op) } } };
}

/** Requests still open, with the deadlines that follow from them and how sure each is. */
export function requestFacts({ view }: PaperRequest, pen: Pen): Html {
  const legal = sectionOf(view, 'legal');
  const blocks = listOf(legal, 'request').map((entity) => {
    const open = openDeadlines(deadlinesIn(legal, entity.id)).filter(({ state }) => state === 'open');
    const deadlines = open.map((deadline) => ({
      label: pen.words((t) => capital(deadlineNames[deadline.what][t.language])),
      value: html`${pen.date(deadline.date)}
        <span class="mark">(${pen.words((t) => standing(deadline, t.language))})</span>`,
    }));
    const outcome = { label: pen.words((t) => t.words.labels.state), value: pen.unit('legal', entity, 'outcome') };
    const asked = { label: pen.words((t) => t.words.labels.requested), value: pen.unit('legal', entity, 'request') };
    return facts([asked, outcome, ...deadlines]);
  });
  return html`${blocks}`;
}

function standing(deadline: Deadline, language: keyof (typeof statusNames)['registry']): string {
  const status = deadline.origin === 'by-hand' ? statusNames['by-hand'] : statusNames[deadline.standing];
  const article = deadline.article === undefined ? '' : `, art. ${deadline.article}`;
  return `${status[language]}${article}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The earliest date of one kind with its source, in words; undefined where none was entered. */
export function dateWithSource(request: PaperRequest, pen: Pen, kind: string): Html | undefined {
  const dates = listOf(sectionOf(request.view, 'legal'), 'legal-date').flatMap((entity) => {
    const date = read('legal', 'legal-date', entity, 'date');
    return date?.kind === kind ? [date] : [];
  });
  const date = dates.find((entry) => entry.source === 'registry') ?? dates[0];
  if (date === undefined) return undefined;
  const source = pen.words((t) =>
    date.source === 'registry' ? t.words.phrases.registry : t.words.phrases.byHandUnconfirmed,
  );
  return html`${pen.words((t) => longDate(date.value, t.language))} <span class="mark">(${source})</span>`;
}
