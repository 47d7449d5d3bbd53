/** People of this computer: who works here, how I get in, who helps me back in, and a colleague's dossier. */
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import { DueLink } from '../../widgets/due-link.tsx';
import type { HouseholdProps } from '../../ui/card.tsx';
import { Auditor } from './auditor.tsx';
import { Events } from './events.tsx';
import { KeyHolders } from './key-holders.tsx';
import { OtherDossier } from './other-dossier.tsx';
import { PeopleHere } from './people-here.tsx';
import { ScannerFolderCard } from './scanner-folder.tsx';
import { SecondKey } from './second-key.tsx';
import { WaysIn } from './ways-in.tsx';

export function ComputerRoom(): ReactNode {
  const { t } = useTranslation('computer');
  const asked = useAnswer((vault) => vault.household(), 'household');
  return (
    <Stack gap="lg" maw={880}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('about')}</Text>
      </div>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <Cards household={asked.value} onChange={asked.again} /> : null}
    </Stack>
  );
}

function Cards(props: HouseholdProps): ReactNode {
  return (
    <>
      {props.household.isInOrder ? null : <Broken onChange={props.onChange} />}
      <PeopleHere {...props} />
      <WaysIn {...props} />
      <SecondKey {...props} />
      <KeyHolders {...props} />
      <Auditor {...props} />
      <OtherDossier />
      <ScannerFolderCard />
      <DueLink />
      <Events {...props} />
    </>
  );
}

function Broken({ onChange }: Pick<HouseholdProps, 'onChange'>): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const { run, problem } = useCommand();
  const restore = async (): Promise<void> => {
    const answer = await run(vault.restorePeople());
    if (answer.ok) onChange();
  };
  return (
    <Alert color="red" role="alert" title={t('broken.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('broken.about')}</Text>
        <ProblemNote problem={problem} />
        <Button onClick={() => void restore()}>{t('broken.restore')}</Button>
      </Stack>
    </Alert>
  );
}
