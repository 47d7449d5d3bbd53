/** Days that run from what followed on something that was not kept: whose move, by when, and the article. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { plainEntities } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  actorNames,
  codeWords,
  deadlinesOfBreaches,
  eventNames,
  openDeadlines,
} from '../../../../shared/release/index.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { capital, useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import classes from './after-release.module.css';

export interface DaysOfBreachProps {
  readonly section: SectionView;
  /** Of the breach. */
  readonly id: string;
}

export function DaysOfBreach({ section, id }: DaysOfBreachProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, date } = useFormat();
  const packs = useLawPacks();
  const found =
    packs === undefined
      ? undefined
      : deadlinesOfBreaches(packs, plainEntities(section), todayIso()).find((each) => each.id === id);
  const rows = found === undefined ? [] : openDeadlines(found.procedure).filter(({ state }) => state === 'open');
  const unknown = rows.length === 0 ? (found?.procedure.notSupported ?? []) : [];
  if (rows.length + unknown.length === 0) return null;
  return (
    <ul className={classes.texts} data-days-of-breach>
      {unknown.map(({ code }) => (
        <li key={code}>
          <strong>{t('legal.moves.notCounted')}</strong> {codeWords[code][language]}
        </li>
      ))}
      {rows.map(({ rule, what, who, date: by, latest, limit }) => (
        <li key={rule}>
          <p>
            {t(latest > by ? 'after.breachDayOrLater' : 'after.breachDay', {
              what: capital(eventNames[what][language]),
              who: actorNames[who][language],
              date: date(by),
              later: date(latest),
            })}
          </p>
          <Text size="sm" c="dimmed">
            {capital(shortCitation(limit, language))}
          </Text>
        </li>
      ))}
    </ul>
  );
}
