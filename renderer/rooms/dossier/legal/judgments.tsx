/** Judgments as they were given, and the stays in prisons. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import classes from './legal.module.css';

export interface LegalPartProps {
  readonly section: SectionView;
}

export function Judgments({ section }: LegalPartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('legal', 'judgment', 'judgment', section);
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...listOf(section, 'judgment').map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <Block
      title={t('legal.judgments')}
      add={section.canWrite ? t('legal.addJudgment') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('legal.noJudgments') : null}
    >
      {rows.map(({ id, entity }) => (
        <Judgment
          key={id}
          id={id}
          entity={entity}
          canWrite={section.canWrite}
          fresh={pending.newest === id}
          onLeftEmpty={() => pending.forget(id)}
        />
      ))}
    </Block>
  );
}

interface JudgmentProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onLeftEmpty: () => void;
}

function Judgment({ id, entity, canWrite, fresh, onLeftEmpty }: JudgmentProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  return (
    <article className={kit.card}>
      <UnitEntry
        place={unitPlace('legal', 'judgment', id, 'judgment')}
        view={entity?.units['judgment']}
        canWrite={canWrite}
        fresh={fresh}
        onLeftEmpty={onLeftEmpty}
        shown={({ court, date, text }) => (
          <>
            <strong>{court}</strong>
            {date === undefined ? null : <span className={classes.met}> · {format.date(date)}</span>}
            {text === '' ? null : <div>{text}</div>}
          </>
        )}
      />
      {entity === undefined ? null : (
        <>
          <TakenOutOrChanged section="legal" entity={entity} canWrite={canWrite} />
          <UnitEntry
            place={unitPlace('legal', 'judgment', id, 'sentence')}
            view={entity.units['sentence']}
            canWrite={canWrite}
            add={t('calendar.addSentence')}
          />
          <UnitEntry
            place={unitPlace('legal', 'judgment', id, 'final')}
            view={entity.units['final']}
            canWrite={canWrite}
            add={t('legal.addFinal')}
            shown={({ final, since }) => finalWords(final, since === undefined ? undefined : format.date(since))}
          />
          <UnitEntry
            place={unitPlace('legal', 'judgment', id, 'recidivism')}
            view={entity.units['recidivism']}
            canWrite={canWrite}
            add={t('legal.addRecidivism')}
            shown={({ established }) => (established ? t('legal.recidivismYes') : t('legal.recidivismNo'))}
          />
          <UnitEntry
            place={unitPlace('legal', 'judgment', id, 'particulars')}
            view={entity.units['particulars']}
            canWrite={canWrite}
            add={t('calendar.addParticulars')}
          />
        </>
      )}
    </article>
  );

  function finalWords(final: boolean, since: string | undefined): string {
    if (!final) return t('legal.notFinal');
    return since === undefined ? t('legal.final') : t('legal.finalSince', { date: since });
  }
}

export function Stays({ section }: LegalPartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('legal', 'stay', 'stay', section);
  const stays = [...listOf(section, 'stay')].sort((a, b) => fromOf(b).localeCompare(fromOf(a)));
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...pending.begun,
    ...stays.map((entity) => ({ id: entity.id, entity })),
  ];
  return (
    <Block
      title={t('legal.stays')}
      add={section.canWrite ? t('legal.addStay') : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? t('legal.noStays') : null}
    >
      <ul className={classes.dates}>
        {rows.map(({ id, entity }) => (
          <li key={id} className={classes.line}>
            <div className={classes.lineBody}>
              <UnitEntry
                place={unitPlace('legal', 'stay', id, 'stay')}
                view={entity?.units['stay']}
                canWrite={section.canWrite}
                fresh={pending.newest === id}
                onLeftEmpty={() => pending.forget(id)}
              />
              {entity === undefined ? null : (
                <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
              )}
            </div>
            {section.canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
          </li>
        ))}
      </ul>
    </Block>
  );
}

const fromOf = (entity: EntityView): string => read('legal', 'stay', entity, 'stay')?.from ?? '';
