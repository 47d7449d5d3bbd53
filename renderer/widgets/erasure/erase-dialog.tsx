/** The hardest button of all: what goes, what stays where, why, a word typed by hand, and the passphrase. */
import { Alert, Checkbox, Loader, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useAnswer, type QueryState } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import type { Answer, Attachment, ErasurePlan, ErasureView, OwnTextsChosen, WayInProof } from '../../vault/api.ts';
import { ProofDialog } from '../proof-dialog.tsx';
import { useValues } from '../../fields/use-values.ts';
import { extractLine, leftWith } from './certificate-lines.ts';
import { Lines } from './certificate.tsx';
import { OwnTexts } from './own-texts.tsx';

const whole = 'whole';
const shortestReason = 10;

export interface EraseDialogProps {
  readonly dossier: string;
  /** What has to be typed to confirm: the name on the dossier. */
  readonly word: string;
  /** Parts that may go alone. */
  readonly kinds: readonly SectionKind[];
  /** What is erased where that is decided already. */
  readonly fixed?: SectionKind | 'whole';
  /** A reason to begin with. */
  readonly reason?: string;
  readonly onClose: () => void;
}

/** A dossier, or one part of it. */
export function EraseDialog({ dossier, word, kinds, fixed, reason = '', onClose }: EraseDialogProps): ReactNode {
  const { t } = useTranslation('erasure');
  const words = useUnitWords();
  const vault = useVault();
  const [what, setWhat] = useState<SectionKind | typeof whole>(fixed ?? whole);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [ownTexts, setOwnTexts] = useState<OwnTextsChosen>();
  const section = what === whole ? {} : { section: what };
  const plan = useAnswer((each) => each.erasurePlan({ dossier, ...section }), `erase ${dossier} ${what}`, dossier);
  return (
    <AskToErase
      name={word}
      word={word}
      plan={plan}
      firstReason={reason}
      onClose={onClose}
      kept={kept}
      onKeep={setKept}
      ownTexts={ownTexts}
      onOwnTexts={setOwnTexts}
      erase={(why) => vault.erase({ dossier, ...section, keepExtracts: kept, ...(ownTexts && { ownTexts }), ...why })}
    >
      {fixed === undefined ? (
        <Select
          label={t('ask.what')}
          value={what}
          allowDeselect={false}
          data={[
            { value: whole, label: t('ask.whole') },
            ...kinds.map((kind) => ({ value: kind, label: t('ask.part', { part: words.section(kind) }) })),
          ]}
          onChange={(value) => setWhat(kinds.find((kind) => kind === value) ?? whole)}
        />
      ) : null}
    </AskToErase>
  );
}

export interface EraseDocumentDialogProps extends Pick<EraseDialogProps, 'dossier' | 'word' | 'onClose'> {
  readonly document: Attachment;
}

export function EraseDocumentDialog({ dossier, word, document, onClose }: EraseDocumentDialogProps): ReactNode {
  const { t } = useTranslation('erasure');
  const vault = useVault();
  const { id, name } = document;
  const plan = useAnswer((each) => each.documentPlan({ dossier, document: id }), `erase ${dossier} ${id}`, dossier);
  return (
    <AskToErase
      name={name}
      word={word}
      plan={plan}
      stillOpens={t('certificate.stillOpens')}
      onClose={onClose}
      erase={(why) => vault.eraseDocument({ dossier, document: id, ...why })}
    />
  );
}

interface AskToEraseProps {
  /** What is erased, in the title. */
  readonly name: string;
  readonly word: string;
  readonly plan: QueryState<ErasurePlan>;
  readonly stillOpens?: string;
  readonly firstReason?: string;
  /** Extracts (ids) that are to stay. */
  readonly kept?: readonly string[];
  readonly onKeep?: (kept: readonly string[]) => void;
  /** Own words and filters that go with it; absent until a person chose. */
  readonly ownTexts?: OwnTextsChosen | undefined;
  readonly onOwnTexts?: (chosen: OwnTextsChosen) => void;
  readonly onClose: () => void;
  readonly erase: (why: { reason: string; proof: WayInProof }) => Answer<ErasureView>;
  readonly children?: ReactNode;
}

