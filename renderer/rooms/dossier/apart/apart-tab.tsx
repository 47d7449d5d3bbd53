/** Sections kept apart from the rest (guidance, help, victims, health, consultation): shown to those who read them. */
import { Text } from '@mantine/core';
import { IconLock, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { authorName } from '../../../i18n/name-words.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { Block } from '../../../fields/block.tsx';
import kit from '../../../fields/kit.module.css';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { useEntityRows } from '../../../fields/entries/use-entity-rows.ts';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';
import { OwnDecisions } from './own-decisions.tsx';
import { PartRests } from './part-rests.tsx';
import { Consultation } from './consultation.tsx';

/** Kinds shown here, in this order. */
export const apartKinds: readonly SectionKind[] = ['guidance', 'help', 'health', 'victims', 'consultation'];

export interface ApartTabProps {
  readonly sections: readonly SectionView[];
}

export function ApartTab({ sections }: ApartTabProps): ReactNode {
  return (
    <div className={kit.page}>
      {sections.map((section) => (
        <ApartSection key={section.id} section={section} />
      ))}
    </div>
  );
}

function ApartSection({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, list } = useFormat();
  const words = useUnitWords();
  const readers = [...new Set(section.readers.map((each) => authorName(each, language)))];
  return (
    <Block title={words.section(section.kind)}>
      <Text size="sm" c="dimmed" mb="sm">
        <IconLock size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('apart.readBy', { who: list(readers) })}
      </Text>
      {section.kind === 'extract' ? null : <PartRests kind={section.kind} />}
      <Content section={section} />
    </Block>
  );
}

function Content({ section }: { readonly section: SectionView }): ReactNode {
  switch (section.kind) {
    case 'guidance':
      return (
        <>
          <Entries section={section} placeOf={(id) => unitPlace('guidance', 'meeting', id, 'meeting')} />
          <OwnDecisions section={section} placeOf={(id) => unitPlace('guidance', 'own-decision', id, 'decision')} />
        </>
      );
    case 'help':
      return (
        <>
          <Entries section={section} placeOf={(id) => unitPlace('help', 'item', id, 'item')} />
          <OwnDecisions section={section} placeOf={(id) => unitPlace('help', 'own-decision', id, 'decision')} />
        </>
      );
    case 'health':
      return (
        <>
          <Entries section={section} placeOf={(id) => unitPlace('health', 'statement', id, 'fitness')} />
          <OwnDecisions section={section} placeOf={(id) => unitPlace('health', 'own-decision', id, 'decision')} />
        </>
      );
    case 'victims':
      return <Entries section={section} placeOf={(id) => unitPlace('victims', 'victim-condition', id, 'condition')} />;
    case 'consultation':
      return <Consultation section={section} />;
    case 'identity':
    case 'legal':
    case 'plan':
    case 'assessment':
    case 'notes':
    case 'extract':
      return null;
  }
}

interface EntriesProps<V> {
  readonly section: SectionView;
  readonly placeOf: (id: string) => UnitPlace<V>;
}

function Entries<V>({ section, placeOf }: EntriesProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const { unit } = placeOf('');
  const { rows, begin } = useEntityRows({ section, place: placeOf, order: { newestFirst: true } });
  return (
    <>
      {section.canWrite ? (
        <ButtonWithIcon mb="sm" size="compact-md" variant="default" icon={IconPlus} onClick={begin}>
          {t('apart.add')}
        </ButtonWithIcon>
      ) : null}
      {rows.length === 0 ? <p className={kit.emptyLine}>{t('apart.none')}</p> : null}
      {rows.map(({ id, entity, ...entry }) => (
        <div key={id} className={kit.card}>
          <UnitEntry {...entry} place={placeOf(id)} view={entity?.units[unit]} canWrite={section.canWrite} />
          {entity === undefined ? null : (
            <TakenOutOrChanged section={section.kind} entity={entity} canWrite={section.canWrite} />
          )}
        </div>
      ))}
    </>
  );
}
