/** Support sheets on paper: made on a consent, step by step, and answered by a form that comes back. */
import { Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useGo } from '../../../routes/address.ts';
import { standingForSheet } from '../../../../shared/disclosure/on-paper.ts';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { paperPath } from '../../../routes/paths.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { History } from '../../../fields/history.tsx';
import kit from '../../../fields/kit.module.css';
import { useLookup } from '../../../fields/lookup.ts';
import { Scan } from '../../../fields/sources/scan.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { MakeSheet } from './make-sheet.tsx';

export function Sheets(): ReactNode {
  const { t } = useTranslation('consent');
  const notes = useSection('notes');
  const plan = useSection('plan');
  const [making, setMaking] = useState(false);
  if (notes === undefined || plan === undefined) return null;
  const sheets = [...listOf(notes, 'support-sheet')].reverse();
  if (sheets.length === 0 && !notes.canWrite) return null;
  return (
    <Block
      title={t('sheet.title')}
      add={notes.canWrite ? t('sheet.make') : undefined}
      onAdd={() => setMaking(true)}
      empty={sheets.length === 0 ? t('sheet.empty') : undefined}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('sheet.about')}
      </Text>
      {sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} notes={notes} />
      ))}
      {making ? <MakeSheet notes={notes} plan={plan} onClose={() => setMaking(false)} /> : null}
    </Block>
  );
}

function Sheet({ sheet, notes }: { readonly sheet: EntityView; readonly notes: SectionView }): ReactNode {
  const { t } = useTranslation(['consent', 'dossier']);
  const go = useGo();
  const words = useUnitWords();
  const lookup = useLookup();
  const { view } = useOpenDossier();
  const { canWrite } = notes;
  const isOver = standingForSheet(notes, sheet, todayIso()) === null;
  return (
    <article className={kit.card} data-sheet={sheet.id}>
      <TakenOutOrChanged section="notes" entity={sheet} canWrite={canWrite} />
      <div className={kit.text}>
        {words.value('notes', 'support-sheet', 'made', sheet.units['made']?.versions[0]?.value, lookup)}
      </div>
      {isOver ? <Text c="dimmed">{t('consent:sheet.over')}</Text> : null}
      <UnitEntry
        place={unitPlace('notes', 'support-sheet', sheet.id, 'contact')}
        view={sheet.units['contact']}
        canWrite={canWrite}
        add={t('consent:sheet.contact')}
      />
      <UnitEntry
        place={unitPlace('notes', 'support-sheet', sheet.id, 'answer')}
        view={sheet.units['answer']}
        canWrite={canWrite}
        add={t('consent:sheet.answer')}
      />
      <Scan
        place={unitPlace('notes', 'support-sheet', sheet.id, 'scan')}
        view={sheet.units['scan']}
        canWrite={canWrite}
      />
      <ButtonWithIcon
        mt="xs"
        variant="default"
        icon={IconPrinter}
        onClick={() => void go(paperPath(view.id, 'supportSheet', sheet.id))}
      >
        {t('consent:sheet.print')}
      </ButtonWithIcon>
      <History section="notes" entity={sheet.id} />
    </article>
  );
}
