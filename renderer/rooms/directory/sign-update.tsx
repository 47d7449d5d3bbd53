/** For the keepers of a list: signing an update of the directory, as it was written down or with one signature. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useTranslation } from '../../app/translation.ts';
import { useVault } from '../../app/vault.tsx';
import type { UpdateNews } from '../../vault/api.ts';
import { Card } from '../computer/card.tsx';
import { KeyPhrase } from '../realm/key-card.tsx';
import { UpdateSaid } from './update-news.tsx';

type Bytes = Uint8Array<ArrayBuffer>;

export function SignUpdateCard(): ReactNode {
  const { t } = useTranslation('directory');
  const vault = useVault();
  const files = useTextFiles();
  const [opened, setOpened] = useState<{ readonly news: UpdateNews; readonly bytes: Bytes }>();
  const [done, setDone] = useState<'once' | 'twice'>();
  const [problem, setProblem] = useState<AnyProblem>();
  const open = async (): Promise<void> => {
    setDone(undefined);
    setOpened(undefined);
    setProblem(undefined);
    const file = await files.open();
    if (!file.ok) return setProblem(file.problem);
    const news = await vault.readUpdateToSign({ bytes: file.value });
    if (news.ok) setOpened({ news: news.value, bytes: file.value });
    else setProblem(news.problem);
  };
  return (
    <Card title={t('updates.sign.title')}>
      <Text>{t('updates.sign.about')}</Text>
      <Group>
        <Button variant="default" onClick={() => void open()}>
          {t('updates.sign.open')}
        </Button>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div role="status">{done === undefined ? null : <Alert color="water">{t(`updates.sign.${done}`)}</Alert>}</div>
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
  readonly news: UpdateNews;
  readonly bytes: Bytes;
  readonly onSigned: (published: boolean) => void;
}

function Sign({ news, bytes, onSigned }: SignProps): ReactNode {
  const { t } = useTranslation(['directory', 'list']);
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
    const signed = await vault.signDirectoryUpdate({ bytes, key, passphrase });
    setBusy(false);
    if (!signed.ok) return setProblem(signed.problem);
    const saved = await files.save(t('directory:updates.fileName'), signed.value.file);
    if (saved.ok) onSigned(signed.value.published);
    else setProblem(saved.problem);
  };
  return (
    <Stack gap="md">
      <UpdateSaid update={news} />
      <Group align="flex-end">
        <Button variant="default" onClick={() => void choose()}>
          {t('list:key.openKey')}
        </Button>
        <div style={{ flex: '0 1 24rem' }}>
          <KeyPhrase value={passphrase} onChange={setPassphrase} />
        </div>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Group>
        <Button loading={isBusy} disabled={key === undefined || passphrase === ''} onClick={() => void sign()}>
          {t('list:sign.do')}
        </Button>
      </Group>
    </Stack>
  );
}
