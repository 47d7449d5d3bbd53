/** What came in, in three groups: new, changed, differs; old beside new, who wrote it and when. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowsSplit2, IconMessage, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Differing } from '../../fields/differing.tsx';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import { isArrangement, saysKind, unitOrder, type Lookup } from '../../i18n/units/unit-words.ts';
import type { IncomingChange, IncomingReport } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { pair } from '../../i18n/pair.ts';
import { RemovalCells, Written, type Side } from './removal-cells.tsx';

const firstShown = 30;
/** Several times what anything has: what somebody writes beside it by the thousand is not drawn. */
const mostUnits = 200;

export interface ChangesProps {
  readonly report: IncomingReport;
}

export function Changes({ report }: ChangesProps): ReactNode {
  const readable = report.changes.filter(
    ({ section, type, unit }) => unit === undefined || !isArrangement(section, type, unit),
  );
  const lookup: Lookup = (_, entity) => report.names[entity];
  const of = (...kinds: readonly IncomingChange['what'][]): readonly IncomingChange[] =>
    readable.filter((change) => kinds.includes(change.what));
  const leads = of('new').filter((change) => isLead(report.purpose, change));
  return (
    <Stack gap="xl" className={classes['narrow'] ?? ''}>
      <Lead changes={leads} lookup={lookup} purpose={report.purpose} />
      <Added changes={of('new', 'note').filter((change) => !leads.includes(change))} lookup={lookup} />
      <Changed changes={of('changed', 'taken-out', 'brought-back')} lookup={lookup} />
      <Differs changes={of('differs')} report={report} lookup={lookup} />
    </Stack>
  );
}

interface GroupProps {
  readonly changes: readonly IncomingChange[];
  readonly lookup: Lookup;
}

/** What somebody writes for: it is read before anything else. */
const leadOf = { 'inquiry-request': 'inquiry', answer: 'inquiry', 'hand-over': 'hand-over' } as const;
type LeadPurpose = keyof typeof leadOf;

const hasLead = (purpose: IncomingReport['purpose']): purpose is LeadPurpose => purpose in leadOf;

const isLead = (purpose: IncomingReport['purpose'], { section, type }: IncomingChange): boolean =>
  hasLead(purpose) && section === 'plan' && type === leadOf[purpose];

/** The question, its answer, or the briefing, above all the rest. */
function Lead({ changes, lookup, purpose }: GroupProps & Pick<IncomingReport, 'purpose'>): ReactNode {
  const { t } = useTranslation('exchange');
  if (changes.length === 0 || !hasLead(purpose)) return null;
  return (
    <section aria-labelledby="report-lead">
      <GroupTitle id="report-lead" Icon={IconMessage} text={t(`report.lead.${purpose}`)} />
      {[...groupByEntity(changes)].map(([key, own]) => (
        <NewEntity key={key} changes={own} lookup={lookup} />
      ))}
    </section>
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
    const key = change.what === 'note' ? `note ${at}` : `${change.section} ${change.type} ${change.entity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  });
  return groups;
}

function NewEntity({ changes, lookup }: GroupProps): ReactNode {
  const words = useUnitWords();
  const [first] = changes;
  if (first === undefined) return null;
  const { section, type } = first;
  const known = unitOrder(section, type);
  const place = ({ unit = '' }: IncomingChange): number => (known.includes(unit) ? known.indexOf(unit) : known.length);
  const sorted = [...changes].sort((a, b) => place(a) - place(b)).slice(0, mostUnits);
  const isNote = first.what === 'note';
  const units = sorted.map((change) => change.unit ?? '');
  return (
    <div className={classes['entity']}>
      {isNote || !first.isNewEntity || !saysKind(words, section, type, units) ? (
        <Text size="sm" c="dimmed" fw={500}>
          {isNote ? words.phrases.note : titleOf(first, words.type(section, type), lookup)}
        </Text>
      ) : null}
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

/** A new entity is named by its kind; what is new in a known one, by what that one is called. */
function titleOf(change: IncomingChange, kind: string, lookup: Lookup): string {
  const called = change.isNewEntity ? undefined : lookup(change.section, change.entity);
  return called === undefined || called === '' ? kind : pair(kind, called);
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
            <Compared change={change} lookup={lookup} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ComparedProps {
  readonly change: IncomingChange;
  readonly lookup: Lookup;
}

/** The cells of one change. */
function Compared({ change, lookup }: ComparedProps): ReactNode {
  const words = useUnitWords();
  const { section, type, entity, unit } = change;
  const what = unit === undefined ? words.type(section, type) : words.unit(section, type, unit);
  const called = lookup(section, entity) ?? words.type(section, type);
  return (
    <>
      <th scope="row">
        {what}
        {called === what ? null : (
          <Text size="sm" c="dimmed">
            {called}
          </Text>
        )}
      </th>
      {unit === undefined ? <RemovalCells change={change} /> : <ValueCells {...{ change, unit, lookup }} />}
    </>
  );
}

function ValueCells({ change, unit, lookup }: ComparedProps & { readonly unit: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const { mine, theirs } = change;
  return (
    <>
      <td>
        {mine === undefined ? (
          <Text c="dimmed">{t('report.nothingYours')}</Text>
        ) : (
          <SideText change={change} unit={unit} side={mine} other={theirs} lookup={lookup} />
        )}
      </td>
      <td>
        <SideText change={change} unit={unit} side={theirs} other={mine} lookup={lookup} />
      </td>
    </>
  );
}

interface SideTextProps {
  readonly change: IncomingChange;
  readonly unit: string;
  readonly side: Side;
  /** What it stands beside: words that differ are marked. */
  readonly other: Side | undefined;
  readonly lookup: Lookup;
}

function SideText({ change, unit, side, other, lookup }: SideTextProps): ReactNode {
  const words = useUnitWords();
  const said = (value: unknown): string => words.value(change.section, change.type, unit, value, lookup);
  return (
    <>
      <Text component="span" dir="auto" fw={500} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        <Differing text={said(side.value)} others={other === undefined ? [] : [said(other.value)]} />
      </Text>
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
