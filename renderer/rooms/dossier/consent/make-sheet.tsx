/** A support sheet in the making: the consent it rests on, the help step by step, and whom to call. */
import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DeedForm } from '../../../ui/dialog-form.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { consentsForSheet, stepsForSheet } from '../../../../shared/disclosure/on-paper.ts';
import { must } from '../../../../shared/result.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { pair } from '../../../i18n/pair.ts';

interface MakeSheetProps {
  readonly notes: SectionView;
  readonly plan: SectionView;
  readonly onClose: () => void;
}

export function MakeSheet({ notes, plan, onClose }: MakeSheetProps): ReactNode {
  const { t } = useTranslation('consent');
  const isReady = consentsForSheet(notes, todayIso()).length > 0;
  return (
    <Dialog size="lg" onClose={onClose} title={t('sheet.make')}>
      {isReady ? (
        <Form notes={notes} plan={plan} onClose={onClose} />
      ) : (
        <Text data-autofocus>{t('sheet.needsConsent')}</Text>
      )}
    </Dialog>
  );
}

function Form({ notes, plan, onClose }: MakeSheetProps): ReactNode {
  const { t } = useTranslation('consent');
  const words = useUnitWords();
  const { change } = useOpenDossier();
  const consents = consentsForSheet(notes, todayIso());
  const steps = stepsForSheet(plan);
  const [consent, setConsent] = useState(consents[0]?.id ?? '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [contact, setContact] = useState(useUsualContact());
  const asked = consents.find(({ id }) => id === consent);
  const needed = useNeeded({ steps: chosen.length > 0, contact: contact.trim() !== '' });
  const make = () => {
    const id = newEntityId();
    const { name, service } = must(asked, 'consent').to;
    const to = { name, ...(service !== undefined && { service }) };
    return change([
      put(unitPlace('notes', 'support-sheet', id, 'made'), { consent, to, steps: [...chosen], on: todayIso() }, []),
      put(unitPlace('notes', 'support-sheet', id, 'contact'), { text: contact.trim() }, []),
    ]);
  };
  return (
    <DeedForm action={t('sheet.make')} needed={needed} onDo={make} onClose={onClose}>
      <Select
        label={t('sheet.consent')}
        data={consents.map(({ id, to, purpose }) => ({ value: id, label: pair(to.name, purpose) }))}
        value={consent}
        allowDeselect={false}
        onChange={(id) => setConsent(id ?? consent)}
        data-autofocus
      />
      {steps.length === 0 ? <Text c="dimmed">{t('sheet.noSteps')}</Text> : null}
      <Checkbox.Group
        label={t('sheet.steps')}
        {...needed.group('steps')}
        value={[...chosen]}
        onChange={(ids) => setChosen(steps.map(({ id }) => id).filter((id) => ids.includes(id)))}
      >
        <Stack gap={6} mt={6}>
          {steps.map((step) => (
            <Checkbox
              key={step.id}
              value={step.id}
              label={read('plan', 'step', step, 'what')?.text ?? words.type('plan', 'step')}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('sheet.contact')}
        {...needed.field('contact')}
        maxLength={500}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
    </DeedForm>
  );
}

/** What may be given to others already, else nothing: a number is never guessed. */
function useUsualContact(): string {
  const identity = useSection('identity');
  const { responsible } = usePerson();
  const entity = identity?.entities.find(({ id, type }) => id === 'responsible' && type === 'responsible');
  const reach = read('identity', 'responsible', entity, 'reach')?.text;
  return reach === undefined ? '' : [responsible?.name, reach].filter(Boolean).join(', ');
}
