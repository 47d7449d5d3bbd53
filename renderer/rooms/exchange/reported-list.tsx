/** A list of people that came in a file: what it changes, and taking it in. */
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import type { IncomingReport } from '../../vault/api.ts';
import { News } from '../../widgets/published/news.tsx';

export interface ReportedListProps {
  readonly report: IncomingReport;
  readonly isSettled: boolean;
}

export function ReportedList({ report, isSettled }: ReportedListProps): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const [isTaken, setTaken] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const { list } = report;
  const take = async (): Promise<void> => {
    const answer = await run(vault.accept({ name: report.name }));
    setTaken(answer.ok);
  };
  if (isTaken) {
    return (
      <Stack gap="md" align="flex-start">
        <Alert color="water">{t(list?.is === 'first' ? 'report.listOffered' : 'report.listTaken')}</Alert>
        <Button component={Link} to={paths.list}>
          {t('report.listOpen')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md" align="flex-start">
      {list === undefined && !isSettled ? <Alert color="red">{t('report.listNot')}</Alert> : null}
      {list === undefined ? null : <News {...list} />}
      <ProblemNote problem={problem} />
      {isSettled || report.problem !== undefined ? null : (
        <Group>
          <Button onClick={() => void take()}>{t('report.listTake')}</Button>
        </Group>
      )}
    </Stack>
  );
}
