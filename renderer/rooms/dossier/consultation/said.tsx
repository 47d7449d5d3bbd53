/** Positions and decisions of one consultation, one below the other, with the button that adds one. */
import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { participantParts, partsOf } from '../../../../shared/dossier/consultation-of.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { FormOptions } from '../../../fields/form/editing.ts';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { newEntityId, unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';
import classes from './consultation.module.css';

export interface SaidProps {
  readonly section: SectionView;
  readonly consultation: string;
  readonly participants: readonly string[];
  readonly canWrite: boolean;
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => name !== ''))];

export function Positions({ section, consultation, participants, canWrite }: SaidProps): ReactNode {
  const { t } = useTranslation('dossier');
  const names = once(participants.map((each) => participantParts(each).capacity || each));
  return (
    <Rows
      title={t('consult.positions')}
      add={t('consult.addPosition')}
      rows={partsOf(section, consultation).positions}
      placeOf={(id) => unitPlace('consultation', 'position', id, 'position')}
      form={{ start: { consultation }, suggest: { agency: names } }}
      shown={(said) => <PositionShown said={said} />}
      canWrite={canWrite}
    />
  );
}

function PositionShown({ said }: { readonly said: UnitValue<'consultation', 'position', 'position'> }): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Text fw={600}>
        <bdi>{said.agency}</bdi>
      </Text>
      {said.rules === undefined ? null : (
        <Text size="sm" dir="auto">
          {said.rules}
        </Text>
      )}
      {said.text === '' ? null : <Text className={classes.words}>{said.text}</Text>}
      {said.dissent === undefined ? null : (
        <div className={classes.dissent}>
          <Text size="sm" c="dimmed">
            {t('consult.dissent')}
          </Text>
          <Text className={classes.words}>{said.dissent}</Text>
        </div>
      )}
    </>
  );
}

interface DecisionsProps extends SaidProps {
  /** What stands beside a decision: its way into the plan. */
  readonly beside?: ((decision: EntityView) => ReactNode) | undefined;
}

export function Decisions({ section, consultation, participants, canWrite, beside }: DecisionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const names = once(participants.map((each) => participantParts(each).name));
  return (
    <Rows
      title={t('consult.decisions')}
      add={t('consult.addDecision')}
      rows={partsOf(section, consultation).decisions}
      placeOf={(id) => unitPlace('consultation', 'decision', id, 'decision')}
      form={{ start: { consultation }, suggest: { owner: names } }}
      shown={(agreed) => <DecisionShown agreed={agreed} />}
      canWrite={canWrite}
      beside={beside}
    />
  );
}

function DecisionShown({ agreed }: { readonly agreed: UnitValue<'consultation', 'decision', 'decision'> }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <>
      <Text fw={600} dir="auto">
        {agreed.text}
      </Text>
      <Text>
        <bdi>{agreed.owner}</bdi> · {t('consult.by', { date: format.date(agreed.due) })}
      </Text>
    </>
  );
}

interface RowsProps<V> {
  readonly title: string;
  readonly add: string;
  readonly rows: readonly EntityView[];
  readonly placeOf: (id: string) => UnitPlace<V>;
  readonly form: FormOptions;
  readonly shown: (value: V) => ReactNode;
  readonly canWrite: boolean;
  readonly beside?: ((entity: EntityView) => ReactNode) | undefined;
}

function Rows<V>(props: RowsProps<V>): ReactNode {
  const { title, add, rows, placeOf, form, shown, canWrite, beside } = props;
  const [begun, setBegun] = useState<readonly string[]>([]);
  const fresh = begun.filter((id) => rows.every((row) => row.id !== id));
  const { unit } = placeOf('');
  if (!canWrite && rows.length === 0) return null;
  const entry = (id: string, entity?: EntityView): ReactNode => (
    <UnitEntry
      place={placeOf(id)}
      view={entity?.units[unit]}
      form={form}
      shown={shown}
      canWrite={canWrite}
      fresh={entity === undefined}
      onLeftEmpty={() => setBegun((before) => before.filter((each) => each !== id))}
    />
  );
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {rows.map((entity) => (
        <div key={entity.id} className={classes.row}>
          <TakenOutOrChanged section="consultation" entity={entity} canWrite={canWrite} />
          {entry(entity.id, entity)}
          {beside?.(entity)}
        </div>
      ))}
      {fresh.map((id) => (
        <div key={id} className={classes.row}>
          {entry(id)}
        </div>
      ))}
      {canWrite ? (
        <ButtonWithIcon
          variant="subtle"
          size="compact-md"
          icon={IconPlus}
          onClick={() => setBegun((before) => [...before, newEntityId()])}
        >
          {add}
        </ButtonWithIcon>
      ) : null}
    </section>
  );
}
