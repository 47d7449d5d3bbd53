/** What he or she wants, before any goal is made of it. */
import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import { OwnWords, ownWordsUnits, wishPlaces } from './own-words.tsx';
import classes from './wishes.module.css';

export interface WishesProps {
  readonly section: SectionView;
  readonly wishes: readonly EntityView[];
  readonly onTakeOut: (entity: EntityView) => void;
}

export function Wishes({ section, wishes, onTakeOut }: WishesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('plan', 'wish', 'words', section);
  const { canWrite } = section;
  const shown: readonly { readonly id: string; readonly entity?: EntityView }[] = [
    ...wishes.map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <section className={classes.wishes} aria-labelledby="wishes">
      <div className={classes.wishesHead}>
        <h2 id="wishes">{t('plan.wishes')}</h2>
        {canWrite ? (
          <ButtonWithIcon size="compact-md" variant="subtle" icon={IconPlus} onClick={() => pending.begin()}>
            {t('plan.addWish')}
          </ButtonWithIcon>
        ) : null}
      </div>
      <ul className={classes.wishList}>
        {shown.map(({ id, entity }) => (
          <li key={id}>
            <div className={classes.wish}>
              <div className={classes.grow}>
                <OwnWords
                  places={wishPlaces(id)}
                  entity={entity}
                  canWrite={canWrite}
                  label={t('plan.wish')}
                  placeholder={t('plan.wishPlaceholder')}
                  fresh={pending.newest === id}
                  onLeftEmpty={() => pending.forget(id)}
                />
              </div>
              {canWrite && entity?.state === 'present' ? (
                <ActionIcon
                  size="lg"
                  className={classes.onHover}
                  aria-label={t('plan.takeOut')}
                  aria-description={read('plan', 'wish', entity, 'words')?.text}
                  onClick={() => onTakeOut(entity)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              ) : null}
            </div>
            {entity === undefined ? null : (
              <Differences section="plan" entity={entity} canWrite={canWrite} except={ownWordsUnits} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
