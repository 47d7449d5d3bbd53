/** A colleague who uses this computer approves a newcomer with their own passphrase. */
import { Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import type { SlotInfo } from '../../vault/api.ts';
import classes from '../../widgets/entry/start.module.css';

export interface Approval {
  readonly slot: string;
  readonly passphrase: string;
}

export interface ApprovalFieldsProps {
  readonly slots: readonly SlotInfo[];
  readonly approval: Approval;
  readonly onChange: (approval: Approval) => void;
}

export function ApprovalFields({ slots, approval, onChange }: ApprovalFieldsProps): ReactNode {
  const { t } = useTranslation('start');
  return (
    <Stack gap="sm" className={classes['suggestion'] ?? ''}>
      <Text>{t('approval.about')}</Text>
      <Select
        label={t('approval.who')}
        data={slots.map(({ id, label }) => ({ value: id, label }))}
        value={approval.slot}
        allowDeselect={false}
        onChange={(slot) => onChange({ ...approval, slot: slot ?? approval.slot })}
      />
      <PassphraseField
        label={t('approval.passphrase')}
        value={approval.passphrase}
        required
        withAsterisk={false}
        onChange={(passphrase) => onChange({ ...approval, passphrase })}
      />
    </Stack>
  );
}
