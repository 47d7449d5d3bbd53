/** One piece: what, whose, by when, how it stands, changed in place; its article and what was noted of it behind a click. */
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { single } from '../../../../../shared/dossier/read.ts';
import { pieceState } from '../../../../../shared/dossier/units/file-piece.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import {
  basisInWords,
  codeWords,
  dateOf,
  pieceOwnerNames,
  type FilePiece,
} from '../../../../../shared/release/index.ts';
import { citation } from '../../../../../shared/law/index.ts';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { useValues } from '../../../../fields/use-values.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { Sure } from '../table/sure.tsx';
import { Disclosure } from '../table/disclosure.tsx';
import table from '../table/table.module.css';
import classes from './file.module.css';
import type { PieceState, SaidPiece } from './use-piece-state.ts';

export interface PieceLineProps {
  readonly piece: FilePiece;
  readonly request: string;
  readonly section: SectionView;
  readonly onState: PieceState['set'];
}

export function PieceLine(props: PieceLineProps): ReactNode {
  const { t } = useTranslation('composer');
  const { language } = useFormat();
  const { piece } = props;
  const { row, state, hangsOn } = piece;
  return (
    <Disclosure
      data={{ 'data-piece': row.id, 'data-state': state }}
      name={capital(row.summary[language])}
      note={hangsOn === undefined ? undefined : t(hangsOn)}
      columns={4}
      cells={
        <>
          <td>{pieceOwnerNames[row.whose][language]}</td>
          <td>
            <ByWhen piece={piece} />
          </td>
          <td>
            <State {...props} />
          </td>
        </>
      }
      details={() => <Details {...props} />}
    />
  );
}

function ByWhen({ piece: { deadline } }: Pick<PieceLineProps, 'piece'>): ReactNode {
  const { t } = useTranslation('composer');
  const format = useFormat();
  if (deadline === undefined) return <span className={table.small}>{t('noLimit')}</span>;
  if (deadline.bound === 'at-once') return t('atOnce');
  const { date, latest, state } = deadline;
  return (
    <>
      <span className={classes.day}>{format.numericDate(date)}</span>{' '}
      {latest > date ? <span className={table.other}>{t('orLater', { date: format.numericDate(latest) })}</span> : null}
      {state === 'projected' ? <div className={table.small}>{t('projected')}</div> : null}
    </>
  );
}

/** Chosen in place; two versions are settled behind the click. */
function State({ piece, section, onState }: PieceLineProps): ReactNode {
  const { t } = useTranslation('composer');
  const values = useValues();
  const format = useFormat();
  const { row, state, by, on, entity } = piece;
  const isSettled = (pieceEntity(section, entity)?.units['piece']?.versions.length ?? 0) < 2;
  const said = state === 'open' ? t('open') : values.pieceState[state];
  const day = on === undefined ? null : <div className={table.small}>{format.numericDate(on)}</div>;
  const from = by === 'dossier' ? <div className={table.small}>{t('inDossier')}</div> : null;
  if (!section.canWrite || entity === undefined || !isSettled)
    return (
      <>
        {said}
        {day}
        {from}
      </>
    );
  const choices = pieceState.options.map((value) => ({ value: String(value), label: values.pieceState[value] }));
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('stateOf', { piece: row.summary[format.language] })}
        data={state === 'open' ? [{ value: 'open', label: said }, ...choices] : choices}
        value={state}
        onChange={(event) => {
          const chosen = asState(event.currentTarget.value);
          if (chosen !== undefined) onState(piece, chosen);
        }}
      />
      {day}
      {from}
    </>
  );
}

const asState = (value: string): SaidPiece['state'] | undefined => pieceState.options.find((each) => each === value);

const pieceEntity = (section: SectionView, entity: string | undefined): EntityView | undefined =>
  entity === undefined ? undefined : single(section, entity);

function Details({ piece, request, section }: PieceLineProps): ReactNode {
  const { t } = useTranslation('composer');
  const { language } = useFormat();
  const { row, deadline, entity } = piece;
  return (
    <>
      <dl>
        <dt>{t('article')}</dt>
        <dd>
          {citation(row, language)}
          {(row.doubts ?? []).map((code) => (
            <p key={code}>{codeWords[code][language]}</p>
          ))}
        </dd>
        {deadline === undefined ? null : (
          <>
            <dt>{t('byWhen')}</dt>
            <dd>
              <p>{deadline.limit.summary[language]}</p>
              <Sure status={dateOf(deadline).status} />{' '}
              <span className={table.cite}>
                {citation(deadline.limit, language)}.{' '}
                {capital(basisInWords({ rules: [deadline.rule], pack: deadline.pack }, language))}.
              </span>
              {deadline.doubts.map((code) => (
                <p key={code}>{codeWords[code][language]}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
      {entity === undefined ? null : (
        <UnitEntry
          place={unitPlace('legal', 'file-piece', entity, 'piece')}
          view={pieceEntity(section, entity)?.units['piece']}
          form={{ start: { request, piece: row.id } }}
          canWrite={section.canWrite}
          add={t('addNote')}
        />
      )}
    </>
  );
}
