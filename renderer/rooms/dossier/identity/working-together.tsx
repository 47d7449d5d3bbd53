/**
 * How to work with this person: what helps and what to avoid in contact, written with them, with who reads it and until when it
 * stands (shared/dossier/SPEC.md, HW1-HW5). It is here and nowhere else: nothing at the head, in a list or in a count says that it is.
 */
import { Button, Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { single } from '../../../../shared/dossier/read.ts';
import type { SectionView, UnitView, Version } from '../../../../shared/dossier/view.ts';
import { hasEnded, lastDayOf, workingTogether } from '../../../../shared/dossier/working-together.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { useGo } from '../../../routes/address.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { isoDateOf, todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { authorName } from '../../../i18n/name-words.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { BeforeWriting } from '../../../widgets/before-writing.tsx';
import facts from '../network/network.module.css';
import classes from './working-together.module.css';

type How = UnitValue<'assessment', 'working-together', 'how'>;
const place = unitPlace('assessment', 'working-together', workingTogether, 'how');

/** Nothing for whoever does not read the assessment, or reads it and would find nothing. */
export function WorkingTogether(): ReactNode {
  const section = useSection('assessment');
  const entity = single(section, 'working-together');
  if (section === undefined || (entity === undefined && !section.canWrite)) return null;
  return <Card section={section} view={entity?.units['how']} />;
}

interface CardProps {
  readonly section: SectionView;
  readonly view: UnitView | undefined;
}

function Card({ section, view }: CardProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const id = useId();
  const [version] = view?.versions ?? [];
  const isOver = version !== undefined && hasEnded(isoDateOf(version.at), todayIso());
  const readers = [...new Set(section.readers.map((each) => authorName(each, language)))];
  return (
    <article className={kit.card} aria-labelledby={id}>
      <h3 id={id}>{t('workingTogether.title')}</h3>
      <Text c="dimmed">{t('workingTogether.about')}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {readers.length === 0 ? t('note.readMe') : t('apart.readBy', { who: list(readers) })}
      </Text>
      {section.canWrite ? <BeforeWriting /> : null}
      {isOver ? <Text>{t(section.canWrite ? 'workingTogether.ended' : 'workingTogether.endedRead')}</Text> : null}
      <UnitEntry
        place={place}
        view={view}
        over={isOver}
        canWrite={section.canWrite}
        add={t('workingTogether.add')}
        shown={(how) => <Shown how={how} version={version} />}
      />
      {version === undefined || isOver || !section.canWrite ? null : <GiveAlong />}
      {view === undefined ? null : <History section="assessment" entity={workingTogether} />}
    </article>
  );
}

/** The way to an extract of it: only there is it chosen for somebody, with the consent it rests on. */
function GiveAlong(): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  const place = { dossier: view.id, purpose: 'support-sheet', extract: 'working-together' } as const;
  return (
    <Button variant="default" size="compact-sm" mt="sm" onClick={() => void go(exchangePaths.sendWith(place))}>
      {t('workingTogether.give')}
    </Button>
  );
}

interface ShownProps {
  readonly how: How;
  readonly version: Version | undefined;
}

function Shown({ how, version }: ShownProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { withPerson } = useValues();
  const words = useUnitWords();
  const field = (name: 'helps' | 'avoid'): string => words.field('assessment', 'working-together', 'how', name);
  const reason = how.withPerson === 'not-yet' && how.whyNot !== undefined ? [how.whyNot] : [];
  const line = (name: string, text: string): ReactNode =>
    text === '' ? null : (
      <>
        <dt>{name}</dt>
        <dd className={classes.said} dir="auto">
          {text}
        </dd>
      </>
    );
  return (
    <>
      <dl className={facts['facts']}>
        {line(field('helps'), how.helps)}
        {line(field('avoid'), how.avoid)}
        {line(t('workingTogether.withPerson'), [withPerson[how.withPerson], ...reason].join(', '))}
        {line(t('workingTogether.why'), how.why)}
      </dl>
      {version === undefined ? null : (
        <Text size="sm" c="dimmed">
          <WrittenBy author={version.author} at={version.at} />
          {' · '}
          {t('workingTogether.until', { date: format.date(lastDayOf(isoDateOf(version.at))) })}
        </Text>
      )}
    </>
  );
}
