/** One modality that opens: its day or range, how sure, the registry's day beside it, and every step on request. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  basisInWords,
  codeWords,
  differenceWith,
  kindName,
  mayBeExcluded,
  preparing,
  ruleInWords,
  spread,
  statusOf,
  stepsInWords,
  type Calendar,
  type LawPack,
  type Opening,
  type RecordedLaw,
} from '../../../../../shared/release/law/index.ts';
import { semicolon } from '../../../../../shared/language.ts';
import { lawSourceText } from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { CounterIndications } from './counter-indications.tsx';
import { Entered } from './entered.tsx';
import { DateBadge } from '../../../../fields/date-badge.tsx';
import classes from '../legal.module.css';

export interface OpeningLineProps {
  readonly packs: readonly LawPack[];
  readonly made: Calendar;
  readonly opening: Opening;
  readonly recorded: RecordedLaw;
}

export function OpeningLine({ packs, made, opening, recorded }: OpeningLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  const { earliest, latest, rule } = opening;
  const day =
    rule.opens.how === 'any-time'
      ? t('calendar.anyTime')
      : earliest === latest
        ? format.date(earliest)
        : t('calendar.range', { from: format.date(earliest), until: format.date(latest) });
  return (
    <>
      <div className={classes.opening}>
        <span>{sentenceCase(kindName(opening.kind)[language])}</span>
        <strong className="tabular">{day}</strong>
        {/* Our own arithmetic was not read over by anyone: it is shown as not confirmed. */}
        <span className={classes.origin}>
          <DateBadge status={statusOf(rule.standing)} />{' '}
          {basisInWords({ rules: [rule.id], pack: opening.pack }, language)}
        </span>
      </div>
      <Registry packs={packs} opening={opening} recorded={recorded} />
      <Entered kind={opening.kind} recorded={recorded} />
      {opening.groundNotHeld ? <Text size="sm">{mayBeExcluded[language]}</Text> : null}
      {opening.cautions.map((code) => (
        <Text key={code} size="sm" c="dimmed">
          {codeWords[code][language]}
        </Text>
      ))}
      {opening.until === undefined || opening.liftingFrom === undefined ? null : (
        <Text size="sm">
          {t('calendar.until', { until: format.date(opening.until), lifting: format.date(opening.liftingFrom) })}
        </Text>
      )}
      <Why made={made} opening={opening} />
    </>
  );
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The registry's day: it prevails, and what a difference commonly comes from is said. */
function Registry({ packs, opening, recorded }: Omit<OpeningLineProps, 'made'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const on = recorded.registry.get(opening.kind);
  if (on === undefined) return null;
  const { state, days, causes } = differenceWith(packs, recorded.facts, opening, on);
  const said = state === 'outside' ? t('calendar.outside', { count: Math.abs(days) }) : t(`calendar.${state}`);
  return (
    <Text size="sm" component="div" data-registry={state}>
      {t('calendar.registry', { date: format.date(on) })} ({said})
      {state === 'outside' && causes.length === 0 ? <div>{t('calendar.mayBeCounting')}</div> : null}
      {causes.map((cause) => (
        <div key={cause}>
          {cause === 'recidivism'
            ? t('calendar.recidivism')
            : cause === 'deduction-not-entered'
              ? t('calendar.deduction')
              : t('calendar.later')}
        </div>
      ))}
    </Text>
  );
}

function Why({ made, opening }: Pick<OpeningLineProps, 'made' | 'opening'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  return (
    <details className={classes.why}>
      <summary aria-label={`${t('calendar.why')} ${kindName(opening.kind)[language]}`}>{t('calendar.why')}</summary>
      <p>{ruleInWords(opening.rule, language)}</p>
      {opening.putOffBy === undefined ? null : <p>{ruleInWords(opening.putOffBy, language)}</p>}
      {opening.rule.opens.how === 'any-time' ? null : (
        <ol>
          {stepsInWords(opening, language, format.date).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {preparing(made, opening).map(({ what, dates, rules }) => (
        <p key={what}>
          {t(what === 'ask-by' ? 'calendar.askBy' : 'calendar.informed', { date: format.date(spread(dates).earliest) })}{' '}
          ({rules.map(({ id, source }) => `${id}, ${lawSourceText(source, language)}`).join(semicolon(language))})
        </p>
      ))}
      <CounterIndications made={made} kind={opening.kind} />
    </details>
  );
}
