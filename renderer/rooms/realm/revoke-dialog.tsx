/** Shutting someone out of the list: the person or one computer, and why in one of four words. It is for good. */
import { Radio, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { must } from '../../../shared/result.ts';
import { revocationReasons, type RevocationReason } from '../../../shared/trust/directory/directory.ts';
import type { Answer, DraftInput, ListedPerson } from '../../vault/api.ts';

export interface RevokeDialogProps {
  readonly person: ListedPerson;
  readonly onClose: () => void;
  readonly onRevoke: (input: DraftInput) => Answer<unknown>;
}

export function RevokeDialog({ person, onClose, onRevoke }: RevokeDialogProps): ReactNode {
  const { t } = useTranslation(['list', 'exchange']);
  const [what, setWhat] = useState('person');
  const [why, setWhy] = useState<RevocationReason>();
  const needed = useNeeded({ why: why !== undefined });
  const revoke = () => {
    const reason = must(why, 'reason');
    return onRevoke(
      what === 'person'
        ? { do: 'revoke-person', person: person.person, why: reason }
        : { do: 'revoke-seat', seat: what, why: reason },
    );
  };
  return (
    <DialogForm
      title={t('list:draft.revokeOf', { name: person.name })}
      action={t('list:draft.revokeDo')}
      button={{ color: 'red.9' }}
      needed={needed}
      onDo={revoke}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
