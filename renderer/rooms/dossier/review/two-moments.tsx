/** The review at two moments on one picture, and the same in words beside and below it. */
import { Loader } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { addDays } from '../../../../shared/release/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useAnswer, type QueryStateAgain } from '../../../data/use-answer.ts';
import type { StateOn } from '../../../vault/api.ts';
import { endOf } from '../../../i18n/day-bounds.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { momentOf, type MomentOf, type SaidThen } from './moment.ts';
import { heldOn, talksOf } from './talks.tsx';
import { useDomainName } from './use-domain-name.ts';
import { Mark, Wheel } from './wheel.tsx';
import type { MarkKind } from './moment.ts';
import classes from './wheel.module.css';

interface TwoMomentsProps {
  readonly section: SectionView;
  readonly domains: readonly Domain[];
}

const kinds: readonly MarkKind[] = ['strength', 'vulnerability', 'structural', 'own-words'];
/** Without two talks to compare: this long ago. */
const daysBack = 90;

/** The two latest talks; with one, that one and now. */
function defaultDays(section: SectionView): readonly [string, string] {
  const today = todayIso();
  const [last, before] = talksOf(section).map(heldOn);
  if (last === undefined) return [addDays(today, -daysBack), today];
  return before === undefined ? [last, today] : [before, last];
}

export function TwoMoments({ section, domains }: TwoMomentsProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const [[earlier, later], setDays] = useState(() => defaultDays(section));
  const first = useStateOn(section, earlier);
  const second = useStateOn(section, later);
  return (
    <>
      <div className={classes.chooser}>
        <DateField label={t('review.earlier')} value={earlier} onChange={(on) => setDays([on, later])} w={200} />
        <DateField label={t('review.later')} value={later} onChange={(on) => setDays([earlier, on])} w={200} />
        <p className={classes.from}>{t('review.dated')}</p>
      </div>
      {first.state === 'problem' ? <ProblemNote problem={first.problem} /> : null}
      {second.state === 'problem' ? <ProblemNote problem={second.problem} /> : null}
      {first.state === 'waiting' || second.state === 'waiting' ? (
        <Loader role="status" aria-label={t('common:waiting')} />
      ) : null}
      {first.state === 'ready' && second.state === 'ready' ? (
        <Compared
          domains={domains}
          days={[earlier, later]}
          moments={[momentOf(first.value.entities), momentOf(second.value.entities)]}
        />
      ) : null}
    </>
  );
}

/** As its authors dated it. */
function useStateOn(section: SectionView, on: string): QueryStateAgain<StateOn> {
  const { view } = useOpenDossier();
  const day = on === '' ? todayIso() : on;
  return useAnswer(
    (vault) => vault.stateOn({ dossier: view.id, section: section.kind, at: endOf(day), by: 'dated' }),
    `review/${day}`,
    view.id,
  );
}

interface ComparedProps {
  readonly domains: readonly Domain[];
  readonly days: readonly [string, string];
  readonly moments: readonly [MomentOf, MomentOf];
}

function Compared({ domains, days, moments }: ComparedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  const name = useDomainName();
  const [chosen, setChosen] = useState<Domain>(
    () => domains.find((each) => moments.some((moment) => moment.of(each).length > 0)) ?? domains[0] ?? 'housing',
  );
  return (
    <>
      <div className={classes.layout}>
        <figure style={{ margin: 0 }}>
          <Wheel domains={domains} moments={moments} chosen={chosen} onChoose={setChosen} />
          <figcaption>
            <ul className={classes.legend}>
              <li>{t('review.inner', { date: format.date(days[0]) })}</li>
              <li>{t('review.outer', { date: format.date(days[1]) })}</li>
              {kinds.map((kind) => (
                <li key={kind}>
                  <svg viewBox="-9 -9 18 18" aria-hidden>
                    <Mark kind={kind} />
                  </svg>
                  {values.statementKind[kind]}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
        <section aria-live="polite" aria-label={name(chosen)}>
          <h3>{name(chosen)}</h3>
          <Columns domain={chosen} days={days} moments={moments} />
        </section>
      </div>
      <details className={classes.list}>
        <summary>{t('review.asList')}</summary>
        {domains.map((domain) => (
          <section key={domain} aria-label={name(domain)}>
            <h3>{name(domain)}</h3>
            <Columns domain={domain} days={days} moments={moments} />
          </section>
        ))}
      </details>
    </>
  );
}

interface ColumnsProps extends Pick<ComparedProps, 'days' | 'moments'> {
  readonly domain: Domain;
}

function Columns({ domain, days, moments }: ColumnsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <div className={classes.columns}>
      {([0, 1] as const).map((ring) => {
        const said = moments[ring].of(domain);
        return (
          <div key={ring}>
            <h4>{format.date(days[ring])}</h4>
            {said.length === 0 ? (
              <p className={classes.from}>{t('review.nothingThen')}</p>
            ) : (
              <ul>
                {said.map((each) => (
                  <li key={each.key}>
                    <Said said={each} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Said({ said }: { readonly said: SaidThen }): ReactNode {
  const values = useValues();
  const format = useFormat();
  return (
    <>
      <div className={classes.from}>{values.statementKind[said.kind]}</div>
      <div dir="auto">{said.text}</div>
      <div className={classes.from}>
        {said.on === undefined ? null : `${format.date(said.on)} · `}
        {said.author === undefined ? null : <WrittenBy author={said.author} />}
      </div>
    </>
  );
}
