/** Judgments that are not final: not counted, by which article, what they would change once they are, and what to do then. */
import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import {
  isMoved,
  onceFinal,
  regimeNames,
  totalInWords,
  type OnceFinal,
  type RegimeStep,
} from '../../../../../shared/release/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { MovedTable } from './scenario-result.tsx';
import type { LawHere } from '../law-here.ts';
import classes from '../missing-rows.module.css';
import { useWant } from '../wanted.tsx';
import { pair } from '../../../../i18n/pair.ts';

export interface NotFinalRowsProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function NotFinalRows({ section, law }: NotFinalRowsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const id = useId();
  const pending = listOf(section, 'judgment').filter((each) => law.recorded.notFinal.has(each.id));
  if (pending.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby={id}>
      <h2 id={id}>{t('legal.pending.title')}</h2>
      <p className={classes.state}>{t('legal.pending.why')}</p>
      <ul>
        {pending.map((each) => (
          <NotFinal key={each.id} entity={each} law={law} canWrite={section.canWrite} />
        ))}
      </ul>
    </section>
  );
}

interface NotFinalProps {
  readonly entity: EntityView;
  readonly law: LawHere;
  readonly canWrite: boolean;
}

function NotFinal({ entity, law, canWrite }: NotFinalProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const want = useWant();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const said = read('legal', 'judgment', entity, 'judgment');
  const final = read('legal', 'judgment', entity, 'final');
  const court = said?.court ?? t('legal.judgment');
  const name = said?.date === undefined ? court : `${court}, ${format.numericDate(said.date)}`;
  return (
    <li data-not-final={entity.id} className={classes.tall}>
      <IconHourglass size={16} aria-hidden />
      <span className={classes.what}>
        {name}
        {final?.since === undefined ? null : (
          <>
            {' '}
            <span className={classes.state}>{t('legal.finalFrom', { date: format.numericDate(final.since) })}</span>
          </>
        )}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t('legal.pending.changes')}
      </Button>
      {canWrite ? (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.fill ?? ''}
          aria-label={pair(t('legal.pending.final'), name)}
          onClick={() => want(`judgment/${entity.id}/final`)}
        >
          {t('legal.pending.final')}
        </Button>
      ) : null}
      {isOpen ? (
        <div id={id} className={classes.below}>
          <Changes change={onceFinal(law, entity.id)} />
          <p>{t('legal.pending.do')}</p>
        </div>
      ) : null}
    </li>
  );
}

function Changes({ change }: { readonly change: OnceFinal | undefined }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  if (change === undefined) return <p>{t('legal.pending.noSentence')}</p>;
  const inWords = (step: RegimeStep | undefined): string =>
    step === undefined
      ? t('legal.pending.none')
      : `${totalInWords(step.total, language)} (${regimeNames[step.regime][language]})`;
  return (
    <>
      <p>{t('legal.pending.total', { before: inWords(change.before), after: inWords(change.after) })}</p>
      <MovedTable moved={change.moved.filter(isMoved)} />
    </>
  );
}
