/** Another name, function or service: a new card under the same keys. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useSession } from '../../data/session.tsx';
import { useVault } from '../../data/vault.tsx';
import { functionsAt, onlyFunction, ServiceSelect } from '../../widgets/entry/who-step.tsx';

export interface WorkDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WorkDialog({ onClose, onDone }: WorkDialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const { t: tCommon } = useTranslation();
  const { t: tStart } = useTranslation('start');
  const { language } = useFormat();
  const vault = useVault();
  const { me, saveSettings } = useSession();
  const [work, setWork] = useState({ name: me.name, function: me.function, service: me.service });
  const [isAsked, setIsAsked] = useState(false);
  const { run, isBusy, problem } = useCommand();
  const needed = useNeeded({
    name: work.name.trim() !== '',
    service: work.service !== '',
    function: work.function !== '',
  });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole()) return;
    const answer = await run(vault.changeWork(work));
    if (!answer.ok) return;
    // The frame shows who I am now.
    await saveSettings({});
    if (answer.value.service === work.service) onDone();
    else setIsAsked(true);
  };
  if (isAsked)
    return (
      <Dialog onClose={onDone} title={t('work.askedTitle')} size="lg">
        <Stack gap="md">
          <Text role="status">{t('work.asked')}</Text>
          <Group justify="flex-end">
            <Button data-autofocus onClick={onDone}>
              {tCommon('close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <Dialog onClose={onClose} title={t('work.change')} size="lg">
      <form ref={needed.around} onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text>{t('work.about')}</Text>
          <TextInput
            label={tStart('who.name')}
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
            label={tStart('who.function')}
            {...needed.field('function')}
            value={work.function === '' ? null : work.function}
            data={functionsAt(work.service).map(({ id, names }) => ({ value: id, label: names[language] }))}
            onChange={(fn) => setWork({ ...work, function: fn ?? '' })}
          />
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('work.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
