/** Removing files from what came in, whatever they are: asked once, since nobody is told and they do not come again. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import type { IncomingItem } from '../../vault/api.ts';

export interface RemoveFilesProps {
  readonly items: readonly IncomingItem[];
  readonly says: string;
  readonly onRemoved: () => void;
}

export function RemoveFiles({ items, says, onRemoved }: RemoveFilesProps): ReactNode {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setAsked(true)}>
        {says}
      </Button>
      {isAsked ? <Asked items={items} onClose={() => setAsked(false)} onRemoved={onRemoved} /> : null}
    </>
  );
}

interface AskedProps {
  readonly items: readonly IncomingItem[];
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

function Asked({ items, onClose, onRemoved }: AskedProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { t: tCommon } = useTranslation();
  const vault = useVault();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const remove = async (): Promise<void> => {
    const removed = await run(vault.removeIncoming({ names: items.map(({ name }) => name) }));
    if (!removed.ok) return;
    onClose();
    onRemoved();
  };
  return (
    <Dialog onClose={onClose} title={t('received.removeTitle', { count: items.length })}>
      <Stack gap="md">
        <Text>{t('received.removeText')}</Text>
        {items.some((item) => item.problem?.code === 'for-colleague') ? (
          <Text fw={550}>{t('received.removeColleague')}</Text>
        ) : null}
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button loading={isBusy} onClick={() => void remove()}>
            {t('received.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
