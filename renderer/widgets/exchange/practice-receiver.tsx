/** Practice only: somebody made up to send to, for whoever has no colleague who practises as well. */
import { Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useMe, useVault } from '../../data/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';

interface PracticeReceiverProps {
  readonly onAdded?: (receiver: Correspondent) => void;
}

export function PracticeReceiver({ onAdded }: PracticeReceiverProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { language } = useFormat();
  const vault = useVault();
  const { realm, readsOnly } = useMe();
  const { run, problem } = useCommand();
  if (realm !== 'practice' || readsOnly !== null) return null;
  const add = async (): Promise<void> => {
    const added = await run(vault.addPracticeReceiver({ language }));
    if (added.ok) onAdded?.(added.value);
  };
  return (
    <>
      <div>
        <ButtonWithIcon variant="default" icon={IconUserPlus} onClick={() => void add()}>
          {t('practiceReceiver.add')}
        </ButtonWithIcon>
      </div>
      <Text size="sm" c="dimmed">
        {t('practiceReceiver.about')}
      </Text>
      <ProblemNote problem={problem} />
    </>
  );
}
