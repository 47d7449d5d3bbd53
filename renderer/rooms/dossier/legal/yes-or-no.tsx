/** What a judgment says or does not say: until somebody answers, neither yes nor no stands there. */
import type { ReactNode } from 'react';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { Segments } from '../../../ui/segments.tsx';
import classes from './judgment-form.module.css';

type Final = UnitValue<'legal', 'judgment', 'final'>;
type Recidivism = UnitValue<'legal', 'judgment', 'recidivism'>;

/** In the shape of a unit’s own form, so that a draft is read by either. */
interface FinalForm {
  readonly [name: string]: string | boolean;
  readonly final: boolean;
  readonly since: string;
  readonly answered: boolean;
}
interface RecidivismForm {
  readonly [name: string]: string | boolean;
  readonly established: boolean;
  readonly answered: boolean;
}

interface Asked<V, F> {
  readonly empty: F;
  readonly toForm: (value: V) => F;
  readonly toValue: (form: F) => V | undefined;
  readonly fields: (form: F, set: (form: F) => void) => ReactNode;
}

interface YesOrNoProps {
  readonly label: string;
  readonly words: readonly [yes: string, no: string];
  readonly answer: boolean | undefined;
  readonly onAnswer: (yes: boolean) => void;
}

function YesOrNo({ label, words: [yes, no], answer, onAnswer }: YesOrNoProps): ReactNode {
  return (
    <div className={classes.question}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <Segments
        aria-label={label}
        data={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
        value={answer === undefined ? '' : answer ? 'yes' : 'no'}
        onChange={(value) => onAnswer(value === 'yes')}
      />
    </div>
  );
}

/** A day says that it is final. */
export function useFinalForm(): Asked<Final, FinalForm> {
  const { t } = useTranslation('dossier');
  return {
    empty: { final: false, since: '', answered: false },
    toForm: ({ final, since }) => ({ final, since: since ?? '', answered: true }),
    toValue: ({ final, since, answered }) => {
      if (!answered) return undefined;
      return { final, ...(final && since !== '' && { since }) };
    },
    fields: (form, set) => (
      <div className={classes.answers}>
        <YesOrNo
          label={t('legal.addFinal')}
          words={[t('legal.yes'), t('legal.no')]}
          answer={form.answered ? form.final : undefined}
          onAnswer={(final) => set({ ...form, final, answered: true })}
        />
        {form.answered && !form.final ? null : (
          <DateField
            className={classes.day}
            label={t('legal.since')}
            value={form.since}
            onChange={(since) =>
              set({ final: since !== '' || form.final, since, answered: since !== '' || form.answered })
            }
          />
        )}
      </div>
    ),
  };
}

export function useRecidivismForm(): Asked<Recidivism, RecidivismForm> {
  const { t } = useTranslation('dossier');
  return {
    empty: { established: false, answered: false },
    toForm: ({ established }) => ({ established, answered: true }),
    toValue: ({ established, answered }) => (answered ? { established } : undefined),
    fields: (form, set) => (
      <YesOrNo
        label={t('legal.addRecidivism')}
        words={[t('legal.yes'), t('legal.no')]}
        answer={form.answered ? form.established : undefined}
        onAnswer={(established) => set({ established, answered: true })}
      />
    ),
  };
}
