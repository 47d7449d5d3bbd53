/** Appointments of the person: what, on which day, from when to when, where, with whom, and a note to each. */
import { useState, type ReactNode } from 'react';
import { isCalendarDay } from '../../../../../shared/calendar/day.ts';
import type { Typed } from '../../../../../shared/dossier/units/field.ts';
import { readClock } from '../../../../../shared/dossier/units/read-clock.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { EntityBlock } from '../../../../fields/entries/entity-block.tsx';
import { TextUnit } from '../../../../fields/text-unit.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import { useAddress, useGo } from '../../../../routes/address.ts';
import { dossierPath } from '../../../../routes/paths.ts';

/** Those that are over stand first: what comes is nearest to the button that adds one. */
const byDay = { text: ({ on, at }: { readonly on: string; readonly at: string }) => `${on} ${at}` };

export function Appointments({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const { canWrite } = section;
  const start = useStart();
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('plan', 'appointment', id, 'when')}
      order={byDay}
      {...(start !== undefined && { form: { start } })}
      asked={useAsked(canWrite)}
      words={{ title: t('appointments.title'), add: t('appointments.add'), none: t('appointments.none') }}
      under={({ id, units }) => (
        <TextUnit
          quiet
          minRows={1}
          place={unitPlace('plan', 'appointment', id, 'note')}
          view={units['note']}
          label={words.unit('plan', 'appointment', 'note')}
          placeholder={t('appointments.notePlaceholder')}
          canWrite={canWrite}
        />
      )}
    />
  );
}

/** The day and hour it was asked for at: kept, as the address does not keep them. */
function useStart(): Typed | undefined {
  const { query } = useAddress();
  const [start] = useState(() => {
    const [on, at] = [query.get('on') ?? '', readClock(query.get('hour') ?? '') ?? ''];
    return isCalendarDay(on) ? { on, at } : undefined;
  });
  return start;
}

/** One was asked for in the agenda: the address says so until it is begun. */
function useAsked(canWrite: boolean): (() => void) | undefined {
  const { view } = useOpenDossier();
  const { query } = useAddress();
  const go = useGo();
  if (!canWrite || query.get('new') !== '1') return undefined;
  return () => void go(`${dossierPath(view.id, { tab: 'plan' })}?view=week`, { replace: true });
}
