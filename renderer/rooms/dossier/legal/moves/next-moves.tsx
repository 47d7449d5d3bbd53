/** Next moves: what has to happen, whose move it is, by when, and what follows if it passes; what happened is folded away. */
import type { ReactNode } from 'react';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { codeWords } from '../../../../../shared/release/index.ts';
import { Block } from '../../../../fields/block.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import table from '../table/table.module.css';
import { Place } from '../wanted.tsx';
import { MoveLine } from './move-line.tsx';
import type { Move, Moves } from './moves.ts';
import classes from './moves.module.css';

/** Where the line at the top leads to. */
export const movesPlace = 'moves';

export interface NextMovesProps {
  readonly section: SectionView;
  readonly moves: Moves;
}

export function NextMoves({ section, moves: { ahead, met, past, notCounted } }: NextMovesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  return (
    <Place name={movesPlace}>
      {() => (
        <Block title={t('legal.moves.title')} empty={ahead.length === 0 ? t('legal.moves.none') : null}>
          {ahead.length === 0 ? null : <MovesTable moves={ahead} section={section} label={t('legal.moves.title')} />}
          {notCounted.map((code) => (
            <p key={code} className={classes.notCounted} data-not-counted={code}>
              <strong>{t('legal.moves.notCounted')}</strong> {codeWords[code][language]}
            </p>
          ))}
          {met.length === 0 ? null : (
            <details className={classes.met}>
              <summary>{t('legal.moves.met', { count: met.length })}</summary>
              <MovesTable moves={met} section={section} label={t('legal.moves.met', { count: met.length })} />
            </details>
          )}
          {past.length === 0 ? null : (
            <details className={classes.met} data-past={past.length}>
              <summary>{t('legal.moves.past', { count: past.length })}</summary>
              <p className={table.small}>{t('legal.moves.pastWhy')}</p>
              <MovesTable moves={past} section={section} label={t('legal.moves.past', { count: past.length })} />
            </details>
          )}
        </Block>
      )}
    </Place>
  );
}

interface MovesTableProps {
  readonly moves: readonly Move[];
  readonly section: SectionView;
  readonly label: string;
}

const heads = ['what', 'who', 'by', 'missed'] as const;

function MovesTable({ moves, section, label }: MovesTableProps): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={classes[head]}>
              {t(`legal.moves.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      {moves.map((move) => (
        <MoveLine key={move.id} move={move} canWrite={section.canWrite} />
      ))}
    </table>
  );
}
