/** Judgments as they were given, and the stays in prisons. */
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { EntityBlock } from '../../../fields/entries/entity-block.tsx';
import { useEntityRows, type EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import classes from './legal.module.css';

export interface LegalPartProps {
  readonly section: SectionView;
}

export function Judgments({ section }: LegalPartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useEntityRows({ section, place: (id) => unitPlace('legal', 'judgment', id, 'judgment') });
  return (
    <Block
      title={t('legal.judgments')}
      add={section.canWrite ? t('legal.addJudgment') : undefined}
      onAdd={begin}
      empty={rows.length === 0 ? t('legal.noJudgments') : null}
    >
      {rows.map((row) => (
        <Judgment key={row.id} {...row} canWrite={section.canWrite} />
      ))}
    </Block>
  );
}

interface JudgmentProps extends EntityRow {
  readonly canWrite: boolean;
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
  return (
    <EntityBlock
      section={section}
      place={(id) => unitPlace('legal', 'stay', id, 'stay')}
      order={{ newestFirst: true, text: ({ from }) => from }}
      words={{ title: t('legal.stays'), add: t('legal.addStay'), none: t('legal.noStays') }}
    />
  );
}
