/** The first page of a plan: what does he or she want? Then a beginning for the way out that is meant. */
import { UnstyledButton } from '@mantine/core';
import { IconGavel, IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { read, single } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useSection } from '../../../fields/dossier-context.tsx';
import { useClosed } from '../../../fields/form/necessity.tsx';
import { usePerson } from '../../../fields/person.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { OwnWords, wishPlaces } from './own-words.tsx';
import classes from './empty-plan.module.css';
import { templateChanges, type Template } from './templates.ts';

export interface EmptyPlanProps {
  readonly section: SectionView;
  /** Nothing at all yet: the wish comes first. */
  readonly withWish: boolean;
}

export function EmptyPlan({ section, withWish }: EmptyPlanProps): ReactNode {
  const { t, i18n } = useTranslation('dossier');
  const { fileLanguage } = usePerson();
  const { save, saving, problem } = useSaving();
  const legal = useSection('legal');
  const route = read('legal', 'situation', single(legal, 'situation'), 'route')?.route;
  const offered: readonly Template[] = route === 'sentence-end' ? ['sentenceEnd', 'court'] : ['court', 'sentenceEnd'];
  const [health, beliefs] = [useClosed('plan', 'health'), useClosed('plan', 'beliefs')];
  const isClosed = (domain: Domain): boolean =>
    (domain === 'health' && health !== undefined) || (domain === 'meaning' && beliefs !== undefined);
  const begin = (template: Template): void =>
    void save(templateChanges(template, i18n.getFixedT(fileLanguage, 'dossier'), isClosed));
  if (!section.canWrite) return <p className={classes.nothing}>{t('plan.nothingYet')}</p>;
  return (
    <div className={classes.emptyPlan}>
      {withWish ? <FirstWish section={section} /> : null}
      <h2>{t('plan.empty.begin')}</h2>
      <p>{t('plan.empty.beginHint')}</p>
      {health === undefined ? null : <p>{t('necessity.later')}</p>}
      <div className={classes.templates}>
        {offered.map((template) => {
          const Icon = template === 'court' ? IconGavel : IconDoorExit;
          return (
            <UnstyledButton
              key={template}
              className={classes.template}
              disabled={saving}
              onClick={() => begin(template)}
            >
              <Icon size={24} stroke={1.5} aria-hidden />
              <strong>{t(`plan.empty.${template}`)}</strong>
              <span>{t(`plan.empty.${template}Parts`)}</span>
            </UnstyledButton>
          );
        })}
      </div>
      <ProblemNote problem={problem} />
    </div>
  );
}

function FirstWish({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('plan', 'wish', 'words', section);
  const id = pending.begun[0]?.id ?? pending.newest;
  return (
    <div className={classes.firstWish}>
      <h1>{t('plan.empty.title')}</h1>
      {id === undefined ? (
        <UnstyledButton className={classes.firstWishStart} onClick={() => pending.begin()}>
          {t('plan.wishPlaceholder')}
        </UnstyledButton>
      ) : (
        <OwnWords
          places={wishPlaces(id)}
          entity={undefined}
          canWrite
          fresh
          label={t('plan.wish')}
          placeholder={t('plan.wishPlaceholder')}
          onLeftEmpty={() => pending.forget(id)}
        />
      )}
    </div>
  );
}
