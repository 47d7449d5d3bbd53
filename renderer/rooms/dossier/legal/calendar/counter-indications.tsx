/** Counter-indications the law names for a modality, each with the steps of the plan that answer it. No tick and no verdict. */
import type { ReactNode } from 'react';
import { single } from '../../../../../shared/dossier/read.ts';
import { counterIndicationsOf, kindName, type Calendar, type LawKind } from '../../../../../shared/release/index.ts';
import { shortCitation } from '../../../../../shared/law/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { CarriedBy } from '../../after-release/carried-by.tsx';
import { useSection } from '../../../../fields/dossier-context.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import table from '../table/table.module.css';
import classes from './calendar.module.css';
import { pair } from '../../../../i18n/pair.ts';

export interface CounterIndicationsProps {
  readonly made: Calendar;
  readonly kind: LawKind;
}

export function CounterIndications({ made, kind }: CounterIndicationsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const legal = useSection('legal');
  const named = counterIndicationsOf(made, kind);
  if (legal === undefined || named.length === 0) return null;
  return (
    <>
      <dt>{t('calendar.counterHead')}</dt>
      <dd data-counter={kind}>
        <ul aria-label={pair(t('calendar.counterTitle'), kindName(kind)[language])}>
          {named.map((indication) => (
            <li key={indication.id} data-indication={indication.id}>
              <div className={classes.counter}>
                <span>
                  {indication.summary[language]}{' '}
                  <span className={table.cite}>{shortCitation(indication, language)}</span>
                </span>
                <CarriedBy
                  place={unitPlace('legal', 'counter-indication', indication.id, 'carriedBy')}
                  entity={single(legal, indication.id)}
                  canWrite={legal.canWrite}
                  words={{ choose: t('calendar.chooseSteps'), label: t('calendar.counterSteps') }}
                />
              </div>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
