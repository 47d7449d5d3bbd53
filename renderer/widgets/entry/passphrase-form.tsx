/** Choosing a new passphrase, for a place that exists: the same choice as at the first start. */
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PassphraseStep } from './passphrase-step.tsx';

export interface NewPassphraseProps {
  readonly title: string;
  readonly about: string;
  /** What an acquaintance would try first. */
  readonly guesses: readonly string[];
  readonly action: string;
  readonly onChoose: (passphrase: string) => Promise<void>;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function NewPassphrase(props: NewPassphraseProps): ReactNode {
  const head = (
    <div>
      <Title order={2} size="h3">
        {props.title}
      </Title>
      <Text c="dimmed">{props.about}</Text>
    </div>
  );
  return (
    <PassphraseStep about={props.guesses} head={head} next={props.action} onNext={props.onChoose} onBack={props.onBack}>
      {props.children}
    </PassphraseStep>
  );
}
