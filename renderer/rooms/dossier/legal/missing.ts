/** What the calendar waits for, from its own reasons: each with the place where it is entered. */
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { isNotFinalOn, type Calendar, type Free, type IsoDay, type LawCode } from '../../../../shared/release/index.ts';

/** Codes that one entry answers. */
export const missingCodes = [
  'no-sentence',
  'start-unknown',
  'judgment-date-unknown',
  'recidivism-not-entered',
  'article32-not-entered',
  'final-date-unknown',
  'finality-not-entered',
  'antecedents-not-entered',
  'code-not-entered',
  'interruption-effect',
  'placement-length-not-entered',
  'residence-not-entered',
  'deduction-overlaps',
  'impossible-input',
  'safety-too-long',
  'safety-too-short',
  'safety-too-early',
  'safety-not-here',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** Entered, and it cannot be: the entry itself says why. */
export const wrongCodes: ReadonlySet<MissingCode> = new Set([
  'deduction-overlaps',
  'impossible-input',
  'safety-too-long',
  'safety-too-short',
  'safety-too-early',
  'safety-not-here',
]);

/** Not entered, and counted all the same: what is counted as is said. */
export const assumedCodes: ReadonlySet<MissingCode> = new Set(['finality-not-entered']);

export interface Missing {
  readonly code: MissingCode;
  /** Where it is entered (wanted.tsx). */
  readonly place: string;
  /** The judgment it is about, where there are several. */
  readonly court?: string;
}

/** The entry that answers a reason; undefined where none does. */
export function answerOf(code: LawCode): MissingCode | undefined {
  if (code === 'article32-changes-it') return 'article32-not-entered';
  return missingCodes.find((each) => each === code);
}

/**
 * Each once for each judgment it is about, in the order in which a slip is read. Of whoever is free only what a day still rests on: after a
 * grant the end of the sentence, by which the probation period goes (article 71); nothing once everything is executed.
 */
export function missingIn(made: Calendar, section: SectionView, free?: Free): readonly Missing[] {
  if (free !== undefined && free.how !== 'grant') return [];
  const asked = new Set<MissingCode>(
    (free === undefined ? codesOf(made) : codesOfEnd(made)).flatMap((code) => answerOf(code) ?? []),
  );
  // A judgment of which nobody said whether it is final counts: only who says so convicts (article 2, 2°).
  if (listOf(section, 'judgment').some(lacksFinality)) asked.add('finality-not-entered');
  const { asOf } = made.facts;
  const all = missingCodes.filter((code) => asked.has(code)).flatMap((code) => placesOf(code, section, asOf));
  return all.filter(
    ({ code, place }, at) => !assumedCodes.has(code) || all.findIndex((each) => each.place === place) === at,
  );
}

const lacksFinality = (entity: EntityView): boolean =>
  read('legal', 'judgment', entity, 'sentence') !== undefined &&
  read('legal', 'judgment', entity, 'final') === undefined;

/** A caution counts where it is said because something was not entered. */
const codesOf = ({ outcomes, regime }: Calendar): readonly LawCode[] => [
  ...(regime?.refusal === undefined ? [] : [regime.refusal]),
  ...outcomes.flatMap((outcome): readonly LawCode[] =>
    outcome.state === 'opens'
      ? outcome.cautions.filter((code) => code === 'residence-not-entered' || code === 'article32-not-entered')
      : [outcome.code],
  ),
];

const codesOfEnd = ({ outcomes }: Calendar): readonly LawCode[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'sentence-end' && outcome.state !== 'opens' ? [outcome.code] : []));

/** What is entered once for a dossier. */
const onePlace: Readonly<Partial<Record<MissingCode, string>>> = {
  'start-unknown': 'start',
  'article32-not-entered': 'situation/article32',
  'residence-not-entered': 'situation/residenceAdvice',
};

function placesOf(code: MissingCode, section: SectionView, today: IsoDay): readonly Missing[] {
  const place = onePlace[code];
  if (place !== undefined) return [{ code, place }];
  if (code === 'interruption-effect') return entries(section, 'interruption', code, isUnknown);
  if (code === 'deduction-overlaps') return entries(section, 'deduction', code, isStretch);
  return ofJudgments(code, section, today);
}

const isUnknown = (entity: EntityView): boolean =>
  read('legal', 'interruption', entity, 'interruption')?.counts === 'unknown';
const isStretch = (entity: EntityView): boolean => read('legal', 'deduction', entity, 'deduction')?.from !== undefined;

/** The first of them: which of several is wrong is said at each. */
const entries = (
  section: SectionView,
  type: 'interruption' | 'deduction',
  code: MissingCode,
  is: (entity: EntityView) => boolean,
): readonly Missing[] => {
  const found = listOf(section, type).find(is);
  return found === undefined ? [] : [{ code, place: `${type}/${found.id}` }];
};

/** Which unit of a judgment answers a code, and whether this judgment lacks it. */
const ofUnit: Readonly<Partial<Record<MissingCode, { readonly unit: string; lacks(entity: EntityView): boolean }>>> = {
  'no-sentence': { unit: 'sentence', lacks: (entity) => read('legal', 'judgment', entity, 'sentence') === undefined },
  'judgment-date-unknown': {
    unit: 'judgment',
    lacks: (entity) => read('legal', 'judgment', entity, 'judgment')?.date === undefined,
  },
  'recidivism-not-entered': {
    unit: 'recidivism',
    lacks: (entity) => read('legal', 'judgment', entity, 'recidivism') === undefined,
  },
  'final-date-unknown': {
    unit: 'final',
    lacks: (entity) => read('legal', 'judgment', entity, 'final')?.since === undefined,
  },
  'finality-not-entered': { unit: 'final', lacks: lacksFinality },
  'antecedents-not-entered': {
    unit: 'particulars',
    lacks: (entity) => read('legal', 'judgment', entity, 'particulars')?.antecedent === undefined,
  },
  'code-not-entered': { unit: 'code', lacks: (entity) => read('legal', 'judgment', entity, 'code') === undefined },
  'impossible-input': {
    unit: 'sentence',
    lacks: (entity) => read('legal', 'judgment', entity, 'sentence') !== undefined,
  },
};
const particulars = {
  unit: 'particulars',
  lacks: (entity: EntityView): boolean => read('legal', 'judgment', entity, 'particulars') !== undefined,
};

function ofJudgments(code: MissingCode, section: SectionView, today: IsoDay): readonly Missing[] {
  // One that is not final is not counted: what it lacks is not waited for.
  const judgments = listOf(section, 'judgment').filter(
    (each) => !isNotFinalOn(read('legal', 'judgment', each, 'final'), today),
  );
  const { unit, lacks } = ofUnit[code] ?? particulars;
  const lacking = judgments.filter(lacks);
  if (lacking.length === 0) return judgments.length === 0 ? [{ code, place: 'judgment/new' }] : [];
  return lacking.map((entity) => {
    const court = read('legal', 'judgment', entity, 'judgment')?.court;
    return {
      code,
      place: `judgment/${entity.id}/${unit}`,
      ...(judgments.length > 1 && court !== undefined && { court }),
    };
  });
}
