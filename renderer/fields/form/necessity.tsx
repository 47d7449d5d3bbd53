/** In the place of fields with sensitive data: why this part needs them, said once before they open (shared/dossier/SPEC.md, OW7). */
import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { saidBeside } from '../../../shared/disclosure/said-beside.ts';
import { parseUnit } from '../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { SensitiveKind } from '../../../shared/dossier/units/field.ts';
import { necessityType } from '../../../shared/dossier/units/necessity.ts';
import { citation } from '../../../shared/law/index.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { Change } from '../../vault/api.ts';
import { useDossierIfOpen, type OpenDossier } from '../dossier-context.tsx';
import kit from '../kit.module.css';
import { GrowingText } from '../spelling/growing-text.tsx';

/** Of which kind of data the fields are closed here; undefined where they are open, or no dossier is. */
export function useClosed(section: SectionKind, kind: SensitiveKind | undefined): OpenDossier | undefined {
  const dossier = useDossierIfOpen();
  if (dossier === null || kind === undefined) return undefined;
  const isSaid = dossier.view.sections.some(
    (each) =>
      each.kind === section &&
      each.entities.some(({ id, type, state }) => id === kind && type === necessityType && state === 'present'),
  );
  return isSaid ? undefined : dossier;
}

/** The sentence another part of this dossier gives for the same kind: offered, as each part shows its readers its own. */
function saidElsewhere({ view }: OpenDossier, kind: SensitiveKind): string {
  const said = view.sections.flatMap(({ entities }) =>
    entities.filter(({ id, type, state }) => id === kind && type === necessityType && state === 'present'),
  );
  return parseUnit('assessment', necessityType, 'why', said[0]?.units['why']?.versions[0]?.value)?.text ?? '';
}

interface NecessityProps {
  readonly dossier: OpenDossier;
  readonly section: SectionKind;
  readonly kind: SensitiveKind;
}

export function Necessity({ dossier, section, kind }: NecessityProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const [text, setText] = useState(() => saidElsewhere(dossier, kind));
  const { run, isBusy, problem } = useCommand();
  const change: Change = {
    do: 'put',
    section,
    type: necessityType,
    entity: kind,
    unit: 'why',
    value: { text: text.trim(), on: todayIso() },
    sees: [],
  };
  return (
    <div data-necessity={kind}>
      <Text size="sm">{t('necessity.closed', { kind: t(`necessity.kinds.${kind}`) })}</Text>
      <Source />
      <GrowingText
        label={words.field(section, necessityType, 'why', 'text')}
        minRows={1}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNote problem={problem} />
      <Button
        mt="xs"
        size="compact-md"
        variant="default"
        loading={isBusy}
        disabled={text.trim() === ''}
        onClick={() => void run(dossier.change([change]))}
      >
        {t('necessity.add')}
      </Button>
    </div>
  );
}

function Source(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  return (
    <details className={kit.lawSource}>
      <summary>{t('necessity.source')}</summary>
      <ul>
        {saidBeside.sensitive.map((row) => (
          <li key={row.act}>{citation(row, language)}</li>
        ))}
      </ul>
    </details>
  );
}
