/** How sure a day is, in a word and a sign: the registry's, by hand, or by what its rule was read in. */
import {
  IconCalculator,
  IconHandStop,
  IconHelpCircle,
  IconHistory,
  IconMathFunction,
  IconPencil,
  IconRubberStamp,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { statusNames, type DateStatus } from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import classes from './sure.module.css';

const icons: Record<DateStatus, TablerIcon> = {
  registry: IconRubberStamp,
  'by-hand': IconPencil,
  text: IconCalculator,
  'text-older': IconHistory,
  derived: IconMathFunction,
  doubt: IconHelpCircle,
  'from-memory': IconHandStop,
};

export function Sure({ status }: { readonly status: DateStatus }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const Icon = icons[status];
  return (
    <span className={classes.sure} data-status={status} title={statusNames[status][language]}>
      <Icon size={14} aria-hidden />
      <span className={classes.word}>{t(`calendar.sure.${status}`)}</span>
    </span>
  );
}
