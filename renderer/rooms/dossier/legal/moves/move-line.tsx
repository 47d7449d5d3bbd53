/** One limit: what, whose move, by when, what follows; its rule behind a click. What silence granted stands as granted. */
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconGavel, IconPencilPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  actorNames,
  addDays,
  basisInWords,
  codeWords,
  eventNames,
  kindName,
  questions,
  type LawCode,
  type NamedKind,
} from '../../../../../shared/release/index.ts';
import { citation, shortCitation } from '../../../../../shared/law/index.ts';
import { capital, useFormat, type Format } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { Sure } from '../table/sure.tsx';
import { Disclosure } from '../table/disclosure.tsx';
import table from '../table/table.module.css';
import { useWant } from '../wanted.tsx';
import { hasNoDay, type Move } from './moves.ts';
import type { Probation } from './probation.ts';
import classes from './moves.module.css';

export interface MoveLineProps {
  readonly move: Move;
  readonly canWrite: boolean;
}

export function MoveLine({ move, canWrite }: MoveLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { what, state } = move;
  return (
    <Disclosure
      data={{ 'data-move': what, 'data-state': state }}
      name={nameOf(move, t, language)}
      note={<Of move={move} />}
      columns={4}
      cells={
        state === 'silent' ? (
          <Silent move={move} />
        ) : (
          <>
            <td className={classes.whose}>{softly(actorNames[move.who][language])}</td>
            <td>
              <By move={move} />
            </td>
            <td>
              <Missed move={move} />
            </td>
          </>
        )
      }
      details={() => <Details move={move} canWrite={canWrite} />}
    />
  );
}

type Say = ReturnType<typeof useTranslation<'dossier'>>['t'];

function nameOf({ what, who }: Move, t: Say, language: Format['language']): string {
  if (what === 'ask-by') return t('legal.moves.askBy');
  // Nobody else than the director asks on a placement: for the safety measure that may follow on it.
  return what === 'request' && who === 'director'
    ? t('legal.moves.safetyMeasure')
    : capital(eventNames[what][language]);
}

/** Of what it is; where another row is of the same step, also from what it runs and where that stands. */
function Of({ move: { what, of, from, limits, isOneOf, ifArticle32 } }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, numericDate } = useFormat();
  const [limit] = limits;
  const apart =
    isOneOf === true && from !== undefined && limit !== undefined
      ? `${t('legal.moves.from', { what: eventNames[from.event][language], date: numericDate(from.on) })} ${capital(shortCitation(limit, language))}`
      : undefined;
  return (
    <>
      <div className={table.note}>{namesOf(of, language)}</div>
      {apart === undefined ? null : <div className={table.note}>{apart}</div>}
      {isOneOf === true && limit?.onlyIf?.mainSentences === true ? (
        <div className={table.note}>
          {t(limit.onlyIf.totalAboveMonths === undefined ? 'legal.moves.ifCorrectional' : 'legal.moves.ifCriminal')}
        </div>
      ) : null}
      {what === 'treatment-report' ? <div className={table.note}>{t('legal.moves.ifTreatment')}</div> : null}
      {ifArticle32 === undefined ? null : (
        <div className={table.note} data-if-article32={ifArticle32}>
          {t(ifArticle32 ? 'legal.moves.ifNeeded' : 'legal.moves.ifNotNeeded')}
        </div>
      )}
    </>
  );
}

/** The longest of them may be parted where a reader would. */
const softly = (name: string): string => name.replace(/(uitvoerings|vollstreckungs)(?=\p{L})/u, '$1\u00AD');

const namesOf = (kinds: readonly NamedKind[], language: Format['language']): string =>
  kinds.map((kind) => kindName(kind)[language]).join(', ');

/** Deemed granted: no decision came, and the law says what that means. */
function Silent({ move: { latest, doubts } }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const on = addDays(latest, 1);
  return (
    <td colSpan={3} data-deemed-granted={on}>
      <strong className={classes.granted}>
        <IconGavel size={16} aria-hidden /> {t('legal.moves.deemedGranted', { date: format.numericDate(on) })}
      </strong>{' '}
      <span className={table.small}>{t('legal.moves.noDecision', { date: format.numericDate(latest) })}</span>
      {doubts.includes('civil-service-days') ? (
        <div className={table.small} data-maybe-later>
          {t('legal.moves.maybeLater')}
        </div>
      ) : null}
    </td>
  );
}

/** The day; the later one where the Judicial Code governs; and how it stands. */
function By({ move }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { date, latest, bound, state, metOn, probation } = move;
  const day = format.numericDate(date);
  if (state === 'met')
    return (
      <span className={table.small}>
        <IconCircleCheck size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
        {metOn === undefined ? t('legal.met') : t('legal.metOn', { date: format.numericDate(metOn) })}
      </span>
    );
  if (probation !== undefined) return <Until probation={probation} />;
  if (hasNoDay(move)) return <span className={classes.from}>{t('legal.moves.firstHearing')}</span>;
  return (
    <>
      {bound === 'not-before' ? (
        <span className={classes.from}>{t('legal.moves.notBefore', { date: day })}</span>
      ) : (
        <span className={`${table.holds} ${state === 'late' ? table.late : ''}`}>{day}</span>
      )}{' '}
      {latest > date ? (
        <span className={table.other} title={t('legal.moves.judicialCode', { date: format.numericDate(latest) })}>
          {t('legal.moves.orLater', { date: format.numericDate(latest) })}
        </span>
      ) : null}
      <Standing move={move} />
    </>
  );
}

