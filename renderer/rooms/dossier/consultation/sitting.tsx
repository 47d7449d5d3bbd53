/**
 * A consultation on one screen for everybody at the table. What it draws from is cut down first to what each of them may be given
 * (shared/disclosure/sitting.ts); nothing else of the application can be reached until the worker's own passphrase is given.
 */
import { Portal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { bases } from '../../../../shared/disclosure/gate/bases.ts';
import { decidingOf, sharedUntil } from '../../../../shared/disclosure/gate/gate.ts';
import { sittingOf } from '../../../../shared/disclosure/sitting.ts';
import { participantsOf, seatsOf } from '../../../../shared/dossier/consultation-of.ts';
import { read, single } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { shortCitation } from '../../../../shared/law/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { LeaveWithPerson } from '../person/leave.tsx';
import { useKeyboardKept } from '../person/use-keyboard-kept.ts';
import screenClasses from '../person/with-person.module.css';
import classes from './consultation.module.css';
import { PeopleList } from './participants.tsx';
import { Decisions, Positions } from './said.tsx';

export interface SittingProps {
  readonly consultation: string;
  readonly onLeave: () => void;
}

export function Sitting({ consultation, onLeave }: SittingProps): ReactNode {
  const { view } = useOpenDossier();
  const shown = sittingOf(view.sections, consultation);
  const section = shown.find(({ kind }) => kind === 'consultation');
  const entity = single(section, consultation);
  if (section === undefined || entity === undefined) return null;
  return (
    <Portal>
      <Table
        identity={shown.find(({ kind }) => kind === 'identity')}
        section={section}
        entity={entity}
        onLeave={onLeave}
      />
    </Portal>
  );
}

interface TableProps {
  readonly identity: SectionView | undefined;
  readonly section: SectionView;
  readonly entity: EntityView;
  readonly onLeave: () => void;
}

function Table({ identity, section, entity, onLeave }: TableProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const screen = useKeyboardKept();
  const person = single(identity, 'person');
  const name = read('identity', 'person', person, 'name');
  const title = t('consult.sitTitle', { name: [name?.firstName, name?.surname].filter(Boolean).join(' ') });
  const participants = participantsOf(entity);
  const table = { section, consultation: entity.id, participants, canWrite: section.canWrite };
  return (
    <div ref={screen} className={screenClasses.screen} role="dialog" aria-modal="true" aria-label={title} tabIndex={-1}>
      <div className={`${screenClasses.page} ${classes.card}`}>
        <header className={screenClasses.head}>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <LeaveWithPerson onLeave={onLeave} />
        </header>
        <Frame entity={entity} birth={read('identity', 'person', person, 'birth')?.date} />
        <section className={classes.part}>
          <h3>{t('apart.participants')}</h3>
          <PeopleList seats={seatsOf(entity)} />
        </section>
        <TextUnit
          place={unitPlace('consultation', 'consultation', entity.id, 'agenda')}
          view={entity.units['agenda']}
          label={words.unit('consultation', 'consultation', 'agenda')}
          canWrite={section.canWrite}
          minRows={3}
        />
        <Positions {...table} />
        <Decisions {...table} />
      </div>
    </div>
  );
}

function Frame({ entity, birth }: { readonly entity: EntityView; readonly birth: string | undefined }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const frame = read('consultation', 'consultation', entity, 'frame');
  const basis = read('consultation', 'consultation', entity, 'basis')?.basis;
  const { consultationBasis: names } = useValues();
  return (
    <div>
      {birth === undefined ? null : <Text>{t('head.born', { date: format.date(birth) })}</Text>}
      {frame === undefined ? null : (
        <>
          <Text>{[format.date(frame.on), frame.purpose].filter(Boolean).join(' · ')}</Text>
          <Text c="dimmed">
            {[basis && names[basis], frame.ground, basis && shortCitation(bases[basis].rests[0], format.language)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text c="dimmed">
            {t('consult.ends', { date: format.date(sharedUntil(decidingOf(entity)) ?? frame.expires) })}
          </Text>
        </>
      )}
    </div>
  );
}
