/** Two keepers sign what counts for everybody in a list: its file, what it would change here, a keeper's own key and its passphrase. */
import { Alert, Button, Group, Input, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { Answer } from '../../vault/api.ts';
import { Card } from '../../ui/card.tsx';
import { KeyPhrase } from './key-card.tsx';
import { useOpenedFile, type FileRead } from './opened-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SigningWords {
  readonly title: string;
  readonly about: string;
  readonly open: string;
  /** Said once one keeper has signed, and once two have. */
  readonly once: string;
  readonly twice: string;
  /** What the file with one signature is called, to begin with, and the one with two. */
  readonly onceFile: string;
  readonly twiceFile: string;
}

export interface Signing<N> {
  readonly words: SigningWords;
  /** What a file would publish, before anybody signs it. */
  readonly read: (input: { readonly bytes: Bytes }) => Answer<N>;
  readonly sign: (input: {
    readonly bytes: Bytes;
    readonly key: Bytes;
    readonly passphrase: string;
  }) => Answer<{ readonly file: Bytes; readonly published: boolean }>;
  readonly show: (news: N) => ReactNode;
}

export function SignPublished<N>(signing: Signing<N>): ReactNode {
  const { words, read } = signing;
  const { opened, problem, open, close } = useOpenedFile(read);
  const [done, setDone] = useState<'once' | 'twice'>();
  return (
    <Card title={words.title}>
      <Text>{words.about}</Text>
      <Group>
        <Button
          variant="default"
          onClick={() => {
            setDone(undefined);
            void open();
          }}
        >
          {words.open}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">{done === undefined ? null : <Alert color="water">{words[done]}</Alert>}</div>
      {opened === undefined ? null : (
        <Sign
          key={opened.bytes.length}
          {...opened}
          signing={signing}
          onSigned={(published) => {
            close();
            setDone(published ? 'twice' : 'once');
          }}
        />
      )}
    </Card>
  );
}

interface SignProps<N> extends FileRead<N> {
  readonly signing: Signing<N>;
  readonly onSigned: (published: boolean) => void;
}

function Sign<N>({ news, bytes, signing, onSigned }: SignProps<N>): ReactNode {
  const { t } = useTranslation('list');
  const { words } = signing;
  const files = useFiles();
  const [key, setKey] = useState<Bytes>();
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ key: key !== undefined, passphrase: passphrase !== '' });
  const choose = async (): Promise<void> => {
    const file = await run(files.open());
    if (file.ok) setKey(file.value);
  };
  const sign = async (): Promise<void> => {
    if (!needed.isWhole() || key === undefined) return;
    const signed = await run(signing.sign({ bytes, key, passphrase }));
    if (!signed.ok) return;
    const { file, published } = signed.value;
    const saved = await run(files.save('text', published ? words.twiceFile : words.onceFile, file));
    if (saved.ok) onSigned(published);
  };
  return (
    <Stack gap="md" ref={needed.around}>
      {signing.show(news)}
      <Input.Wrapper {...needed.group('key')} {...needed.group('key').wrapperProps}>
        <Group>
          <Button variant="default" onClick={() => void choose()}>
            {t('key.openKey')}
          </Button>
          <Text role="status">{key === undefined ? null : t('key.chosen')}</Text>
        </Group>
      </Input.Wrapper>
      <div style={{ maxWidth: '24rem' }}>
        <KeyPhrase value={passphrase} onChange={setPassphrase} needed={needed.field('passphrase')} />
      </div>
      <ProblemNote problem={problem} />
      <Group>
        <Button loading={isBusy} onClick={() => void sign()}>
          {t('sign.do')}
        </Button>
      </Group>
    </Stack>
  );
}
