/** Who does this? The services competent for one need where a person will live, each with why; or why nobody is named. */
import { Alert, Anchor, Autocomplete, Badge, Button, Group, Select, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import {
  competenceQuestions,
  isNeedId,
  needOf,
  needsFor,
  whoDoes,
  type Answer,
  type Competent,
  type NeedId,
  type Question,
  type Reason,
} from '../../../shared/directory/competence/index.ts';
import { directory, displayName, nameOf, sourceText } from '../../../shared/directory/index.ts';
import { citation } from '../../../shared/law/index.ts';
import type { Domain } from '../../../shared/dossier/entities.ts';
import type { LocalService } from '../../../shared/service-book/local.ts';
import { useFormat } from '../../i18n/format.ts';
import { KnownContact } from './contact.tsx';
import classes from './directory.module.css';
import { OwnOffered } from './own-offered.tsx';

const fileLanguages = ['nl', 'fr', 'de'] as const;
const tracks = ['judge', 'court', 'sentence-end', 'placement', 'remand'] as const;

export interface WhoDoesProps {
  /** What is known of the person; the rest is asked. */
  readonly known?: Partial<Question>;
  /** Of the step: its needs come first. */
  readonly domain?: Domain | null;
  /** Offered beside each service. */
  readonly onChoose?: ((service: Competent) => void) | undefined;
  readonly chooseWords?: string | undefined;
  /** The same for a service one's own service added: it has a name and no entry. */
  readonly onChooseOwn?: ((service: LocalService) => void) | undefined;
}

export function WhoDoes({ known = {}, domain = null, onChoose, chooseWords, onChooseOwn }: WhoDoesProps): ReactNode {
  const needs = useMemo(() => needsFor(domain), [domain]);
  const [question, setQuestion] = useState<Question>({
    need: needs[0] ?? 'helping-relationship',
    municipality: null,
    fileLanguage: null,
    track: null,
    ...known,
  });
  const change = (part: Partial<Question>): void => setQuestion((asked) => ({ ...asked, ...part }));
  const answer = useMemo(() => whoDoes(question), [question]);
  return (
    <>
      <Asked question={question} needs={needs} change={change} />
      <Answered answer={answer} change={change} onChoose={onChoose} chooseWords={chooseWords} />
      <OwnOffered question={question} answer={answer} onChoose={onChooseOwn} chooseWords={chooseWords} />
    </>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly needs: readonly NeedId[];
  readonly change: (part: Partial<Question>) => void;
}

function Asked({ question, needs, change }: AskedProps): ReactNode {
  const { t } = useTranslation(['directory', 'terms']);
  const { language } = useFormat();
  return (
    <Group align="flex-end" mb="md" gap="md">
      <Select
        flex="1 1 16rem"
        label={t('directory:whoDoes.need')}
        value={question.need}
        searchable
        allowDeselect={false}
        data={needs.map((need) => ({ value: need, label: needOf(need).names[language] }))}
        onChange={(value) => {
          if (value !== null && isNeedId(value)) change({ need: value });
        }}
      />
      <MunicipalityField id={question.municipality} onChange={(municipality) => change({ municipality })} />
      <Select
        w="12rem"
        label={t('directory:whoDoes.fileLanguage')}
        placeholder={t('directory:whoDoes.unknown')}
        clearable
        value={question.fileLanguage}
        data={fileLanguages.map((code) => ({ value: code, label: t(`terms:language.${code}`) }))}
        onChange={(value) => change({ fileLanguage: fileLanguages.find((code) => code === value) ?? null })}
      />
      <Select
        w="17rem"
        label={t('directory:whoDoes.track')}
        placeholder={t('directory:whoDoes.unknown')}
        clearable
        value={question.track}
        data={tracks.map((track) => ({ value: track, label: t(`directory:whoDoes.tracks.${track}`) }))}
        onChange={(value) => change({ track: tracks.find((track) => track === value) ?? null })}
      />
    </Group>
  );
}

interface MunicipalityFieldProps {
  readonly id: string | null;
  readonly onChange: (id: string | null) => void;
}

function MunicipalityField({ id, onChange }: MunicipalityFieldProps): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  const [typed, setTyped] = useState(id === null ? '' : nameOf(id, language));
  const found = useMemo(
    () => directory.search(typed, language, { kinds: ['municipality'], limit: 10 }),
    [typed, language],
  );
  const take = (text: string): void => {
    setTyped(text);
    const [first] = directory
      .search(text, language, { kinds: ['municipality'], limit: 10 })
      .filter((entry) => displayName(entry, language) === text);
    onChange(first?.id ?? null);
  };
  return (
    <Autocomplete
      flex="1 1 14rem"
      label={t('whoDoes.municipality')}
      placeholder={t('whoDoes.municipalityHint')}
      value={typed}
      data={[...new Set(found.map((entry) => displayName(entry, language)))]}
      filter={({ options }) => options}
      selectFirstOptionOnChange
      onChange={take}
    />
  );
}

interface AnsweredProps extends Pick<WhoDoesProps, 'onChoose' | 'chooseWords'> {
  readonly answer: Answer;
  readonly change: (part: Partial<Question>) => void;
}

function Answered({ answer, change, onChoose, chooseWords }: AnsweredProps): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  if (answer.refusal === null)
    return (
      <ul className={classes['list']} aria-label={t('whoDoes.answer')}>
        {answer.services.map((service) => (
          <Service key={service.entry.id} service={service} onChoose={onChoose} chooseWords={chooseWords} />
        ))}
      </ul>
    );
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} role="status">
      <Text>{t(`whoDoes.refusal.${answer.refusal}`)}</Text>
      {answer.instead.length === 0 ? null : (
        <Group gap="md" mt="xs">
          {answer.instead.map((need) => (
            <Anchor key={need} component="button" type="button" onClick={() => change({ need })}>
              {needOf(need).names[language]}
            </Anchor>
          ))}
        </Group>
      )}
    </Alert>
  );
}

