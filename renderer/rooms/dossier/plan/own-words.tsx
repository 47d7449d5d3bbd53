/** What the person said, in their own words and language; a translation for the papers stays apart. */
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { afterPress } from '../../../ui/press.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { maxText, type Domain } from '../../../../shared/dossier/entities.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { GrowingPlain } from '../../../fields/spelling/growing-text.tsx';
import type { Change } from '../../../vault/api.ts';
import { isRightToLeft, useLanguageChoices, useLanguageName } from '../../../fields/languages.ts';
import { usePerson } from '../../../fields/person.ts';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { UnitBox } from '../../../fields/unit-box.tsx';
import { unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';
import { useUnit } from '../../../fields/use-unit.ts';
import classes from './own-words.module.css';

/** Units these fields write, and whose differences they show. */
export const ownWordsUnits = ['words', 'translation'] as const;

export interface OwnWordsPlaces {
  readonly words: UnitPlace<{ text: string; language: string }>;
  readonly translation: UnitPlace<{ text: string }>;
}

export const wishPlaces = (id: string): OwnWordsPlaces => ({
  words: unitPlace('plan', 'wish', id, 'words'),
  translation: unitPlace('plan', 'wish', id, 'translation'),
});

export const goalPlaces = (id: string): OwnWordsPlaces => ({
  words: unitPlace('plan', 'goal', id, 'words'),
  translation: unitPlace('plan', 'goal', id, 'translation'),
});

export interface OwnWordsProps {
  readonly places: OwnWordsPlaces;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly label: string;
  readonly placeholder: string;
  readonly fresh?: boolean;
  readonly before?: () => readonly Change[];
  /** The life domain a goal was begun in; travels with its draft. */
  readonly domain?: Domain;
  /** Left empty without having been written: it need not stay. */
  readonly onLeftEmpty?: () => void;
}

interface WordsForm {
  readonly [name: string]: string;
  readonly text: string;
  readonly language: string;
  readonly domain: string;
}

const toValue = ({ text, language }: WordsForm): { text: string; language: string } => ({
  text: text.trim(),
  language,
});

export function OwnWords(props: OwnWordsProps): ReactNode {
  const { places, entity, canWrite, label, placeholder, fresh = false, before, domain = '', onLeftEmpty } = props;
  const { t } = useTranslation('dossier');
  const { language: spoken, fileLanguage } = usePerson();
  const place = places.words;
  const field = useUnit<{ text: string; language: string }, WordsForm>({
    place,
    view: entity?.units['words'],
    empty: { text: '', language: spoken, domain },
    toForm: ({ text, language }) => ({ text, language, domain }),
    toValue,
    ...(before !== undefined && { before }),
  });
  const { text, language } = field.form;
  const foreign = language !== fileLanguage;

  return (
    <>
      <UnitBox
        field={field}
        place={place}
        label={label}
        words={(value) => place.parse(value)?.text ?? ''}
        canWrite={canWrite}
        toValue={toValue}
      >
        <div
          className={classes.quote}
          dir={isRightToLeft(language) ? 'rtl' : 'ltr'}
          data-foreign={foreign || undefined}
        >
          <GrowingPlain
            aria-label={label}
            lang={language}
            maxLength={maxText}
            autoFocus={fresh}
            readOnly={!canWrite || field.readOnly}
            placeholder={placeholder}
            value={text}
            onChange={(event) => field.set({ ...field.form, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) field.leave();
            }}
            onBlur={() => {
              if (text.trim() === '' && entity === undefined) afterPress(() => onLeftEmpty?.());
            }}
          />
          {foreign || spoken !== fileLanguage ? (
            <LanguageOfWords
              value={language}
              canWrite={canWrite && !field.readOnly}
              onChange={(next) => field.set({ ...field.form, language: next })}
            />
          ) : null}
        </div>
      </UnitBox>
      {foreign && entity !== undefined ? (
        <div className={classes.translation}>
          <TextUnit
            quiet
            hideLabel
            place={places.translation}
            view={entity.units['translation']}
            label={t('plan.translation')}
            placeholder={t('plan.translationPlaceholder')}
            canWrite={canWrite}
          />
        </div>
      ) : null}
    </>
  );
}

interface LanguageOfWordsProps {
  readonly value: string;
  readonly onChange: (language: string) => void;
  readonly canWrite: boolean;
}

function LanguageOfWords({ value, onChange, canWrite }: LanguageOfWordsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const choices = useLanguageChoices();
  const name = useLanguageName();
  const known = choices.some((choice) => choice.value === value);
  if (!canWrite) return <span className={classes.languageTag}>{name(value)}</span>;
  return (
    <NativeSelect
      aria-label={t('plan.languageOfWords')}
      size="xs"
      variant="unstyled"
      className={classes.languageTag}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {known ? null : <option value={value}>{name(value)}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
