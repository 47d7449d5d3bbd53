/** Changing an entry and taking it out: small buttons that say of what to whoever does not see the row. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { BookHand } from '../../data/use-book.ts';

interface RowButtonsProps {
  readonly book: BookHand;
  readonly id: string;
  readonly what: string;
  readonly onChange: () => void;
}

export function RowButtons({ book, id, what, onChange }: RowButtonsProps): ReactNode {
  const { t } = useTranslation('service');
  if (!book.canWrite) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        aria-label={t('changeNamed', { what })}
        onClick={onChange}
      >
        {t('change')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        aria-label={t('takeOutNamed', { what })}
        onClick={() => void book.takeOut(id)}
      >
        {t('takeOut')}
      </Button>
    </Group>
  );
}
