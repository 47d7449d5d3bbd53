/** A keeper's own key: made here, saved as two files, kept by nobody but its owner. */
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useNeeded, type NeededField } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { Card } from '../../ui/card.tsx';
import { NewPassphrase } from '../entry/passphrase-form.tsx';

type Bytes = Uint8Array<ArrayBuffer>;
interface Made {
  readonly key: Bytes;
  readonly part: Bytes;
}

export function KeyCard(): ReactNode {
  const { t } = useTranslation('list');
  const [way, setWay] = useState<'make' | 'next'>();
  const [made, setMade] = useState<Made>();
  const onMade = (files: Made): void => {
    setMade(files);
    setWay(undefined);
  };
  return (
    <Card title={t('key.title')}>
      <Text>{t('key.about')}</Text>
      {way === undefined && made === undefined ? (
        <Group>
          <Button variant="default" onClick={() => setWay('make')}>
            {t('key.make')}
          </Button>
          <Button variant="subtle" onClick={() => setWay('next')}>
            {t('key.next')}
          </Button>
        </Group>
      ) : null}
      {way === 'make' ? <Make onMade={onMade} onBack={() => setWay(undefined)} /> : null}
      {way === 'next' ? <Next onMade={onMade} onBack={() => setWay(undefined)} /> : null}
      {made === undefined ? null : <SaveBoth made={made} />}
    </Card>
  );
}

interface WayProps {
  readonly onMade: (made: Made) => void;
  readonly onBack: () => void;
}

function Make({ onMade, onBack }: WayProps): ReactNode {
  const { t } = useTranslation('list');
  const me = useMe();
  const vault = useVault();
  const [name, setName] = useState(me.name);
  const { run, problem } = useCommand<AnyProblem>();
  const make = async (passphrase: string): Promise<void> => {
    const answer = await run(vault.newOfficer({ name, passphrase }));
    if (answer.ok) onMade(answer.value);
  };
  return (
    <Stack gap="md" maw={560}>
      <TextInput
        label={t('key.name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPassphrase
        title={t('key.phraseTitle')}
        about={t('key.phraseAbout')}
        guesses={[name, me.service]}
        action={t('key.make')}
        onChoose={make}
        onBack={onBack}
      >
        <ProblemNote problem={problem} />
      </NewPassphrase>
    </Stack>
  );
}

function Next({ onMade, onBack }: WayProps): ReactNode {
  const { t } = useTranslation(['list', 'common']);
  const vault = useVault();
  const files = useFiles();
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ passphrase: passphrase !== '' });
  const take = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    const file = await run(files.open());
    if (!file.ok) return;
    const answer = await run(vault.rollOfficer({ bytes: file.value, passphrase }));
    if (answer.ok) onMade(answer.value);
  };
  return (
    <Stack gap="sm" maw={560} ref={needed.around}>
      <Text>{t('key.nextAbout')}</Text>
      <KeyPhrase value={passphrase} onChange={setPassphrase} needed={needed.field('passphrase')} />
      <ProblemNote problem={problem} />
      <Group>
        <Button loading={isBusy} onClick={() => void take()}>
          {t('key.openKey')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

interface KeyPhraseProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly needed: NeededField;
}

export function KeyPhrase({ value, onChange, needed }: KeyPhraseProps): ReactNode {
  const { t } = useTranslation('list');
  return <PassphraseField label={t('key.phrase')} {...needed} value={value} onChange={onChange} />;
}

function SaveBoth({ made }: { readonly made: Made }): ReactNode {
  const { t } = useTranslation('list');
  const files = useFiles();
  const [saved, setSaved] = useState({ key: false, part: false });
  const { run, problem } = useCommand<AnyProblem>();
  const save = async (what: 'key' | 'part'): Promise<void> => {
    const answer = await run(files.save('text', t(`key.${what}File`), made[what]));
    if (answer.ok) setSaved((before) => ({ ...before, [what]: true }));
  };
  return (
    <Stack gap="sm">
      <Text fw={550}>{t('key.saveBoth')}</Text>
      <Group>
        <Button variant={saved.key ? 'default' : 'filled'} onClick={() => void save('key')}>
          {t('key.saveKey')}
        </Button>
        <Button variant={saved.part ? 'default' : 'filled'} onClick={() => void save('part')}>
          {t('key.savePart')}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">{saved.key && saved.part ? <Alert color="water">{t('key.done')}</Alert> : null}</div>
    </Stack>
  );
}
