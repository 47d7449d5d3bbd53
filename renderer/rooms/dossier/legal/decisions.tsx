/** Decisions: on a request, or known without one; each with its dates and the conditions as they were imposed. */
import { IconGavel, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { FieldTerm } from '../../../fields/field-term.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { hasShapeOf } from '../../../fields/form-shape.ts';
import { ConditionMore } from '../after-release/condition-more.tsx';
import { OfferedConditions } from '../after-release/offered-conditions.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending, type Begun } from '../../../fields/use-pending.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './legal.module.css';

export interface DecisionsProps {
  readonly section: SectionView;
  /** Without it: decisions that name no request. */
  readonly request?: EntityView;
}

/** Something begun belongs here when it was begun here, or when its draft says so. */
const belongs = (begun: Begun, field: 'request' | 'decision', id: string): boolean =>
  begun.draft === undefined || (hasShapeOf({ [field]: '' }, begun.draft) && begun.draft[field] === id);

export function Decisions({ section, request }: DecisionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const requestId = request?.id ?? '';
  const pending = usePending('legal', 'decision', 'decision', section);
  const known = listOf(section, 'decision').filter(
    (entity) => (read('legal', 'decision', entity, 'decision')?.request ?? '') === requestId,
  );
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...known.map((entity) => ({ id: entity.id, entity })),
    ...pending.begun.filter((begun) => belongs(begun, 'request', requestId)),
  ];
  return (
    <>
      {rows.map(({ id, entity }) => (
        <Decision
          key={id}
          id={id}
          entity={entity}
          section={section}
          begun={{ request: requestId, modality: read('legal', 'request', request, 'request')?.modality ?? '' }}
          fresh={pending.newest === id}
          onLeftEmpty={() => pending.forget(id)}
        />
      ))}
      {section.canWrite && rows.every(({ entity }) => entity !== undefined) ? (
        <ButtonWithIcon mt="xs" size="compact-sm" variant="subtle" icon={IconGavel} onClick={() => pending.begin()}>
          {t('legal.addDecision')}
        </ButtonWithIcon>
      ) : null}
    </>
  );
}

interface DecisionProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly section: SectionView;
  readonly begun: { readonly request: string; readonly modality: string };
  readonly fresh: boolean;
  readonly onLeftEmpty: () => void;
}

function Decision({ id, entity, section, begun, fresh, onLeftEmpty }: DecisionProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  const { canWrite } = section;
  const { outcome, modality } = read('legal', 'decision', entity, 'decision') ?? {};
  const isKept = modality === 'supervised-release' && outcome === 'refused';
  return (
    <section className={classes.sub} aria-label={t('legal.decision')} data-decision={id}>
      <UnitEntry
        place={unitPlace('legal', 'decision', id, 'decision')}
        view={entity?.units['decision']}
        form={{ start: begun }}
        canWrite={canWrite}
        fresh={fresh}
        onLeftEmpty={onLeftEmpty}
      />
      {entity === undefined ? null : (
        <>
          <TakenOutOrChanged section="legal" entity={entity} canWrite={canWrite} />
          {isKept ? <p className={classes.dateNote}>{t('legal.deprivationOfLiberty')}</p> : null}
          {outcome === 'granted' ? (
            <UnitEntry
              place={unitPlace('legal', 'decision', id, 'release')}
              view={entity.units['release']}
              canWrite={canWrite}
              add={t('legal.addRelease')}
              shown={({ on }) => t('legal.releaseIs', { date: format.date(on) })}
            />
          ) : (
            <UnitEntry
              place={unitPlace('legal', 'decision', id, 'newRequest')}
              view={entity.units['newRequest']}
              canWrite={canWrite}
              add={t(isKept ? 'legal.addNextAdvice' : 'legal.addNewRequest')}
              shown={({ from }) => t(isKept ? 'legal.nextAdviceIs' : 'legal.newRequestIs', { date: format.date(from) })}
            />
          )}
          {outcome === 'granted' ? (
            <UnitEntry
              place={unitPlace('legal', 'decision', id, 'proofPeriod')}
              view={entity.units['proofPeriod']}
              canWrite={canWrite}
              add={t('after.addProofPeriod')}
              shown={({ from, until, source }) =>
                t(until === undefined ? 'after.proofPeriodOpen' : 'after.proofPeriodIs', {
                  from: format.date(from),
                  until: until === undefined ? '' : format.date(until),
                  source: values.dateSource[source],
                })
              }
            />
          ) : null}
          {outcome === 'granted' ? <Conditions section={section} decision={id} /> : null}
        </>
      )}
    </section>
  );
}

export interface ConditionsProps {
  readonly section: SectionView;
  /** Empty: conditions that name no decision. */
  readonly decision: string;
}

export function Conditions({ section, decision }: ConditionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const pending = usePending('legal', 'condition', 'condition', section);
  const known = listOf(section, 'condition').filter(
    (entity) => (read('legal', 'condition', entity, 'condition')?.decision ?? '') === decision,
  );
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...known.map((entity) => ({ id: entity.id, entity })),
    ...pending.begun.filter((begun) => belongs(begun, 'decision', decision)),
  ];
  if (rows.length === 0 && (decision === '' || !section.canWrite)) return null;
  return (
    <div className={classes.sub}>
      <h3>
        <FieldTerm id="special-conditions">{t('legal.conditions')}</FieldTerm>
      </h3>
      <ul className={classes.conditions}>
        {rows.map(({ id, entity }) => (
          <li key={id}>
            <UnitEntry
              place={unitPlace('legal', 'condition', id, 'condition')}
              view={entity?.units['condition']}
              form={{ start: { decision: decision } }}
              canWrite={section.canWrite}
              fresh={pending.newest === id}
              onLeftEmpty={() => pending.forget(id)}
              shown={({ kind, ground, text }) => (
                <>
                  {text}{' '}
                  <span className={classes.dateNote}>
                    ({values.conditionKind[kind].toLowerCase()}
                    {ground === undefined ? '' : `, ${values.conditionGround[ground]}`})
                  </span>
                </>
              )}
            />
            {entity === undefined ? null : (
              <>
                <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
                <ConditionMore condition={entity} section={section} />
              </>
            )}
          </li>
        ))}
      </ul>
      {section.canWrite ? (
        <ButtonWithIcon size="compact-sm" variant="subtle" icon={IconPlus} onClick={() => pending.begin()}>
          {t('legal.addCondition')}
        </ButtonWithIcon>
      ) : null}
      {decision === '' ? null : <OfferedConditions section={section} decision={decision} />}
    </div>
  );
}
