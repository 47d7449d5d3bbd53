/** Everything that was ever written about one thing: who, when, what. Nothing in it can be changed. */
import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { ProblemNote } from '../../../app/problems.tsx';
import { useUnitWords } from '../../../app/unit-text.tsx';
import { useAnswer } from '../../../app/use-answer.ts';
import { WrittenBy } from './author.tsx';
import { useOpenDossier } from './dossier-context.tsx';
import classes from './history.module.css';

export interface HistoryProps {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
}

export function History(props: HistoryProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open ? <Entries {...props} /> : null}
    </details>
  );
}

function Entries({ section, type, entity }: HistoryProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const words = useUnitWords();
  const asked = useAnswer(
    (vault) => vault.history({ dossier: view.id, section, entity }),
    `${section}/${entity}`,
    view.id,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  const newestFirst = asked.value.filter(({ unit }) => unit !== 'order').sort((a, b) => b.at - a.at);
  return (
    <ol>
      {newestFirst.map((entry) => (
        <li key={`${entry.op}/${entry.unit ?? ''}`}>
          <Text size="sm">
            <span className={classes.what}>
              {entry.unit === undefined ? t(`history.${entry.what}`) : words.unit(section, type, entry.unit)}
            </span>
            {entry.value === undefined || entry.unit === undefined ? null : (
              <span className={classes.value} dir="auto">
                {words.value(section, type, entry.unit, entry.value)}
              </span>
            )}
          </Text>
          <WrittenBy author={entry.author} at={entry.at} />
        </li>
      ))}
    </ol>
  );
}
