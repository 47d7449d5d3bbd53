/** Below a step: the measure of a plan it carries out, with its source behind a click, and a service across the border. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { measureOrigins } from '../../../../shared/directory/measures.ts';
import { sourceText } from '../../../../shared/directory/index.ts';
import { read } from '../../../../shared/dossier/read.ts';
import { capacityOf, isThirdParty } from '../../../../shared/dossier/units/knowing.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { UnitPlace } from '../../../fields/unit-place.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { placesOf } from './model/step-model.ts';
import classes from './step-panel.module.css';

interface StepBesideProps {
  readonly step: EntityView;
  readonly canWrite: boolean;
}

export function StepBeside({ step, canWrite }: StepBesideProps): ReactNode {
  const places = placesOf(step.id);
  return (
    <>
      <WhoAs step={step} canWrite={canWrite} />
      <Beside place={places.measure} step={step} canWrite={canWrite} add="measure">
        <MeasureSource step={step} />
      </Beside>
      <Beside place={places.abroad} step={step} canWrite={canWrite} add="abroad" />
    </>
  );
}

/** Of a name that was typed; whoever is chosen from the people and services known here works on the case. */
function WhoAs({ step, canWrite }: StepBesideProps): ReactNode {
  const { t } = useTranslation('dossier');
  const who = read('plan', 'step', step, 'who')?.actor;
  if (who?.kind !== 'free') return null;
  const capacity = capacityOf(who.kind, read('plan', 'step', step, 'whoAs')?.capacity);
  return (
    <Beside place={placesOf(step.id).whoAs} step={step} canWrite={canWrite} add="whoAs">
      {capacity !== undefined && isThirdParty(capacity) ? (
        <Text size="sm" c="dimmed">
          {t('contacts.third')}
        </Text>
      ) : null}
    </Beside>
  );
}

interface BesideProps<V> extends StepBesideProps {
  readonly place: UnitPlace<V>;
  readonly add: 'measure' | 'abroad' | 'whoAs';
  readonly children?: ReactNode;
}

function Beside<V>({ place, step, canWrite, add, children }: BesideProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const view = step.units[place.unit];
  const count = view?.versions.length ?? 0;
  // Two versions are settled in the row.
  if (count > 1 || (count === 0 && !canWrite)) return null;
  const name = words.unit('plan', 'step', place.unit);
  return (
    <section className={classes.time} aria-label={name}>
      {count === 0 ? null : <h3>{name}</h3>}
      <UnitEntry place={place} view={view} canWrite={canWrite} add={t(`plan.add.${add}`)} />
      {children}
    </section>
  );
}

function MeasureSource({ step }: { readonly step: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const chosen = read('plan', 'step', step, 'measure')?.measure;
  if (chosen === undefined) return null;
  return (
    <details className={classes.source}>
      <summary>{t('plan.measureSource')}</summary>
      {sourceText(measureOrigins[chosen].source, language)}
    </details>
  );
}
