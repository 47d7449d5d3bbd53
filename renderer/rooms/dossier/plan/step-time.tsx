/** When the chosen step has to begin: how long it takes, what it waits for, and the latest safe start that follows. */
import { Text } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Because, SafeStart } from '../../../../shared/dossier/plan/safe-start.ts';
import { inCircle } from '../../../../shared/dossier/plan/waiting.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { DateBadge } from '../../../fields/date-badge.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import classes from './step-panel.module.css';
import { placesOf } from './model/step-model.ts';
import { statusOf } from './model/use-plan.ts';
import type { Reckoning } from './model/use-reckoning.ts';
import { WaitsFor } from './waits-for.tsx';

export interface StepTimeProps {
  readonly step: EntityView;
  readonly reckoning: Reckoning;
  readonly canWrite: boolean;
}

export function StepTime({ step, reckoning, canWrite }: StepTimeProps): ReactNode {
  const { t } = useTranslation('dossier');
  const start = reckoning.starts.get(step.id);
  const takes = step.units['takes'];
  return (
    <>
      <section className={classes.time} aria-labelledby="step-start">
        <h3 id="step-start">{t('time.start')}</h3>
        {start === undefined ? null : (
          <StartWords start={start} step={step} reckoning={reckoning} isBegun={statusOf(step) !== 'not-started'} />
        )}
        {(takes?.versions.length ?? 0) > 1 ? null : (
          <UnitEntry place={placesOf(step.id).takes} view={takes} canWrite={canWrite} add={t('time.add')} />
        )}
      </section>
      <WaitsFor step={step} steps={reckoning.steps} canWrite={canWrite} />
    </>
  );
}

interface StartWordsProps extends Omit<StepTimeProps, 'canWrite'> {
  readonly start: SafeStart;
  readonly isBegun: boolean;
}

function StartWords({ start, step, reckoning, isBegun }: StartWordsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { date, relative, list } = useFormat();
  const nameOf = (id: string): string =>
    t('quoted', { text: reckoning.steps.find((each) => each.id === id)?.what ?? '' });
  if (start.kind === 'over') return <Quiet>{t('time.over')}</Quiet>;
  if (start.kind === 'no-date') return <Quiet>{t('time.noDate')}</Quiet>;
  if (start.kind === 'circle') {
    const others = [...inCircle(reckoning.steps)].filter((id) => id !== step.id).map(nameOf);
    return <Quiet>{t('time.inCircle', { others: list(others) })}</Quiet>;
  }
  const because = <BecauseWords because={start.because} reckoning={reckoning} nameOf={nameOf} />;
  const unknown =
    start.unknown.length === 0 ? null : <Quiet>{t('time.unknown', { steps: list(start.unknown.map(nameOf)) })}</Quiet>;
  if (start.kind === 'no-duration') {
    return (
      <>
        <p className={classes.startDay}>{t('time.readyBy', { date: date(start.by) })}</p>
        <Quiet>{because}</Quiet>
        {unknown}
      </>
    );
  }
  const isPast = start.on < todayIso() && !isBegun;
  return (
    <>
      <p className={classes.startDay} data-late={isPast || undefined}>
        <IconPlayerTrackNext size={18} aria-hidden />
        <span>
          <strong className="tabular">{date(start.on)}</strong>{' '}
          <span>{isPast ? t('time.passed', { when: relative(start.on) }) : relative(start.on)}</span>
        </span>
      </p>
      <Quiet>
        {t('time.readyBy', { date: date(start.by) })} {because}
      </Quiet>
      {unknown}
    </>
  );
}

const Quiet = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Text size="sm" c="dimmed" component="div">
    {children}
  </Text>
);

interface BecauseWordsProps {
  readonly because: Because;
  readonly reckoning: Reckoning;
  readonly nameOf: (step: string) => string;
}

function BecauseWords({ because, reckoning: { aim }, nameOf }: BecauseWordsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  if (because.kind === 'own-date') return t('time.ownDate');
  if (because.kind === 'step') return <bdi>{t('time.forStep', { step: nameOf(because.step) })}</bdi>;
  if (aim === undefined) return null;
  return (
    <>
      {t('time.forAim', { what: aim.what === 'release' ? t('time.release') : values.dateKind[aim.what] })}{' '}
      <DateBadge status={aim.source} />
    </>
  );
}
