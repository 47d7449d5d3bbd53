/** A personal approach agreed in a consultation: offered once the minutes are closed, with steps that usually help. */
import { Autocomplete, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { approachesOf, mayStart } from '../../../../shared/dossier/approach.ts';
import type { ApproachKind } from '../../../../shared/dossier/units/approach.ts';
import { participantParts, participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import { maxText } from '../../../../shared/dossier/entities.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { GrowingText } from '../../../fields/spelling/growing-text.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier, useSection } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { approachChanges, approachTemplate, beginsSteps, kindChoices } from './approach-templates.ts';
import classes from './consultation.module.css';
import { NotToPlan } from './to-plan.tsx';

interface ApproachesProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function Approaches({ section, entity }: ApproachesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = useSection('plan');
  const [starting, setStarting] = useState(false);
  const values = useValues();
  const all = approachesOf(section, entity.id);
  const canStart = section.canWrite && plan?.canWrite === true;
  if (all.length === 0 && !section.canWrite) return null;
  return (
    <section className={classes.part}>
      <h3>{t('approach.title')}</h3>
      <Text size="sm" c="dimmed">
        {t(aboutKey(entity))}
      </Text>
      {all.map((approach) => (
        <div key={approach.id} className={classes.row}>
          <TakenOutOrChanged section="consultation" entity={approach} canWrite={section.canWrite} />
          <UnitEntry
            place={unitPlace('consultation', 'approach', approach.id, 'agreed')}
            view={approach.units['agreed']}
            form={{ choices: { kind: kindChoices(entity, values.approachKind) } }}
            canWrite={section.canWrite}
          />
        </div>
      ))}
      {canStart && mayStart(entity, todayIso()) ? (
        <ButtonWithIcon mt="xs" variant="subtle" size="compact-md" icon={IconPlus} onClick={() => setStarting(true)}>
          {t('approach.add')}
        </ButtonWithIcon>
      ) : null}
      {starting ? <Starting entity={entity} onClose={() => setStarting(false)} /> : null}
    </section>
  );
}

function aboutKey(entity: EntityView): 'approach.about' | 'approach.aboutHere' | 'approach.after' {
  if (!mayStart(entity, todayIso())) return 'approach.after';
  return beginsSteps(entity) ? 'approach.about' : 'approach.aboutHere';
}

interface StartingProps {
  readonly entity: EntityView;
  readonly onClose: () => void;
}

function Starting({ entity, onClose }: StartingProps): ReactNode {
  const { t, i18n } = useTranslation('dossier');
  const values = useValues();
  const { fileLanguage } = usePerson();
  const { change } = useOpenDossier();
  const [form, setForm] = useState({ kind: 'tailor-made' as ApproachKind, support: '', by: '', until: '' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const words = i18n.getFixedT(fileLanguage, 'dossier');
  const kinds = kindChoices(entity, values.approachKind);
  const { steps } = approachTemplate(form.kind, words);
  const needed = useNeeded({
    support: form.support.trim() !== '',
    by: form.by.trim() !== '',
    until: form.until !== '',
  });
  const start = () => {
    const agreed = {
      ...form,
      support: form.support.trim(),
      by: form.by.trim(),
      steps: steps.filter((step) => !left.includes(step)),
    };
    return change(approachChanges(entity, agreed, todayIso(), words));
  };
  return (
    <DialogForm
      size="lg"
      title={t('approach.add')}
      action={t('approach.start')}
      needed={needed}
      onDo={start}
      onClose={onClose}
    >
      <NativeSelect
        label={t('approach.kind')}
        data={[...kinds]}
        value={form.kind}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setForm({ ...form, kind: kinds.find((kind) => kind.value === value)?.value ?? form.kind });
          setLeft([]);
        }}
        data-autofocus
      />
      <GrowingText
        label={t('approach.support')}
        {...needed.field('support')}
        description={t('approach.supportHint')}
        minRows={2}
        maxLength={maxText}
        value={form.support}
        onChange={(event) => setForm({ ...form, support: event.currentTarget.value })}
      />
      <div className={classes.two}>
        <Autocomplete
          label={t('approach.by')}
          {...needed.field('by')}
          maxLength={500}
          data={[...new Set(participantsOf(entity).map((each) => participantParts(each).name))]}
          value={form.by}
          onChange={(by) => setForm({ ...form, by })}
        />
        <DateField
          label={t('approach.until')}
          {...needed.field('until')}
          value={form.until}
          onChange={(until) => setForm({ ...form, until })}
        />
      </div>
      {beginsSteps(entity) ? (
        <Checkbox.Group
          label={t('approach.steps')}
          description={t('approach.stepsHint')}
          value={steps.filter((step) => !left.includes(step))}
          onChange={(kept) => setLeft(steps.filter((step) => !kept.includes(step)))}
        >
          <Stack gap={6} mt="xs">
            {steps.map((step) => (
              <Checkbox key={step} value={step} label={step} lang={fileLanguage} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : (
        <NotToPlan consultation={entity} />
      )}
    </DialogForm>
  );
}
