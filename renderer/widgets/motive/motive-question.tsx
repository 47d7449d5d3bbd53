/**
 * Why somebody opens a dossier that is not on their own list (shared/access-log/SPEC.md, A12): one press of a number, or of Enter on the one
 * that has the keyboard. Only what says nothing by itself asks for words.
 */
import { Button, Kbd, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import {
  isSaid,
  longestMotiveWords,
  needsWords,
  openingMotives,
  type OpeningMotive,
} from '../../../shared/access-log/motive.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { AskedMotive } from '../../vault/api.ts';
import { LogUse } from './log-use.tsx';
import classes from './motive.module.css';

export function MotiveQuestion({ onMotive }: { readonly onMotive: (motive: AskedMotive) => void }): ReactNode {
  const { t } = useTranslation('log');
  const [asksWords, setAsksWords] = useState<OpeningMotive>();
  const choose = (motive: OpeningMotive): void => {
    if (needsWords(motive)) setAsksWords(motive);
    else onMotive({ motive });
  };
  const byNumber = (event: KeyboardEvent): void => {
    if (asksWords !== undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const motive = /^[1-9]$/.test(event.key) ? openingMotives[Number(event.key) - 1] : undefined;
    if (motive === undefined) return;
    event.preventDefault();
    choose(motive);
  };
  return (
    // The numbers are heard wherever in the question the keyboard is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes['question']} onKeyDown={byNumber}>
      <Title order={1} size="h3">
        {t('why.title')}
      </Title>
      <Text>{t('why.about')}</Text>
      <Stack gap={6} role="group" aria-label={t('why.title')}>
        {openingMotives.map((motive, at) => (
          <Button
            key={motive}
            variant="default"
            justify="flex-start"
            autoFocus={at === 0}
            aria-expanded={needsWords(motive) ? asksWords === motive : undefined}
            aria-keyshortcuts={String(at + 1)}
            leftSection={<Kbd aria-hidden>{at + 1}</Kbd>}
            onClick={() => choose(motive)}
          >
            {t(`motive.${motive}`)}
          </Button>
        ))}
      </Stack>
      {asksWords === undefined ? null : <InWords motive={asksWords} onMotive={onMotive} />}
      <LogUse />
    </div>
  );
}

interface InWordsProps {
  readonly motive: OpeningMotive;
  readonly onMotive: (motive: AskedMotive) => void;
}

function InWords({ motive, onMotive }: InWordsProps): ReactNode {
  const { t } = useTranslation('log');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSaid(motive, words)) onMotive({ motive, words: words.trim() });
  };
  return (
    <form onSubmit={submit} className={classes['words']} noValidate>
      <TextInput
        label={t('why.words')}
        autoFocus
        required
        maxLength={longestMotiveWords}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isSaid(motive, words)}>
        {t('why.open')}
      </Button>
    </form>
  );
}
