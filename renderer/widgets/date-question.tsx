/** The clock does not follow on what was seen here last: a person says which date is right, whenever they like. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../ui/use-command.ts';
import type { DateQuestion as Question } from '../vault/api.ts';
import { dayAndTime, useFormat } from '../i18n/format.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useVault } from '../data/vault.tsx';

export function DateQuestion({ question }: { readonly question: Question }): ReactNode {
  const { t } = useTranslation('health');
  const format = useFormat();
  const vault = useVault();
  const [isAsking, setAsking] = useState(false);
  const { run, isBusy, problem } = useCommand();
  const { is } = question;
  const words = { reads: dayAndTime(question.reads, format), last: dayAndTime(question.last, format) };
  const say = (reason = '') => vault.sayDateIsRight({ reason });
  return (
    <Alert color="red" role="alert" icon={<IconClockExclamation aria-hidden />} title={t(`date.${is}.title`)}>
      <Text mb="xs">{t(`date.${is}.about`, words)}</Text>
      <Text mb="xs">{t('date.wrong')}</Text>
      <ProblemNote problem={problem} />
      <Group>
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => (is === 'behind' ? setAsking(true) : void run(say()))}
        >
          {t('date.right', words)}
        </Button>
      </Group>
      {isAsking ? (
        <ReasonDialog
          title={t('date.behind.reasonTitle')}
          text={t('date.behind.reasonAbout', words)}
          label={t('date.behind.reason')}
          action={t('date.behind.act')}
          onClose={() => setAsking(false)}
          onReason={say}
        />
      ) : null}
    </Alert>
  );
}
