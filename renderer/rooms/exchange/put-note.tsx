/** What putting on the stick came to: what is on it, what stays ready and why, and the next step. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import type { Result } from '../../../shared/result.ts';
import { SafelyRemove } from './safely-remove.tsx';
import type { PutOutcome } from './use-stick.ts';

export interface PutNoteProps {
  readonly outcome: Result<PutOutcome, AnyProblem>;
  /** Once more, with the same stick or another one. */
  readonly onAgain: (chooseAnew: boolean) => void;
  /** Where the stick is taken out by another button. */
  readonly inPanel?: boolean;
}

export function PutNote({ outcome, onAgain, inPanel = false }: PutNoteProps): ReactNode {
  const { t } = useTranslation('exchange');
  const problem = outcome.ok ? outcome.value.problem : outcome.problem;
  return (
    <Stack gap="sm">
      {outcome.ok && outcome.value.put.length > 0 ? (
        <Alert color="water" role="status" icon={<IconUsb aria-hidden />}>
          {t('stick.put', { count: outcome.value.put.length, label: outcome.value.label })}
        </Alert>
      ) : null}
      {problem === undefined ? null : (
        <ProblemNote problem={problem}>
          <Button variant="light" onClick={() => onAgain(false)}>
            {t('stick.retry')}
          </Button>
          <Button variant="default" onClick={() => onAgain(true)}>
            {t('stick.chooseOther')}
          </Button>
        </ProblemNote>
      )}
      {outcome.ok && problem === undefined && !inPanel ? (
        <Group>
          <SafelyRemove key={outcome.value.put.join()} label={outcome.value.label} />
        </Group>
      ) : null}
      {problem === undefined ? null : <StillReady left={outcome.ok ? outcome.value.left.length : 0} />}
    </Stack>
  );
}

function StillReady({ left }: { readonly left: number }): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <Text c="dimmed">
      {left > 0 ? `${t('stick.notPut', { count: left })} ` : ''}
      {t('stick.nothingLost')}
    </Text>
  );
}
