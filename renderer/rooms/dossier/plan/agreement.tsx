/** Does he or she agree with this plan? Yes, no, or could not answer; the person decides whether a reason prints. */
import { Button, Checkbox, Radio, Stack, Text } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { maxText, type UnitValue } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { GrowingText } from '../../../fields/spelling/growing-text.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { WrittenBy } from '../../../fields/author.tsx';
import { filing } from '../../../ui/unreadable.ts';
import { DateField } from '../../../fields/date-field.tsx';
import kit from '../../../fields/kit.module.css';
import { UnitBox } from '../../../fields/unit-box.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { useUnit } from '../../../fields/use-unit.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './plan.module.css';

type Agreed = UnitValue<'plan', 'agreement', 'agreement'>;
const answers = ['yes', 'no', 'could-not-answer'] as const;

interface AgreementForm {
  readonly [name: string]: string | boolean;
  readonly answer: string;
  readonly on: string;
  readonly reason: string;
  readonly printReason: boolean;
}

const toForm = ({ answer, on, reason = '', printReason }: Agreed): AgreementForm => ({
  answer,
  on,
  reason,
  printReason,
});

function toValue({ answer, on, reason, printReason }: AgreementForm): Agreed | undefined {
  const known = answers.find((each) => each === answer);
  if (known === undefined || on === '') return undefined;
  const words = reason.trim();
  return { answer: known, on, printReason: printReason && words !== '', ...(words !== '' && { reason: words }) };
}

export interface AgreementProps {
  readonly section: SectionView;
  /** Oldest first. */
  readonly agreements: readonly EntityView[];
}

export function Agreement({ section, agreements }: AgreementProps): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('plan', 'agreement', 'agreement', section);
  const asked = [...agreements].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  const asking = pending.begun[0];
  return (
    <section className={classes.agreement} aria-labelledby="agreement">
      <div className={kit.blockHead}>
        <h2 id="agreement">{t('agreement.title')}</h2>
        {section.canWrite && asking === undefined ? (
          <ButtonWithIcon size="compact-md" variant="default" icon={IconMessageCheck} onClick={() => pending.begin()}>
            {asked.length === 0 ? t('agreement.ask') : t('agreement.askAgain')}
          </ButtonWithIcon>
        ) : null}
      </div>
      {asked.length === 0 && asking === undefined ? <Text c="dimmed">{t('agreement.none')}</Text> : null}
      {asking === undefined ? null : <AgreementEditor id={asking.id} entity={undefined} canWrite={section.canWrite} />}
      {asked.map((entity) => (
        <Answered key={entity.id} entity={entity} canWrite={section.canWrite} />
      ))}
    </section>
  );
}

const dayOf = (entity: EntityView): string => read('plan', 'agreement', entity, 'agreement')?.on ?? '';

function Answered({ entity, canWrite }: { readonly entity: EntityView; readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const values = useValues();
  const unit = entity.units['agreement'];
  const agreed = read('plan', 'agreement', entity, 'agreement');
  if (unit !== undefined && unit.versions.length > 1) {
    return <AgreementEditor id={entity.id} entity={entity} canWrite={canWrite} />;
  }
  if (agreed === undefined) return null;
  const version = unit?.versions[0];
  return (
    <div className={kit.card}>
      <Text fw={600}>
        {values.agreement[agreed.answer]} <span className="tabular">· {format.date(agreed.on)}</span>
      </Text>
      {agreed.reason === undefined ? null : (
        <Text className={kit.text} dir="auto" mt={4}>
          <q>{agreed.reason}</q>
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {agreed.reason === undefined ? null : `${agreed.printReason ? t('agreement.prints') : t('agreement.stays')} · `}
        {version === undefined ? null : <WrittenBy author={version.author} />}
      </Text>
    </div>
  );
}

export interface AgreementEditorProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
}

/** Also used full screen, with the person. */
export function AgreementEditor({ id, entity, canWrite }: AgreementEditorProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const values = useValues();
  const place = unitPlace('plan', 'agreement', id, 'agreement');
  const field = useUnit<Agreed, AgreementForm>({
    place,
    view: entity?.units['agreement'],
    empty: { answer: '', on: todayIso(), reason: '', printReason: false },
    toForm,
    toValue,
  });
  const { form, set } = field;
  const needed = useNeeded({ answer: form.answer !== '', on: form.on !== '' });
  return (
    <div className={kit.card}>
      <UnitBox
        field={field}
        place={place}
        label={words.unit('plan', 'agreement', 'agreement')}
        words={(value) => words.value('plan', 'agreement', 'agreement', value)}
        canWrite={canWrite}
        toValue={toValue}
      >
        <Stack gap="md" ref={needed.around}>
          <Radio.Group
            label={t('agreement.question')}
            {...needed.group('answer')}
            value={form.answer}
            onChange={(answer) => set({ ...form, answer })}
          >
            <Stack gap="xs" mt="xs">
              {answers.map((answer) => (
                <Radio key={answer} value={answer} label={values.agreement[answer]} />
              ))}
            </Stack>
          </Radio.Group>
          <GrowingText
            label={t('agreement.reason')}
            description={t('agreement.reasonHint')}
            minRows={2}
            maxLength={maxText}
            value={form.reason}
            onChange={(event) => set({ ...form, reason: event.currentTarget.value })}
          />
          <Checkbox
            label={t('agreement.printReason')}
            checked={form.printReason}
            disabled={form.reason.trim() === ''}
            onChange={(event) => set({ ...form, printReason: event.currentTarget.checked })}
          />
          <DateField
            label={t('agreement.on')}
            {...needed.field('on')}
            value={form.on}
            onChange={(on) => set({ ...form, on })}
            maw={220}
          />
          <div>
            <Button {...filing} onClick={() => (needed.isWhole() ? field.leave() : undefined)}>
              {t('agreement.keep')}
            </Button>
          </div>
        </Stack>
      </UnitBox>
    </div>
  );
}
