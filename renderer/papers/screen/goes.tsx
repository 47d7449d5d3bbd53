/** Where a paper goes, for the access log (shared/access-log/SPEC.md, A13): what its kind says of it, until something else is chosen. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { longestMotiveWords, needsWords, paperMotives, type PaperMotive } from '../../../shared/access-log/motive.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/motive/motive.module.css';
import type { AskedPaperMotive } from '../../vault/api.ts';
import type { PaperKind } from '../model/paper.ts';

/** Nothing is asked where the kind of paper says it. */
export const usuallyGoes: Readonly<Record<PaperKind, PaperMotive>> = {
  request: 'decision',
  plan: 'person',
  pathway: 'person',
  report: 'decision',
  adviceCover: 'decision',
  filePieces: 'stays',
  fileCover: 'decision',
  silenceGrant: 'decision',
  lateAdvice: 'decision',
  inquiryRequest: 'preparation',
  inquiry: 'preparation',
  followUp: 'by-law',
  guidanceReport: 'by-law',
  handOver: 'preparation',
  sentenceEnd: 'person',
  ownCopy: 'person',
  personDates: 'person',
  everything: 'person',
  supportSheet: 'preparation',
  referralForm: 'preparation',
  invitation: 'preparation',
  minutes: 'stays',
  rightReceipt: 'person',
  rightAnswer: 'person',
  rightForwarded: 'person',
  ownDecision: 'stays',
  correctionNotice: 'by-law',
  heard: 'person',
};

/** What was chosen on screen; `to` follows from the paper where it has an addressee. */
export interface GoesChoice {
  readonly motive?: PaperMotive;
  readonly words?: string;
}

export function goesOf(
  usual: PaperMotive,
  { motive, words = '' }: GoesChoice,
  to: string | undefined,
): AskedPaperMotive {
  const chosen = motive ?? usual;
  return {
    motive: chosen,
    ...(chosen !== 'stays' && to !== undefined && to.trim() !== '' && { to: to.trim().slice(0, longestMotiveWords) }),
    ...(words.trim() !== '' && { words: words.trim() }),
  };
}

export interface GoesProps {
  /** What is meant until somebody chooses. */
  readonly usual: PaperMotive;
  /** How it is asked; of a paper, where nothing is said. */
  readonly label?: string;
  readonly choice: GoesChoice;
  readonly onChange: (choice: GoesChoice) => void;
}

export function Goes({ usual, label, choice, onChange }: GoesProps): ReactNode {
  const { t } = useTranslation('log');
  const motive = choice.motive ?? usual;
  return (
    <div className={classes['goes']}>
      <NativeSelect
        label={label ?? t('why.goes')}
        value={motive}
        data={paperMotives.map((value) => ({ value, label: t(`motive.${value}`) }))}
        onChange={(event) => {
          const chosen = paperMotives.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) onChange({ ...choice, motive: chosen });
        }}
      />
      {needsWords(motive) ? (
        <TextInput
          label={t('why.words')}
          required
          maxLength={longestMotiveWords}
          value={choice.words ?? ''}
          onChange={(event) => onChange({ ...choice, words: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
