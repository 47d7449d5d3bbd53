/** How one part of a dossier stood at the end of a day. For reading: nothing can be written into the past. */
import { Loader, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { isArrangement, unitOrder, type Lookup } from '../../../i18n/units/unit-words.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import type { KnownBy, StateOn } from '../../../vault/api.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { endOf } from '../../../i18n/day-bounds.ts';
import classes from '../../../fields/history-entry.module.css';
import { KnownByChoice, Undated } from './known-by.tsx';

export function OnADay({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('history');
  const [on, setOn] = useState(todayIso());
  const [by, setBy] = useState<KnownBy>('known');
  return (
    <>
      <div className={classes.filters}>
        <DateField label={t('day')} description={t('dayHint')} value={on} onChange={setOn} w={240} />
        <KnownByChoice by={by} onBy={setBy} />
      </div>
      {on === '' ? null : <State section={section} on={on} by={by} />}
    </>
  );
}

interface StateProps {
  readonly section: SectionView;
  readonly on: string;
  readonly by: KnownBy;
}

function State({ section, on, by }: StateProps): ReactNode {
  const { t } = useTranslation(['history', 'common']);
  const format = useFormat();
  const { view } = useOpenDossier();
  const asked = useAnswer(
    (vault) => vault.stateOn({ dossier: view.id, section: section.kind, at: endOf(on), by }),
    `${section.kind}/${on}/${by}`,
    view.id,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  const date = format.date(on);
  const title = by === 'known' ? t('stoodKnown', { date }) : t('stoodDated', { date });
  return (
    <section className={classes.state} aria-label={title}>
      <h2>{title}</h2>
      <Undated by={by} count={asked.value.undated} />
      {asked.value.entities.length + asked.value.notes.length === 0 ? (
        <p className={classes.none}>{t('empty')}</p>
      ) : null}
      <Entities kind={section.kind} state={asked.value} />
      <Notes state={asked.value} />
    </section>
  );
}

function Entities({ kind, state }: { readonly kind: SectionKind; readonly state: StateOn }): ReactNode {
  const words = useUnitWords();
  const types = [...new Set(state.entities.map(({ type }) => type))];
  const order = unitOrderOfTypes(kind, types);
  const lookup: Lookup = (_, id) => state.names[id];
  return order.map((type) => (
    <div key={type} className={classes.type}>
      <h3>{words.type(kind, type)}</h3>
      <ul>
        {state.entities
          .filter((each) => each.type === type)
          .sort((a, b) => a.since - b.since)
          .map((entity) => (
            <li key={entity.id}>
              <Thing kind={kind} entity={entity} lookup={lookup} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

/** Types in the order they came: what a section holds most of its life first. */
const unitOrderOfTypes = (kind: SectionKind, types: readonly string[]): readonly string[] =>
  [...types].sort((a, b) => unitOrder(kind, b).length - unitOrder(kind, a).length || (a < b ? -1 : 1));

interface ThingProps {
  readonly kind: SectionKind;
  readonly entity: EntityView;
  readonly lookup: Lookup;
}

function Thing({ kind, entity, lookup }: ThingProps): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  const units = unitOrder(kind, entity.type).filter(
    (unit) => entity.units[unit] !== undefined && !isArrangement(kind, entity.type, unit),
  );
  return (
    <div data-out={entity.state === 'taken-out' || undefined}>
      {entity.state === 'present' ? null : <span className={classes.kind}>{t('wasOut')}</span>}
      <dl className={classes.facts}>
        {units.map((unit) => (
          <div key={unit}>
            <dt>{words.unit(kind, entity.type, unit)}</dt>
            <dd>
              {(entity.units[unit]?.versions ?? []).map((version, at, all) => (
                <div key={version.op} dir="auto">
                  {all.length > 1 && at === 0 ? <span className={classes.kind}>{t('twoVersions')}</span> : null}
                  {words.value(kind, entity.type, unit, version.value, lookup)}{' '}
                  {all.length > 1 ? <WrittenBy author={version.author} /> : null}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Notes({ state }: { readonly state: StateOn }): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  if (state.notes.length === 0) return null;
  return (
    <div className={classes.type}>
      <h3>{t('filter.notes')}</h3>
      <ul>
        {[...state.notes].reverse().map((note) => (
          <li key={note.op}>
            <Text className={classes.value} dir="auto">
              {words.note(note.note)}
            </Text>
            <WrittenBy author={note.author} at={note.at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
