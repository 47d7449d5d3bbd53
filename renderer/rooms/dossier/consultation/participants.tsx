/** Who takes part, by name and capacity: found among the people and services known here, or typed. */
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import type { Actor } from '../../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ActorField } from '../../../fields/actor-field.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useActorChoices } from '../../../fields/use-actors.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import classes from './consultation.module.css';

interface ParticipantsProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

export function Participants({ entity, canWrite }: ParticipantsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const view = entity.units['participants'];
  const isOpen = (view?.versions.length ?? 0) > 1;
  return (
    <section className={classes.part}>
      <h3>{t('apart.participants')}</h3>
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, 'participants')}
        view={view}
        shown={({ names }) => <PeopleList names={names} />}
        canWrite={canWrite}
      />
      {canWrite && !isOpen ? <AddParticipant entity={entity} /> : null}
    </section>
  );
}

export function PeopleList({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <ul className={classes.people}>
      {names.map((name) => (
        <li key={name} dir="auto">
          {name}
        </li>
      ))}
    </ul>
  );
}

function AddParticipant({ entity }: { readonly entity: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const choices = useActorChoices('');
  const [typed, setTyped] = useState('');
  const { save, saving, problem } = useSaving();
  const row = useRef<HTMLDivElement>(null);
  // The person is spoken about here; they are told elsewhere.
  const offer = (text: string) => choices.offer(text).filter(({ actor }) => actor.kind !== 'detainee');
  const choose = (actor: Actor): void => {
    const found = offer(actor.name).find((each) => each.actor.id === actor.id);
    setTyped(actor.kind === 'person' && found !== undefined ? `${actor.name}, ${found.about}` : actor.name);
  };
  const add = async (): Promise<void> => {
    if (saving || typed.trim() === '') return;
    // Whoever is next is typed at once, also after a press on the button.
    row.current?.querySelector('input')?.focus();
    const added = typed;
    const names = [...participantsOf(entity), added.trim()];
    const place = unitPlace('consultation', 'consultation', entity.id, 'participants');
    if (await save([put(place, { names }, opsSeen(entity.units['participants']))]))
      // Who was typed meanwhile is the next one.
      setTyped((now) => (now === added ? '' : now));
  };
  return (
    <>
      <Group ref={row} align="flex-end" gap="sm" mt="xs">
        <div style={{ flex: 1 }}>
          <ActorField
            label={t('consult.participant')}
            placeholder={t('consult.participantHint')}
            name={typed}
            onType={setTyped}
            onChoose={choose}
            onEnter={() => void add()}
            choices={{ ...choices, offer }}
          />
        </div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={saving}
          disabled={typed.trim() === ''}
          onClick={() => void add()}
        >
          {t('consult.addParticipant')}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
    </>
  );
}
