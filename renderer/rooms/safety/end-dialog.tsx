/** Before a safety copy is ended: what that does, what it does not reach, and whether the file goes too. */
import { Alert, Checkbox, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import type { SafetyCopy } from '../../vault/api.ts';
import type { Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { sizeWords } from '../../i18n/size.ts';

export interface EndDialogProps {
  readonly copy: SafetyCopy;
  /** No other copy on the list opens. */
  readonly isOnly: boolean;
  readonly onClose: () => void;
  readonly onEnd: (remove: boolean) => Promise<Result<unknown, AnyProblem>>;
}

export function EndDialog({ copy, isOnly, onClose, onEnd }: EndDialogProps): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const [remove, setRemove] = useState(true);
  return (
    <DialogForm
      title={t('copies.ask.title', { when: dayAndTime(copy.at, format) })}
      action={t('copies.end')}
      button={{ color: 'red.9' }}
      focus="cancel"
      onDo={() => onEnd(remove)}
      onClose={onClose}
    >
      <Text>{t('copies.ask.does')}</Text>
      {isOnly ? (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t('copies.ask.alone')}
        </Alert>
      ) : null}
      {copy.isHere ? null : <Alert color="yellow">{t('copies.ask.away')}</Alert>}
      <div>
        <Text fw={600}>{t('copies.ask.notReached')}</Text>
        <List spacing={4}>
          <List.Item>{t('copies.ask.other')}</List.Item>
          <List.Item>{t('copies.ask.shares')}</List.Item>
          <List.Item>{t('copies.ask.blocks')}</List.Item>
        </List>
      </div>
      <Checkbox
        label={t('copies.ask.remove', { size: sizeWords(copy.size, format.language) })}
        checked={remove}
        onChange={(event) => setRemove(event.currentTarget.checked)}
      />
    </DialogForm>
  );
}
