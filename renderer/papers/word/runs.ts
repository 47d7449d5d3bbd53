/** Lines of text for Word: language of each piece, direction of what somebody wrote, line breaks. */
import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import { cleanText } from '../model/clean.ts';
import type { Line, Run } from '../model/blocks.ts';
import { locales } from './measures.ts';

const grey = '4A5058';

export interface Setting {
  /** Half points; without it the size of the document. */
  readonly size?: number;
  readonly isBold?: boolean;
  /** The second language on a line of its own, as in heads of tables. */
  readonly isStacked?: boolean;
}

export const wordRuns = (line: Line, setting: Setting = {}): readonly TextRun[] =>
  line.flatMap((run) => wordRun(run, setting));

function wordRun({ text, lang, look, own }: Run, { size, isBold, isStacked }: Setting): readonly TextRun[] {
  const isSecond = look === 'second';
  const options: IRunOptions = {
    ...(size !== undefined && { size }),
    ...((isBold === true || look === 'strong') && { bold: !isSecond }),
    ...(lang !== undefined && { language: { value: locales[lang] } }),
    ...(isSecond && { italics: true }),
    ...((isSecond || look === 'mark') && { color: grey }),
    ...(own === true && isRightToLeft(text) && { rightToLeft: true }),
  };
  const said = isSecond && isStacked !== true ? ` / ${text}` : text;
  return broken(said, options, isSecond && isStacked === true);
}

/** One run for each line of a text. */
export const broken = (text: string, options: IRunOptions, startsBroken = false): readonly TextRun[] =>
  cleanText(text)
    .split('\n')
    .map((part, at) => new TextRun({ ...options, text: part, ...((at > 0 || startsBroken) && { break: 1 }) }));

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = /\p{Letter}/u;

/** By its first letter, as a browser does for `dir="auto"`. */
export function isRightToLeft(text: string): boolean {
  const first = leftToRight.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

export const paragraph = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children });
