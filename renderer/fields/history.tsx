/** Everything that was ever written about one thing: who, when, what. Nothing in it can be changed. */
import { Anchor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { historyPath } from '../routes/paths.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { isArrangement } from '../i18n/units/unit-words.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Entry } from './history-entry.tsx';
import { useOpenDossier } from './dossier-context.tsx';
import classes from './history.module.css';
import { useLookup } from './lookup.ts';

export interface HistoryProps {
  readonly section: SectionKind;
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

/** Where it is one of few things on screen, the newest are enough: the rest is one step away. */
const firstShown = 12;

function Entries({ section, entity }: HistoryProps): ReactNode {
  const { t } = useTranslation('history');
  const { view } = useOpenDossier();
  const lookup = useLookup();
  const asked = useAnswer(
    (vault) => vault.history({ dossier: view.id, section, entity }),
    `${section}/${entity}`,
    view.id,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  const readable = asked.value.filter(
    ({ type = '', unit }) => unit === undefined || !isArrangement(section, type, unit),
  );
  return (
    <>
      <ol>
        {readable.slice(0, firstShown).map((entry) => (
          <li key={entry.op}>
            <Entry bare section={section} entry={entry} lookup={lookup} />
          </li>
        ))}
      </ol>
      <Anchor component={Link} size="sm" to={historyPath(view.id, section, entity)}>
        {t('open')}
      </Anchor>
    </>
  );
}
