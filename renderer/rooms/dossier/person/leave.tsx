/** The way out of "with the person": the worker's own passphrase. */
import { Button, Group, PasswordInput } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../../ui/use-command.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useVault } from '../../../data/vault.tsx';
import classes from './with-person.module.css';

export interface LeaveWithPersonProps {
  readonly onLeave: () => void;
}

export function LeaveWithPerson({ onLeave }: LeaveWithPersonProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [checking, setChecking] = useState(false);
  const { run, problem } = useCommand();
  const leave = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecking(true);
    // While someone is in, the passphrase is checked against their own place; the slot named plays no part.
    const answer = await run(vault.unlock({ slot: '', passphrase }));
    setChecking(false);
    setPassphrase('');
    if (answer.ok) onLeave();
  };
  if (!asking) {
    return (
      <ButtonWithIcon variant="default" icon={IconDoorExit} onClick={() => setAsking(true)}>
        {t('person.leave')}
      </ButtonWithIcon>
    );
  }
  return (
    <form className={classes.leave} onSubmit={(event) => void leave(event)}>
      <Group align="flex-end" gap="sm">
        <PasswordInput
          label={t('person.passphrase')}
          w={280}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoFocus
        />
        <Button type="submit" loading={checking} disabled={passphrase === ''}>
          {t('person.leave')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
          {t('person.stay')}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
    </form>
  );
}
