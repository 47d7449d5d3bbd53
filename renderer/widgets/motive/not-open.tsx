/** A dossier that is not open yet: it is being opened, a motive is asked for, or why it cannot be. */
import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Opening } from '../../fields/use-dossier.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { MotiveQuestion } from './motive-question.tsx';

export interface NotOpenProps {
  readonly opening: Exclude<Opening, { readonly state: 'open' }>;
  /** Where else to go from a problem. */
  readonly children?: ReactNode;
}

export function NotOpen({ opening, children }: NotOpenProps): ReactNode {
  const { t } = useTranslation('common');
  if (opening.state === 'opening') return <Loader role="status" aria-label={t('waiting')} />;
  if (opening.problem.code === 'motive-needed') return <MotiveQuestion onMotive={opening.again} />;
  return (
    <ProblemNote problem={opening.problem}>
      <Button variant="default" onClick={() => opening.again()}>
        {t('retry')}
      </Button>
      {children}
    </ProblemNote>
  );
}
