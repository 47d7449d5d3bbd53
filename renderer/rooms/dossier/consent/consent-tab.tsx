/** Consent: what the person was asked, what left as an extract, what came as one, and what the person asked of their own data. */
import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../ui/use-command.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useFormat } from '../../../i18n/format.ts';
import { authorName } from '../../../i18n/name-words.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useVault } from '../../../data/vault.tsx';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { ConsentHere } from '../../../widgets/exchange/consent-here.tsx';
import kit from '../../../fields/kit.module.css';
import { ConsentForm } from './consent-form.tsx';
import { Extracts } from './extracts.tsx';
import { ConsentLine } from './line.tsx';
import { ledgersIn, linesOf, type LedgerLine } from './ledger-of.ts';
import { Rights } from './rights.tsx';
import { Sheets } from './sheets.tsx';
import { TakingBack } from './taking-back.tsx';

export function ConsentTab(): ReactNode {
  const { view } = useOpenDossier();
  return (
    <div className={kit.page}>
      {view.sections.length === 0 ? null : <Ledger />}
      <Extracts />
      {view.sections.length === 0 ? null : <Sheets />}
      {view.sections.length === 0 ? null : <Rights />}
    </div>
  );
}

type Open = { readonly what: 'form' | 'back'; readonly line?: LedgerLine };

function Ledger(): ReactNode {
  const { t } = useTranslation('consent');
  const { language, list } = useFormat();
  const { view } = useOpenDossier();
  const [open, setOpen] = useState<Open>();
  const kinds = ledgersIn(view);
  const lines = linesOf(view);
  const readers = view.sections
    .filter(({ kind, canWrite }) => canWrite && kinds.some((each) => each === kind))
    .flatMap((section) => section.readers.map((each) => authorName(each, language)));
  if (kinds.length === 0) return <NoLedger />;
  return (
    <Block
      title={t('title')}
      term="consent"
      add={t('ask')}
      onAdd={() => setOpen({ what: 'form' })}
      empty={lines.length === 0 ? t('empty') : undefined}
    >
      <Text size="sm" c="dimmed" mb="sm">
        <IconLock size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
        {t('readBy', { who: list([...new Set(readers)]) })}
      </Text>
      <ConsentHere />
      {lines.map((line) => (
        <ConsentLine
          key={`${line.kind} ${line.consent.id}`}
          line={line}
          onFill={() => setOpen({ what: 'form', line })}
          onBack={() => setOpen({ what: 'back', line })}
        />
      ))}
      {open?.what === 'form' ? <ConsentForm line={open.line} onClose={() => setOpen(undefined)} /> : null}
      {open?.what === 'back' && open.line !== undefined ? (
        <TakingBack line={open.line} onClose={() => setOpen(undefined)} />
      ) : null}
    </Block>
  );
}

/** A service that was given the dossier keeps no notes on it yet. */
function NoLedger(): ReactNode {
  const { t } = useTranslation('consent');
  const vault = useVault();
  const { view, reload } = useOpenDossier();
  const { run, problem } = useCommand();
  const begin = async (): Promise<void> => {
    const begun = await run(vault.beginSection({ dossier: view.id, section: 'notes' }));
    if (begun.ok) reload();
  };
  return (
    <Block title={t('title')} empty={t('noLedger')}>
      <ProblemNote problem={problem} />
      <Button variant="default" onClick={() => void begin()}>
        {t('begin')}
      </Button>
    </Block>
  );
}
