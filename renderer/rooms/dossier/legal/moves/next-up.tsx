/** The next move in one line at the top, with what passed without it; pressed, it leads to all of them. */
import { IconAlertTriangle, IconArrowBigRightLine } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { actorNames, eventNames } from '../../../../../shared/release/index.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import table from '../table/table.module.css';
import { useWant } from '../wanted.tsx';
import { hasNoDay, type Moves } from './moves.ts';
import classes from './moves.module.css';
import { movesPlace } from './next-moves.tsx';

export function NextUp({ moves: { ahead } }: { readonly moves: Moves }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const want = useWant();
  const late = ahead.filter(({ state }) => state === 'late').length;
  const next = ahead.find(
    (move) => (move.state === 'open' || move.state === 'projected') && move.bound !== 'not-before' && !hasNoDay(move),
  );
  if (next === undefined && late === 0) return null;
  return (
    <button type="button" className={classes.next} data-next={next?.what} onClick={() => want(movesPlace)}>
      <IconArrowBigRightLine size={16} aria-hidden />
      {next === undefined ? null : (
        <>
          <strong className={table.holds}>{format.numericDate(next.date)}</strong>
          <span className={classes.nextWhat}>
            {next.what === 'ask-by' ? t('legal.moves.askBy') : capital(eventNames[next.what][format.language])}{' '}
            <span className={table.cite}>
              {actorNames[next.who][format.language]}, {format.relative(next.date)}
            </span>
          </span>
        </>
      )}
      {late === 0 ? null : (
        <span className={table.late}>
          <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {t('legal.moves.lateCount', { count: late })}
        </span>
      )}
    </button>
  );
}
