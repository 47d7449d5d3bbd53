/** Below a note: the day to come back to it. It is moved, ticked done or taken away there; its author adds one later. */
import { Button, Group } from '@mantine/core';
import { IconCalendarDue, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { read } from '../../../../shared/dossier/read.ts';
import { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import { isUnsettled, type EntityView, type NoteView, type SectionView } from '../../../../shared/dossier/view.ts';
import { useMe } from '../../../data/vault.tsx';
import { BringBack } from '../../../fields/bring-back.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../../ui/problems.tsx';
import { followUpId, followUpIn } from './follow-up.ts';
import { withNotes, type PartWithNotes } from './note-places.ts';
import classes from './notes.module.css';

interface FollowUpProps {
  readonly note: NoteView;
  /** The part the note stands in. */
  readonly part: SectionView;
}

export function FollowUp({ note, part }: FollowUpProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { person } = useMe();
  const section = withNotes.find((kind) => kind === part.kind);
  const entity = followUpIn(part, note);
  if (section === undefined) return null;
  if (entity?.state === 'taken-out')
    return part.canWrite ? (
      <Group gap="xs" className={classes.followUp} data-follow-up={entity.id}>
        {t('note.followUpGone')}
        <BringBack section={section} type={noteFollowUp} entity={entity.id} />
      </Group>
    ) : null;
  const isMine = note.author.person === person;
  if (entity === undefined && !(isMine && part.canWrite)) return null;
  return <Line section={section} id={followUpId(note)} entity={entity} canWrite={part.canWrite} />;
}

interface LineProps {
  readonly section: PartWithNotes;
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
}

function Line({ section, id, entity, canWrite }: LineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const isDone = read(section, noteFollowUp, entity, 'state')?.state === 'done';
  return (
    <div className={classes.followUp} data-follow-up={id} data-done={isDone || undefined}>
      {entity === undefined ? null : <IconCalendarDue size={18} aria-hidden />}
      <UnitEntry
        place={unitPlace(section, noteFollowUp, id, 'due')}
        view={entity?.units['due']}
        canWrite={canWrite}
        add={t('note.followUpAdd')}
      />
      {entity === undefined ? null : (
        <>
          <State section={section} entity={entity} canWrite={canWrite} isDone={isDone} />
          {canWrite ? <TakeOutButton section={section} entity={entity} /> : null}
          <TakenOutOrChanged section={section} entity={entity} canWrite={canWrite} />
        </>
      )}
    </div>
  );
}

interface StateProps extends Omit<LineProps, 'id' | 'entity'> {
  readonly entity: EntityView;
  readonly isDone: boolean;
}

function State({ section, entity, canWrite, isDone }: StateProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { save, saving, problem } = useSaving();
  const place = unitPlace(section, noteFollowUp, entity.id, 'state');
  const view = entity.units['state'];
  if (isUnsettled(view)) return <UnitEntry place={place} view={view} canWrite={canWrite} />;
  const say = (state: 'open' | 'done') => void save([put(place, { state }, opsSeen(view))]);
  return (
    <>
      {isDone ? <span>{t('note.followUpDone')}</span> : null}
      {canWrite && view?.readOnly !== true ? (
        isDone ? (
          <Button size="compact-sm" variant="subtle" color="gray" loading={saving} onClick={() => say('open')}>
            {t('note.followUpReopen')}
          </Button>
        ) : (
          <ButtonWithIcon
            size="compact-sm"
            variant="default"
            icon={IconCheck}
            loading={saving}
            onClick={() => say('done')}
          >
            {t('note.followUpTick')}
          </ButtonWithIcon>
        )
      ) : null}
      <ProblemNote problem={problem} />
    </>
  );
}
