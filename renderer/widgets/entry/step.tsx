/** What every step of the first start has: its place in the row, heading, way back and way on. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';

export const steps = ['language', 'who', 'passphrase', 'practice'] as const;
export type Step = (typeof steps)[number];

export interface StepHeadProps {
  readonly step: Step;
  readonly title: string;
  readonly about: string;
}

/** "Step 2 of 4", the heading (which takes the focus) and one sentence. */
export function StepHead({ step, title, about }: StepHeadProps): ReactNode {
  const { t } = useTranslation('start');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4} className="tabular">
        {t('step', { number: steps.indexOf(step) + 1, total: steps.length })}
      </Text>
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      <Text mt="xs" c="dimmed">
        {about}
      </Text>
    </div>
  );
}

export interface StepButtonsProps {
  readonly onBack?: () => void;
  readonly onNext?: () => void;
  readonly next?: string;
  readonly isBusy?: boolean;
}

export function StepButtons({ onBack, onNext, next, isBusy = false }: StepButtonsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" mt="xs">
      {onBack === undefined ? (
        <span />
      ) : (
        <Button variant="subtle" color="gray" onClick={onBack} disabled={isBusy}>
          {t('back')}
        </Button>
      )}
      <Button type={onNext === undefined ? 'submit' : 'button'} onClick={onNext} loading={isBusy}>
        {next ?? t('next')}
      </Button>
    </Group>
  );
}
