/** What a life domain is called in a review: one of them is asked about differently than it is planned for. */
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { useValues } from '../../../fields/use-values.ts';

export function useDomainName(): (domain: Domain) => string {
  const { t } = useTranslation('dossier');
  const values = useValues();
  return (domain) => (domain === 'victims' ? t('review.facts') : values.domain[domain]);
}
