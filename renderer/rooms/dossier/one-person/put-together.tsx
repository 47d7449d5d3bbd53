/** Two dossiers are one person’s: a person says so, knows what follows, and chooses which of them names the person. */
import { Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import type { DossierRow } from '../../../vault/api.ts';
import { readAlike } from './read-alike.ts';
import { asOther, TellApart } from './tell-apart.tsx';

export interface PutTogetherProps {
  readonly other: DossierRow;
  readonly onClose: () => void;
}

export function PutTogether({ other, onClose }: PutTogetherProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const { view } = useOpenDossier();
  const { surname, firstName, birth, responsible } = usePerson();
  // Whichever names the person today goes on doing so, unless somebody chooses.
  const [main, setMain] = useState(view.onePerson?.dossiers[0]?.id ?? view.id);
  const mine = { id: view.id, surname, firstName, birth, carriedBy: responsible?.name ?? '' };
  const dossiers = [...(view.onePerson?.dossiers ?? [mine]), asOther(other)];
  const double = readAlike(dossiers);
  return (
    <DialogForm
      title={t('onePerson.dialog.title')}
      action={t('onePerson.dialog.action')}
      onDo={() => vault.putTogether({ dossier: view.id, with: other.id, main })}
      onDone={() => notifications.show({ color: 'water', message: t('onePerson.done') })}
      onClose={onClose}
    >
      <Radio.Group
        label={t('onePerson.dialog.main')}
        description={t('onePerson.dialog.mainAbout')}
        value={main}
        onChange={setMain}
      >
        <Stack gap="xs" mt="xs">
          {dossiers.map((each) => (
            <Radio
              key={each.id}
              value={each.id}
              label={<TellApart dossier={each} isThis={each.id === view.id} isDouble={double.has(each.id)} />}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Text>{t('onePerson.dialog.stays')}</Text>
      <Text>{t('onePerson.dialog.mine')}</Text>
    </DialogForm>
  );
}
