/** Taking in what keepers of the list published, from a file: shown before it counts, taken in when a person says so. */
import { Alert, Button, Group, Paper, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CarriedKind } from '../../../shared/update/update.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useMe } from '../../data/vault.tsx';
import type { Answer } from '../../vault/api.ts';
import { useOpenedFile } from './opened-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface TakingWords {
  /** Opening a file, taking in what it says, and not doing so. */
  readonly open: string;
  readonly take: string;
  readonly not: string;
  /** Said once it was taken in. */
  readonly taken: (number: number) => string;
}

export interface TakePublishedProps<N> {
  readonly words: TakingWords;
  /** What a file would change. Nothing is kept by looking. */
  readonly read: (input: { readonly bytes: Bytes }) => Answer<N>;
  readonly take: (input: { readonly bytes: Bytes }) => Answer<unknown>;
  readonly show: (news: N) => ReactNode;
  readonly onTaken: () => void;
  /** What an update brings along of this. */
  readonly is: CarriedKind;
}

export function TakePublished<N extends { readonly number: number; readonly is: 'new' | 'same' }>(
  props: TakePublishedProps<N>,
): ReactNode {
  const { words, show, onTaken } = props;
  const { readsOnly } = useMe();
  const { opened, run, problem, open, close } = useOpenedFile(props.read, props.is);
  const [taken, setTaken] = useState<number>();
  const take = async (number: number, bytes: Bytes): Promise<void> => {
    const answer = await run(props.take({ bytes }));
    if (!answer.ok) return;
    close();
    setTaken(number);
    onTaken();
  };
  if (readsOnly !== null) return null;
  return (
    <Stack gap="sm">
      <Group>
        <ButtonWithIcon
          variant="default"
          icon={IconDownload}
          onClick={() => {
            setTaken(undefined);
            void open();
          }}
        >
          {words.open}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">{taken === undefined ? null : <Alert color="water">{words.taken(taken)}</Alert>}</div>
      {opened === undefined ? null : (
        <Paper withBorder p="md">
          <Stack gap="sm">
            {show(opened.news)}
            <Group>
              {opened.news.is === 'same' ? null : (
                <Button onClick={() => void take(opened.news.number, opened.bytes)}>{words.take}</Button>
              )}
              <Button variant="default" onClick={close}>
                {words.not}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}