function AskToErase({
  name,
  word,
  plan,
  stillOpens,
  firstReason = '',
  kept = [],
  onKeep,
  ownTexts,
  onOwnTexts,
  onClose,
  erase,
  children,
}: AskToEraseProps): ReactNode {
  const { t } = useTranslation('erasure');
  const navigate = useNavigate();
  const [reason, setReason] = useState(firstReason);
  const [typed, setTyped] = useState('');
  // Where the name is not mine to read, the action itself is typed.
  const asked = word.trim() === '' ? t('ask.title') : word.trim();
  const isConfirmed = typed.trim().localeCompare(asked, undefined, { sensitivity: 'accent' }) === 0;
  const needed = useNeeded({ reason: reason.trim().length >= shortestReason, word: isConfirmed });
  return (
    <ProofDialog
      title={name.trim() === '' ? t('ask.title') : t('ask.titleOf', { name })}
      action={t('ask.do')}
      button={{ color: 'red.9', disabled: plan.state !== 'ready' }}
      also={needed}
      onProve={(proof) => erase({ reason, proof })}
      onDone={({ id }) => void navigate(`${paths.erased}?id=${encodeURIComponent(id)}`)}
      onClose={onClose}
    >
      {children}
      {plan.state === 'waiting' ? <Loader size="sm" /> : null}
      {plan.state === 'problem' ? <ProblemNote problem={plan.problem} /> : null}
      {plan.state === 'ready' ? <Plan plan={plan.value} stillOpens={stillOpens} /> : null}
      {plan.state === 'ready' && onKeep ? (
        <Extracts extracts={plan.value.extracts} kept={kept} onKeep={onKeep} />
      ) : null}
      {plan.state === 'ready' && onOwnTexts ? (
        <OwnTexts found={plan.value.ownTexts} chosen={ownTexts} onChoose={onOwnTexts} />
      ) : null}
      <Textarea
        label={t('ask.reason')}
        {...needed.field('reason')}
        description={t('ask.reasonHint')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('ask.confirm', { word: asked })}
        {...needed.field('word')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ProofDialog>
  );
}

interface PlanProps {
  readonly plan: ErasurePlan;
  /** Of a document: what still opens other copies of it. */
  readonly stillOpens: string | undefined;
}

/** What goes and what stays, in words, before anything is done. */
function Plan({ plan, stillOpens }: PlanProps): ReactNode {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const words = useUnitWords();
  const isDocument = stillOpens !== undefined;
  const listed = (forMeAlone: boolean): string =>
    format.list([
      ...new Set(plan.parts.flatMap((each) => (each.forMeAlone === forMeAlone ? [words.section(each.kind)] : []))),
    ]);
  const [all, mine] = [listed(false), listed(true)];
  const gone = [
    ...(isDocument ? [t('certificate.pieces')] : []),
    ...(all === '' ? [] : [t('ask.parts', { list: all })]),
    ...(mine === '' ? [] : [t('ask.forMeAlone', { list: mine })]),
    ...(plan.documents > 0 && !isDocument ? [t('ask.documents', { count: plan.documents })] : []),
    ...(plan.drafts > 0 ? [t('ask.drafts', { count: plan.drafts })] : []),
    ...(plan.waiting > 0 ? [t('ask.waiting', { count: plan.waiting })] : []),
    ...(isDocument ? [] : [t('ask.received')]),
    ...(plan.colleaguesToo.length > 0 ? [t('ask.colleaguesToo', { names: format.list(plan.colleaguesToo) })] : []),
  ];
  const stays = [
    ...(isDocument ? [stillOpens] : []),
    ...leftWith(plan, t, format),
    t('ask.outside'),
    t('ask.disk'),
    t('ask.log'),
    ...(plan.given > 0 ? [t('ask.tellAfter')] : []),
  ];
  return (
    <Stack gap="sm">
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
        <Lines title={t('ask.gone')} lines={gone} />
        {isDocument ? null : (
          <Text fw={600} mt="xs">
            {t('ask.noWayBack')}
          </Text>
        )}
      </Alert>
      <Lines title={t('ask.stays')} lines={stays} />
    </Stack>
  );
}

interface ExtractsProps {
  readonly extracts: ErasurePlan['extracts'];
  readonly kept: readonly string[];
  readonly onKeep: (kept: readonly string[]) => void;
}

/** Extracts that repeat the part: they go with it, and a person may keep one. */
function Extracts({ extracts, kept, onKeep }: ExtractsProps): ReactNode {
  const { t } = useTranslation('erasure');
  const format = useFormat();
  const values = useValues();
  const going = extracts.flatMap(({ id }) => (kept.includes(id) ? [] : [id]));
  if (extracts.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('ask.extracts')}
      description={t('ask.extractsHint')}
      value={going}
      onChange={(now) => onKeep(extracts.flatMap(({ id }) => (now.includes(id) ? [] : [id])))}
    >
      <Stack gap="xs" mt="xs">
        {extracts.map((each) => (
          <Checkbox key={each.id} value={each.id} label={extractLine(each, values.extractKind, t, format)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
