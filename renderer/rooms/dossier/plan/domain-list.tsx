/** The life domains with what is still open in each; choosing one shows only that. */
import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { domain as domainSchema, type Domain } from '../../../../shared/dossier/entities.ts';
import { PlainButton } from '../../../ui/plain.tsx';
import { domainIcons } from '../../../fields/domains.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './plan.module.css';
import { isOpen, statusOf, type Plan } from './model/use-plan.ts';

export interface DomainListProps {
  readonly plan: Plan;
  readonly chosen: Domain | undefined;
  readonly onChoose: (domain: Domain | undefined) => void;
}

export function DomainList({ plan, chosen, onChoose }: DomainListProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const openIn = (domain: Domain | undefined): number =>
    plan.goals
      .filter((goal) => domain === undefined || goal.domain === domain)
      .flatMap(({ steps }) => steps)
      .filter((step) => isOpen(statusOf(step))).length;
  const used = new Set(plan.goals.map(({ domain }) => domain));
  const row = (domain: Domain | undefined, name: string, Icon: typeof IconListDetails): ReactNode => {
    const open = openIn(domain);
    return (
      <li key={domain ?? 'all'}>
        <PlainButton
          className={classes.domain}
          aria-pressed={chosen === domain}
          data-empty={(domain !== undefined && !used.has(domain)) || undefined}
          onClick={() => onChoose(domain)}
        >
          <Icon size={18} aria-hidden />
          <span className={classes.grow}>{name}</span>
          {open === 0 ? null : (
            <span className="tabular">
              {open}
              <span className="visually-hidden"> {t('plan.openSteps', { count: open })}</span>
            </span>
          )}
        </PlainButton>
      </li>
    );
  };
  return (
    <nav className={classes.domains} aria-label={t('plan.domains')}>
      <ul>
        {row(undefined, t('plan.allDomains'), IconListDetails)}
        {domainSchema.options.map((domain) => row(domain, values.domain[domain], domainIcons[domain]))}
      </ul>
    </nav>
  );
}
