/** How far a safety copy is while it is written, read or put back, and how to stop it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProgress } from '../data/use-progress.ts';
import { useTranslation } from '../i18n/translation.ts';

export interface CopyProgressProps {
  readonly label: string;
  readonly words: (step: ReturnType<typeof useProgress>['step']) => string;
  readonly onStop: () => void;
}

export function CopyProgress({ label, words, onStop }: CopyProgressProps): ReactNode {
  const { t } = useTranslation();
  const { step, share } = useProgress();
  return (
    <Stack gap="xs" role="status">
      <Text>{words(step)}</Text>
      <Progress value={share * 100} aria-label={label} />
      <Group>
        <Button variant="default" onClick={onStop}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
