/** Who takes part, by name and capacity: found among the people and services known here, or typed. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { seatsOf, type Seat } from '../../../../shared/dossier/consultation-of.ts';
import type { Actor, UnitValue } from '../../../../shared/dossier/entities.ts';
import { takingPartAs, type TakingPartAs } from '../../../../shared/dossier/units/taking-part.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ActorField } from '../../../fields/actor-field.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useActorChoices } from '../../../fields/use-actors.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useValues } from '../../../fields/use-values.ts';
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
        shown={() => <PeopleList seats={seatsOf(entity)} />}
        canWrite={canWrite}
      />
      {canWrite && !isOpen ? <AddParticipant entity={entity} /> : null}
    </section>
  );
}

/** Each with the capacity, or that nobody said it. */
export function PeopleList({ seats }: { readonly seats: readonly Seat[] }): ReactNode {
  const { t } = useTranslation('dossier');
  const { takingPartAs: called } = useValues();
  return (
    <ul className={classes.people}>
      {seats.map(({ written, as }) => (
        <li key={written} dir="auto">
          {written}{' '}
          <Text span size="sm" c="dimmed">
            {as === undefined ? t('consult.capacityNotSaid') : called[as]}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function AddParticipant({ entity }: { readonly entity: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const choices = useActorChoices('');
  const words = useUnitWords();
  const [typed, setTyped] = useState('');
  const [as, setAs] = useState<TakingPartAs>();
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
    const who = added.trim();
    const value = withSeat(seatsOf(entity), { written: who, as });
    const place = unitPlace('consultation', 'consultation', entity.id, 'participants');
    if (await save([put(place, value, opsSeen(entity.units['participants']))])) {
      // Who was typed meanwhile is the next one, and so is the capacity.
      setTyped((now) => (now === added ? '' : now));
      setAs(undefined);
    }
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
        <CapacityChoice as={as} onChange={setAs} />
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
      <Text size="sm" c="dimmed" mt={4}>
        {words.hint('consultation', 'consultation', 'participants', 'capacities', {})}
      </Text>
      <ProblemNote problem={problem} />
    </>
  );
}

/** Everybody who takes part as it is written, with one more; who is there already gets the capacity that was said now. */
function withSeat(seats: readonly Seat[], added: Seat): UnitValue<'consultation', 'consultation', 'participants'> {
  const all = [...seats.filter(({ written }) => written !== added.written), added];
  const names = all.map(({ written }) => written);
  const capacities = all.flatMap(({ written, as }) => (as === undefined ? [] : [{ who: written, as }]));
  return capacities.length === 0 ? { names } : { names, capacities };
}

interface CapacityChoiceProps {
  readonly as: TakingPartAs | undefined;
  readonly onChange: (as: TakingPartAs | undefined) => void;
}

function CapacityChoice({ as, onChange }: CapacityChoiceProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { takingPartAs: called } = useValues();
  return (
    <NativeSelect
      label={words.field('consultation', 'consultation', 'participants', 'capacities')}
      data={[{ value: '', label: t('choose') }, ...takingPartAs.map((each) => ({ value: each, label: called[each] }))]}
      value={as ?? ''}
      onChange={({ currentTarget }) => onChange(takingPartAs.find((each) => each === currentTarget.value))}
    />
  );
}
