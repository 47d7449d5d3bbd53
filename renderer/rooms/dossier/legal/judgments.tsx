/** Judgments, each as one card: typed at once in one form, and each value changed where it stands. */
import { useEffect, useState, type ReactNode } from 'react';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import type { EntityRow } from '../../../fields/entries/use-entity-rows.ts';
import { usePending, type Pending } from '../../../fields/use-pending.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { JudgmentCard } from './judgment-card.tsx';
import { JudgmentForm } from './judgment-form.tsx';
import classes from './legal.module.css';
import type { LegalTabProps } from './legal-tab-props.ts';
import { Part } from './part.tsx';
import { Place, useWanted } from './wanted.tsx';

export function Judgments({ section }: LegalTabProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { rows, begin } = useJudgmentRows(section);
  const { times } = useWanted('judgment/new');
  // Asked for by a row that misses one: begun once for each time.
  useEffect(() => (times === 0 ? undefined : begin()), [begin, times]);
  return (
    <Place name="judgment/new">
      {() => (
        <Part
          title={t('legal.judgments')}
          add={section.canWrite ? t('legal.addJudgment') : undefined}
          onAdd={begin}
          none={rows.length === 0 ? t('legal.noJudgments') : undefined}
        >
          {rows.map((row) => (
            <Judgment key={row.id} {...row} section={section} onNext={begin} />
          ))}
        </Part>
      )}
    </Place>
  );
}

interface JudgmentProps extends EntityRow {
  readonly section: SectionView;
  readonly onNext: () => void;
}

function Judgment({ id, entity, section, onLeftEmpty, onNext }: JudgmentProps): ReactNode {
  const [isNew] = useState(entity === undefined);
  const [typing, setTyping] = useState(isNew);
  const { canWrite } = section;
  if (!typing)
    return (
      <article className={classes.judgment} data-judgment={id}>
        <JudgmentCard id={id} entity={entity} canWrite={canWrite} onChange={() => setTyping(true)} />
      </article>
    );
  return (
    <article className={classes.judgment} data-judgment={id}>
      <JudgmentForm
        id={id}
        entity={entity}
        canWrite={canWrite}
        {...(isNew && { onNext })}
        onDone={() => {
          setTyping(false);
          onLeftEmpty();
        }}
      />
    </article>
  );
}

/** Any of its parts may be typed first, so a draft of each says that one was begun. */
function useJudgmentRows(section: SectionView): { readonly rows: readonly EntityRow[]; begin(): void } {
  const [head, sentence] = [useBegun(section, 'judgment'), useBegun(section, 'sentence')];
  const begun = new Map([...sentence.begun, ...head.begun].map(({ id }) => [id, id]));
  const known = listOf(section, 'judgment').map((entity): EntityRow => ({
    id: entity.id,
    entity,
    fresh: false,
    onLeftEmpty: () => undefined,
  }));
  const fresh = [...begun.keys()].map((id): EntityRow => ({
    id,
    entity: undefined,
    fresh: false,
    onLeftEmpty: () => [head, sentence].forEach((pending) => pending.forget(id)),
  }));
  return { rows: [...known, ...fresh], begin: head.begin };
}

const useBegun = (section: SectionView, unit: string): Pending => usePending('legal', 'judgment', unit, section);
