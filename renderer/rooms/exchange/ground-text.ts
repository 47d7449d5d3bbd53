/** Why a part may go, or why not and what would be needed, in sentences, with the articles it stands on. */
import { consentRests } from '../../../shared/directory/regime.ts';
import {
  closedBy,
  grounds,
  hasNoArticle,
  isGround,
  isReason,
  questionOf,
  withoutArticle,
} from '../../../shared/disclosure/grounds.ts';
import { disclosureQuestions } from '../../../shared/disclosure/questions.ts';
import { citation, type Grounds } from '../../../shared/law/index.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useConsentHere, useConsentSaid } from '../../widgets/exchange/consent-here.tsx';

export function useGroundText(): (key: string) => string {
  const { t } = useTranslation('disclosure');
  return (key) => {
    if (isGround(key)) return t(`ground.${key}`);
    return isReason(key) ? t(`reason.${key}`) : key;
  };
}

/** The next step of someone who is refused: empty where there is nothing to say. */
export function useNextStep(): (key: string) => string {
  const { t } = useTranslation('disclosure');
  return (key) => (isReason(key) ? t(`next.${key}`) : '');
}

/** Where a ground or a refusal stands: article, act, state read and how it is known; or why there is no article (D66). */
export function useGroundSources(): (key: string) => readonly string[] {
  const { t } = useTranslation('disclosure');
  const { language } = useFormat();
  const consent = useConsentHere();
  return (key) => {
    if (hasNoArticle(key)) return [t(`noArticle.${withoutArticle[key]}`)];
    const rows = [...sourcesOf(key), ...(restsOnConsent(key) && consent !== 'ground' ? [consentRests] : [])];
    return rows.map((row) => citation(row, language));
  };
}

const restsOnConsent = (key: string): boolean => isGround(key) && grounds[key].basis === 'consent';

/** Said beside grounds of consent by whoever may not rest on it alone; empty elsewhere. */
export function useConsentNote(): (keys: readonly string[]) => string {
  const said = useConsentSaid();
  return (keys) => (keys.some(restsOnConsent) ? (said ?? '') : '');
}

function sourcesOf(key: string): readonly Grounds[] {
  if (isGround(key)) return grounds[key].rests;
  const closing = isReason(key) ? closedBy[key] : undefined;
  return closing === undefined ? [] : [closing];
}

/** What a lawyer has to answer about a ground, in the language of the screen. */
export function useGroundQuestion(): (key: string) => string | undefined {
  const { t } = useTranslation('disclosure');
  const { language } = useFormat();
  return (key) => {
    const question = isGround(key) ? questionOf(key) : undefined;
    return question === undefined ? undefined : t('question', { question: disclosureQuestions[question][language] });
  };
}
