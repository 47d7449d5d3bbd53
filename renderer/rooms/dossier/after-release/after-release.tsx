/**
 * After release: what is followed, contacts and reports with their rhythm, what did not go as the decision asks with what followed, and
 * what the law says of it; before a judgment, mandates.
 */
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { nextDue } from '../../../../shared/dossier/after-release.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { breachAnswersOffered } from '../../../../shared/dossier/units/after-release.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { Block } from '../../../fields/block.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { newEntityId, unitPlace } from '../../../fields/unit-place.ts';
import classes from '../../../fields/entries/entity-list.module.css';
import { EntityList } from '../../../fields/entries/entity-list.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { textsOfBreach } from './breach-grounds.ts';
import { DaysOfBreach } from './days-of-breach.tsx';
import { Followed } from './followed.tsx';
import { LawTexts } from './law-texts.tsx';
import { hasMandates, Mandates } from './mandates.tsx';
import { Measures } from './measures.tsx';
import { useGrants } from './use-grants.ts';
import { pair } from '../../../i18n/pair.ts';

const shownTypes: readonly string[] = ['rhythm', 'breach'];

/** Offered once something was granted, or a justice house has a mandate. */
export function AfterRelease({ section }: { readonly section: SectionView }): ReactNode {
  const isGranted = listOf(section, 'decision').some(
    (entity) => read('legal', 'decision', entity, 'decision')?.outcome === 'granted',
  );
  const isWritten = section.entities.some(({ type, state }) => shownTypes.includes(type) && state === 'present');
  const isMandated = hasMandates(section);
  if (!isGranted && !isWritten && !isMandated) return null;
  return (
    <>
      {isMandated ? <Mandates section={section} /> : null}
      {isGranted ? <Granted section={section} /> : null}
      <WhatComesBack section={section} />
    </>
  );
}

/** Of each grant what is followed; of the newest what can become of it. */
function Granted({ section }: { readonly section: SectionView }): ReactNode {
  const grants = useGrants(section);
  const [newest] = grants;
  return (
    <>
      {grants.map((here) => (
        <Followed key={here.grant.id} section={section} here={here} />
      ))}
      {newest === undefined ? null : <Measures here={newest} />}
    </>
  );
}

function WhatComesBack({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const conditions = listOf(section, 'condition').flatMap((entity) => {
    const condition = read('legal', 'condition', entity, 'condition');
    return condition === undefined ? [] : [{ value: entity.id, label: condition.text.slice(0, 120) }];
  });
  return (
    <>
      <Block title={t('after.rhythms')}>
        <Text size="sm" c="dimmed">
          {t('after.rhythmsHint')}
        </Text>
        <EntityList
          section={section}
          place={(id) => unitPlace('legal', 'rhythm', id, 'rhythm')}
          add={t('after.addRhythm')}
          under={(entity) => <Times rhythm={entity} section={section} />}
        />
      </Block>
      <Block title={t('after.breaches')}>
        <Text size="sm" c="dimmed">
          {t('after.breachesHint')}
        </Text>
        <EntityList
          section={section}
          place={(id) => unitPlace('legal', 'breach', id, 'breach')}
          form={{ choices: { condition: [{ value: '', label: t('after.noCondition') }, ...conditions] } }}
          add={t('after.addBreach')}
          under={(entity) => <WhatFollowed breach={entity} section={section} />}
        />
      </Block>
    </>
  );
}

/** The next day, what became of it once it is written down, and what became of those before. */
function Times({ rhythm, section }: { readonly rhythm: EntityView; readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const [noting, setNoting] = useState<string>();
  const value = read('legal', 'rhythm', rhythm, 'rhythm');
  const done = listOf(section, 'rhythm-done').filter(
    (entity) => read('legal', 'rhythm-done', entity, 'done')?.rhythm === rhythm.id,
  );
  const days = done.flatMap((entity) => read('legal', 'rhythm-done', entity, 'done')?.due ?? []);
  const next = value && nextDue(value, days);
  const isKept = done.some(({ id }) => id === noting);
  const begun = { rhythm: rhythm.id, due: next ?? '' };
  return (
    <div>
      <div className={classes.line}>
        <Text fw={550}>
          {next === undefined
            ? t('after.over')
            : t('after.next', { date: format.date(next), when: format.relative(next) })}
        </Text>
        {section.canWrite && next !== undefined && (noting === undefined || isKept) ? (
          <ButtonWithIcon size="compact-md" variant="default" icon={IconCheck} onClick={() => setNoting(newEntityId())}>
            {t('after.note1')}
          </ButtonWithIcon>
        ) : null}
      </div>
      {noting === undefined || isKept ? null : (
        <UnitEntry
          place={unitPlace('legal', 'rhythm-done', noting, 'done')}
          view={undefined}
          form={{ start: begun }}
          canWrite={section.canWrite}
          fresh
          onLeftEmpty={() => setNoting(undefined)}
        />
      )}
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'rhythm-done', id, 'done')}
        form={{ start: begun }}
        of={{ field: 'rhythm', id: rhythm.id }}
        add=""
        canAdd={false}
      />
    </div>
  );
}

function WhatFollowed({ breach, section }: { readonly breach: EntityView; readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const value = read('legal', 'breach', breach, 'breach');
  return (
    <>
      {value === undefined ? null : <LawTexts rows={textsOfBreach(value)} />}
      <UnitEntry
        place={unitPlace('legal', 'breach', breach.id, 'words')}
        view={breach.units['words']}
        canWrite={section.canWrite}
        add={t('after.addBreachWords')}
        shown={({ text }) => pair(t('after.breachWords'), text)}
      />
      <EntityList
        section={section}
        place={(id) => unitPlace('legal', 'breach-answer', id, 'answer')}
        form={{ start: { breach: breach.id }, choices: { how: choicesOf(breachAnswersOffered, values.breachAnswer) } }}
        of={{ field: 'breach', id: breach.id }}
        add={t('after.addAnswer')}
      />
      <DaysOfBreach section={section} id={breach.id} />
    </>
  );
}
