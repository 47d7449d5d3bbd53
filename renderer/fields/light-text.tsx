/** A text with its lists and bold words as such (shared/dossier/light-text.ts); whoever copies it gets what is shown. */
import type { ReactNode } from 'react';
import { textParts, type TextRun } from '../../shared/dossier/light-text.ts';
import classes from './light-text.module.css';

export interface LightTextProps {
  readonly text: string;
  /** How words are shown within their look, where something in them is marked. */
  readonly show?: (run: TextRun) => ReactNode;
}

export function LightText({ text, show = ({ text: words }) => words }: LightTextProps): ReactNode {
  const shown = (runs: readonly TextRun[]): ReactNode =>
    runs.map((run) =>
      run.isStrong ? <strong key={run.start}>{show(run)}</strong> : <span key={run.start}>{show(run)}</span>,
    );
  return textParts(text).map((part, at) => {
    // By its place: the same text has the same parts.
    if (part.kind === 'lines')
      return (
        <p key={at} className={classes.lines} dir="auto">
          {shown(part.runs)}
        </p>
      );
    const List = part.isNumbered ? 'ol' : 'ul';
    return (
      <List key={at} className={classes.list} dir="auto">
        {part.items.map((runs, item) => (
          <li key={item}>{shown(runs)}</li>
        ))}
      </List>
    );
  });
}
