/** Recovery words: shown once, put on paper, three of them typed back; only then do they open anything. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { DeedForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { typedWords } from '../../../shared/words/recovery-words.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { asLanguage } from '../../i18n/i18n.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import { html } from '../../papers/model/html.ts';
import { pageDocument } from '../../papers/model/paper.ts';
import classes from './computer.module.css';

export interface WordsDialogProps {
  /** Name of my place on the locked screen. */
  readonly label: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WordsDialog({ label, onClose, onDone }: WordsDialogProps): ReactNode {
  const { t, i18n } = useTranslation('computer');
  const vault = useVault();
  const [words, setWords] = useState<readonly string[]>([]);
  const [isOnPaper, setIsOnPaper] = useState(false);
  const language = asLanguage(i18n.language);
  useEffect(() => {
    void vault.newWords({ language }).then((answer) => {
      if (answer.ok) setWords(answer.value);
    });
  }, [vault, language]);
  return (
    <Dialog onClose={onClose} title={isOnPaper ? t('words.checkTitle') : t('words.title')} size="lg">
      {isOnPaper ? (
        <Check words={words} onClose={onClose} onDone={onDone} />
      ) : (
        <Shown words={words} label={label} onReady={() => setIsOnPaper(true)} />
      )}
    </Dialog>
  );
}

interface ShownProps {
  readonly words: readonly string[];
  readonly label: string;
  readonly onReady: () => void;
}

function Shown({ words, label, onReady }: ShownProps): ReactNode {
  const { t, i18n } = useTranslation('computer');
  const files = useFiles();
  const [isPrinted, setIsPrinted] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const print = async (): Promise<void> => {
    const title = t('ways.words');
    const items = words.map((word) => html`<li>${word}</li>`);
    const body = html`<article class="paper">
      <h1>${title}</h1>
      <p>${t('words.paperAbout', { label })}</p>
      <ol>
        ${items}
      </ol>
    </article>`.toString();
    const page = pageDocument({ language: asLanguage(i18n.language), title, body, footer: title });
    const saved = await run(files.save('pdf', t('words.fileName'), files.print({ html: page, footer: title })));
    if (saved.ok) setIsPrinted(true);
  };
  return (
    <Stack gap="md">
      <Text>{t('words.once')}</Text>
      <ol className={classes['words']} translate="no" data-testid="recovery-words">
        {words.map((word, at) => (
          <li key={`${at}/${word}`}>{word}</li>
        ))}
      </ol>
      {isPrinted ? <Text role="status">{t('words.printed')}</Text> : null}
      <ProblemNote problem={problem} />
      <Group justify="space-between">
        <Button variant="default" onClick={() => void print()} disabled={words.length === 0}>
          {t('words.print')}
        </Button>
        <Button onClick={onReady} disabled={words.length === 0}>
          {t('words.ready')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Three places by chance, in their order. */
function threePlaces(count: number): readonly number[] {
  const places = new Set<number>();
  while (places.size < 3) places.add((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % count);
  return [...places].sort((a, b) => a - b);
}

interface CheckProps {
  readonly words: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Check({ words, onClose, onDone }: CheckProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const [places] = useState(() => threePlaces(words.length));
  const [typed, setTyped] = useState<readonly string[]>(['', '', '']);
  const [label, setLabel] = useState(t('words.labelDefault', { date: format.date(todayIso()) }));
  const [passphrase, setPassphrase] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const needed = useNeeded({ passphrase: passphrase !== '' });
  const fits = (at: number): boolean => typedWords(typed[at] ?? '')[0] === words[places[at] ?? 0];
  const isWhole = (): boolean => {
    setIsChecked(true);
    return needed.isWhole() && [0, 1, 2].every(fits);
  };
  return (
    <DeedForm
      action={t('words.keep')}
      needed={{ around: needed.around, isWhole }}
      onDo={() => vault.keepWords({ proof: { passphrase }, words: words.join(' '), label })}
      onDone={onDone}
      onClose={onClose}
    >
      {places.map((place, at) => (
        <TextInput
          key={place}
          label={t('words.number', { number: place + 1 })}
          value={typed[at] ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(typed.map((each, other) => (other === at ? event.currentTarget.value : each)))}
          wrapperProps={{ 'data-missing': (isChecked && !fits(at)) || undefined }}
          error={isChecked && !fits(at) ? t('words.notThis', { number: place + 1 }) : undefined}
        />
      ))}
      <TextInput
        label={t('words.label')}
        value={label}
        maxLength={80}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <PassphraseField label={t('proof')} {...needed.field('passphrase')} value={passphrase} onChange={setPassphrase} />
    </DeedForm>
  );
}
