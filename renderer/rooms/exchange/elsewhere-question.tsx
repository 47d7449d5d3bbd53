/** Asked once, before an inquiry goes to a house of another territory. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { InquiryPlace } from '../../../shared/directory/competence/index.ts';

interface ElsewhereQuestionProps {
  readonly elsewhere: InquiryPlace;
  /** Where it would go. */
  readonly service: string;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

export function ElsewhereQuestion({ elsewhere, service, onClose, onSend }: ElsewhereQuestionProps): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const name = useServiceName();
  const houses = format.list(elsewhere.houses.map(name));
  return (
    <Dialog title={t('send.elsewhere.title', { service: name(service) })} onClose={onClose}>
      <Stack>
        <Text>{t('send.elsewhere.text', { town: name(elsewhere.municipality), houses })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onSend}>
            {t('send.elsewhere.send')}
          </Button>
          {/* The safe one: it is what Enter does. */}
          <Button data-autofocus onClick={onClose}>
            {t('send.elsewhere.choose')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
