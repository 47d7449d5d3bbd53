/** Deadlines a request set running: date, how sure, from which rule, pack and source; and what is taken by hand. */
import { Text } from '@mantine/core';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import {
  dateOf,
  deadlineNames,
  lawSourceText,
  rules,
  type Deadline,
  type Procedure,
} from '../../../../shared/release/index.ts';
import { basisInWords, packOn } from '../../../../shared/release/law/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { capital, useFormat } from '../../../i18n/format.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { DateBadge } from '../../../fields/date-badge.tsx';
import classes from './legal.module.css';

export function DeadlineList({ procedure }: { readonly procedure: Procedure }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  // Being informed in writing is moot once the person has asked.
  const byHand = procedure.notSupported.filter(({ what }) => what !== 'written-information');
  if (procedure.deadlines.length + byHand.length === 0) return null;
  return (
    <ul className={classes.deadlines}>
      {procedure.deadlines.map((deadline) => (
        <li key={`${deadline.rule}/${deadline.date}`}>
          <DeadlineLine deadline={deadline} />
        </li>
      ))}
      {byHand.length === 0 ? null : (
        <li>
          <Text size="sm" fw={550}>
            <IconHandStop size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('legal.byHand')}
          </Text>
          <ul className={classes.byHand}>
            {byHand.map(({ code, explanation }) => (
              <li key={code}>{explanation[language]}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function DeadlineLine({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  const packs = useLawPacks();
  const pack = packs && packOn(packs, todayIso())?.number;
  const { what, date, bound, state, metOn, rule, article, source } = deadline;
  const name = deadlineNames[what][language];
  return (
    <>
      <div className={classes.deadlineHead}>
        <span>{name.slice(0, 1).toUpperCase() + name.slice(1)}</span>
        <strong className="tabular">
          {bound === 'at-the-latest'
            ? t('legal.latest', { date: format.date(date) })
            : t('legal.earliest', { date: format.date(date) })}
        </strong>
        <DateBadge status={dateOf(deadline).status} />
        {state === 'met' ? (
          <span className={classes.met}>
            <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
            {metOn === undefined ? t('legal.met') : t('legal.metOn', { date: format.date(metOn) })}
          </span>
        ) : (
          <span className={classes.met}>{state === 'projected' ? t('legal.projected') : format.relative(date)}</span>
        )}
      </div>
      <Text size="sm" c="dimmed" mt={2}>
        {pack === undefined ? null : `${capital(basisInWords({ rules: [rule], pack }, language))}. `}
        {rules[rule].explanation[language]} {article === undefined ? null : `${t('legal.article', { article })} `}
        {t('legal.sourceIs', { source: lawSourceText(source, language) })}
      </Text>
    </>
  );
}
