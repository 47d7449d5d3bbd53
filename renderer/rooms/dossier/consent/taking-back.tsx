/** A consent is taken back: the day, no reason, and word of it to whoever holds an extract, or reads parts, that rest on it. */
import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useMe, useVault } from '../../../data/vault.tsx';
import { readsByConsent } from '../../../../shared/disclosure/matrix.ts';
import type { Answer, DossierView, ExtractView, Me } from '../../../vault/api.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { frameOf } from './frame.ts';
import type { LedgerLine } from './ledger-of.ts';

export interface TakingBackProps {
  readonly line: LedgerLine;
  readonly onClose: () => void;
}

export function TakingBack({ line, onClose }: TakingBackProps): ReactNode {
  const { t } = useTranslation('consent');
  const vault = useVault();
  const { view, change, reload } = useOpenDossier();
  const [on, setOn] = useState(todayIso());
  const me = useMe();
  const resting = restingOn(view, line);
  const readers = readersOn(view, line, me);
  const needed = useNeeded({ on: on !== '' });

  const take = async (): Answer<unknown> => {
    const { kind, consent } = line;
    const withdrawn = { section: kind, type: 'consent', entity: consent.id, unit: 'withdrawn' };
    const taken = await change([{ do: 'put', ...withdrawn, value: { on }, sees: [] }]);
    if (!taken.ok) return taken;
    const tells = [
      ...resting.map((each) => () => vault.withdrawExtract({ dossier: view.id, extract: each.section.id })),
      ...readers.map((person) => () => vault.withdrawParts({ dossier: view.id, person })),
    ];
    for (const tell of tells) {
      const told = await tell();
      if (!told.ok) return told;
    }
    return taken;
  };

  return (
    <DialogForm
      title={t('back.title')}
      action={t('back.do')}
      needed={needed}
      onDo={take}
      onDone={reload}
      onClose={onClose}
    >
      <Text>{t('back.text')}</Text>
      <DateField label={t('back.on')} {...needed.field('on')} value={on} onChange={setOn} data-autofocus />
      {resting.length + readers.length === 0 ? <Text c="dimmed">{t('back.none')}</Text> : null}
      {resting.length === 0 ? null : <Text c="dimmed">{t('back.tell', { count: resting.length })}</Text>}
      {readers.length === 0 ? null : <Text c="dimmed">{t('back.tellReaders')}</Text>}
    </DialogForm>
  );
}

/** Extracts of this kind that went to whom it was asked for, and that nobody was told of yet. */
const restingOn = (view: DossierView, { consent }: LedgerLine): readonly ExtractView[] =>
  (view.extracts ?? []).filter(
    (extract) =>
      extract.made &&
      extract.withdrawnAt === undefined &&
      frameOf(extract)?.kind === consent.topic &&
      extract.section.readers.some((each) => isFor(consent.to, each)),
  );

/** People who read parts of the dossier because of it. */
function readersOn(view: DossierView, { consent }: LedgerLine, me: Me): readonly string[] {
  if (consent.topic !== 'plan') return [];
  const readers = view.sections
    .filter(({ owners }) => owners.includes(me.service))
    .flatMap((section) => section.readers)
    .filter((each) => each.person !== me.person && readsByConsent(each) && isFor(consent.to, each));
  return [...new Set(readers.map(({ person }) => person))];
}

const isFor = (
  to: LedgerLine['consent']['to'],
  { person, service }: { readonly person: string; readonly service: string },
): boolean => person === to.person || (to.person === undefined && service === to.service);
