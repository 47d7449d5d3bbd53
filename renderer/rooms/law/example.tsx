/** A worked example, pasted or from a text file: what it expects beside what is found, a mistake on its line (release SPEC.md, V14). */
import { Alert, Anchor, Group, Loader, Text, Textarea, Title } from '@mantine/core';
import { IconAlertCircle, IconCalculator, IconDeviceFloppy, IconFileText, IconPencil } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import {
  mistakeInWords,
  readExample,
  runExample,
  type BadExample,
  type Example,
  type ExampleResult,
  type LawPack,
} from '../../../shared/release/index.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ExampleFound } from './example-found.tsx';
import { exampleToBegin } from './example-to-begin.ts';
import classes from './example.module.css';

export function ExampleRoom(): ReactNode {
  const { t } = useTranslation('calendar');
  const packs = useLawPacks();
  return (
    <div className={classes.page}>
      <Title order={1}>{t('example.title')}</Title>
      <Text c="dimmed" mb="md" maw="46rem">
        {t('example.about')}
      </Text>
      {packs === undefined ? <Loader role="status" /> : <Workbench packs={packs} />}
    </div>
  );
}

type Found =
  | { readonly example: Example; readonly result: ExampleResult; readonly bad?: undefined }
  | { readonly bad: BadExample };

function Workbench({ packs }: { readonly packs: readonly LawPack[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const files = useFiles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>();
  const { run, problem } = useCommand<AnyProblem>();
  const write = (written: string): void => {
    setText(written);
    setFound(undefined);
  };
  const work = (written: string): void => {
    const read = readExample(written);
    setFound(read.ok ? { example: read.value, result: runExample(packs, read.value) } : { bad: read.problem });
    if (!read.ok && field.current !== null) showLine(field.current, written, read.problem.line);
  };
  const open = async (): Promise<void> => {
    const file = await run(files.open());
    if (!file.ok) return;
    const written = new TextDecoder().decode(file.value);
    setText(written);
    work(written);
  };
  const save = (): void => void run(files.save('text', t('example.fileName'), utf8(text)));
  return (
    <>
      <Textarea
        ref={field}
        label={t('example.text')}
        description={t('example.hint')}
        classNames={{ input: classes.text ?? '' }}
        rows={11}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Group my="md" gap="sm">
        <ButtonWithIcon icon={IconCalculator} disabled={text.trim() === ''} onClick={() => work(text)}>
          {t('example.run')}
        </ButtonWithIcon>
        <ButtonWithIcon variant="default" icon={IconFileText} onClick={() => void open()}>
          {t('example.open')}
        </ButtonWithIcon>
        <ButtonWithIcon variant="default" icon={IconDeviceFloppy} disabled={text.trim() === ''} onClick={save}>
          {t('example.save')}
        </ButtonWithIcon>
        {text === '' ? (
          <Anchor component="button" type="button" onClick={() => write(exampleToBegin)}>
            <IconPencil size={16} aria-hidden /> {t('example.begin')}
          </Anchor>
        ) : null}
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">
        {found?.bad === undefined ? null : (
          <Alert color="red" icon={<IconAlertCircle aria-hidden />} title={placeOf(found.bad, t)}>
            {mistakeInWords(found.bad.mistake, language)}
          </Alert>
        )}
        {found === undefined || found.bad !== undefined ? null : <ExampleFound {...found} />}
      </div>
    </>
  );
}

const placeOf = ({ line }: BadExample, t: ReturnType<typeof useTranslation<'calendar'>>['t']): string =>
  line === 0 ? t('example.whole') : t('example.line', { line });

/** Selects the line, so that it is seen and can be typed over; 0 is the text as a whole. */
function showLine(field: HTMLTextAreaElement, text: string, line: number): void {
  const lines = text.split('\n');
  const start = lines.slice(0, Math.max(0, line - 1)).reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  if (line > 0) field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
