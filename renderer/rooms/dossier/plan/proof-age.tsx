/** A proof and how old it is. Old proofs are said to be old; nothing is concluded from it. */
import { IconAlertCircle, IconFileCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { TFunction } from 'i18next';
import { isProofOld, proofAge } from '../../../../shared/release/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import classes from './proof-age.module.css';
import type { ProofFacts } from './model/use-plan.ts';

/** `3 months`, `12 days`, `today`. */
export function ageWords(dated: string, today: string, t: TFunction<'dossier'>): string {
  const age = proofAge(dated, today);
  if (age.kind === 'not-a-day') return dated;
  if (age.kind === 'in-future') return t('proof.ahead');
  if (age.months > 0) return t('proof.months', { count: age.months });
  return age.days === 0 ? t('proof.today') : t('proof.days', { count: age.days });
}

export interface ProofAgeProps {
  readonly proof: Omit<ProofFacts, 'step'>;
  readonly withType?: boolean;
}

export function ProofAge({ proof, withType = false }: ProofAgeProps): ReactNode {
  const { t } = useTranslation('dossier');
  const today = todayIso();
  const stale = isProofOld(proof, today);
  const age = ageWords(proof.dated, today, t);
  const Icon = stale ? IconAlertCircle : IconFileCheck;
  return (
    <span className={classes.proofAge} data-stale={stale || undefined}>
      <Icon size={16} aria-hidden />
      <span>
        {withType ? <bdi>{`${proof.type}, `}</bdi> : null}
        {stale ? t('proof.old', { age }) : age}
      </span>
    </span>
  );
}
