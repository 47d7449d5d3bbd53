/** Sections as their reader sees them: every entity with its values, both versions where two stand, notes last. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView, UnitView } from '../../../shared/dossier/view.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import { authorText } from '../../i18n/name-words.ts';
import { isArrangement, saysKind, unitOrder, type Lookup } from '../../i18n/units/unit-words.ts';
import classes from './exchange.module.css';

/** Entities shown at first; long dossiers unfold. */
const firstShown = 40;

/** What other entities in these sections are called. */
export const lookupIn =
  (sections: readonly SectionView[]): Lookup =>
  (kind, id) => {
    const entity = single(
      sections.find((section) => section.kind === kind),
      id,
    );
    return read('plan', 'goal', entity, 'words')?.text ?? read('plan', 'step', entity, 'what')?.text;
  };

export interface ReadingProps {
  readonly sections: readonly SectionView[];
}

export function Reading({ sections }: ReadingProps): ReactNode {
  const lookup = lookupIn(sections);
  return (
    <div className={classes['reading']}>
      {sections.map((section) => (
        <SectionReading key={section.id} section={section} lookup={lookup} />
      ))}
    </div>
  );
}

interface SectionReadingProps {
  readonly section: SectionView;
  readonly lookup: Lookup;
}

function SectionReading({ section, lookup }: SectionReadingProps): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  const [isOpen, setOpen] = useState(false);
  const entities = [...section.entities].sort((a, b) => order(a) - order(b) || a.since - b.since);
  const total = entities.length + section.notes.length;
  const shown = isOpen ? entities : entities.slice(0, firstShown);
  const notes = isOpen ? section.notes : section.notes.slice(0, Math.max(0, firstShown - shown.length));
  return (
    <section className={classes['sheet']}>
      <Title order={3} mb={4}>
        {words.section(section.kind)}
      </Title>
      {total === 0 ? <Text c="dimmed">{t('send.nothingThere')}</Text> : null}
      {shown.map((entity) => (
        <EntityReading key={entity.id} section={section} entity={entity} lookup={lookup} />
      ))}
      {notes.map((one) => (
        <div key={one.op} className={classes['entity']}>
          <ValueText section={section.kind} type="note" value={one.note} />
          <Written name={one} />
        </div>
      ))}
      {shown.length + notes.length < total ? (
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('report.showAll', { count: total })}
        </Button>
      ) : null}
    </section>
  );
}

/** Taken-out entities last: they can still be read. An extract begins with what it is and whom it is about. */
function order(entity: EntityView): number {
  if (entity.state === 'taken-out') return 1;
  return entity.type === 'extract' ? -1 : 0;
}

interface EntityReadingProps extends SectionReadingProps {
  readonly entity: EntityView;
}

function EntityReading({ section, entity, lookup }: EntityReadingProps): ReactNode {
  const words = useUnitWords();
  const known = unitOrder(section.kind, entity.type);
  const names = Object.keys(entity.units)
    .filter((name) => !isArrangement(section.kind, entity.type, name))
    .sort((a, b) => rank(known, a) - rank(known, b));
  return (
    <div className={classes['entity']}>
      <Text size="sm" c="dimmed" fw={500}>
        {[
          saysKind(words, section.kind, entity.type, names) ? '' : words.type(section.kind, entity.type),
          entity.state === 'present' ? '' : words.phrases[entity.state === 'taken-out' ? 'removed' : 'removedOrKept'],
        ]
          .filter((said) => said !== '')
          .join(' · ')}
      </Text>
      <dl className={classes['units']}>
        {names.map((name) => (
          <div key={name}>
            <dt>{words.unit(section.kind, entity.type, name)}</dt>
            <dd>
              <UnitReading section={section} entity={entity} name={name} unit={entity.units[name]} lookup={lookup} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const rank = (known: readonly string[], name: string): number => {
  const at = known.indexOf(name);
  return at < 0 ? known.length : at;
};

interface UnitReadingProps extends EntityReadingProps {
  readonly name: string;
  readonly unit: UnitView | undefined;
}

function UnitReading({ section, entity, name, unit, lookup }: UnitReadingProps): ReactNode {
  const versions = unit?.versions ?? [];
  const isSplit = versions.length > 1;
  return (
    <Stack gap={4}>
      {versions.map((version) => (
        <div key={version.op}>
          {isSplit ? <IconArrowsSplit2 size={15} aria-hidden style={{ marginInlineEnd: 4 }} /> : null}
          <ValueText section={section.kind} type={entity.type} unit={name} value={version.value} lookup={lookup} />
          {isSplit ? <Written name={version} /> : null}
        </div>
      ))}
    </Stack>
  );
}

function Written({ name }: { readonly name: Pick<UnitView['versions'][number], 'author' | 'at'> }): ReactNode {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {authorText(name.author, format.language)} · {format.moment(name.at)}
    </Text>
  );
}
