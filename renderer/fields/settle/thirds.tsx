/**
 * For every unit of a dossier, how a person writes a third value where two stand. Complete by its type: a unit that is
 * not named here does not compile. Null: one chooses between what stands there.
 */
import type { TFunction } from 'i18next';
import { useTranslation } from '../../i18n/translation.ts';
import {
  domain as domainSchema,
  entities,
  fileLanguage,
  stepStatus,
  type EntityTypeOf,
  type UnitsOf,
  type UnitValue,
} from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Language } from '../../../shared/language.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import type { unitValues } from '../../i18n/name-words.ts';
import type { UnitWords } from '../../i18n/units/unit-words.ts';
import { agreedEditing, approachEditing, positionEditing } from '../forms/consultation.tsx';
import { frameEditing, participantsEditing } from '../forms/consultation-frame.tsx';
import { datedTextEditing } from '../dated-text.tsx';
import { useLanguageChoices } from '../languages.ts';
import { periodEditing } from '../period.tsx';
import { choicesOf, useValues } from '../use-values.ts';
import {
  conditionEditing,
  decisionEditing,
  executableEditing,
  legalDateEditing,
  newRequestEditing,
  outcomeEditing,
  releaseEditing,
  requestEditing,
  routeEditing,
} from '../forms/legal.tsx';
import { finalEditing, judgmentEditing, recidivismEditing, stayEditing } from '../forms/judgment.tsx';
import { deductionEditing, interruptionEditing, particularsEditing, sentenceEditing } from '../forms/sentence.tsx';
import { outsideEditing } from '../forms/outside.tsx';
import { registryAnswerEditing, revocationEditing } from '../forms/registry-answer.tsx';
import {
  addressEditing,
  answerEditing,
  hostEditing,
  neededByEditing,
  informedEditing,
  onPaperEditing,
  questionEditing,
  roomEditing,
  visitEditing,
} from '../forms/inquiry.tsx';
import { breachEditing, conditionChangeEditing, proofPeriodEditing, rhythmEditing } from '../forms/after-release.tsx';
import { talkEditing } from '../forms/talk.tsx';
import { aftercareAnswerEditing, arrangedEditing, keptEditing, offeredEditing } from '../forms/leaving.tsx';
import { takesEditing } from '../forms/takes.tsx';
import { referralAnswerEditing, referralEndEditing } from '../forms/referral.tsx';
import { weeklyHoursEditing } from '../forms/weekly-hours.tsx';
import { statementEditing } from '../forms/statement.tsx';
import { explainedEditing, heldEditing } from '../forms/review-talk.tsx';
import { changeEditing } from '../forms/wish-to-change.tsx';
import {
  ActorThird,
  birthEditing,
  choiceEditing,
  dayEditing,
  lineEditing,
  nameEditing,
  ownWordsEditing,
  planBEditing,
  spokenEditing,
  textEditing,
  whereaboutsEditing,
} from './simple-forms.tsx';
import { third, type Third } from './third.tsx';

type Thirds = {
  readonly [S in SectionKind]: {
    readonly [E in EntityTypeOf<S>]: {
      readonly [U in keyof UnitsOf<S, E> & string]: Third<UnitValue<S, E, U>>;
    };
  };
};

/** Until when: one of the days that stand there. */
const keeping: Thirds['notes']['keeping'] = { until: null };

interface Sources {
  readonly t: TFunction<'dossier'>;
  readonly words: UnitWords;
  readonly values: ReturnType<typeof unitValues>;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly language: Language;
}

const residences = entities.identity.person.residence.shape.status.options;

const identityThirds = ({ t, words, values, languages }: Sources): Thirds['identity'] => ({
  person: {
    name: third(nameEditing({ surname: t('entry.surname'), firstName: t('entry.firstName') })),
    birth: third(birthEditing({ birth: words.unit('identity', 'person', 'birth'), place: t('settle.birthPlace') })),
    place: third(whereaboutsEditing({ place: t('entry.place'), since: t('legal.since') })),
    destination: third(lineEditing(words.unit('identity', 'person', 'destination'), 'place')),
    fileLanguage: third(
      choiceEditing(
        words.unit('identity', 'person', 'fileLanguage'),
        'language',
        choicesOf(fileLanguage.options, values.language),
      ),
    ),
    personLanguage: third(
      spokenEditing(
        {
          language: words.unit('identity', 'person', 'personLanguage'),
          interpreter: words.phrases.interpreter,
          plain: words.phrases.plainLanguage,
        },
        languages,
      ),
    ),
    residence: third(
      choiceEditing(words.unit('identity', 'person', 'residence'), 'status', choicesOf(residences, values.residence)),
    ),
  },
  responsible: {
    holder: null,
    reach: third(lineEditing(words.unit('identity', 'responsible', 'reach'), 'text')),
    deputy: null,
  },
  closing: { closing: null },
  keeping,
});

