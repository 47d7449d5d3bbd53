/** Words somebody added to the spelling, and taking them away again. */
import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import { setOwnWords } from '../../fields/spelling/known-words.ts';
import classes from './help.module.css';
import { Section } from './section.tsx';

export function MyWords(): ReactNode {
  const { t } = useTranslation('help');
  const vault = useVault();
  const asked = useAnswer((of) => of.ownSpellings(), 'own-spellings');
  const { run, problem } = useCommand();
  const words = asked.state === 'ready' ? [...asked.value].sort((a, b) => a.localeCompare(b)) : [];
  const drop = async (word: string): Promise<void> => {
    const answer = await run(vault.dropSpelling({ word }));
    if (!answer.ok) return;
    setOwnWords(answer.value);
    asked.again();
  };
  return (
    <Section id="my-words" title={t('myWords.title')} about={t('myWords.about')}>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' && words.length === 0 ? (
        <Text c="dimmed">{t('myWords.none')}</Text>
      ) : (
        <ul className={classes['words']}>
          {words.map((word) => (
            <li key={word}>
              <span>{word}</span>
              <ActionIcon aria-label={t('myWords.drop', { word })} onClick={() => void drop(word)}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote problem={problem} />
    </Section>
  );
}
