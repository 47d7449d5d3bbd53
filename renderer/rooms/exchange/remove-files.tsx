/** Removing files from what came in, whatever they are: asked once, since nobody is told and they do not come again. */
import { Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
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
      <ButtonWithIcon variant="default" icon={IconTrash} onClick={() => setAsked(true)}>
        {says}
      </ButtonWithIcon>
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
  const vault = useVault();
  return (
    <DialogForm
      title={t('received.removeTitle', { count: items.length })}
      action={t('received.remove')}
      focus="cancel"
      onDo={() => vault.removeIncoming({ names: items.map(({ name }) => name) })}
      onDone={onRemoved}
      onClose={onClose}
    >
      <Text>{t('received.removeText')}</Text>
      {items.some((item) => item.problem?.code === 'for-colleague') ? (
        <Text fw={550}>{t('received.removeColleague')}</Text>
      ) : null}
    </DialogForm>
  );
}