const legalThirds = ({ t, values }: Sources): Thirds['legal'] => ({
  situation: { route: third(routeEditing(t, values)), executable: third(executableEditing(t)) },
  judgment: {
    judgment: third(judgmentEditing(t)),
    final: third(finalEditing(t)),
    recidivism: third(recidivismEditing(t)),
    sentence: third(sentenceEditing(t)),
    particulars: third(particularsEditing(t, values)),
  },
  deduction: { deduction: third(deductionEditing(t, values)) },
  interruption: { interruption: third(interruptionEditing(t, values)) },
  scenario: { scenario: null },
  revocation: { revocation: third(revocationEditing(t)) },
  'registry-answer': { answer: third(registryAnswerEditing(t, values)) },
  'counter-indication': { carriedBy: null },
  // What a second person said of one date is theirs: two such readings are not written together.
  'legal-date': {
    date: third(legalDateEditing(t, values)),
    reason: third(lineEditing(t('legal.reason'), 'text')),
    second: null,
  },
  request: { request: third(requestEditing(t, values)), outcome: third(outcomeEditing(t, values)) },
  decision: {
    decision: third(decisionEditing(t, values, { request: '', modality: '' })),
    newRequest: third(newRequestEditing(t)),
    release: third(releaseEditing(t)),
    proofPeriod: third(proofPeriodEditing(t, values)),
  },
  condition: { condition: third(conditionEditing(t, values, '')), carriedBy: null },
  'condition-change': { change: third(conditionChangeEditing(t, values, '')) },
  rhythm: { rhythm: third(rhythmEditing(t, values)) },
  'rhythm-done': { done: null },
  breach: { breach: third(breachEditing(t, [])), words: third(textEditing(t('after.breachWords'))) },
  'breach-answer': { answer: null },
  stay: { stay: third(stayEditing(t)) },
  modality: { period: third(outsideEditing(t, values)) },
  slip: { scan: null },
  keeping,
});

const planThirds = ({ t, values, words, language }: Sources): Thirds['plan'] => ({
  wish: {
    words: third(ownWordsEditing(t('plan.wish'))),
    translation: third(textEditing(t('plan.translation'))),
  },
  goal: {
    words: third(ownWordsEditing(t('plan.goal'))),
    domain: third(choiceEditing(t('plan.goalAbout'), 'domain', choicesOf(domainSchema.options, values.domain))),
    translation: third(textEditing(t('plan.translation'))),
  },
  step: {
    what: third(lineEditing(t('plan.what'), 'text')),
    goal: null,
    who: (props) => <ActorThird {...props} label={t('plan.who')} />,
    due: third(dayEditing(t('plan.due'))),
    status: third(choiceEditing(t('plan.status'), 'status', choicesOf(stepStatus.options, values.stepStatus))),
    details: third(textEditing(t('plan.details'))),
    planB: third(planBEditing({ planB: t('plan.planB'), trigger: t('plan.trigger') })),
    order: null,
    after: null,
    takes: third(takesEditing(t, values)),
  },
  referral: {
    asked: null,
    answer: third(referralAnswerEditing(t, values)),
    ended: third(referralEndEditing(t, values)),
    scan: null,
  },
  'hand-over': {
    between: null,
    answerBy: third(dayEditing(words.unit('plan', 'hand-over', 'answerBy'))),
    talk: third(talkEditing(t)),
    promises: third(textEditing(words.unit('plan', 'hand-over', 'promises'))),
    nextDays: third(textEditing(words.unit('plan', 'hand-over', 'nextDays'))),
    fragile: third(textEditing(words.unit('plan', 'hand-over', 'fragile'))),
    questions: third(textEditing(words.unit('plan', 'hand-over', 'questions'))),
    sent: null,
    answer: third(referralAnswerEditing(t, values)),
  },
  'hand-over-told': { told: null },
  'first-hours': { arranged: third(arrangedEditing(t, values, words.unit('plan', 'first-hours', 'arranged'))) },
  aftercare: {
    offered: third(offeredEditing(t, '')),
    answer: third(aftercareAnswerEditing(t, values)),
    kept: third(keptEditing(t)),
  },
  proof: { proof: null, file: null },
  agreement: { agreement: null },
  inquiry: {
    question: third(questionEditing(t)),
    neededBy: third(neededByEditing(t, '')),
    address: third(addressEditing(t)),
    host: third(hostEditing(t)),
    hostInformed: third(informedEditing(t)),
    roomFrom: third(roomEditing(t)),
    visit: third(visitEditing(t)),
    answer: third(answerEditing(t)),
    onPaper: third(onPaperEditing(t)),
  },
  appointment: { when: null },
  weekly: {
    hours: third(weeklyHoursEditing(t, language)),
    what: third(lineEditing(words.unit('plan', 'weekly', 'what'), 'text')),
    where: third(lineEditing(words.unit('plan', 'weekly', 'where'), 'text')),
  },
  keeping,
});

