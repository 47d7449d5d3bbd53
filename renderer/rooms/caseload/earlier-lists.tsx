/** Lists that were taken in before, and taking one back. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { ImportView } from '../../vault/api.ts';
import classes from '../../widgets/caseload/caseload.module.css';

export function EarlierLists(): ReactNode {
  const { t } = useTranslation('caseload');
  const format = useFormat();
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.imports(), `imports/${realm}`);
  const [back, setBack] = useState<ImportView>();
  if (asked.state === 'waiting') return null;
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.value.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <Title order={2} id="earlier" mb="xs">
        {t('earlier')}
      </Title>
      <ul className={classes['earlier']}>
        {asked.value.map((list) => (
          <li key={list.id}>
            <div>
              <Text>{t('earlierList', { count: list.people, on: format.moment(list.at) })}</Text>
              {list.untouched === list.people ? null : (
                <Text size="sm" c="dimmed">
                  {t('worked', { count: list.people - list.untouched })}
                </Text>
              )}
            </div>
            {list.untouched === 0 ? null : (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                onClick={() => setBack(list)}
              >
                {t('takeBack', { count: list.untouched })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {back === undefined ? null : <TakeBack list={back} onClose={() => setBack(undefined)} />}
    </section>
  );
}

function TakeBack({ list, onClose }: { readonly list: ImportView; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['caseload', 'common']);
  const vault = useVault();
  const { run, isBusy, problem } = useCommand();
  const takeBack = async (): Promise<void> => {
    const answer = await run(vault.takeBackImport({ id: list.id, reason: t('caseload:reason') }));
    if (!answer.ok) return;
    notifications.show({ color: 'water', message: t('caseload:takenBack', { count: answer.value.erased }) });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('caseload:takeBackTitle', { count: list.untouched })} isBusy={isBusy}>
      <Stack>
        <Text>{t('caseload:takeBackAbout')}</Text>
        {list.untouched === list.people ? null : (
          <Text>{t('caseload:takeBackKeeps', { count: list.people - list.untouched })}</Text>
        )}
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void takeBack()} data-autofocus>
            {t('caseload:takeBackDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
