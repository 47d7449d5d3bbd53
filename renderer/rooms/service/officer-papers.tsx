/** Papers for the privacy officer, made from what is configured: read on screen, or saved in one of four languages. */
import { Group, NativeSelect } from '@mantine/core';
import { IconEye, IconEyeOff, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { officerPapers, type OfficerPaper } from '../../../shared/service-book/officer-papers.ts';
import { languages, type Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { now, todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { languageNames } from '../../i18n/i18n.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { pageDocument, pageOf, type Paper } from '../../papers/model/paper.ts';
import { officerPaper } from '../../papers/officer/builders.ts';
import { Preview } from '../../papers/screen/preview.tsx';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './service.module.css';

interface Wanted {
  readonly paper: OfficerPaper;
  readonly language: Language;
  readonly breach?: string | undefined;
}

/** Makes a paper of what is configured now. */
function useMaking(entries: readonly BookEntry[]) {
  const { realm, name, function: does, service } = useMe();
  const vault = useVault();
  return async ({ paper, language, breach }: Wanted): Promise<Result<Paper, AnyProblem>> => {
    const [retention, readers] = [await vault.retention(), await vault.readerCategories()];
    if (!retention.ok) return retention;
    if (!readers.ok) return readers;
    const value = officerPaper(paper, {
      language,
      breach,
      realm,
      today: todayIso(),
      now: now(),
      by: { name, function: does, service },
      book: entries,
      periods: retention.value.rules,
      readers: readers.value,
    });
    return { ok: true, value };
  };
}

/** Saves a paper; the log says which before the file is made. */
export function useOfficerPaper(entries: readonly BookEntry[]) {
  const { t } = useTranslation('officer');
  const vault = useVault();
  const files = useFiles();
  const make = useMaking(entries);
  const { run, doing, problem } = useCommand<AnyProblem, string>();
  const printed = async (wanted: Wanted): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const made = await make(wanted);
    if (!made.ok) return made;
    const noted = await vault.noteOfficerPaper({ paper: wanted.paper });
    if (!noted.ok) return noted;
    const page = pageOf(made.value);
    return files.print({ html: pageDocument(page), footer: made.value.footer });
  };
  const save = (paper: OfficerPaper, language: Language, breach?: string): void => {
    const name = t('room.fileName', { paper: paper.toLowerCase() });
    void run(files.save('pdf', name, printed({ paper, language, breach })), breach ?? paper);
  };
  return { save, doing, problem };
}

export function Papers({ entries }: { readonly entries: readonly BookEntry[] }): ReactNode {
  const { t } = useTranslation('officer');
  const { language: mine } = useFormat();
  const [wanted, setWanted] = useState<Wanted>({ paper: 'record', language: mine });
  const { save, doing, problem } = useOfficerPaper(entries);
  const reading = useReading(entries);
  const { shown } = reading;
  const choose = (chosen: Wanted): void => {
    setWanted(chosen);
    if (shown !== undefined) reading.show(chosen);
  };
  return (
    <section className={classes.part} aria-labelledby="officer-papers">
      <div className={classes.head}>
        <h2 id="officer-papers">{t('room.papers')}</h2>
      </div>
      <Group align="flex-end" gap="md">
        <WhichPaper wanted={wanted} onChoose={choose} />
        <ButtonWithIcon
          variant="default"
          aria-expanded={shown !== undefined}
          icon={shown === undefined ? IconEye : IconEyeOff}
          onClick={() => (shown === undefined ? reading.show(wanted) : reading.close())}
        >
          {t(shown === undefined ? 'room.read' : 'room.readNoMore')}
        </ButtonWithIcon>
        <ButtonWithIcon
          variant="default"
          loading={doing === wanted.paper}
          icon={IconPrinter}
          onClick={() => save(wanted.paper, wanted.language)}
        >
          {t('room.print')}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem ?? reading.problem} />
      {shown === undefined ? null : (
        <div className={classes.read} lang={wanted.language}>
          <Preview paper={shown} />
        </div>
      )}
    </section>
  );
}

interface WhichPaperProps {
  readonly wanted: Wanted;
  readonly onChoose: (wanted: Wanted) => void;
}

function WhichPaper({ wanted, onChoose }: WhichPaperProps): ReactNode {
  const { t } = useTranslation('officer');
  const { paper, language } = wanted;
  return (
    <>
      <NativeSelect
        flex="1 1 18rem"
        label={t('room.paper')}
        data={officerPapers.map((value) => ({ value, label: t(`paper.titles.${value}`) }))}
        value={paper}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ language, paper: officerPapers.find((each) => each === value) ?? paper })
        }
      />
      <NativeSelect
        label={t('room.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language}
        onChange={({ currentTarget: { value } }) =>
          onChoose({ paper, language: languages.find((each) => each === value) ?? language })
        }
      />
    </>
  );
}

/** A paper on screen goes nowhere: nothing is noted of it. One made before the book changed is shown no more. */
function useReading(entries: readonly BookEntry[]) {
  const make = useMaking(entries);
  const [made, setMade] = useState<{ readonly paper: Paper; readonly of: readonly BookEntry[] }>();
  const { run, problem } = useCommand<AnyProblem>();
  const show = async (wanted: Wanted): Promise<Result<null, AnyProblem>> => {
    const paper = await make(wanted);
    if (!paper.ok) return paper;
    setMade({ paper: paper.value, of: entries });
    return { ok: true, value: null };
  };
  const shown = made?.of === entries ? made.paper : undefined;
  return { shown, problem, show: (wanted: Wanted): void => void run(show(wanted)), close: () => setMade(undefined) };
}
