/** What changed in one part of a dossier between two days, in words: how much, and each thing by its name. */
import { Loader } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { EntityShift, UnitShift } from '../../../../shared/contributions/history.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { isoDateOf, now, todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { isArrangement } from '../../../i18n/units/unit-words.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import type { KnownBy, Shifts } from '../../../vault/api.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { endOf } from '../../../i18n/day-bounds.ts';
import classes from '../../../fields/history-entry.module.css';
import { KnownByChoice, Undated } from './known-by.tsx';
import { pair } from '../../../i18n/pair.ts';

const aMonth = 30 * 24 * 3_600_000;

export function Between({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('history');
  const [from, setFrom] = useState(isoDateOf(now() - aMonth));
  const [to, setTo] = useState(todayIso());
  const [by, setBy] = useState<KnownBy>('known');
  return (
    <>
      <div className={classes.filters}>
        <DateField label={t('between.from')} value={from} onChange={setFrom} w={215} />
        <DateField label={t('between.to')} value={to} onChange={setTo} w={215} />
        <KnownByChoice by={by} onBy={setBy} />
      </div>
      {from === '' || to === '' ? null : <Found section={section} from={from} to={to} by={by} />}
    </>
  );
}

interface FoundProps {
  readonly section: SectionView;
  readonly from: string;
  readonly to: string;
  readonly by: KnownBy;
}

function Found({ section, from, to, by }: FoundProps): ReactNode {
  const { t: tCommon } = useTranslation();
  const { view } = useOpenDossier();
  const asked = useAnswer(
    (vault) => vault.changesBetween({ dossier: view.id, section: section.kind, from: endOf(from), to: endOf(to), by }),
    `${section.kind}/${from}/${to}/${by}`,
    view.id,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return <Loader role="status" aria-label={tCommon('waiting')} />;
  return (
    <>
      <Undated by={by} count={asked.value.undated} />
      <InWords kind={section.kind} shifts={asked.value} />
    </>
  );
}

/** A thing that was there before and is there now: its changed fields. */
interface Group {
  readonly shift: Pick<EntityShift, 'type' | 'entity'>;
  readonly units: readonly UnitShift[];
}

interface Sorted {
  readonly added: readonly Group[];
  readonly changed: readonly Group[];
  readonly out: readonly Group[];
  readonly back: readonly Group[];
}

function sorted(kind: SectionKind, { entities, units }: Shifts): Sorted {
  const readable = units.filter(({ type, unit }) => !isArrangement(kind, type, unit));
  const group = (shift: Group['shift']): Group => ({
    shift,
    units: readable.filter(({ type, entity }) => type === shift.type && entity === shift.entity),
  });
  const moved = new Set(entities.map(({ type, entity }) => `${type}/${entity}`));
  const changed = new Map(
    readable
      .filter(({ type, entity }) => !moved.has(`${type}/${entity}`))
      .map(({ type, entity }) => [`${type}/${entity}`, { type, entity }]),
  );
  return {
    added: entities.filter(({ from, to }) => from === 'absent' && to !== 'taken-out').map(group),
    changed: [
      ...changed.values(),
      ...entities.filter(({ from, to }) => from !== 'absent' && to === 'taken-out-and-changed'),
    ].map(group),
    out: entities.filter(({ from, to }) => from !== 'absent' && to === 'taken-out').map(group),
    back: entities.filter(({ from, to }) => from !== 'absent' && to === 'present').map(group),
  };
}

function InWords({ kind, shifts }: { readonly kind: SectionKind; readonly shifts: Shifts }): ReactNode {
  const { t } = useTranslation('history');
  const { list } = useFormat();
  const { added, changed, out, back } = sorted(kind, shifts);
  const counts = [
    added.length > 0 ? t('between.added', { count: added.length }) : '',
    changed.length > 0 ? t('between.changed', { count: changed.length }) : '',
    out.length > 0 ? t('between.out', { count: out.length }) : '',
    back.length > 0 ? t('between.back', { count: back.length }) : '',
    shifts.notes.length > 0 ? t('between.notes', { count: shifts.notes.length }) : '',
  ].filter((part) => part !== '');
  if (counts.length === 0) return <p className={classes.none}>{t('between.none')}</p>;
  return (
    <section className={classes.state} role="status">
      <h2>{list(counts)}</h2>
      <Groups title={t('between.addedTitle')} groups={added} kind={kind} shifts={shifts} isNew />
      <Groups title={t('between.changedTitle')} groups={changed} kind={kind} shifts={shifts} />
      <Groups title={t('between.outTitle')} groups={out} kind={kind} shifts={shifts} bare />
      <Groups title={t('between.backTitle')} groups={back} kind={kind} shifts={shifts} bare />
      <NewNotes shifts={shifts} />
    </section>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly kind: SectionKind;
  readonly shifts: Shifts;
  readonly isNew?: boolean;
  /** Its name is enough. */
  readonly bare?: boolean;
}

function Groups({ title, groups, kind, shifts, isNew = false, bare = false }: GroupsProps): ReactNode {
  const words = useUnitWords();
  if (groups.length === 0) return null;
  return (
    <div className={classes.type}>
      <h3>{title}</h3>
      <ul>
        {groups.map(({ shift, units }) => {
          const called = shifts.names[shift.entity];
          const type = words.type(kind, shift.type);
          return (
            <li key={`${shift.type}/${shift.entity}`}>
              <strong dir="auto">{called === undefined ? type : pair(type, called)}</strong>
              {bare ? null : (
                <dl className={classes.facts}>
                  {units.map((unit) => (
                    <div key={unit.unit}>
                      <dt>{words.unit(kind, unit.type, unit.unit)}</dt>
                      <dd dir="auto">
                        <FromTo kind={kind} shift={unit} isNew={isNew} names={shifts.names} />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface FromToProps {
  readonly kind: SectionKind;
  readonly shift: UnitShift;
  readonly isNew: boolean;
  readonly names: Shifts['names'];
}

/** `from 1 March to 15 March`; what is new says only what it is. */
function FromTo({ kind, shift, isNew, names }: FromToProps): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  const said = (values: readonly unknown[]): string =>
    values.map((value) => words.value(kind, shift.type, shift.unit, value, (_, id) => names[id])).join(t('between.or'));
  const [from, to] = [said(shift.from), said(shift.to)];
  if (isNew) return to;
  if (shift.from.length === 0) return t('between.now', { to });
  return shift.to.length === 0 ? t('between.gone', { from }) : t('between.fromTo', { from, to });
}

function NewNotes({ shifts }: { readonly shifts: Shifts }): ReactNode {
  const { t } = useTranslation('history');
  const words = useUnitWords();
  if (shifts.notes.length === 0) return null;
  return (
    <div className={classes.type}>
      <h3>{t('filter.notes')}</h3>
      <ul>
        {shifts.notes.map(({ op, note, author, at }) => (
          <li key={op}>
            <div className={classes.value} dir="auto">
              {words.note(note)}
            </div>
            <WrittenBy author={author} at={at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
