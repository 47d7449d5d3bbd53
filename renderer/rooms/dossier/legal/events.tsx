/** What happened in a procedure, on which day: limits run from it, and it meets them. */
import { useState, type ReactNode } from 'react';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import {
  eventNames,
  kindName,
  type LawPack,
  type LimitRow,
  type ProcedureEvent,
} from '../../../../shared/release/index.ts';
import { EntityList } from '../../../fields/entries/entity-list.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import type { FormOptions } from '../../../fields/form/editing.ts';
import { newEntityId, unitPlace } from '../../../fields/unit-place.ts';
import { capital, useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { Place, useWanted } from './wanted.tsx';

export interface EventsProps {
  readonly section: SectionView;
  /** Empty: steps that were taken without a request. */
  readonly request: string;
  /** What is asked; absent: any. */
  readonly modality?: UnitValue<'legal', 'request', 'request'>['modality'];
  readonly packs: readonly LawPack[];
}

export function Events({ section, request, modality, packs }: EventsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const name = `events/${request}`;
  const { start } = useWanted(name);
  const form = {
    start: { request },
    choices: { what: choicesOf(modality === undefined ? eventsOf(packs) : eventsOn(packs, modality), format.language) },
  };
  return (
    <>
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'procedure-event', id, 'event')}
        of={{ field: 'request', id: request }}
        form={form}
        shown={({ what, on, modality: of }) =>
          [
            format.numericDate(on),
            eventNames[what][format.language],
            ...(of === undefined ? [] : [kindName(of)[format.language]]),
          ].join(' · ')
        }
        add={t('legal.addEvent')}
      />
      <Place name={name} toEmpty={start !== undefined}>
        {(asked) =>
          asked === 0 ? null : (
            <Begun key={asked} section={section} form={{ ...form, start: { request, ...begunWith(start) } }} />
          )
        }
      </Place>
    </>
  );
}

/** What happened, and of what: `advice/placement`. */
function begunWith(start: string | undefined): Readonly<Record<string, string>> {
  if (start === undefined) return {};
  const [what = '', modality] = start.split('/');
  return { what, ...(modality !== undefined && { modality }) };
}

interface BegunProps {
  readonly section: SectionView;
  readonly form: FormOptions;
}

/** One that a limit asked for; once it is in the dossier it stands in the list. */
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

/** The request and the decision have a place of their own. */
const elsewhere: ReadonlySet<ProcedureEvent> = new Set([
  'time-condition',
  'request',
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

/** What any pack has a limit from or for, of these limits. */
const eventsOf = (packs: readonly LawPack[], isWanted: (limit: LimitRow) => boolean = () => true): ProcedureEvent[] => [
  ...new Set(
    packs
      .flatMap((pack) => pack.limits)
      .filter(isWanted)
      .flatMap(({ from, meets }) => [from, meets])
      .filter((event) => !elsewhere.has(event)),
  ),
];

/** The same for a modality somebody asked for: the advice on it stands with the request. */
const eventsOn = (
  packs: readonly LawPack[],
  modality: NonNullable<EventsProps['modality']>,
): readonly ProcedureEvent[] => {
  // Lifting has the limits of its placing, and no advice of the director.
  const of = modality === 'placement-lifting' ? 'placement' : modality;
  return eventsOf(packs, ({ kinds }) => kinds.length === 0 || kinds.some((kind) => kind === of)).filter(
    (event) => event !== 'advice' && event !== 'lifting-request',
  );
};

const choicesOf = (
  events: readonly ProcedureEvent[],
  language: ReturnType<typeof useFormat>['language'],
): readonly { readonly value: string; readonly label: string }[] =>
  events
    .map((value) => ({ value, label: capital(eventNames[value][language]) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
