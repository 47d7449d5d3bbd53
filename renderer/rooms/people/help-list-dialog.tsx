/** A list for the prison from Flemish help to detainees: who takes part, or who was at a training (renderer/data/help-lists). */
import { Checkbox, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { citation } from '../../../shared/law/index.ts';
import { ok, type Result } from '../../../shared/result.ts';
import {
  columnTitles,
  helpListCsv,
  helpListSource,
  helpLists,
  type HelpList,
} from '../../data/help-lists/help-list.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import { DateField } from '../../fields/date-field.tsx';
import kit from '../../fields/kit.module.css';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { fullName } from '../../ui/person-name.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import type { DossierRow } from '../../vault/api.ts';

interface Chosen {
  readonly where: string;
  readonly isPresent: boolean;
}

export interface HelpListDialogProps {
  readonly rows: readonly DossierRow[];
  readonly onClose: () => void;
}

export function HelpListDialog({ rows, onClose }: HelpListDialogProps): ReactNode {
  const { t } = useTranslation('caseload');
  const format = useFormat();
  const [kind, setKind] = useState<HelpList>('participants');
  const [offer, setOffer] = useState('');
  const [on, setOn] = useState(todayIso());
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const needed = useNeeded({ offer: offer.trim() !== '', on: on !== '', people: chosen.size > 0 });
  const save = useSaveList({ kind, offer, on, chosen, rows });
  return (
    <DialogForm
      title={t('helpList.title')}
      action={t('save')}
      size="lg"
      needed={needed}
      button={{ disabled: chosen.size === 0 }}
      onDo={save}
      onClose={onClose}
    >
      <Text>{t('helpList.about')}</Text>
      <SegmentedControl
        aria-label={t('helpList.title')}
        value={kind}
        onChange={(value) => setKind(helpLists.find((each) => each === value) ?? 'participants')}
        data={helpLists.map((value) => ({ value, label: t(`helpList.${value}`) }))}
      />
      <Text size="sm">{t(`helpList.${kind}About`)}</Text>
      <TextInput
        label={t('helpList.offer')}
        {...needed.field('offer')}
        maxLength={200}
        value={offer}
        onChange={(event) => setOffer(event.currentTarget.value)}
      />
      <DateField label={t('helpList.on')} value={on} onChange={setOn} {...needed.field('on')} />
      <Stack gap="xs">
        {rows.map((row) => (
          <Person
            key={row.id}
            row={row}
            kind={kind}
            chosen={chosen.get(row.id)}
            onChange={(next) => setChosen(changed(chosen, row.id, next))}
          />
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {t('helpList.columns', { columns: format.list(columnTitles(kind, format.language)) })}
      </Text>
      <details className={kit.lawSource}>
        <summary>{t('helpList.source')}</summary>
        {citation(helpListSource, format.language)}
      </details>
    </DialogForm>
  );
}

function changed(all: ReadonlyMap<string, Chosen>, id: string, next: Chosen | undefined): ReadonlyMap<string, Chosen> {
  const copy = new Map(all);
  if (next === undefined) copy.delete(id);
  else copy.set(id, next);
  return copy;
}

interface PersonProps {
  readonly row: DossierRow;
  readonly kind: HelpList;
  readonly chosen: Chosen | undefined;
  readonly onChange: (chosen: Chosen | undefined) => void;
}

function Person({ row, kind, chosen, onChange }: PersonProps): ReactNode {
  const { t } = useTranslation('caseload');
  return (
    <div>
      <Checkbox
        label={fullName(row)}
        checked={chosen !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { where: '', isPresent: true } : undefined)}
      />
      {chosen !== undefined && kind === 'participants' ? (
        <TextInput
          label={t('helpList.where')}
          maxLength={100}
          value={chosen.where}
          onChange={(event) => onChange({ ...chosen, where: event.currentTarget.value })}
        />
      ) : null}
      {chosen !== undefined && kind === 'attendance' ? (
        <Checkbox
          mt={4}
          ml="lg"
          label={t('helpList.present')}
          checked={chosen.isPresent}
          onChange={(event) => onChange({ ...chosen, isPresent: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  );
}

interface Listing {
  readonly kind: HelpList;
  readonly offer: string;
  readonly on: string;
  readonly chosen: ReadonlyMap<string, Chosen>;
  readonly rows: readonly DossierRow[];
}

/** It stands in the log of each dossier, with where it goes, before it is saved. */
function useSaveList({ kind, offer, on, chosen, rows }: Listing): () => Promise<Result<undefined, AnyProblem>> {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const vault = useVault();
  const files = useFiles();
  return async () => {
    const people = rows.flatMap((row) => {
      const said = chosen.get(row.id);
      return said === undefined ? [] : [{ ...row, whereInPrison: said.where, present: said.isPresent }];
    });
    for (const { id } of people) {
      const goes = { motive: 'by-law', to: t('helpList.prison') } as const;
      const logged = await vault.recordPaper({ dossier: id, paper: 'help-list', mark: 'CSV', goes });
      if (!logged.ok) return logged;
    }
    const text = helpListCsv(kind, { name: offer, on }, people, language);
    const saved = await files.save('csv', t('helpList.fileName', { on }), utf8(text));
    return saved.ok ? ok(undefined) : saved;
  };
}
