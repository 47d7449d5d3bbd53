/** How I get in: my passphrase, the name of my place, and recovery words on paper. */
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useMe, useVault } from '../../data/vault.tsx';
import type { WayIn } from '../../vault/api.ts';
import { Card, type HouseholdProps } from '../../ui/card.tsx';
import { NewPassphrase } from '../../widgets/entry/passphrase-form.tsx';
import { ProofDialog } from '../../widgets/proof-dialog.tsx';
import { WordsDialog } from './words-dialog.tsx';

export function WaysIn({ household, onChange }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const [open, setOpen] = useState<'passphrase' | 'label' | 'words'>();
  const { run, problem } = useCommand();
  const close = (): void => setOpen(undefined);
  const way = (kind: WayIn['kind']): WayIn | undefined => household.ways.find((each) => each.kind === kind);
  const label = way('passphrase')?.label ?? '';
  const words = way('words');
  const drop = async (id: string): Promise<void> => {
    const answer = await run(vault.dropWay({ id }));
    if (answer.ok) onChange();
  };
  return (
    <Card title={t('ways.title')}>
      <div>
        <Text fw={600}>{t('ways.passphrase')}</Text>
        <Text size="sm" c="dimmed">
          {t('ways.shownAs', { label })}
        </Text>
        <Group mt="xs">
          <Button variant="default" onClick={() => setOpen('passphrase')}>
            {t('ways.changePassphrase')}
          </Button>
          <Button variant="default" onClick={() => setOpen('label')}>
            {t('ways.rename')}
          </Button>
        </Group>
      </div>
      <div>
        <Text fw={600}>{t('ways.words')}</Text>
        <Text size="sm" c="dimmed">
          {t('ways.wordsAbout')}
        </Text>
        <Text size="sm">
          {words === undefined ? t('ways.wordsNone') : t('ways.wordsThere', { label: words.label })}
        </Text>
        <Group mt="xs">
          <Button variant="default" onClick={() => setOpen('words')}>
            {words === undefined ? t('ways.wordsMake') : t('ways.wordsRenew')}
          </Button>
          {words === undefined ? null : (
            <Button variant="subtle" color="gray" onClick={() => void drop(words.id)}>
              {t('ways.close')}
            </Button>
          )}
        </Group>
      </div>
      <ProblemNote problem={problem} />
      {open === 'passphrase' ? <ChangePassphrase label={label} onClose={close} onDone={onChange} /> : null}
      {open === 'label' ? <Rename label={label} onClose={close} onDone={onChange} /> : null}
      {open === 'words' ? <WordsDialog label={label} onClose={close} onDone={onChange} /> : null}
    </Card>
  );
}

interface DialogProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ChangePassphrase({ label, onClose, onDone }: DialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const me = useMe();
  const [old, setOld] = useState('');
  const [isKnown, setIsKnown] = useState(false);
  const { run, problem } = useCommand();
  const choose = async (passphrase: string): Promise<void> => {
    const answer = await run(vault.changePassphrase({ proof: { passphrase: old }, isKnown, passphrase }));
    if (!answer.ok) return;
    onDone();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('ways.changePassphrase')} size="lg">
      <NewPassphrase
        title={t('lost.newTitle')}
        about={t('lost.newAbout')}
        guesses={[me.name, label, me.service]}
        action={t('ways.changePassphrase')}
        onChoose={choose}
        onBack={onClose}
      >
        <Stack gap="xs">
          <PassphraseField label={t('ways.current')} value={old} autoComplete="current-password" onChange={setOld} />
          <Radio.Group
            label={t('ways.known')}
            value={isKnown ? 'yes' : 'no'}
            onChange={(value) => setIsKnown(value === 'yes')}
          >
            <Stack gap={4} mt={4}>
              <Radio value="no" label={t('ways.knownNo')} />
              <Radio value="yes" label={t('ways.knownYes')} />
            </Stack>
          </Radio.Group>
          {isKnown ? <Text size="sm">{t('ways.knownAbout')}</Text> : null}
          <ProblemNote problem={problem} />
        </Stack>
      </NewPassphrase>
    </Dialog>
  );
}

function Rename({ label: before, onClose, onDone }: DialogProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const [label, setLabel] = useState(before);
  return (
    <ProofDialog
      title={t('ways.rename')}
      action={t('ways.rename')}
      onProve={(proof) => vault.changePassphrase({ proof, label })}
      onDone={onDone}
      onClose={onClose}
    >
      <TextInput
        label={t('ways.newLabel')}
        value={label}
        maxLength={40}
        onChange={(event) => setLabel(event.currentTarget.value)}
        data-autofocus
      />
    </ProofDialog>
  );
}
