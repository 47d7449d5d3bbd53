/** When the review was talked through, and what the person was told first: the role, the readers, that answering is free. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useMe } from '../../../data/vault.tsx';
import { Block } from '../../../fields/block.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useLanguageChoices } from '../../../fields/languages.ts';
import { usePerson } from '../../../fields/person.ts';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry, type UnitEditing } from '../../../fields/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import classes from './review.module.css';

type Held = UnitValue<'assessment', 'review', 'held'>;
type ExplainedValue = UnitValue<'assessment', 'review', 'explained'>;
type T = TFunction<'dossier'>;

export const heldEditing = (t: T, by: string): UnitEditing<Held, { readonly on: string; readonly with: string }> => ({
  empty: { on: todayIso(), with: by },
  toForm: (value) => value,
  toValue: (form) => (form.on === '' ? undefined : { on: form.on, with: form.with.trim() }),
  fields: (form, set) => (
    <div className={classes.fields}>
      <DateField label={t('review.on')} value={form.on} onChange={(on) => set({ ...form, on })} autoFocus />
      <TextInput
        label={t('review.with')}
        maxLength={500}
        value={form.with}
        onChange={(event) => set({ ...form, with: event.currentTarget.value })}
      />
    </div>
  ),
});

type ExplainedForm = {
  readonly role: boolean;
  readonly readers: boolean;
  readonly notToAnswer: boolean;
  readonly language: string;
  readonly interpreter: string;
};

const told = ['role', 'readers', 'notToAnswer'] as const;

export const explainedEditing = (
  t: T,
  languages: readonly { readonly value: string; readonly label: string }[],
  language: string,
): UnitEditing<ExplainedValue, ExplainedForm> => ({
  empty: { role: false, readers: false, notToAnswer: false, language, interpreter: '' },
  toForm: (value) => ({ ...value, interpreter: value.interpreter ?? '' }),
  toValue: ({ interpreter, ...form }) =>
    form.language === ''
      ? undefined
      : { ...form, ...(interpreter.trim() !== '' && { interpreter: interpreter.trim() }) },
  fields: (form, set) => (
    <>
      <div className={classes.ticks}>
        {told.map((each) => (
          <Checkbox
            key={each}
            label={t(`review.told.${each}`)}
            checked={form[each]}
            onChange={(event) => set({ ...form, [each]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <div className={classes.fields}>
        <NativeSelect
          label={t('review.language')}
          data={
            languages.some(({ value }) => value === form.language)
              ? [...languages]
              : [{ value: form.language, label: form.language }, ...languages]
          }
          value={form.language}
          onChange={(event) => set({ ...form, language: event.currentTarget.value })}
        />
        <TextInput
          label={t('review.interpreter')}
          maxLength={500}
          value={form.interpreter}
          onChange={(event) => set({ ...form, interpreter: event.currentTarget.value })}
        />
      </div>
    </>
  ),
});

/** Newest first. */
export const talksOf = (section: SectionView): readonly EntityView[] =>
  [...listOf(section, 'review')].sort((a, b) => heldOn(b).localeCompare(heldOn(a)));

export const heldOn = (talk: EntityView): string => read('assessment', 'review', talk, 'held')?.on ?? '';

export function Talks({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('assessment', 'review', 'held', section);
  const talks: readonly { readonly id: string; readonly entity?: EntityView }[] = [
    ...pending.begun,
    ...talksOf(section).map((entity) => ({ id: entity.id, entity })),
  ];
  return (
    <Block
      title={t('review.talks')}
      add={section.canWrite ? t('review.addTalk') : undefined}
      onAdd={pending.begin}
      empty={talks.length === 0 ? t('review.noTalks') : null}
    >
      <ul className={classes.talks}>
        {talks.map(({ id, entity }) => (
          <li key={id}>
            <Talk
              id={id}
              entity={entity}
              canWrite={section.canWrite}
              fresh={pending.newest === id}
              onLeftEmpty={() => pending.forget(id)}
            />
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface TalkProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onLeftEmpty: () => void;
}

function Talk({ id, entity, canWrite, fresh, onLeftEmpty }: TalkProps): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const languages = useLanguageChoices();
  const { language } = usePerson();
  return (
    <div className={classes.statement}>
      <div className={classes.talk}>
        <UnitEntry
          place={unitPlace('assessment', 'review', id, 'held')}
          view={entity?.units['held']}
          editing={heldEditing(t, me.name)}
          canWrite={canWrite}
          fresh={fresh}
          onLeftEmpty={onLeftEmpty}
        />
        {entity === undefined ? null : (
          <UnitEntry
            place={unitPlace('assessment', 'review', id, 'explained')}
            view={entity.units['explained']}
            editing={explainedEditing(t, languages, language)}
            canWrite={canWrite}
            add={t('review.addExplained')}
            shown={(value) => <Explained value={value} />}
          />
        )}
      </div>
      {entity === undefined ? null : <TakenOutOrChanged section="assessment" entity={entity} canWrite={canWrite} />}
      {canWrite && entity !== undefined ? <TakeOutButton section="assessment" entity={entity} /> : null}
    </div>
  );
}

function Explained({ value }: { readonly value: ExplainedValue }): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  return (
    <span className={classes.from}>
      {t('review.explained', { what: words.value('assessment', 'review', 'explained', value) })}
    </span>
  );
}
