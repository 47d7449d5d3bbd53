/** What the slip and the authorities say of the case as a whole, a line each. */
import type { ReactNode } from 'react';
import { single } from '../../../../shared/dossier/read.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { Fact } from './fact.tsx';
import classes from './legal.module.css';
import type { LegalTabProps } from './legal-tab-props.ts';
import { Part } from './part.tsx';
import { useIsBelgian } from '../../../fields/use-is-belgian.ts';
import { termOfRoute } from './terms.ts';

export function Situation({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  const line = { entity: single(section, 'situation'), canWrite: section.canWrite, add: t('legal.fillIn') };
  // What was entered stays to be seen and changed.
  const isUnasked = useIsBelgian() && line.entity?.units['residenceAdvice'] === undefined;
  return (
    <Part title={t('legal.situation')}>
      <dl className={classes.facts}>
        <Fact
          {...line}
          term={t('legal.route')}
          place={unitPlace('legal', 'situation', 'situation', 'route')}
          shown={({ route }) => <FieldTerm id={termOfRoute(route)}>{values.route[route]}</FieldTerm>}
        />
        <Fact
          {...line}
          add={t('legal.addCapacity')}
          term={t('legal.capacity')}
          place={unitPlace('legal', 'situation', 'situation', 'capacity')}
        />
        <Fact
          {...line}
          term={<FieldTerm id="executable-part">{t('legal.executable')}</FieldTerm>}
          place={unitPlace('legal', 'situation', 'situation', 'executable')}
        />
        <Fact {...line} term={t('legal.article32')} place={unitPlace('legal', 'situation', 'situation', 'article32')} />
        {isUnasked ? (
          <div className={classes.place}>
            <dt>{t('legal.residence')}</dt>
            <dd className={classes.unasked}>{t('legal.residenceBelgian')}</dd>
          </div>
        ) : (
          <Fact
            {...line}
            term={t('legal.residence')}
            place={unitPlace('legal', 'situation', 'situation', 'residenceAdvice')}
          />
        )}
        <Fact
          {...line}
          term={t('legal.optIn')}
          place={unitPlace('legal', 'situation', 'situation', 'optIn')}
          shown={({ on }) => t('legal.optedIn', { date: format.numericDate(on) })}
        />
      </dl>
    </Part>
  );
}
