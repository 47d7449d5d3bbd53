/** `5 years`, `18 months`, in the language of the interface. */
import { useTranslation } from '../../i18n/translation.ts';

const year = 12;

export function usePeriod(): (months: number) => string {
  const { t } = useTranslation('retention');
  return (months) =>
    months % year === 0 ? t('period.years', { count: months / year }) : t('period.months', { count: months });
}
