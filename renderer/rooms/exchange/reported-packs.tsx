/** Law packs that came in a file of their own: what they change, and taking them in. */
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../ui/use-command.ts';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import { PackNewsShown } from '../../widgets/published/pack-news.tsx';
import type { ReportedListProps } from './reported-list.tsx';

export function ReportedPacks({ report, isSettled }: ReportedListProps): ReactNode {
  const { t } = useTranslation('law');
  const vault = useVault();
  const [isTaken, setTaken] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const { news = [], refused } = report.packs ?? {};
  const take = async (): Promise<void> => {
    const answer = await run(vault.accept({ name: report.name }));
    setTaken(answer.ok);
  };
  const open = (
    <Button component={Link} to={isTaken ? paths.moved : paths.list} variant={isTaken ? 'filled' : 'default'}>
      {t(isTaken ? 'moved.title' : 'open')}
    </Button>
  );
  if (isTaken) {
    return (
      <Stack gap="md" align="flex-start">
        {news.map(({ number }) => (
          <Alert key={number} color="water">
            {t('taken', { number })}
          </Alert>
        ))}
        {open}
      </Stack>
    );
  }
  return (
    <Stack gap="md" align="flex-start">
      {news.map((each) => (
        <PackNewsShown key={each.number} news={each} />
      ))}
      {refused === undefined || isSettled ? null : <ProblemNote problem={{ code: `published-${refused}` }} />}
      <ProblemNote problem={problem} />
      <Group>
        {isSettled || refused !== undefined || report.problem !== undefined ? null : (
          <Button onClick={() => void take()}>{t('takeDo')}</Button>
        )}
        {open}
      </Group>
    </Stack>
  );
}
