/** The questions of one's own service, beside those Passerelle brings: taken from a file, shown whole, put away again. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import type { Result } from '../../../../shared/result.ts';
import { inLanguage, type ReviewForm } from '../../../../shared/dossier/review/form.ts';
import { lifeDomains } from '../../../../shared/dossier/review/life-domains.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFiles } from '../../../data/files.ts';
import { useMe, useVault } from '../../../data/vault.tsx';
import classes from './review.module.css';
import { useDomainName } from './use-domain-name.ts';
import { pair } from '../../../i18n/pair.ts';

interface OwnQuestionsProps {
  readonly forms: readonly ReviewForm[];
  readonly onForms: () => void;
  readonly onClose: () => void;
}

/** Filled with Passerelle's own questions, so that a service sees how each is written. */
const example: ReviewForm = { ...lifeDomains, form: 'my-service' };

export function OwnQuestions({ forms, onForms, onClose }: OwnQuestionsProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const vault = useVault();
  const files = useFiles();
  const { readsOnly } = useMe();
  const { run, problem } = useCommand<AnyProblem>();
  const done = async (work: Promise<Result<unknown, AnyProblem>>): Promise<void> => {
    await run(work);
    onForms();
  };
  const take = async (): Promise<Result<unknown, AnyProblem>> => {
    const opened = await files.open();
    return opened.ok ? vault.takeReviewForm({ bytes: opened.value }) : opened;
  };
  const save = () =>
    files.save('text', 'passerelle-questions.json', utf8(`${JSON.stringify(example, undefined, 2)}\n`));
  return (
    <Dialog onClose={onClose} title={t('review.own.title')} size="lg">
      <Text>{t('review.own.about')}</Text>
      <ProblemNote problem={problem} />
      {forms.length === 0 ? <Text c="dimmed">{t('review.own.none')}</Text> : null}
      {forms.map((form) => (
        <Form
          key={form.form}
          form={form}
          onDrop={readsOnly === null ? () => void done(vault.dropReviewForm({ form: form.form })) : undefined}
        />
      ))}
      <Group mt="lg">
        {readsOnly === null ? <Button onClick={() => void done(take())}>{t('review.own.take')}</Button> : null}
        <Button variant="default" onClick={() => void done(save())}>
          {t('review.own.example')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface FormProps {
  readonly form: ReviewForm;
  readonly onDrop: (() => void) | undefined;
}

function Form({ form, onDrop }: FormProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const name = useDomainName();
  const title = inLanguage(form.title, language);
  return (
    <section className={classes.form} aria-label={title}>
      <div className={classes.domainHead}>
        <h3>
          {title} <span className={classes.from}>{t('review.own.version', { version: form.version })}</span>
        </h3>
        {onDrop === undefined ? null : (
          <Button
            size="compact-md"
            variant="subtle"
            color="gray"
            aria-label={pair(t('review.own.drop'), title)}
            onClick={onDrop}
          >
            {t('review.own.drop')}
          </Button>
        )}
      </div>
      <ul className={classes.plain}>
        {form.questions.map((question) => (
          <li key={question.id}>
            <span className={classes.from}>{name(question.domain)}:</span> {inLanguage(question.text, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
