/** Before the table: invitation, preparation with the person, under which rules the own service works, a common file and who answers for it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { daysFromTo } from '../../../../../shared/calendar/day.ts';
import { closedNow, decidingOf, invitationDays } from '../../../../../shared/disclosure/gate/gate.ts';
import type { Part } from '../../../../../shared/disclosure/gate/parts.ts';
import { isClosed } from '../../../../../shared/dossier/consultation-of.ts';
import { read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { shortCitation } from '../../../../../shared/law/index.ts';
import { Scan } from '../../../../fields/sources/scan.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import classes from './basis.module.css';

interface PreparedProps {
  readonly section: SectionView;
  readonly entity: EntityView;
  readonly isNew: boolean;
  /** The purpose of a common file was written. */
  readonly onCommon: () => void;
}

/** In the order in which they are needed. */
const before = ['invitation', 'preparation', 'own-rules', 'common-file', 'controllers', 'representative'] as const;

export function Prepared({ section, entity, isNew, onCommon }: PreparedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const words = useUnitWords();
  const deciding = decidingOf(entity);
  const isOpen = (part: Part): boolean => closedNow(deciding, part) === undefined;
  const waits = closedNow(deciding, 'agenda');
  const canWrite = section.canWrite && !isClosed(entity);
  // Nobody types the purpose twice.
  const common = {
    form: { start: { purpose: read('consultation', 'consultation', entity, 'basis')?.purpose ?? '' } },
    fresh: isNew && entity.units['common-file'] === undefined,
    onFiled: onCommon,
  };
  return (
    <>
      {isOpen('authorisation') ? (
        <section className={classes.part}>
          <h3>{words.unit('consultation', 'consultation', 'authorisation')}</h3>
          <Scan
            place={unitPlace('consultation', 'consultation', entity.id, 'authorisation')}
            view={entity.units['authorisation']}
            canWrite={canWrite}
            add={t('gate.addAuthorisation')}
          />
        </section>
      ) : null}
      {before.filter(isOpen).map((unit) => (
        <section key={unit} className={classes.part}>
          <h3>{words.unit('consultation', 'consultation', unit)}</h3>
          <UnitEntry
            place={unitPlace('consultation', 'consultation', entity.id, unit)}
            view={entity.units[unit]}
            canWrite={canWrite}
            add={t('gate.write', { what: words.unit('consultation', 'consultation', unit) })}
            {...(unit === 'common-file' && common)}
          />
          {unit === 'invitation' ? <Invited entity={entity} /> : null}
          {unit === 'common-file' && waits !== undefined ? (
            <Text size="sm" c="dimmed">
              {`${t('gate.commonFirst')} (${shortCitation(waits, language)})`}
            </Text>
          ) : null}
        </section>
      ))}
    </>
  );
}

/** What the invitation lacks, how many days there were, and that who does not follow the person declines. */
function Invited({ entity }: { readonly entity: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const said = read('consultation', 'consultation', entity, 'invitation');
  if (said === undefined) return <Text size="sm">{t('gate.feedbackCard')}</Text>;
  const days = daysFromTo(said.sentOn, said.heldOn);
  const isShort = days < invitationDays && said.urgency === undefined;
  const lacks = (['purpose', 'place', 'person', 'services', 'decree'] as const).some((each) => !said[each]);
  return (
    <>
      <Text size="sm">{t('gate.days', { count: days })}</Text>
      {isShort ? <Text size="sm">{t('gate.tooFew')}</Text> : null}
      {lacks ? <Text size="sm">{t('gate.lacks')}</Text> : null}
      {said.follows === 'no' ? <Text fw={600}>{t('gate.decline')}</Text> : null}
      <Text size="sm">{t('gate.feedbackCard')}</Text>
    </>
  );
}
