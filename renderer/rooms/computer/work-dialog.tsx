/** Another name, function or service: a new card under the same keys. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { useSession } from '../../data/session.tsx';
import { useVault } from '../../data/vault.tsx';
import { functionsAt, onlyFunction, ServiceSelect } from '../../widgets/entry/who-step.tsx';

export interface WorkDialogProps {
  readonly onClose: () => void;
  /** `isElsewhere`: I said that I work at another service, and colleagues are asked. */
  readonly onDone: (isElsewhere: boolean) => void;
}

export function WorkDialog({ onClose, onDone }: WorkDialogProps): ReactNode {
  const { t } = useTranslation(['computer', 'start']);
  const { language } = useFormat();
  const vault = useVault();
  const { me, saveSettings } = useSession();
  const [work, setWork] = useState({ name: me.name, function: me.function, service: me.service });
  const needed = useNeeded({
    name: work.name.trim() !== '',
    service: work.service !== '',
    function: work.function !== '',
  });
  const save = async () => {
    const answer = await vault.changeWork(work);
    // The frame shows who I am now.
    if (answer.ok) await saveSettings({});
    return answer;
  };
  return (
    <DialogForm
      size="lg"
      title={t('computer:work.change')}
      action={t('computer:work.save')}
      needed={needed}
      onDo={save}
      onDone={(now) => onDone(now.service !== work.service)}
      onClose={onClose}
    >
      <Text>{t('computer:work.about')}</Text>
      <TextInput
        label={t('start:who.name')}
        {...needed.field('name')}
        value={work.name}
        maxLength={120}
        onChange={(event) => setWork({ ...work, name: event.currentTarget.value })}
      />
      <ServiceSelect
        language={language}
        value={work.service}
        onChange={(service) => setWork({ ...work, service, function: onlyFunction(service) })}
        {...needed.field('service')}
      />
      <Select
        label={t('start:who.function')}
        {...needed.field('function')}
        value={work.function === '' ? null : work.function}
        data={functionsAt(work.service).map(({ id, names }) => ({ value: id, label: names[language] }))}
        onChange={(fn) => setWork({ ...work, function: fn ?? '' })}
      />
    </DialogForm>
  );
}

export function WorkAsked({ onClose }: Pick<WorkDialogProps, 'onClose'>): ReactNode {
  const { t } = useTranslation(['computer', 'common']);
  return (
    <Dialog onClose={onClose} title={t('computer:work.askedTitle')} size="lg">
      <Stack>
        <Text role="status">{t('computer:work.asked')}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
