/** What came in, in three groups: new, changed, differs; old beside new, who wrote it and when. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowsSplit2, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseUnit } from '../../../shared/dossier/read.ts';
import { useFormat } from '../../app/format.ts';
import { useUnitWords, ValueText } from '../../app/unit-text.tsx';
import { authorText, isArrangement, unitOrder, type Lookup } from '../../app/unit-words.ts';
import type { IncomingChange, IncomingReport } from '../../vault/api.ts';
import classes from './exchange.module.css';

const firstShown = 30;

export interface ChangesProps {
  readonly report: IncomingReport;
}

export function Changes({ report }: ChangesProps): ReactNode {
  const readable = report.changes.filter(
    ({ section, type, unit }) => unit === undefined || !isArrangement(section, type, unit),
  );
  const lookup = lookupIn(report.changes);
  const of = (...kinds: readonly IncomingChange['what'][]): readonly IncomingChange[] =>
    readable.filter((change) => kinds.includes(change.what));
  return (
    <Stack gap="xl" className={classes['narrow'] ?? ''}>
      <Differs changes={of('differs')} report={report} lookup={lookup} />
      <Added changes={of('new', 'note')} lookup={lookup} />
      <Changed changes={of('changed', 'taken-out')} lookup={lookup} />
    </Stack>
  );
}

/** Goals and steps that came along, by what they are called. */
function lookupIn(changes: readonly IncomingChange[]): Lookup {
  const names = new Map<string, string>();
  for (const { section, type, unit, entity, theirs } of changes) {
    if (section !== 'plan') continue;
    if (type === 'goal' && unit === 'words')
      names.set(entity, parseUnit('plan', 'goal', unit, theirs.value)?.text ?? '');
    if (type === 'step' && unit === 'what')
      names.set(entity, parseUnit('plan', 'step', unit, theirs.value)?.text ?? '');
  }
  return (_, entity) => names.get(entity);
}

interface GroupProps {
  readonly changes: readonly IncomingChange[];
  readonly lookup: Lookup;
}

type Side = IncomingChange['theirs'];

function Written({ side }: { readonly side: Side }): ReactNode {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {authorText(side.author, format.language)} · {format.moment(side.at)}
    </Text>
  );
}

/** New entities as a whole, their units together; notes as they were filed. */
function Added({ changes, lookup }: GroupProps): ReactNode {
  const { t } = useTranslation('exchange');
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const groups = [...groupByEntity(changes)];
  const shown = isOpen ? groups : groups.slice(0, firstShown);
  return (
    <section aria-labelledby="report-new">
      <GroupTitle id="report-new" Icon={IconPlus} text={t('report.new')} />
      {shown.map(([key, own]) => (
        <NewEntity key={key} changes={own} lookup={lookup} />
      ))}
      {shown.length < groups.length ? (
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('report.showAll', { count: groups.length })}
        </Button>
      ) : null}
    </section>
  );
}

function groupByEntity(changes: readonly IncomingChange[]): ReadonlyMap<string, readonly IncomingChange[]> {
  const groups = new Map<string, IncomingChange[]>();
  changes.forEach((change, at) => {
    // Every note stands alone; the units of one entity stand together.
    const key = change.what === 'note' ? `note ${at}` : `${change.section} ${change.entity}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  });
  return groups;
}

function NewEntity({ changes, lookup }: GroupProps): ReactNode {
  const words = useUnitWords();
  const [first] = changes;
  if (first === undefined) return null;
  const { section, type } = first;
  const known = unitOrder(section, type);
  const sorted = [...changes].sort((a, b) => known.indexOf(a.unit ?? '') - known.indexOf(b.unit ?? ''));
  const isNote = first.what === 'note';
  return (
    <div className={classes['entity']}>
      <Text size="sm" c="dimmed" fw={500}>
        {isNote ? words.phrases.note : words.type(section, type)}
      </Text>
      {isNote ? (
        <ValueText section={section} type={type} value={first.theirs.value} />
      ) : (
        <dl className={classes['units']}>
          {sorted.map((change) => (
            <div key={change.unit}>
              <dt>{words.unit(section, type, change.unit ?? '')}</dt>
              <dd>
                <ValueText
                  section={section}
                  type={type}
                  unit={change.unit ?? ''}
                  value={change.theirs.value}
                  lookup={lookup}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Written side={first.theirs} />
    </div>
  );
}

function Changed({ changes, lookup }: GroupProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="report-changed">
      <GroupTitle id="report-changed" Icon={IconPencil} text={t('report.changed')} />
      <Compare changes={changes} lookup={lookup} before={t('report.before')} after={t('report.after')} />
    </section>
  );
}

function Differs({ changes, lookup, report }: GroupProps & ChangesProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="report-differs">
      <GroupTitle id="report-differs" Icon={IconArrowsSplit2} text={t('report.differs')} />
      <Text c="dimmed" mb="xs">
        {t('report.differsHint')}
      </Text>
      <Compare
        changes={changes}
        lookup={lookup}
        before={t('report.yours')}
        after={t('report.theirs', { name: report.from.name })}
      />
    </section>
  );
}

interface CompareProps extends GroupProps {
  readonly before: string;
  readonly after: string;
}

function Compare({ changes, lookup, before, after }: CompareProps): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  return (
    <table className={classes['compare']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('report.brings')}</span>
          </th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.section} ${change.entity} ${change.unit ?? ''} ${change.what}`}>
            <th scope="row">
              {change.unit === undefined
                ? words.type(change.section, change.type)
                : words.unit(change.section, change.type, change.unit)}
              <Text size="sm" c="dimmed">
                {words.type(change.section, change.type)}
              </Text>
            </th>
            <td>
              {change.mine === undefined ? (
                <Text c="dimmed">{t('report.nothingYours')}</Text>
              ) : (
                <SideText change={change} side={change.mine} lookup={lookup} />
              )}
            </td>
            <td>
              {change.what === 'taken-out' ? <TakenOut /> : null}
              {change.what === 'taken-out' ? (
                <Written side={change.theirs} />
              ) : (
                <SideText change={change} side={change.theirs} lookup={lookup} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TakenOut(): ReactNode {
  const words = useUnitWords();
  return (
    <Text className={classes['state'] ?? ''}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
      {words.phrases.takenOut}
    </Text>
  );
}

interface SideTextProps {
  readonly change: IncomingChange;
  readonly side: Side;
  readonly lookup: Lookup;
}

function SideText({ change, side, lookup }: SideTextProps): ReactNode {
  // Delete against edit: one side has no value but took the whole thing out.
  const isGone = side.value === undefined || side.value === null;
  return (
    <>
      {isGone ? (
        <TakenOut />
      ) : (
        <ValueText
          section={change.section}
          type={change.type}
          unit={change.unit ?? ''}
          value={side.value}
          lookup={lookup}
          fw={500}
        />
      )}
      <Written side={side} />
    </>
  );
}

interface GroupTitleProps {
  readonly id: string;
  readonly Icon: typeof IconPlus;
  readonly text: string;
}

function GroupTitle({ id, Icon, text }: GroupTitleProps): ReactNode {
  return (
    <Title order={3} id={id} size="h2" mb="xs" className={classes['state'] ?? ''}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {text}
    </Title>
  );
}