const allThirds = (sources: Sources): Thirds => {
  const { t, words, values, languages } = sources;
  const datedText = third(datedTextEditing({ text: t('apart.text'), on: t('apart.on'), dayFirst: true }));
  const report = (unit: string) => third(textEditing(words.unit('assessment', 'report', unit)));
  const minutes = (unit: string) => third(textEditing(words.unit('consultation', 'consultation', unit)));
  return {
    identity: identityThirds(sources),
    legal: legalThirds(sources),
    plan: planThirds(sources),
    assessment: {
      statement: { statement: third(statementEditing(t, values)), against: null, question: null },
      voice: {
        words: third(ownWordsEditing(t('review.ownWords'))),
        translation: third(textEditing(t('plan.translation'))),
        change: third(changeEditing(t, values)),
      },
      review: { held: third(heldEditing(t, '')), explained: third(explainedEditing(t, languages, 'nl')) },
      report: {
        situation: report('situation'),
        course: report('course'),
        planView: report('planView'),
        advice: report('advice'),
        remarks: datedText,
        issued: null,
      },
      keeping,
    },
    guidance: { meeting: { meeting: datedText }, consent, keeping },
    help: { item: { item: datedText }, consent, keeping },
    victims: { 'victim-condition': { condition: third(textEditing(t('apart.text'))) }, keeping },
    health: { statement: { fitness: datedText }, consent, keeping },
    consultation: {
      consultation: {
        frame: third(frameEditing(t)),
        participants: third(participantsEditing(t)),
        agenda: minutes('agenda'),
        positions: minutes('positions'),
        decisions: minutes('decisions'),
        closed: null,
        scan: null,
      },
      position: { position: third(positionEditing(t)) },
      decision: { decision: third(agreedEditing(t)), planned: null },
      signature: { signed: null },
      approach: { agreed: third(approachEditing(t, values)), started: null },
      keeping,
    },
    notes: {
      consent,
      'support-sheet': {
        made: null,
        contact: third(lineEditing(words.unit('notes', 'support-sheet', 'contact'), 'text')),
        answer: third(referralAnswerEditing(t, values)),
        scan: null,
      },
      'follow-up': followUpThirds(sources),
      keeping,
    },
    extract,
  };
};

const followUpThirds = ({ t, words }: Sources): Thirds['notes']['follow-up'] => {
  const written = (unit: string) => third(textEditing(words.unit('notes', 'follow-up', unit)));
  return {
    period: third(periodEditing({ from: t('legal.from'), until: t('legal.until') })),
    course: written('course'),
    conditions: written('conditions'),
    outlook: written('outlook'),
    remarks: third(datedTextEditing({ text: t('apart.text'), on: t('apart.on'), dayFirst: true })),
    issued: null,
  };
};

/** What somebody answered is not written a third time: one chooses what was said. */
const consent: Thirds['notes']['consent'] = {
  request: null,
  explained: null,
  answer: null,
  paper: null,
  withdrawn: null,
};

/** What left is as it left. */
const extract: Thirds['extract'] = {
  extract: {
    frame: null,
    name: null,
    birth: null,
    language: null,
    destination: null,
    contact: null,
    reach: null,
  },
  'extract-step': { what: null, due: null, status: null },
  'extract-item': { item: null },
  'extract-meeting': { met: null },
  'extract-fitness': { fitness: null },
  'extract-consultation': { frame: null, participants: null, agenda: null, positions: null, decisions: null },
  'extract-position': { position: null },
  'extract-decision': { decision: null },
  keeping,
};

/** How a third value of this unit is written, in the language of the interface. */
export function useThird<V>(section: SectionKind, type: string, unit: string): Third<V> {
  const { t } = useTranslation('dossier');
  const sources: Sources = {
    t,
    words: useUnitWords(),
    values: useValues(),
    languages: useLanguageChoices(),
    language: useFormat().language,
  };
  // The place a unit is at decides its value's type; the three-level index by names loses that.
  const table = allThirds(sources)[section] as Readonly<Record<string, Readonly<Record<string, Third<V>>>>>;
  return table[type]?.[unit] ?? null;
}
