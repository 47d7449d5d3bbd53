/** A key that I hold beside my passphrase: added and taken away with what opens my place now. */
import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAppInfo } from '../../data/app-info.tsx';
import { usePolicy } from '../../data/policy.ts';
import { useVault } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Card, type HouseholdProps } from '../../ui/card.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

export function SecondKey({ household, onChange }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const { secondKey: policy } = usePolicy();
  const isRefused = useAppInfo().policy.state === 'refused';
  const [doing, setDoing] = useState<Deed>();
  const isThere = household.ways.some(({ withKey }) => withKey === true);
  const mayAdd = !isThere && policy !== 'off';
  const mayRemove = isThere && policy !== 'required' && !isRefused;
  if (!isThere && policy === 'off') return null;
  return (
    <Card title={t('secondKey.title')}>
      <div>
        <Text size="sm" c="dimmed">
          {t('secondKey.about')}
        </Text>
        {isThere || policy !== 'required' ? (
          <Text size="sm">{t(isThere ? 'secondKey.there' : 'secondKey.none')}</Text>
        ) : null}
        {policy === 'required' ? <Text size="sm">{t('secondKey.byPolicy')}</Text> : null}
        {isThere && isRefused ? <Text size="sm">{t('secondKey.kept')}</Text> : null}
        <Group mt="xs">
          {mayAdd ? (
            <Button variant="default" onClick={() => setDoing('add')}>
              {t('secondKey.add')}
            </Button>
          ) : null}
          {isThere && policy !== 'off' ? (
            <Button variant="default" onClick={() => setDoing('replace')}>
              {t('secondKey.replace')}
            </Button>
          ) : null}
          {mayRemove ? (
            <Button variant="default" onClick={() => setDoing('remove')}>
              {t('secondKey.remove')}
            </Button>
          ) : null}
        </Group>
      </div>
      {doing === undefined ? null : <KeyDialog deed={doing} onDone={onChange} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}

type Deed = 'add' | 'replace' | 'remove';

interface KeyDialogProps {
  readonly deed: Deed;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function KeyDialog({ deed, onDone, onClose }: KeyDialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const [passphrase, setPassphrase] = useState('');
  const needed = useNeeded({ passphrase: passphrase !== '' });
  return (
    <DialogForm
      title={t(`secondKey.${deed}Title`)}
      action={t(`secondKey.${deed}`)}
      size="lg"
      needed={needed}
      onDo={() => (deed === 'remove' ? vault.removeSecondKey({ passphrase }) : vault.addSecondKey({ passphrase }))}
      onDone={onDone}
      onClose={onClose}
    >
      <Text>{t(`secondKey.${deed}About`)}</Text>
      <PassphraseField
        label={t('ways.current')}
        {...needed.field('passphrase')}
        value={passphrase}
        autoComplete="current-password"
        onChange={setPassphrase}
      />
    </DialogForm>
  );
}
