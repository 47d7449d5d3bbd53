/** Leaving at sentence end: aftercare the person chooses, and the first 72 hours one by one. */
import { Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useGo } from '../../../../routes/address.ts';
import { firstHoursItems } from '../../../../../shared/dossier/units/sentence-end.ts';
import { single } from '../../../../../shared/dossier/read.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { paperPath } from '../../../../routes/paths.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import { useMe } from '../../../../data/vault.tsx';
import { Block } from '../../../../fields/block.tsx';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import kit from '../../../../fields/kit.module.css';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { useValues } from '../../../../fields/use-values.ts';
import type { PlanViewProps } from '../views/plan-view-props.ts';
import classes from './leaving.module.css';
import { useLeaving } from './use-leaving.ts';

export function LeavingView({ section }: Pick<PlanViewProps, 'section'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { on } = useLeaving(section);
  return (
    <div className={kit.page}>
      <Text fw={550}>
        {on === undefined
          ? t('leaving.noDate')
          : t('leaving.ends', { date: format.date(on), when: format.relative(on) })}
      </Text>
      <Text mb="md">{t('leaving.about')}</Text>
      <FirstHours section={section} />
      <Aftercare section={section} />
    </div>
  );
}

function FirstHours({ section }: Pick<PlanViewProps, 'section'>): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const go = useGo();
  const { view } = useOpenDossier();
  return (
    <Block title={t('leaving.firstHours')}>
      <Text size="sm" c="dimmed">
        {t('leaving.firstHoursHint')}
      </Text>
      <dl className={classes.facts}>
        {firstHoursItems.map((item) => (
          <div key={item} style={{ display: 'contents' }}>
            <dt>{values.firstHours[item]}</dt>
            <dd data-first-hours={item}>
              <UnitEntry
                place={unitPlace('plan', 'first-hours', item, 'arranged')}
                view={single(section, item)?.units['arranged']}
                form={{ labels: { state: values.firstHours[item] } }}
                canWrite={section.canWrite}
                add={values.firstHoursState.open}
              />
            </dd>
          </div>
        ))}
      </dl>
      <ButtonWithIcon
        mt="sm"
        variant="default"
        icon={IconPrinter}
        onClick={() => void go(paperPath(view.id, 'sentenceEnd', 'aftercare'))}
      >
        {t('leaving.print')}
      </ButtonWithIcon>
    </Block>
  );
}

function Aftercare({ section }: Pick<PlanViewProps, 'section'>): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const me = useMe();
  const units = single(section, 'aftercare')?.units ?? {};
  const { canWrite } = section;
  return (
    <Block title={t('leaving.aftercare')}>
      <dl className={classes.facts}>
        <dt>{words.unit('plan', 'aftercare', 'offered')}</dt>
        <dd>
          <UnitEntry
            place={unitPlace('plan', 'aftercare', 'aftercare', 'offered')}
            view={units['offered']}
            form={{ start: { by: me.name } }}
            canWrite={canWrite}
            add={t('leaving.addOffered')}
          />
        </dd>
        <dt>{words.unit('plan', 'aftercare', 'answer')}</dt>
        <dd>
          <UnitEntry
            place={unitPlace('plan', 'aftercare', 'aftercare', 'answer')}
            view={units['answer']}
            canWrite={canWrite}
            add={t('leaving.addAnswer')}
          />
        </dd>
        <dt>{words.unit('plan', 'aftercare', 'kept')}</dt>
        <dd>
          <UnitEntry
            place={unitPlace('plan', 'aftercare', 'aftercare', 'kept')}
            view={units['kept']}
            canWrite={canWrite}
            add={t('leaving.addKept')}
          />
        </dd>
      </dl>
    </Block>
  );
}
