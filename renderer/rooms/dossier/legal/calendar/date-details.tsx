/** Behind a day: the rule in words and where it stands, the steps, other readings, cautions, what is due before, counter-indications. */
import type { ReactNode } from 'react';
import {
  basisInWords,
  codeWords,
  conventionGrounds,
  saidBeside,
  datesInWords,
  mayBeExcluded,
  preparing,
  questions,
  spread,
  stepsInWords,
  type IsoDay,
  type LawCode,
  type Opening,
} from '../../../../../shared/release/index.ts';
import { citation } from '../../../../../shared/law/index.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import type { LawHere } from '../law-here.ts';
import table from '../table/table.module.css';
import { CounterIndications } from './counter-indications.tsx';
import { RegistryDetails } from './registry-details.tsx';
import { dayRecorded, type DateRow } from './rows.ts';
import { WhoDecides } from './who-decides.tsx';

export interface DateDetailsProps {
  readonly row: DateRow;
  readonly law: LawHere;
}

export function DateDetails({ row, law }: DateDetailsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { opening, refused } = row;
  return (
    <dl>
      <WhoDecides kind={row.kind} law={law} />
      <RegistryDetails row={row} law={law} />
      {refused === undefined ? null : (
        <>
          <dt>{t('calendar.notComputed')}</dt>
          <dd>{codeWords[refused.code][language]}</dd>
        </>
      )}
      {opening === undefined ? null : <OfOpening opening={opening} law={law} recorded={dayRecorded(row)} />}
    </dl>
  );
}

interface OfOpeningProps {
  readonly opening: Opening;
  readonly law: LawHere;
  /** What is due before is counted back from it, here as everywhere. */
  readonly recorded: IsoDay | undefined;
}

function OfOpening({ opening, law, recorded }: OfOpeningProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const isDated = opening.rule.opens.how !== 'any-time';
  return (
    <>
      <Rules opening={opening} />
      <TwoCounts opening={opening} />
      {isDated ? (
        <>
          <dt>{t('calendar.steps')}</dt>
          <dd>
            <ol>
              {stepsInWords(opening, format.language, format.numericDate).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </dd>
        </>
      ) : null}
      <Readings opening={opening} />
      <Cautions opening={opening} />
      <Before opening={opening} law={law} recorded={recorded} />
      <CounterIndications made={law.made} kind={opening.kind} />
    </>
  );
}

function Rules({ opening: { rule, putOffBy, pack } }: Pick<OfOpeningProps, 'opening'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  return [rule, ...(putOffBy === undefined ? [] : [putOffBy])].map((row) => (
    <div key={row.id} style={{ display: 'contents' }}>
      <dt>{t('calendar.rule')}</dt>
      <dd>
        <p>{row.summary[language]}</p>
        <div className={table.cite}>
          {citation(row, language)}. {capital(basisInWords({ rules: [row.id], pack }, language))}.
        </div>
      </dd>
    </div>
  ));
}

/** Two ways of counting give two days: how each counts, and by which article. */
function TwoCounts({ opening: { dates, rule } }: Pick<OfOpeningProps, 'opening'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (dates.calendar === dates.statutory || rule.opens.how === 'any-time') return null;
  return (
    <>
      <dt>{t('calendar.twoCounts')}</dt>
      <dd data-two-counts>
        {(['calendar', 'statutory'] as const).map((way) => (
          <p key={way}>
            <strong>{format.numericDate(dates[way])}</strong> {conventionGrounds[way][format.language]}
          </p>
        ))}
      </dd>
    </>
  );
}

/** The law read otherwise: the day that gives, the doubt, and what to ask a jurist. */
function Readings({ opening: { readings } }: Pick<OfOpeningProps, 'opening'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  return readings.map(({ doubt, dates, steps }) => (
    <div key={doubt} style={{ display: 'contents' }} data-reading={doubt}>
      <dt>{t('calendar.readOtherwise')}</dt>
      <dd>
        <p>
          <strong>{datesInWords(dates, language, format.numericDate)}</strong>. {codeWords[doubt][language]}
        </p>
        <ToJurist code={doubt} />
        <details>
          <summary>{t('calendar.steps')}</summary>
          <ol>
            {stepsInWords({ steps }, language, format.numericDate).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </dd>
    </div>
  ));
}

function ToJurist({ code }: { readonly code: LawCode }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const question = questions[code];
  return question === undefined ? null : <p>{t('calendar.question', { question: question[language] })}</p>;
}

/** What is said beside the day, and what the text of its rule leaves open. */
function Cautions({
  opening: { cautions, rule, readings, groundNotHeld },
}: Pick<OfOpeningProps, 'opening'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const codes = saidBeside(cautions, rule, todayIso()).filter((code) => !readings.some(({ doubt }) => doubt === code));
  if (codes.length === 0 && !groundNotHeld) return null;
  return (
    <>
      <dt>{t('calendar.cautions')}</dt>
      <dd>
        {groundNotHeld ? <p>{mayBeExcluded[language]}</p> : null}
        {codes.map((code) => (
          <div key={code} data-caution={code}>
            <p>{codeWords[code][language]}</p>
            <ToJurist code={code} />
          </div>
        ))}
      </dd>
    </>
  );
}

function Before({ opening, law, recorded }: OfOpeningProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const due = preparing(law.made, opening, recorded);
  if (due.length === 0) return null;
  return (
    <>
      <dt>{t('calendar.before')}</dt>
      <dd>
        {due.map(({ what, dates, rules, atOnce }) => {
          const date = format.numericDate(spread(dates).earliest);
          const by = atOnce === true ? t('calendar.dueAtOnce', { date }) : t('calendar.dueBy', { date });
          return (
            <p key={what} data-at-once={atOnce}>
              {what === 'ask-by'
                ? t(atOnce === true ? 'calendar.askAtOnce' : 'calendar.askBy', { date })
                : `${rules[0]?.summary[format.language] ?? ''} ${by}`}{' '}
              <span className={table.cite}>{rules.map(({ id }) => id).join(', ')}</span>
            </p>
          );
        })}
      </dd>
    </>
  );
}
