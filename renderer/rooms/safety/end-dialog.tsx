/** Before a safety copy is ended: what that does, what it does not reach, and whether the file goes too. */
import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import type { SafetyCopy } from '../../vault/api.ts';
import { sizeWords } from '../../i18n/size.ts';

export interface EndDialogProps {
  readonly copy: SafetyCopy;
  /** No other copy on the list opens. */
  readonly isOnly: boolean;
  readonly onClose: () => void;
  readonly onEnd: (remove: boolean) => Promise<void>;
}

export function EndDialog({ copy, isOnly, onClose, onEnd }: EndDialogProps): ReactNode {
  const { t } = useTranslation(['safety', 'common']);
  const format = useFormat();
  const [remove, setRemove] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const end = async (): Promise<void> => {
    setIsBusy(true);
    await onEnd(remove);
  };
  return (
    <Dialog onClose={onClose} title={t('safety:copies.ask.title', { when: dayAndTime(copy.at, format) })}>
      <Stack gap="md">
        <Text>{t('safety:copies.ask.does')}</Text>
        {isOnly ? (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
            {t('safety:copies.ask.alone')}
          </Alert>
        ) : null}
        {copy.isHere ? null : <Alert color="yellow">{t('safety:copies.ask.away')}</Alert>}
        <div>
          <Text fw={600}>{t('safety:copies.ask.notReached')}</Text>
          <List spacing={4}>
            <List.Item>{t('safety:copies.ask.other')}</List.Item>
            <List.Item>{t('safety:copies.ask.shares')}</List.Item>
            <List.Item>{t('safety:copies.ask.blocks')}</List.Item>
          </List>
        </div>
        <Checkbox
          label={t('safety:copies.ask.remove', { size: sizeWords(copy.size, format.language) })}
          checked={remove}
          onChange={(event) => setRemove(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="red.9" loading={isBusy} onClick={() => void end()}>
            {t('safety:copies.end')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
