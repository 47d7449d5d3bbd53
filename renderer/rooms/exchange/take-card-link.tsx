/** The next step when a sender is not known: take in their card. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { useCards } from './use-cards.ts';

export interface TakeCardLinkProps {
  readonly onTaken?: () => void;
}

export function TakeCardLink({ onTaken }: TakeCardLinkProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { takeIn } = useCards();
  const navigate = useNavigate();
  const { run, problem } = useCommand<AnyProblem>();
  const take = async (): Promise<void> => {
    const taken = await run(takeIn());
    if (!taken.ok) return;
    onTaken?.();
    await navigate(exchangePaths.correspondent(taken.value.person));
  };
  return (
    <>
      <Button variant="light" onClick={() => void take()}>
        {t('report.takeCard')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