/** The last day of a probation period, and what makes it that day. */
function Until({ probation: { last, by } }: { readonly probation: Probation }): ReactNode {
  const { t } = useTranslation('dossier');
  const { numericDate } = useFormat();
  const [day = '', other] = last.map((each) => numericDate(each));
  return (
    <span data-probation={by}>
      <span className={table.holds}>{t('legal.moves.probation.until', { date: day })}</span>{' '}
      {other === undefined ? null : <span className={table.other}>{t('legal.moves.orLater', { date: other })}</span>}
      <div className={table.small}>{t(`legal.moves.probation.${by}`)}</div>
    </span>
  );
}

function Standing({ move: { date, latest, state, bound, atOnce } }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (state === 'past') return <div className={table.other}>{t('legal.moves.isPast')}</div>;
  if (state === 'late')
    return (
      <div className={table.late} title={format.relative(latest)}>
        <IconAlertTriangle size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('legal.moves.late')}
      </div>
    );
  const isAtOnce = bound === 'at-once' || atOnce === true;
  const when = isAtOnce ? t('legal.moves.atOnce') : format.relative(date);
  if (latest > date && state === 'open') return null;
  return (
    <div className={table.other} title={when}>
      {state === 'projected' && atOnce !== true ? t('legal.moves.projected') : when}
    </div>
  );
}

function Missed({ move: { limits, state, metOn } }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { language } = useFormat();
  const [limit] = limits;
  if (limit === undefined || (state === 'met' && metOn !== undefined)) return null;
  return <span className={table.clipped}>{limit.missed[language]}</span>;
}

/** What the text leaves open, and what a jurist would have to answer. */
function OpenPoint({ code }: { readonly code: LawCode }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const question = questions[code];
  return (
    <>
      <p>{codeWords[code][language]}</p>
      {question === undefined ? null : <p>{t('calendar.question', { question: question[language] })}</p>}
    </>
  );
}

function Details({ move, canWrite }: MoveLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { language } = format;
  const { limits, pack, from, doubts, latest, date, status, state, atOnce, isComputed, placedFrom } = move;
  return (
    <>
      <dl>
        {limits.map((limit) => (
          <div key={limit.id} style={{ display: 'contents' }}>
            <dt>{t('calendar.rule')}</dt>
            <dd>
              <p>{limit.summary[language]}</p>
              <div className={table.cite}>
                {citation(limit, language)}. {capital(basisInWords({ rules: [limit.id], pack }, language))}.
              </div>
            </dd>
            <dt>{t('legal.moves.head.missed')}</dt>
            <dd>{limit.missed[language]}</dd>
          </div>
        ))}
        <dt>{t('calendar.headSure')}</dt>
        <dd>
          <Sure status={status} />
          {from === undefined
            ? null
            : ` ${t('legal.moves.from', { what: eventNames[from.event][language], date: format.numericDate(from.on) })}`}
          {isComputed === true ? <p>{t('legal.moves.computedFrom')}</p> : null}
          {placedFrom === undefined ? null : <p>{t(`legal.moves.placedFrom.${placedFrom}`)}</p>}
          {atOnce === true ? <p>{t('legal.moves.atOnceWhy')}</p> : null}
          {state === 'projected' ? <p>{t('legal.moves.projectedWhy')}</p> : null}
          {latest > date ? <p>{t('legal.moves.judicialCode', { date: format.numericDate(latest) })}</p> : null}
          {doubts.map((code) => (
            <OpenPoint key={code} code={code} />
          ))}
        </dd>
      </dl>
      {canWrite ? <Note move={move} /> : null}
    </>
  );
}

/** The way to where it is noted that it happened. */
function Note({ move: { request, procedure, of, what, state } }: Pick<MoveLineProps, 'move'>): ReactNode {
  const { t } = useTranslation('dossier');
  const want = useWant();
  // The director’s letter on a safety measure has no place of its own.
  const isUnasked = procedure === undefined || procedure.startsWith('unasked-');
  if (request === undefined || what === 'ask-by' || state === 'met' || (isUnasked && what === 'request')) return null;
  // Advice that nobody asked for is a step like any other.
  const place = what === 'advice' && request !== '' ? 'outcome' : what === 'decision' ? 'decisions' : 'events';
  return (
    <Text component="div" mt="xs">
      <ButtonWithIcon
        size="compact-sm"
        variant="default"
        icon={IconPencilPlus}
        onClick={() => want(`${place}/${request}`, isUnasked ? `${what}/${of[0] ?? ''}` : what)}
      >
        {t('legal.moves.note')}
      </ButtonWithIcon>
    </Text>
  );
}
