/** One life domain: the person's own words first, then what others saw, heard or read, disagreement side by side. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { inLanguage, type ReviewForm } from '../../../../shared/dossier/review/form.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { domainIcons } from '../../../fields/domains.ts';
import { usePerson } from '../../../fields/person.ts';
import { sideBySide } from './order.ts';
import classes from './review.module.css';
import { StatementEntry } from './statement-entry.tsx';
import type { Question } from './use-begun-statements.ts';
import type { BegunStatements } from './use-begun-statements.ts';
import { useDomainName } from './use-domain-name.ts';
import { Voice } from './voice.tsx';
import { pair } from '../../../i18n/pair.ts';

interface DomainCardProps {
  readonly domain: Domain;
  readonly domains: readonly Domain[];
  readonly voice: EntityView | undefined;
  readonly statements: readonly EntityView[];
  readonly begun: BegunStatements;
  readonly forms: readonly ReviewForm[];
  readonly canWrite: boolean;
}

export function DomainCard(props: DomainCardProps): ReactNode {
  const { domain, domains, voice, statements, begun, forms, canWrite } = props;
  const { t } = useTranslation('dossier');
  const name = useDomainName()(domain);
  const [asking, { toggle }] = useDisclosure(false);
  const heading = useId();
  const Icon = domainIcons[domain];
  const questions = forms.flatMap((form) =>
    form.questions.filter((each) => each.domain === domain).map((question) => ({ form, question })),
  );
  const mine = begun.begun.filter((each) => each.domain === domain);
  const entry = (entity: EntityView): ReactNode => (
    <StatementEntry
      key={entity.id}
      id={entity.id}
      entity={entity}
      canWrite={canWrite}
      domains={domains}
      onDiffer={() => begun.begin(domain, { against: entity.id })}
    />
  );
  return (
    <section className={classes.domain} aria-labelledby={heading}>
      <div className={classes.domainHead}>
        <Icon size={20} aria-hidden />
        <h3 id={heading}>{name}</h3>
        {canWrite && questions.length > 0 ? (
          <Tooltip label={t('review.ask')}>
            <ActionIcon size="lg" aria-expanded={asking} aria-label={pair(t('review.ask'), name)} onClick={toggle}>
              <IconMessageQuestion size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
        {canWrite ? (
          <ButtonWithIcon
            size="compact-md"
            variant="default"
            icon={IconPlus}
            aria-label={pair(t('review.add'), name)}
            onClick={() => begun.begin(domain)}
          >
            {t('review.add')}
          </ButtonWithIcon>
        ) : null}
      </div>
      {asking ? <Questions questions={questions} onAnswer={(question) => begun.begin(domain, { question })} /> : null}
      {canWrite || voice !== undefined ? <Voice domain={domain} entity={voice} canWrite={canWrite} /> : null}
      <ul className={classes.rows}>
        {sideBySide(statements).map(({ first, others }) => (
          <li key={first.id} data-differs={others.length > 0 || undefined}>
            {others.length === 0 ? null : <p className={classes.differs}>{t('review.differs')}</p>}
            <div className={classes.beside}>
              {entry(first)}
              {others.map(entry)}
            </div>
          </li>
        ))}
        {mine.map((each) => (
          <li key={each.id}>
            <StatementEntry
              id={each.id}
              entity={undefined}
              canWrite
              domains={domains}
              begun={each}
              fresh={begun.newest === each.id}
              onLeftEmpty={() => begun.forget(each.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionsProps {
  readonly questions: readonly { readonly form: ReviewForm; readonly question: ReviewForm['questions'][number] }[];
  readonly onAnswer: (question: Question) => void;
}

/** In the language of the file: what is answered is written into it. */
function Questions({ questions, onAnswer }: QuestionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { fileLanguage } = usePerson();
  return (
    <ul className={classes.questions} aria-label={t('review.ask')}>
      {questions.map(({ form, question }) => {
        const text = inLanguage(question.text, fileLanguage);
        return (
          <li key={`${form.form}/${question.id}`}>
            <button
              type="button"
              lang={fileLanguage}
              onClick={() => onAnswer({ form: form.form, version: form.version, id: question.id, text })}
            >
              {text}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
