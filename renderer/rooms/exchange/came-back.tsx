/** A file that brings back what was erased here: who erased it, why, and what becomes of it now. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import type { IncomingReport } from '../../vault/api.ts';
import type { Decision } from './outcome.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

export interface CameBackProps {
  readonly report: IncomingReport;
  readonly erased: NonNullable<IncomingReport['erased']>;
  readonly onDecided: (decision: Decision) => void;
}

export function CameBack({ report, erased, onDecided }: CameBackProps): ReactNode {
  const { t } = useTranslation(['erasure', 'exchange']);
  const format = useFormat();
  const words = useUnitWords();
  const vault = useVault();
  const { run, isBusy, problem } = useCommand();
  const [isRefusing, setRefusing] = useState(false);
  const { name } = report;
  const accept = async (how: 'take-back' | 'leave-out'): Promise<void> => {
    const answer = await run(vault.accept({ name, erased: how, ...(report.going && { seen: report.going.seen }) }));
    if (!answer.ok) return;
    onDecided({ kind: 'accepted', dossier: answer.value.dossier, differs: answer.value.report.counts.differs });
  };
  return (
    <Alert
      color="red"
      role="note"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('back.what', { when: dayAndTime(erased.at, format), name: erased.by })}
    >
      <Stack gap="xs">
        <Text>
          {t('back.parts', {
            parts: format.list([...new Set(erased.parts.map(words.section))]),
            reason: erased.reason,
          })}
        </Text>
        <Text>{t('back.safe')}</Text>
        <Text fw={550}>{t('back.next')}</Text>
        <ProblemNote problem={problem} />
        <Group>
          <Button onClick={() => setRefusing(true)}>{t('back.refuse')}</Button>
          {erased.all ? null : (
            <Button variant="default" loading={isBusy} onClick={() => void accept('leave-out')}>
              {t('back.leaveOut')}
            </Button>
          )}
          <Button variant="default" loading={isBusy} onClick={() => void accept('take-back')}>
            {t('back.takeBack')}
          </Button>
        </Group>
      </Stack>
      {isRefusing ? (
        <ReasonDialog
          title={t('exchange:report.refuseTitle')}
          text={t('exchange:report.refuseText')}
          label={t('exchange:report.refuseReason')}
          action={t('exchange:report.refuseDo')}
          onClose={() => setRefusing(false)}
          onReason={(reason) => vault.refuse({ name, reason })}
          onDone={() => onDecided({ kind: 'refused' })}
        />
      ) : null}
    </Alert>
  );
}
