/** Words somebody added to the spelling, and taking them away again. */
import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import { setOwnWords } from '../../fields/spelling/known-words.ts';
import type { VaultProblem } from '../../vault/api.ts';
import classes from './help.module.css';
import { Section } from './section.tsx';

export function MyWords(): ReactNode {
  const { t } = useTranslation('help');
  const vault = useVault();
  const asked = useAnswer((of) => of.ownSpellings(), 'own-spellings');
  const [problem, setProblem] = useState<VaultProblem>();
  const words = asked.state === 'ready' ? [...asked.value].sort((a, b) => a.localeCompare(b)) : [];
  const drop = async (word: string): Promise<void> => {
    const answer = await vault.dropSpelling({ word });
    if (!answer.ok) return setProblem(answer.problem);
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
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </Section>
  );
}
