/** Parts of the plan as papers show them: own words, goals with their steps, proofs with their age, agreement. */
import { domain as domainSchema, type Domain } from '../../shared/dossier/entities.ts';
import { listOf, read } from '../../shared/dossier/read.ts';
import { isUnsettled, type EntityView, type SectionView } from '../../shared/dossier/view.ts';
import { proofAge } from '../../shared/release/index.ts';
import { fill, longDate } from '../app/unit-words.ts';
import { html, nothing, type Html } from './html.ts';
import { sectionOf, type PaperRequest } from './paper.ts';
import { facts, table, type Pen } from './pen.ts';
import type { Tongue } from './words.ts';

/** The person's wishes, quoted, each with its translation where one was entered. */
export function wishes({ view }: PaperRequest, pen: Pen): Html {
  const all = listOf(sectionOf(view, 'plan'), 'wish');
  if (all.length === 0) return pen.sentence((t) => t.words.phrases.noneNoted);
  return html`${all.map((wish) => quoted('wish', wish, pen))}`;
}

/** Own words as a quotation; two versions stand one after the other, marked. */
function quoted(type: 'wish' | 'goal', entity: EntityView, pen: Pen): Html {
  const versions = entity.units['words']?.versions ?? [];
  const translation = read('plan', type, entity, 'translation')?.text;
  if (versions.length > 1) return html`<blockquote>${pen.unit('plan', entity, 'words')}</blockquote>`;
  return html`<blockquote>${pen.free(read('plan', type, entity, 'words')?.text, translation)}</blockquote>`;
}

const order = new Map(domainSchema.options.map((name, at) => [name, at]));

const domainOf = (goal: EntityView): Domain | undefined => read('plan', 'goal', goal, 'domain')?.domain;

/** Goals in the order of the life domains. */
export const goalsOf = (plan: SectionView | undefined): readonly EntityView[] =>
  [...listOf(plan, 'goal')].sort((a, b) => rank(a) - rank(b));
const rank = (goal: EntityView): number => order.get(domainOf(goal) ?? 'guidance') ?? order.size;

