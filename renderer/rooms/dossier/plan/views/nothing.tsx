/** A view of a plan without steps: where the first one is written. */
import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import classes from './views.module.css';

export function NoSteps({ onList }: { readonly onList: () => void }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.empty}>
      <p>{t('views.noSteps')}</p>
      <ButtonWithIcon variant="default" icon={IconListDetails} onClick={onList}>
        {t('views.toList')}
      </ButtonWithIcon>
    </div>
  );
}
