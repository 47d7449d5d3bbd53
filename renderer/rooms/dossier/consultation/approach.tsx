/** A personal approach agreed in a consultation: offered once the minutes are closed, with steps that usually help. */
import { Autocomplete, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { approachesOf, mayStart } from '../../../../shared/dossier/approach.ts';
import { approachKinds, type ApproachKind } from '../../../../shared/dossier/units/approach.ts';
import { participantParts, participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import { maxText } from '../../../../shared/dossier/entities.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { GrowingText } from '../../../fields/spelling/growing-text.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { filing } from '../../../ui/unreadable.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useSection } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { approachChanges, approachTemplate } from './approach-templates.ts';
import classes from './consultation.module.css';

interface ApproachesProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function Approaches({ section, entity }: ApproachesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const plan = useSection('plan');
  const [starting, setStarting] = useState(false);
  const all = approachesOf(section, entity.id);
  const canStart = section.canWrite && plan?.canWrite === true;
  if (all.length === 0 && !section.canWrite) return null;
  return (
    <section className={classes.part}>
      <h3>{t('approach.title')}</h3>
      <Text size="sm" c="dimmed">
        {t(mayStart(entity, todayIso()) ? 'approach.about' : 'approach.after')}
      </Text>
      {all.map((approach) => (
        <div key={approach.id} className={classes.row}>
          <TakenOutOrChanged section="consultation" entity={approach} canWrite={section.canWrite} />
          <UnitEntry
            place={unitPlace('consultation', 'approach', approach.id, 'agreed')}
            view={approach.units['agreed']}
            canWrite={section.canWrite}
          />
        </div>
      ))}
      {canStart && mayStart(entity, todayIso()) ? (
        <Button
          mt="xs"
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setStarting(true)}
        >
          {t('approach.add')}
        </Button>
      ) : null}
      {starting ? <Starting entity={entity} onClose={() => setStarting(false)} /> : null}
    </section>
  );
}

interface StartingProps {
  readonly entity: EntityView;
  readonly onClose: () => void;
}

function Starting({ entity, onClose }: StartingProps): ReactNode {
  const { t, i18n } = useTranslation(['dossier', 'common']);
  const values = useValues();
  const { fileLanguage } = usePerson();
  const { save, saving, problem } = useSaving();
  const [form, setForm] = useState({ kind: 'tailor-made' as ApproachKind, support: '', by: '', until: '' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const words = i18n.getFixedT(fileLanguage, 'dossier');
  const { steps } = approachTemplate(form.kind, words);
  const needed = useNeeded({
    support: form.support.trim() !== '',
    by: form.by.trim() !== '',
    until: form.until !== '',
  });
  const start = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    const agreed = {
      ...form,
      support: form.support.trim(),
      by: form.by.trim(),
      steps: steps.filter((step) => !left.includes(step)),
    };
    if (await save(approachChanges(entity, agreed, todayIso(), words))) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('dossier:approach.add')} size="lg">
      <Stack ref={needed.around}>
        <NativeSelect
          label={t('dossier:approach.kind')}
          data={[...choicesOf(approachKinds, values.approachKind)]}
          value={form.kind}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setForm({ ...form, kind: approachKinds.find((kind) => kind === value) ?? form.kind });
            setLeft([]);
          }}
          data-autofocus
        />
        <GrowingText
          label={t('dossier:approach.support')}
          {...needed.field('support')}
          description={t('dossier:approach.supportHint')}
          minRows={2}
          maxLength={maxText}
          value={form.support}
          onChange={(event) => setForm({ ...form, support: event.currentTarget.value })}
        />
        <div className={classes.two}>
          <Autocomplete
            label={t('dossier:approach.by')}
            {...needed.field('by')}
            maxLength={500}
            data={[...new Set(participantsOf(entity).map((each) => participantParts(each).name))]}
            value={form.by}
            onChange={(by) => setForm({ ...form, by })}
          />
          <DateField
            label={t('dossier:approach.until')}
            {...needed.field('until')}
            value={form.until}
            onChange={(until) => setForm({ ...form, until })}
          />
        </div>
        <Checkbox.Group
          label={t('dossier:approach.steps')}
          description={t('dossier:approach.stepsHint')}
          value={steps.filter((step) => !left.includes(step))}
          onChange={(kept) => setLeft(steps.filter((step) => !kept.includes(step)))}
        >
          <Stack gap={6} mt="xs">
            {steps.map((step) => (
              <Checkbox key={step} value={step} label={step} lang={fileLanguage} />
            ))}
          </Stack>
        </Checkbox.Group>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button {...filing} loading={saving} onClick={() => void start()}>
            {t('dossier:approach.start')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