/** Steps in the order the plan shows them. */
export function stepsOf(plan: SectionView | undefined): readonly EntityView[] {
  const key = (step: EntityView): string => read('plan', 'step', step, 'order')?.key ?? '';
  return [...listOf(plan, 'step')].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export const goalOf = (step: EntityView): string | undefined => read('plan', 'step', step, 'goal')?.goal;

/** Every goal with its steps; steps without a goal come last. `only` leaves steps out. */
export function goals(request: PaperRequest, pen: Pen, only: (step: EntityView) => boolean = () => true): Html {
  const plan = sectionOf(request.view, 'plan');
  const all = goalsOf(plan);
  const steps = stepsOf(plan).filter(only);
  const known = new Set(all.map((goal) => goal.id));
  const loose = steps.filter((step) => !known.has(goalOf(step) ?? ''));
  const blocks = all.map((goal) => {
    const own = steps.filter((step) => goalOf(step) === goal.id);
    const name = domainOf(goal);
    const domain =
      name === undefined ? nothing : html`<div class="domain">${pen.words((t) => t.values.domain[name])}</div>`;
    return html`<section class="goal">${domain}${quoted('goal', goal, pen)}${stepTable(request, pen, own)}</section>`;
  });
  const rest =
    loose.length === 0
      ? nothing
      : html`<section class="goal">
          <h3>${pen.words((t) => t.words.labels.noGoal)}</h3>
          ${stepTable(request, pen, loose)}
        </section>`;
  if (all.length === 0 && loose.length === 0) return pen.sentence((t) => t.words.phrases.noneNoted);
  return html`${blocks}${rest}`;
}

/** Steps: what, who, by when, status, proof and its age. */
export function stepTable(request: PaperRequest, pen: Pen, steps: readonly EntityView[]): Html {
  if (steps.length === 0) return nothing;
  const heads = (['step', 'who', 'due', 'status', 'proof'] as const).map((name) =>
    pen.words((t) => t.words.columns[name]),
  );
  const rows = steps.map((step) => [
    html`${pen.unit('plan', step, 'what')}${small(pen, step)}`,
    pen.unit('plan', step, 'who'),
    dueDate(step, pen),
    pen.unit('plan', step, 'status'),
    proofs(request, pen, step.id),
  ]);
  return table(heads, rows, 'steps');
}

function dueDate(step: EntityView, pen: Pen): Html {
  const due = read('plan', 'step', step, 'due')?.on;
  const isSplit = isUnsettled(step.units['due']);
  return due === undefined || isSplit ? pen.unit('plan', step, 'due') : pen.date(due);
}

function small(pen: Pen, step: EntityView): Html {
  const details = read('plan', 'step', step, 'details')?.text ?? '';
  const planB = pen.unit('plan', step, 'planB');
  const lines = [
    step.state === 'taken-out-and-changed' ? pen.words((t) => t.words.phrases.takenOutOrKept) : nothing,
    details === '' ? nothing : html`<bdi>${details}</bdi>`,
    planB.toString() === '' ? nothing : html`${pen.words((t) => t.words.labels.planB)}: ${planB}`,
  ];
  return html`${lines.filter((line) => line !== nothing).map((line) => html`<div class="small">${line}</div>`)}`;
}

function proofs({ view, today }: PaperRequest, pen: Pen, step: string): Html {
  const all = listOf(sectionOf(view, 'plan'), 'proof').flatMap((entity) => {
    const proof = read('plan', 'proof', entity, 'proof');
    return proof?.step === step ? [proof] : [];
  });
  if (all.length === 0) return html`<span class="mark">${pen.words((t) => t.words.phrases.noProof)}</span>`;
  return html`${all.map((proof) => {
    const until = proof.validUntil;
    const validity =
      until === undefined
        ? nothing
        : html`<div class="small">
            ${pen.words((t) => fill(until < today ? t.words.phrases.expired : t.words.phrases.validUntil, { date: longDate(until, t.language) }))}
          </div>`;
    return html`<div><bdi>${proof.type}</bdi>, ${pen.date(proof.dated)}</div>
      <div class="small">${pen.words((t) => ageText(proof.dated, today, t))}</div>
      ${validity}`;
  })}`;
}

const locales = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' } as const;

/** `3 months old`: whole months from one month on, else days. Empty for a date that lies ahead or is none. */
export function ageText(dated: string, today: string, { words, language }: Tongue): string {
  const age = proofAge(dated, today);
  if (age.kind !== 'age') return '';
  if (age.months === 0 && age.days === 0) return words.phrases.agedToday;
  const [value, unit] = age.months > 0 ? [age.months, 'month'] : [age.days, 'day'];
  const span = new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return fill(words.phrases.age, { age: span });
}

/** The last answer of the person to the plan; its reason only where the person chose to have it printed. */
export function agreement({ view }: PaperRequest, pen: Pen): Html {
  const all = listOf(sectionOf(view, 'plan'), 'agreement').flatMap((entity) => {
    const given = read('plan', 'agreement', entity, 'agreement');
    return given === undefined ? [] : [{ entity, given }];
  });
  const last = all.sort((a, b) => (a.given.on < b.given.on ? 1 : -1))[0];
  if (last === undefined) return pen.sentence((t) => t.words.phrases.noAgreement);
  if ((last.entity.units['agreement']?.versions.length ?? 0) > 1) return pen.unit('plan', last.entity, 'agreement');
  const { answer, on, reason, printReason } = last.given;
  const line = html`<p>
    ${pen.words((t) => fill(t.words.labels.agreedOn, { answer: t.values.agreement[answer], date: longDate(on, t.language) }))}
  </p>`;
  const why =
    printReason && reason !== undefined && reason !== ''
      ? facts([{ label: pen.words((t) => t.words.labels.reason), value: pen.free(reason) }])
      : nothing;
  return html`${line}${why}`;
}

/** Steps still to be done. */
export function isOpen(step: EntityView): boolean {
  const status = read('plan', 'step', step, 'status')?.status;
  return status !== 'done' && status !== 'no-longer-needed';
}
