/** Stands alone again what was put together: at the head of the dossier, and on the page about the person. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useVault } from '../../../data/vault.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from './one-person.module.css';

export function Separate({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { run, doing, problem } = useCommand();
  const separate = async (): Promise<void> => {
    const done = await run(vault.separate({ dossier: id }));
    if (done.ok) notifications.show({ color: 'water', message: t('onePerson.separated') });
  };
  return (
    <>
      <Button
        className={classes.separate ?? ''}
        variant="default"
        size="compact-md"
        loading={doing !== undefined}
        onClick={() => void separate()}
      >
        {t('onePerson.separate')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}
