/** "saved 14:02": the last time the vault said that something is durably kept. */
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { create } from 'zustand';
import { useFormat } from '../i18n/format.ts';
import { useVault } from '../data/vault.tsx';

const useSavedAt = create<{ readonly at: number | undefined }>(() => ({ at: undefined }));

/** Listens for the vault's word; mounted once in the frame. */
export function useSavedEvents(): void {
  const vault = useVault();
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.type === 'saved') useSavedAt.setState({ at: event.at });
      }),
    [vault],
  );
}

export interface SavedProps {
  /** When this was last saved before anything happened here. */
  readonly since?: number | undefined;
}

export function Saved({ since }: SavedProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const latest = useSavedAt((state) => state.at) ?? since;
  return (
    <Text span c="dimmed" size="sm" className="tabular" role="status" style={{ whiteSpace: 'nowrap' }}>
      {latest === undefined ? null : (
        <>
          <IconCheck size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
          {t('saved', { time: format.time(latest) })}
        </>
      )}
    </Text>
  );
}
