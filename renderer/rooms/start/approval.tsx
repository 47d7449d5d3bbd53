/** A colleague who uses this computer approves a newcomer with their own passphrase. */
import { PasswordInput, Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
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
      <PasswordInput
        label={t('approval.passphrase')}
        value={approval.passphrase}
        autoComplete="off"
        required
        withAsterisk={false}
        onChange={(event) => onChange({ ...approval, passphrase: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
      />
    </Stack>
  );
}
