/** What is supposed: its kind, and the fields that kind needs. */
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { modality as modalityShape } from '../../../../../shared/dossier/units/modality.ts';
import { scenario as shape, type Scenario } from '../../../../../shared/dossier/units/scenario.ts';
import { modalityOf, type LawPack } from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { DateField } from '../../../../fields/date-field.tsx';
import { choicesOf, useValues } from '../../../../fields/use-values.ts';
import classes from '../../../../fields/form/form.module.css';
import { LengthFields } from '../../../../fields/length-fields.tsx';

const kinds = shape.shape.what.options;
const counted = shape.shape.counts.unwrap().options;
const none = { value: '', label: '–' };

/** What each kind is called, and its two days. */
const words = {
  refusal: { name: 'refusal', on: 'refusalOn', later: 'refusalAgain' },
  'late-document': { name: 'late', on: 'lateOn', later: 'lateLater' },
  'new-sentence': { name: 'sentence', on: 'sentenceOn', later: undefined },
  'granted-leave': { name: 'leave', on: 'leaveOn', later: 'leaveLater' },
  'other-law': { name: 'law', on: undefined, later: undefined },
} as const satisfies Record<Scenario['what'], object>;

interface FieldsProps {
  readonly packs: readonly LawPack[];
  readonly scenario: Scenario | undefined;
  readonly onChange: (scenario: Scenario | undefined) => void;
}

export function ScenarioFields({ packs, scenario, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('calendar');
  const choose = (value: string): void => {
    const what = kinds.find((each) => each === value);
    onChange(what === undefined ? undefined : { what });
  };
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('whatIf.what')}
        data={[
          { value: '', label: t('whatIf.choose') },
          ...kinds.map((value) => ({ value, label: t(`whatIf.${words[value].name}`) })),
        ]}
        value={scenario?.what ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {scenario === undefined ? null : <OfKind packs={packs} scenario={scenario} onChange={onChange} />}
    </div>
  );
}

interface OfKindProps extends FieldsProps {
  readonly scenario: Scenario;
}

/** A field that is emptied leaves the scenario: an empty text is no day. */
function withPart<K extends keyof Scenario>(scenario: Scenario, part: K, value: Scenario[K] | undefined): Scenario {
  const parts = Object.entries({ ...scenario, [part]: value }).filter(([, each]) => each !== undefined);
  return shape.parse(Object.fromEntries(parts));
}

function OfKind({ packs, scenario, onChange }: OfKindProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const { what, on = '', later = '' } = scenario;
  const set = <K extends keyof Scenario>(part: K, value: Scenario[K] | undefined): void =>
    onChange(withPart(scenario, part, value));
  const day = (part: 'on' | 'later', iso: string): void => set(part, iso === '' ? undefined : iso);
  const { on: onWords, later: laterWords } = words[what];
  if (what === 'other-law') {
    return (
      <NativeSelect
        label={t('whatIf.pack')}
        data={[
          none,
          ...packs.map(({ number, name }) => ({
            value: String(number),
            label: t('whatIf.packOf', { number, name: name[language] }),
          })),
        ]}
        value={scenario.pack ?? ''}
        onChange={(event) => set('pack', event.currentTarget.value || undefined)}
      />
    );
  }
  return (
    <>
      {what === 'new-sentence' ? (
        <Sentence scenario={scenario} set={set} />
      ) : (
        <OfModality scenario={scenario} set={set} />
      )}
      {onWords === undefined ? null : (
        <DateField label={t(`whatIf.${onWords}`)} value={on} onChange={(iso) => day('on', iso)} w={200} />
      )}
      {laterWords === undefined || (what === 'refusal' && !isByCourt(scenario)) ? null : (
        <DateField label={t(`whatIf.${laterWords}`)} value={later} onChange={(iso) => day('later', iso)} w={240} />
      )}
    </>
  );
}

const isByCourt = ({ modality }: Scenario): boolean =>
  modality !== undefined && modalityOf(modality).decider !== 'minister';

interface PartProps {
  readonly scenario: Scenario;
  readonly set: <K extends keyof Scenario>(part: K, value: Scenario[K] | undefined) => void;
}

function OfModality({ scenario, set }: PartProps): ReactNode {
  const { t } = useTranslation('calendar');
  const values = useValues();
  const { what, modality, counts } = scenario;
  return (
    <>
      <NativeSelect
        label={t('whatIf.modality')}
        data={[none, ...choicesOf(modalityShape.options, values.modality)]}
        value={modality ?? ''}
        onChange={(event) => {
          const chosen = modalityShape.options.find((each) => each === event.currentTarget.value);
          set('modality', chosen);
        }}
      />
      {what === 'granted-leave' && modality === 'interruption' ? (
        <NativeSelect
          label={t('whatIf.counts')}
          data={[none, ...choicesOf(counted, values.counts)]}
          value={counts ?? ''}
          onChange={(event) => {
            const chosen = counted.find((each) => each === event.currentTarget.value);
            set('counts', chosen);
          }}
        />
      ) : null}
    </>
  );
}

function Sentence({ scenario, set }: PartProps): ReactNode {
  const { t } = useTranslation(['calendar', 'dossier']);
  const { recidivism, length = '' } = scenario;
  const answer = recidivism === undefined ? '' : recidivism ? 'yes' : 'no';
  return (
    <>
      <LengthFields
        label={t('calendar:whatIf.length')}
        value={length}
        onChange={(value) => set('length', value === '' ? undefined : value)}
      />
      <NativeSelect
        label={t('calendar:whatIf.recidivism')}
        data={[
          { value: '', label: t('calendar:whatIf.unknown') },
          { value: 'yes', label: t('calendar:whatIf.yes') },
          { value: 'no', label: t('calendar:whatIf.no') },
        ]}
        value={answer}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set('recidivism', value === '' ? undefined : value === 'yes');
        }}
      />
    </>
  );
}
