/** One case consultation in the dossier: prepared here, sat through on its own screen, closed here. */
import { Alert, Group, Text } from '@mantine/core';
import { IconClockX, IconUsersGroup } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { isClosed, participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { Agenda } from './agenda.tsx';
import { Approaches } from './approach.tsx';
import { Closing } from './closing.tsx';
import classes from './consultation.module.css';
import { Participants } from './participants.tsx';
import { Decisions, Positions } from './said.tsx';
import { Sitting } from './sitting.tsx';
import { ToPlan } from './to-plan.tsx';

export interface ConsultationCardProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function ConsultationCard({ section, entity }: ConsultationCardProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const expires = read('consultation', 'consultation', entity, 'frame')?.expires;
  const canWrite = section.canWrite && !isClosed(entity);
  const table = { section, consultation: entity.id, participants: participantsOf(entity), canWrite };
  return (
    <div className={`${kit.card} ${classes.card}`}>
      {expires === undefined ? null : (
        <Alert color="gray" icon={<IconClockX aria-hidden />}>
          {t('apart.expires', { date: format.date(expires) })}
        </Alert>
      )}
      <TakenOutOrChanged section="consultation" entity={entity} canWrite={section.canWrite} />
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, 'frame')}
        view={entity.units['frame']}
        canWrite={canWrite}
      />
      <Participants entity={entity} canWrite={canWrite} />
      <Agenda entity={entity} canWrite={canWrite} />
      {canWrite ? <Sit consultation={entity.id} /> : null}
      <OneText entity={entity} unit="positions" canWrite={canWrite} />
      <Positions {...table} />
      <OneText entity={entity} unit="decisions" canWrite={canWrite} />
      <Decisions {...table} beside={(decision) => <ToPlan decision={decision} />} />
      <Closing section={section} entity={entity} />
      <Approaches section={section} entity={entity} />
    </div>
  );
}

function Sit({ consultation }: { readonly consultation: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const [sitting, setSitting] = useState(false);
  return (
    <Group gap="md">
      <ButtonWithIcon icon={IconUsersGroup} onClick={() => setSitting(true)}>
        {t('consult.sit')}
      </ButtonWithIcon>
      <Text size="sm" c="dimmed" flex={1}>
        {t('consult.sitHint')}
      </Text>
      {sitting ? <Sitting consultation={consultation} onLeave={() => setSitting(false)} /> : null}
    </Group>
  );
}

interface OneTextProps {
  readonly entity: EntityView;
  readonly unit: 'positions' | 'decisions';
  readonly canWrite: boolean;
}

/** Consultations of before were written as one text for all; theirs stays readable and can be changed. */
function OneText({ entity, unit, canWrite }: OneTextProps): ReactNode {
  const words = useUnitWords();
  if (entity.units[unit] === undefined) return null;
  return (
    <TextUnit
      place={unitPlace('consultation', 'consultation', entity.id, unit)}
      view={entity.units[unit]}
      label={words.unit('consultation', 'consultation', unit)}
      canWrite={canWrite}
    />
  );
}
