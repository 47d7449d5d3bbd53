/** What has to be registered outside this application, said at closing and ticked by hand with a day (shared/dossier/SPEC.md, RE1). */
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { listOf, parseUnit } from '../../../../shared/dossier/read.ts';
import {
  elsewhereId,
  placesElsewhere,
  registeredElsewhere,
  type RegisteredElsewhere,
} from '../../../../shared/dossier/registered-elsewhere.ts';
import { citation } from '../../../../shared/law/index.ts';
import { useMe } from '../../../data/vault.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useSection } from '../../../fields/dossier-context.tsx';
import kit from '../../../fields/kit.module.css';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Change } from '../../../vault/api.ts';

type Days = Partial<Record<RegisteredElsewhere, string>>;

export interface Ticking {
  readonly days: Days;
  readonly tick: (place: RegisteredElsewhere, on: string) => void;
  /** What was ticked now, or got another day. */
  readonly changes: readonly Change[];
}

/** What my service ticked before, and what is ticked now. */
export function useElsewhere(): Ticking {
  const entity = elsewhereId(useMe().service);
  const held = listOf(useSection('identity'), 'registered-elsewhere').find(({ id }) => id === entity);
  const [now, setNow] = useState<Days>({});
  const dayOf = (place: RegisteredElsewhere): string =>
    parseUnit('identity', 'registered-elsewhere', place, held?.units[place]?.versions[0]?.value)?.on ?? '';
  const changes = placesElsewhere.flatMap((place) => {
    const on = now[place] ?? '';
    if (on === '' || on === dayOf(place)) return [];
    return [put(unitPlace('identity', 'registered-elsewhere', entity, place), { on }, opsSeen(held?.units[place]))];
  });
  return {
    days: Object.fromEntries(placesElsewhere.map((place) => [place, now[place] ?? dayOf(place)])),
    tick: (place, on) => setNow((before) => ({ ...before, [place]: on })),
    changes,
  };
}

export function Elsewhere({ days, tick }: Ticking): ReactNode {
  const { t } = useTranslation('retention');
  const { language } = useFormat();
  return (
    <Stack gap="xs" component="section" aria-label={t('outside.title')}>
      <Text fw={550}>{t('outside.title')}</Text>
      <Text size="sm">{t('outside.about')}</Text>
      {placesElsewhere.map((place) => {
        const on = days[place] ?? '';
        return (
          <Group key={place} gap="sm" align="flex-end">
            <Checkbox
              label={t(`outside.${place}`)}
              checked={on !== ''}
              onChange={(event) => tick(place, event.currentTarget.checked ? todayIso() : '')}
            />
            {on === '' ? null : <DateField label={t('outside.on')} value={on} onChange={(day) => tick(place, day)} />}
          </Group>
        );
      })}
      <details className={kit.lawSource}>
        <summary>{t('outside.source')}</summary>
        <ul>
          {placesElsewhere.map((place) => (
            <li key={place}>{citation(registeredElsewhere[place], language)}</li>
          ))}
        </ul>
      </details>
    </Stack>
  );
}
