/** One case consultation: ground, purpose and expiry; participants; agenda, positions with dissent, decisions. */
import { Alert, Button, TextInput } from '@mantine/core';
import { IconClockX, IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { maxText, type UnitValue } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../app/format.ts';
import { GrowingText } from '../../../app/growing-text.tsx';
import { useUnitWords } from '../../../app/unit-text.tsx';
import { DateField } from '../kit/date-field.tsx';
import kit from '../kit/kit.module.css';
import { TakenOutOrChanged } from '../kit/taken-out-or-changed.tsx';
import { TextUnit } from '../kit/text-unit.tsx';
import { UnitEntry, type UnitEditing } from '../kit/unit-entry.tsx';
import { unitPlace } from '../kit/unit-place.ts';
import { usePending } from '../kit/use-pending.ts';
import classes from './apart.module.css';

export function Consultation({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const consultations = listOf(section, 'consultation');
  const pending = usePending('consultation', 'consultation', 'frame', section);
  return (
    <>
      {section.canWrite ? (
        <Button
          mb="sm"
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => pending.begin()}
        >
          {t('apart.addConsultation')}
        </Button>
      ) : null}
      {consultations.length + pending.begun.length === 0 ? <p className={kit.emptyLine}>{t('apart.none')}</p> : null}
      {pending.begun.map(({ id }) => (
        <div key={id} className={kit.card}>
          <UnitEntry
            place={unitPlace('consultation', 'consultation', id, 'frame')}
            view={undefined}
            editing={frameEditing(t)}
            canWrite
            fresh={pending.newest === id}
            onLeftEmpty={() => pending.forget(id)}
          />
        </div>
      ))}
      {consultations.map((entity) => (
        <Minutes key={entity.id} entity={entity} canWrite={section.canWrite} />
      ))}
    </>
  );
}

const texts = ['agenda', 'positions', 'decisions'] as const;

function Minutes({ entity, canWrite }: { readonly entity: EntityView; readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const words = useUnitWords();
  const expires = read('consultation', 'consultation', entity, 'frame')?.expires;
  return (
    <div className={`${kit.card} ${classes.minutes}`}>
      {expires === undefined ? null : (
        <Alert color="gray" icon={<IconClockX aria-hidden />}>
          {t('apart.expires', { date: format.date(expires) })}
        </Alert>
      )}
      <TakenOutOrChanged section="consultation" entity={entity} canWrite={canWrite} />
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, 'frame')}
        view={entity.units['frame']}
        editing={frameEditing(t)}
        canWrite={canWrite}
      />
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, 'participants')}
        view={entity.units['participants']}
        editing={participantsEditing(t)}
        canWrite={canWrite}
        add={t('apart.addParticipants')}
      />
      {texts.map((unit) => (
        <TextUnit
          key={unit}
          place={unitPlace('consultation', 'consultation', entity.id, unit)}
          view={entity.units[unit]}
          label={words.unit('consultation', 'consultation', unit)}
          canWrite={canWrite}
        />
      ))}
    </div>
  );
}

type Frame = UnitValue<'consultation', 'consultation', 'frame'>;
type FrameForm = { readonly [name in keyof Frame]: string };

export const frameEditing = (t: TFunction<'dossier'>): UnitEditing<Frame, FrameForm> => ({
  empty: { ground: '', purpose: '', on: '', expires: '' },
  toForm: (frame) => ({ ...frame }),
  toValue: ({ ground, purpose, on, expires }) =>
    ground.trim() === '' || on === '' || expires === ''
      ? undefined
      : { ground: ground.trim(), purpose: purpose.trim(), on, expires },
  fields: (form, set) => (
    <div className={classes.fields}>
      <TextInput
        label={t('apart.ground')}
        maxLength={500}
        value={form.ground}
        onChange={(event) => set({ ...form, ground: event.currentTarget.value })}
        autoFocus
      />
      <TextInput
        label={t('apart.purpose')}
        maxLength={500}
        value={form.purpose}
        onChange={(event) => set({ ...form, purpose: event.currentTarget.value })}
      />
      <DateField label={t('apart.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
      <DateField label={t('apart.until')} value={form.expires} onChange={(expires) => set({ ...form, expires })} />
    </div>
  ),
});

export const participantsEditing = (
  t: TFunction<'dossier'>,
): UnitEditing<{ names: string[] }, { readonly names: string }> => ({
  empty: { names: '' },
  toForm: ({ names }) => ({ names: names.join('\n') }),
  toValue: ({ names }) => {
    const lines = names.split('\n').map((line) => line.trim());
    const named = lines.filter((line) => line !== '');
    return named.length === 0 ? undefined : { names: named };
  },
  fields: ({ names }, set) => (
    <GrowingText
      label={t('apart.participants')}
      description={t('apart.participantsHint')}
      minRows={3}
      maxLength={maxText}
      value={names}
      onChange={(event) => set({ names: event.currentTarget.value })}
      autoFocus
    />
  ),
});
