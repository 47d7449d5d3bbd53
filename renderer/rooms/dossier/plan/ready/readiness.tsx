/** What is there, what is missing, what has grown old, each with what to do next. A list of things, without a total. */
import { UnstyledButton } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { readiness, type NextStep, type ReadyItem } from '../../../../../shared/dossier/plan/readiness.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { ProofAge } from '../proof-age.tsx';
import { StatusIcon } from '../status.tsx';
import { NoSteps } from '../views/nothing.tsx';
import type { PlanViewProps } from '../views/plan-view-props.ts';
import classes from './readiness.module.css';

export function Readiness({ section, onList }: PlanViewProps): ReactNode {
  const items = readiness(section, todayIso());
  if (items.length === 0) return <NoSteps onList={onList} />;
  return (
    <div className={classes.ready}>
      {(['missing', 'old', 'there'] as const).map((state) => (
        <Group key={state} state={state} items={items.filter((item) => item.state === state)} onList={onList} />
      ))}
    </div>
  );
}

interface GroupProps extends Pick<PlanViewProps, 'onList'> {
  readonly state: ReadyItem['state'];
  readonly items: readonly ReadyItem[];
}

function Group({ state, items, onList }: GroupProps): ReactNode {
  const { t } = useTranslation('dossier');
  const id = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`ready.${state}`)}</h2>
      <table className={classes.items}>
        <thead>
          <tr>
            <th scope="col">{t('ready.step')}</th>
            <th scope="col">{t('ready.proof')}</th>
            <th scope="col">{t('ready.next')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ step, proof, next }) => (
            <tr key={step.id}>
              <td>
                <UnstyledButton className={classes.step} onClick={() => onList(step.id)}>
                  <StatusIcon status={step.status} />
                  <bdi>{step.what}</bdi>
                </UnstyledButton>
              </td>
              <td>
                {proof === undefined ? (
                  t(state === 'there' ? 'ready.notAsked' : 'ready.noProof')
                ) : (
                  <ProofAge proof={proof} withType />
                )}
              </td>
              <td>
                <bdi>
                  <NextWords next={next} />
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NextWords({ next }: { readonly next: NextStep }): ReactNode {
  const { t } = useTranslation('dossier');
  const { list, date } = useFormat();
  switch (next.do) {
    case 'wait-for':
      return t('ready.waitFor', { steps: list(next.steps.map(({ what }) => t('quoted', { text: what }))) });
    case 'look-again':
      return [
        next.reason === '' ? t('ready.cannotYet') : t('ready.cannotYetWhy', { why: next.reason }),
        next.planB === '' ? t('ready.agreePlanB') : t('ready.planB', { planB: next.planB }),
      ].join(' ');
    case 'name-someone':
      return t('ready.nameSomeone');
    case 'set-date':
      return t('ready.setDate');
    case 'finish':
      return t('ready.finish', { who: next.who, date: date(next.due) });
    case 'add-proof':
      return t('ready.addProof');
    case 'renew':
      return next.who === '' ? t('ready.renew') : t('ready.renewBy', { who: next.who });
    case 'nothing':
      return t('ready.nothing');
  }
}
