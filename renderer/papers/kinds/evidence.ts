/** What proves the steps of the plan: numbered through, with the age of each proof, and what still has none. */
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { UnitValue } from '../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { isProofOld, proofAge } from '../../../shared/release/index.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import type { DossierView } from '../../vault/api.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import type { Tongue } from '../model/words.ts';
import { statusOf, stepsOf } from './steps.ts';

export interface Evidence {
  readonly number: number;
  readonly entity: EntityView;
  readonly proof: UnitValue<'plan', 'proof', 'proof'>;
  /** A scan or file of it is in the dossier. */
  readonly isKept: boolean;
}

/** Proofs in the order of the steps they prove, numbered from 1: the same number everywhere on a paper. */
export function evidenceOf(view: DossierView): readonly Evidence[] {
  const plan = sectionOf(view, 'plan');
  const rank = new Map(stepsOf(plan).map((step, at) => [step.id, at]));
  const last = rank.size;
  return listOf(plan, 'proof')
    .flatMap((entity) => {
      const proof = read('plan', 'proof', entity, 'proof');
      const isTakenOut = single(plan, proof?.step ?? '')?.state === 'taken-out';
      if (proof === undefined || isTakenOut) return [];
      return [{ entity, proof, isKept: entity.units['file'] !== undefined }];
    })
    .sort((a, b) => (rank.get(a.proof.step) ?? last) - (rank.get(b.proof.step) ?? last))
    .map((each, at) => ({ number: at + 1, ...each }));
}

/** The index at the end of a paper: every proof, then steps that are done without one. `only`: of these steps. */
export function evidenceIndex(
  request: PaperRequest,
  pen: Pen,
  only: (step: EntityView | undefined) => boolean = () => true,
): readonly Block[] {
  const plan = sectionOf(request.view, 'plan');
  const heading = pen.heading((t) => t.words.headings.evidence);
  const all = evidenceOf(request.view).filter(({ proof }) => only(single(plan, proof.step)));
  const unproven = unprovenSteps(request.view).filter(only);
  const missing: readonly Block[] =
    unproven.length === 0
      ? []
      : [
          pen.line((t) => t.words.headings.unproven, 'subheading'),
          { kind: 'list', items: unproven.map((step) => ({ blocks: pen.unit('plan', step, 'what') })) },
        ];
  if (all.length === 0) return [heading, pen.sentence((t) => t.words.phrases.noEvidence), ...missing];
  const heads = (['number', 'evidence', 'provesStep', 'dated'] as const).map((name) =>
    pen.words((t) => t.words.columns[name]),
  );
  const rows = all.map((each) => evidenceRow(request, pen, each));
  return [heading, table('evidence', heads, rows), ...missing];
}

/** Steps that are done and have no proof. */
export function unprovenSteps(view: DossierView): readonly EntityView[] {
  const proven = new Set(evidenceOf(view).map(({ proof }) => proof.step));
  return stepsOf(sectionOf(view, 'plan')).filter((step) => statusOf(step) === 'done' && !proven.has(step.id));
}

function evidenceRow(
  { view, today }: PaperRequest,
  pen: Pen,
  { number, entity, proof, isKept }: Evidence,
): readonly (readonly Block[])[] {
  const step = single(sectionOf(view, 'plan'), proof.step);
  const kept = pen.line(({ words: { phrases } }) => (isKept ? phrases.kept : phrases.notKept), 'small');
  return [
    [line([{ text: String(number) }])],
    [line(own(proof.type)), kept, ...pen.writtenBy(entity, 'proof')],
    pen.unit('plan', step, 'what'),
    [line(pen.date(proof.dated)), ...howOld(proof, today, pen)],
  ];
}

/** Age, then until when it is valid, or that it is old by the practice of courts. */
export function howOld(proof: Evidence['proof'], today: string, pen: Pen): readonly Block[] {
  const until = proof.validUntil;
  const age = pen.words((t) => ageText(proof.dated, today, t));
  const isOld = until === undefined && isProofOld(proof, today);
  return [
    ...(age[0]?.text === '' ? [] : [line(age, 'small')]),
    ...(isOld ? [pen.line((t) => t.words.phrases.old, 'small')] : []),
    ...(until === undefined
      ? []
      : [
          pen.line(
            ({ words: { phrases }, language }) =>
              fill(until < today ? phrases.expired : phrases.validUntil, { date: longDate(until, language) }),
            'small',
          ),
        ]),
  ];
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