interface ServiceProps extends Pick<WhoDoesProps, 'onChoose' | 'chooseWords'> {
  readonly service: Competent;
}

function Service({ service, onChoose, chooseWords }: ServiceProps): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  const words = useReasonWords();
  const { entry, reasons, source, isConfirmed, rests, question } = service;
  return (
    <li className={classes['entry']}>
      <div>
        <Text fw={600} component="h2">
          {displayName(entry, language)}
        </Text>
        {entry.does === undefined ? null : <Text mt={2}>{entry.does[language]}</Text>}
        <KnownContact contact={entry.contact} />
        <ul className={classes['reasons']} aria-label={t('whoDoes.why')}>
          {reasons.map((reason) => (
            <li key={reason.kind}>{words(reason)}</li>
          ))}
        </ul>
        {question === undefined ? null : (
          <Text size="sm" mt={4} data-question>
            {t('whoDoes.question', { question: competenceQuestions[question][language] })}
          </Text>
        )}
        <details className={classes['rests']}>
          <summary>{t('whoDoes.rests')}</summary>
          <ul>
            {rests.map((row) => (
              <li key={`${row.act} ${row.article}`}>{citation(row, language)}</li>
            ))}
          </ul>
        </details>
      </div>
      <div className={classes['trust']}>
        {isConfirmed ? null : (
          <Badge variant="light" color="gray" size="lg">
            {t('whoDoes.unconfirmed')}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {t('source', { source: sourceText(source, language) })}
        </Text>
        {onChoose === undefined ? null : (
          <Button size="compact-md" variant="default" onClick={() => onChoose(service)}>
            {chooseWords}
          </Button>
        )}
      </div>
    </li>
  );
}

function useReasonWords(): (reason: Reason) => string {
  const { t } = useTranslation(['directory', 'terms']);
  const { language, list } = useFormat();
  return (reason) => {
    if (reason.kind === 'level')
      return t('directory:whoDoes.because.level', { level: t(`directory:level.${reason.level}`) });
    if (reason.kind === 'lives-in' || reason.kind === 'division')
      return t(`directory:whoDoes.because.${reason.kind}`, { municipality: nameOf(reason.municipality, language) });
    if (reason.kind === 'canton-moved' || reason.kind === 'merged')
      return t(`directory:whoDoes.because.${reason.kind}`, { ...reason, house: nameOf(reason.house, language) });
    if (reason.kind === 'file-language' || reason.kind === 'language-neither' || reason.kind === 'other-language')
      return t(`directory:whoDoes.because.${reason.kind}`, { language: t(`terms:language.${reason.language}`) });
    if (reason.kind === 'mandate') return t(`directory:whoDoes.because.mandate-${reason.by}`);
    if (reason.kind === 'interpreter')
      return t('directory:whoDoes.because.interpreter', {
        languages: list(reason.languages.map((code) => t(`terms:language.${code}`))),
      });
    return t(`directory:whoDoes.because.${reason.kind}`);
  };
}
