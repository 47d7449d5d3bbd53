/** Shutting someone out of the list: the person or one computer, and why in one of four words. It is for good. */
import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { revocationReasons, type RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { DraftInput, ListedPerson } from '../../vault/api.ts';

export interface RevokeDialogProps {
  readonly person: ListedPerson;
  readonly onClose: () => void;
  readonly onRevoke: (input: DraftInput) => Promise<boolean>;
}

export function RevokeDialog({ person, onClose, onRevoke }: RevokeDialogProps): ReactNode {
  const { t } = useTranslation(['list', 'exchange', 'common']);
  const [what, setWhat] = useState('person');
  const [why, setWhy] = useState<RevocationReason>();
  const needed = useNeeded({ why: why !== undefined });
  const revoke = async (): Promise<void> => {
    if (!needed.isWhole() || why === undefined) return;
    const input: DraftInput =
      what === 'person' ? { do: 'revoke-person', person: person.person, why } : { do: 'revoke-seat', seat: what, why };
    await onRevoke(input);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('list:draft.revokeOf', { name: person.name })}>
      <Stack gap="md" ref={needed.around}>
        <Text>{t('list:draft.revokeAbout')}</Text>
        <Radio.Group label={t('list:draft.revokeWhat')} value={what} onChange={setWhat}>
          <Stack gap="xs" mt="xs">
            <Radio value="person" label={t('list:draft.revokePerson')} />
            {person.seats.map(({ seat }, at) => (
              <Radio key={seat} value={seat} label={t('list:draft.revokeSeat', { number: at + 1 })} />
            ))}
          </Stack>
        </Radio.Group>
        <Select
          label={t('list:draft.why')}
          {...needed.field('why')}
          data={revocationReasons.map((value) => ({ value, label: t(`exchange:trust.why.${value}`) }))}
          value={why ?? null}
          onChange={(value) => setWhy(revocationReasons.find((each) => each === value))}
        />
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red.9" onClick={() => void revoke()}>
            {t('list:draft.revokeDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
