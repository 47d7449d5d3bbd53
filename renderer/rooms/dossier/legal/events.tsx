/** What happened in the procedure of a request, on which day: limits run from it, and it meets them. */
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { eventNames, type LawPack, type ModalityId, type ProcedureEvent } from '../../../../shared/release/index.ts';
import { EntityList } from '../../../fields/entries/entity-list.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import type { FormOptions } from '../../../fields/form/editing.ts';
import { newEntityId, unitPlace } from '../../../fields/unit-place.ts';
import { capital, useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { Place, useWanted } from './wanted.tsx';

export interface EventsProps {
  readonly section: SectionView;
  readonly request: string;
  readonly modality: ModalityId;
  readonly packs: readonly LawPack[];
}

export function Events({ section, request, modality, packs }: EventsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const name = `events/${request}`;
  const { start } = useWanted(name);
  const [begun, setBegun] = useState(0);
  const form = {
    start: { request },
    choices: { what: choicesOf(eventsOf(packs, modality), format.language) },
  };
  return (
    <>
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'procedure-event', id, 'event')}
        of={{ field: 'request', id: request }}
        form={form}
        shown={({ what, on }) => `${format.numericDate(on)} · ${eventNames[what][format.language]}`}
        add=""
        canAdd={false}
      />
      <Place name={name} toEmpty={start !== undefined}>
        {(asked) =>
          asked + begun === 0 ? null : (
            <Begun
              key={asked + begun}
              section={section}
              form={{ ...form, start: { request, ...(begun === 0 && start !== undefined && { what: start }) } }}
            />
          )
        }
      </Place>
      {section.canWrite ? (
        <ButtonWithIcon size="compact-sm" variant="subtle" icon={IconPlus} onClick={() => setBegun(begun + 1)}>
          {t('legal.addEvent')}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}

interface BegunProps {
  readonly section: SectionView;
  readonly form: FormOptions;
}

/** One that is written just now; once it is in the dossier it stands in the list. */
function Begun({ section, form }: BegunProps): ReactNode {
  const [id] = useState(newEntityId);
  const [isOpen, setOpen] = useState(true);
  if (!isOpen || section.entities.some((entity) => entity.id === id)) return null;
  return (
    <UnitEntry
      place={unitPlace('legal', 'procedure-event', id, 'event')}
      view={undefined}
      form={form}
      canWrite={section.canWrite}
      fresh
      onLeftEmpty={() => setOpen(false)}
    />
  );
}

/** The request, the advice and the decision have a place of their own. */
const elsewhere: ReadonlySet<ProcedureEvent> = new Set([
  'time-condition',
  'request',
  'advice',
  'decision',
  'grant',
  'refusal',
  // What a victim asked for, and when, is the victim’s own: it has no place in the dossier of who was convicted.
  'victim-request',
  'victim-request-copy',
  'victim-advice',
  'victim-hearing',
  'victim-deliberation',
  'victim-decision',
  'victim-decision-told',
  'victim-mandate',
  'victim-copy',
]);

/** What any pack has a limit from or for, for this modality. */
function eventsOf(packs: readonly LawPack[], modality: ModalityId): readonly ProcedureEvent[] {
  const limits = packs
    .flatMap((pack) => pack.limits)
    .filter(({ kinds }) => kinds.length === 0 || kinds.some((kind) => kind === modality));
  return [...new Set(limits.flatMap(({ from, meets }) => [from, meets]))].filter((event) => !elsewhere.has(event));
}

const choicesOf = (
  events: readonly ProcedureEvent[],
  language: ReturnType<typeof useFormat>['language'],
): readonly { readonly value: string; readonly label: string }[] =>
  events
    .map((value) => ({ value, label: capital(eventNames[value][language]) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
