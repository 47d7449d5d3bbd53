/** Who decides on what opens, with the article that says so: one line for each regime that is possible. */
import type { ReactNode } from 'react';
import {
  actorNames,
  decidersOf,
  regimeNames,
  type DecidedBy,
  type LawKind,
} from '../../../../../shared/release/index.ts';
import { citation } from '../../../../../shared/law/index.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import type { LawHere } from '../law-here.ts';
import table from '../table/table.module.css';

export interface WhoDecidesProps {
  readonly kind: LawKind;
  readonly law: LawHere;
}

export function WhoDecides({ kind, law }: WhoDecidesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const found = decidersOf(kind, law.made.regime?.either ?? [], law.today);
  if (found.length === 0) return null;
  return (
    <>
      <dt>{t('calendar.decides')}</dt>
      <dd>
        {found.map((each) => (
          <p key={each.id} data-decides={each.who}>
            <Who decider={each} isOneOf={found.length > 1} />
          </p>
        ))}
      </dd>
    </>
  );
}

/** Where an answer on article 32 decides between two procedures, by which of them. */
function Who({ decider, isOneOf }: { readonly decider: DecidedBy; readonly isOneOf: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { who, delegate, regimes = [] } = decider;
  // The name of a regime begins with who decides under it.
  const name = capital(
    isOneOf ? regimes.map((regime) => regimeNames[regime][language]).join(', ') : actorNames[who][language],
  );
  return (
    <>
      {delegate === true ? `${name} ${t('calendar.orDelegate')}` : name}.{' '}
      <span className={table.cite}>{citation(decider, language)}.</span>
    </>
  );
}
