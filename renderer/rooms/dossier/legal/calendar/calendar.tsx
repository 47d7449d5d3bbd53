/** The calendar of the release: each modality with its date and reasons, beside the registry's, or why there is none. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { plainEntities } from '../../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import {
  calendar,
  codeWords,
  kindName,
  questions,
  recordedLaw,
  regimeInWords,
  ruleInWords,
  type Calendar,
  type LawPack,
  type NoOpening,
  type Opening,
  type RecordedLaw,
} from '../../../../../shared/release/law/index.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useLawPacks } from '../../../../data/law-packs.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { Block } from '../../../../fields/block.tsx';
import { useSection } from '../../../../fields/dossier-context.tsx';
import classes from '../legal.module.css';
import { ExampleLink } from '../../../../widgets/example-link.tsx';
import { Explaining } from './explaining.tsx';
import { CalendarFile } from './calendar-file.tsx';
import { OpeningLine } from './opening-line.tsx';

export function ReleaseCalendar({ section }: { readonly section: SectionView }): ReactNode {
  const packs = useLawPacks();
  return packs === undefined ? null : <Computed section={section} packs={packs} />;
}

interface ComputedProps {
  readonly section: SectionView;
  readonly packs: readonly LawPack[];
}

function Computed({ section, packs }: ComputedProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const identity = useSection('identity');
  const recorded = recordedLaw([...plainEntities(section), ...plainEntities(identity)], todayIso());
  const made = calendar(packs, recorded.facts);
  const opens = made.outcomes.filter((outcome) => outcome.state === 'opens');
  const others = made.outcomes.filter((outcome) => outcome.state !== 'opens');
  return (
    <Block title={t('calendar.title')}>
      {made.pack === undefined ? null : (
        <Text size="sm" c="dimmed" mb="xs">
          {t('calendar.lead', { number: made.pack.number, name: made.pack.name[language] })}
          {made.regime === undefined ? null : ` ${regimeInWords(made.regime, language)}`}
        </Text>
      )}
      <Openings packs={packs} made={made} recorded={recorded} opens={opens} />
      <Others others={others} open={opens.length === 0} />
      <Explaining />
      <CalendarFile packs={packs} />
      <ExampleLink />
    </Block>
  );
}

interface OpeningsProps {
  readonly packs: readonly LawPack[];
  readonly made: Calendar;
  readonly recorded: RecordedLaw;
  readonly opens: readonly Opening[];
}

/** Earliest first; what is open at any time stands at the end. */
function Openings({ packs, made, recorded, opens }: OpeningsProps): ReactNode {
  const anyTime = (opening: Opening): boolean => opening.rule.opens.how === 'any-time';
  const ordered = [...opens].sort(
    (a, b) => Number(anyTime(a)) - Number(anyTime(b)) || a.earliest.localeCompare(b.earliest),
  );
  return (
    <ul className={classes.dates}>
      {ordered.map((opening) => (
        <li key={opening.kind} data-opens={opening.kind}>
          <OpeningLine packs={packs} made={made} opening={opening} recorded={recorded} />
        </li>
      ))}
    </ul>
  );
}

/** One sentence for all that share a reason. */
function Others({ others, open }: { readonly others: readonly NoOpening[]; readonly open: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  if (others.length === 0) return null;
  const codes = [...new Set(others.map(({ code }) => code))];
  return (
    <details open={open} className={classes.why}>
      <summary>{t('calendar.notHere')}</summary>
      <ul className={classes.byHand}>
        {codes.map((code) => (
          <Refused key={code} outcomes={others.filter((each) => each.code === code)} />
        ))}
      </ul>
    </details>
  );
}

function Refused({ outcomes }: { readonly outcomes: readonly NoOpening[] }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const [first] = outcomes;
  if (first === undefined) return null;
  const question = questions[first.code];
  const rules = outcomes.flatMap(({ rule, because }) => (rule === undefined || because !== undefined ? [] : [rule]));
  return (
    <li data-refused={first.code}>
      <strong>{outcomes.map(({ kind }) => kindName(kind)[language]).join(', ')}</strong>
      <br />
      {codeWords[first.code][language]}
      {rules.map((rule) => (
        <div key={rule.id} className={classes.dateNote}>
          {ruleInWords(rule, language)}
        </div>
      ))}
      {question === undefined ? null : (
        <div className={classes.dateNote}>{t('calendar.question', { question: question[language] })}</div>
      )}
    </li>
  );
}
