/** Giving up on something sent, with a reason that is kept. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useVault } from '../../data/vault.tsx';
import type { OutgoingItem } from '../../vault/api.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

export interface GiveUpProps {
  readonly item: OutgoingItem;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GiveUp({ item, onClose, onDone }: GiveUpProps): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  return (
    <ReasonDialog
      title={t('onTheWay.giveUpTitle')}
      text={t('onTheWay.giveUpText')}
      label={t('onTheWay.giveUpReason')}
      action={t('onTheWay.giveUpDo')}
      onClose={onClose}
      onReason={(reason) => vault.giveUp({ id: item.id, reason })}
      onDone={onDone}
    />
  );
}
