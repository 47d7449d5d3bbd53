/** A key that I hold beside my passphrase: added and taken away with what opens my place now. */
import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MachinePolicy } from '../../../shared/machine-policy/policy.ts';
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
          {deedsOpen(isThere, policy, isRefused).map((deed) => (
            <Button key={deed} variant="default" onClick={() => setDoing(deed)}>
              {t(`secondKey.${deed}`)}
            </Button>
          ))}
        </Group>
      </div>
      {doing === undefined ? null : <KeyDialog deed={doing} onDone={onChange} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}

type Deed = 'add' | 'replace' | 'remove';

/** While a policy is refused nobody knows whether it requires the key, and it stays. */
function deedsOpen(isThere: boolean, policy: MachinePolicy['secondKey'], isRefused: boolean): readonly Deed[] {
  if (!isThere) return policy === 'off' ? [] : ['add'];
  const replace: readonly Deed[] = policy === 'off' ? [] : ['replace'];
  return policy === 'required' || isRefused ? replace : [...replace, 'remove'];
}

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
