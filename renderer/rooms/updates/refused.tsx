/** Why an update was refused: what happened, what is safe, what to do next. */
import type { ReactNode } from 'react';
import type { UpdateProblem } from '../../../shared/update/update.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { TroubleNote } from '../../ui/problems.tsx';

/** Nothing where nothing is wrong, or where a person closed a dialog: that is their choice. */
export function Refused({ problem }: { readonly problem: UpdateProblem | undefined }): ReactNode {
  const { t } = useTranslation('updates');
  if (problem === undefined || problem === 'cancelled') return null;
  const text = {
    what: t(`refused.${problem}.what`),
    safe: t(`refused.${problem}.safe`),
    next: t(`refused.${problem}.next`),
  };
  return <TroubleNote text={text} />;
}
