/** Signing a version: its file, what it would change here, the keeper's own key and its passphrase. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useVault } from '../../app/vault.tsx';
import type { DraftView } from '../../vault/api.ts';
import { Card } from '../computer/card.tsx';
import { Digits } from './digits.tsx';
import { KeyPhrase } from './key-card.tsx';
import { News } from './news.tsx';

type Bytes = Uint8Array<ArrayBuffer>;

export function SignCard(): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const files = useTextFiles();
  const [opened, setOpened] = useState<{ readonly view: DraftView; readonly bytes: Bytes }>();
  const [done, setDone] = useState<'once' | 'twice'>();
  const [problem, setProblem] = useState<AnyProblem>();
  const open = async (): Promise<void> => {
    setDone(undefined);
    setOpened(undefined);
    setProblem(undefined);
    const file = await files.open();
    if (!file.ok) return setProblem(file.problem);
    const view = await vault.readDraft({ bytes: file.value });
    if (view.ok) setOpened({ view: view.value, bytes: file.value });
    else setProblem(view.problem);
  };
  return (
    <Card title={t('sign.title')}>
      <Text>{t('sign.about')}</Text>
      <Group>
        <Button variant="default" onClick={() => void open()}>
          {t('sign.open')}
        </Button>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div role="status">{done === undefined ? null : <Alert color="water">{t(`sign.${done}`)}</Alert>}</div>
      {opened === undefined ? null : (
        <Sign
          key={opened.bytes.length}
          {...opened}
          onSigned={(published) => {
            setOpened(undefined);
            setDone(published ? 'twice' : 'once');
          }}
        />
      )}
    </Card>
  );
}

interface SignProps {
  readonly view: DraftView;
  readonly bytes: Bytes;
  readonly onSigned: (published: boolean) => void;
}

function Sign({ view, bytes, onSigned }: SignProps): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const files = useTextFiles();
  const [key, setKey] = useState<Bytes>();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  const choose = async (): Promise<void> => {
    const file = await files.open();
    setProblem(file.ok ? undefined : file.problem);
    if (file.ok) setKey(file.value);
  };
  const sign = async (): Promise<void> => {
    if (key === undefined) return;
    setBusy(true);
    const signed = await vault.signDraft({ bytes, key, passphrase });
    setBusy(false);
    if (!signed.ok) return setProblem(signed.problem);
    const { file, published } = signed.value;
    const saved = await files.save(t(published ? 'fileName' : 'draft.fileName'), file);
    if (saved.ok) onSigned(published);
    else setProblem(saved.problem);
  };
  return (
    <Stack gap="md">
      <News content={view.content} changes={view.changes} rolled={view.rolled} resealed={view.resealed} />
      <div>
        <Text fw={600}>{t('number')}</Text>
        <Digits number={view.content.rootNumber} />
      </div>
      <Group align="flex-end">
        <Button variant="default" onClick={() => void choose()}>
          {t('key.openKey')}
        </Button>
        <div style={{ flex: '0 1 24rem' }}>
          <KeyPhrase value={passphrase} onChange={setPassphrase} />
        </div>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Group>
        <Button loading={isBusy} disabled={key === undefined || passphrase === ''} onClick={() => void sign()}>
          {t('sign.do')}
        </Button>
      </Group>
    </Stack>
  );
}
