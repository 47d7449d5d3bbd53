/** Who heard what, large, in the person's language: the same list as on paper, and the same foot. */
import type { ReactNode } from 'react';
import { read } from '../../../../shared/dossier/read.ts';
import { heardOf } from '../../../../shared/disclosure/heard.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { articleOf, whatOf, whyOf, workOf } from '../../../papers/kinds/heard.ts';
import { reportOf } from '../../../papers/kinds/report.ts';
import { tongue } from '../../../papers/model/words.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import classes from './with-person.module.css';
import { pair } from '../../../i18n/pair.ts';

/** When the person saw the results of the report, and was given a copy of the advice on it. */
function Shown(): ReactNode {
  const { view } = useOpenDossier();
  const { date, language } = useFormat();
  const { units } = tongue(language);
  const report = reportOf({ view });
  const lines = (['shown', 'copied'] as const).flatMap((unit) => {
    const on = read('assessment', 'report', report, unit)?.on;
    return on === undefined ? [] : [pair(units.unit('assessment', 'report', unit), date(on))];
  });
  return lines.map((each) => <p key={each}>{each}</p>);
}

export function PersonHeard(): ReactNode {
  const { view } = useOpenDossier();
  const { language, date } = useFormat();
  const asked = useAnswer((vault) => vault.whatLeft({ dossier: view.id }), 'what left', view.id);
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  const words = tongue(language);
  const { heard } = words.words;
  const rows = heardOf(view.sections, asked.value, todayIso());
  return (
    <section aria-label={words.words.titles.heard}>
      <p>{heard.about}</p>
      <Shown />
      {rows.length === 0 ? <p>{heard.none}</p> : null}
      <ul className={classes.steps}>
        {rows.map((row) => (
          <li key={`${row.on} ${row.to.name} ${whatOf(row, words)}`}>
            <span>
              <bdi>{row.to.name}</bdi>
              {workOf(row, words) === '' ? '' : `, ${workOf(row, words)}`}
            </span>
            <span>{whatOf(row, words)}</span>
            <span className={classes.origin}>
              {[date(row.on), ...row.grounds.map((each) => `${whyOf(each, words)} (${articleOf(each, words)})`)].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>{heard.foot}</p>
    </section>
  );
}
