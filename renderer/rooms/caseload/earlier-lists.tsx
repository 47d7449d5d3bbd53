/** Lists that were taken in before, and taking one back. */
import { Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
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
              <ButtonWithIcon variant="default" icon={IconArrowBackUp} onClick={() => setBack(list)}>
                {t('takeBack', { count: list.untouched })}
              </ButtonWithIcon>
            )}
          </li>
        ))}
      </ul>
      {back === undefined ? null : <TakeBack list={back} onClose={() => setBack(undefined)} />}
    </section>
  );
}

function TakeBack({ list, onClose }: { readonly list: ImportView; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('caseload');
  const vault = useVault();
  return (
    <DialogForm
      title={t('takeBackTitle', { count: list.untouched })}
      action={t('takeBackDo')}
      button={{ color: 'red' }}
      focus="deed"
      onDo={() => vault.takeBackImport({ id: list.id, reason: t('reason') })}
      onDone={({ erased }) => notifications.show({ color: 'water', message: t('takenBack', { count: erased }) })}
      onClose={onClose}
    >
      <Text>{t('takeBackAbout')}</Text>
      {list.untouched === list.people ? null : (
        <Text>{t('takeBackKeeps', { count: list.people - list.untouched })}</Text>
      )}
    </DialogForm>
  );
}
