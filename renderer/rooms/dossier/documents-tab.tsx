/** Every file of the dossier: the registry slip and the proofs, with their date, age and what they belong to. */
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconEraser, IconFilePlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { isProofOld } from '../../../shared/release/index.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import type { DossierView } from '../../vault/api.ts';
import { EraseDocumentDialog } from '../../widgets/erasure/erase-dialog.tsx';
import { DamagedDocuments } from '../../widgets/damaged-documents.tsx';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAddDocument } from './adding.tsx';
import classes from './documents.module.css';
import { AttachmentButton } from '../../fields/attachment.tsx';
import { Block } from '../../fields/block.tsx';
import { sectionOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import kit from '../../fields/kit.module.css';
import { Thumbnail } from '../../fields/thumbnail.tsx';
import { usePerson } from '../../fields/person.ts';
import { ageWords, ProofAge } from './plan/proof-age.tsx';
import { pair } from '../../i18n/pair.ts';

interface Kept {
  readonly id: string;
  readonly type: string;
  readonly dated: string;
  readonly validUntil?: string;
  readonly about: string;
  readonly file: Attachment | undefined;
}

export function DocumentsTab(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const [plan, legal] = [sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const all = proofsOf(plan);
  const [proofs, others] = [all.filter(({ about }) => about !== ''), all.filter(({ about }) => about === '')];
  const add = useAddDocument();
  const slips = slipsOf(view, t('documents.slip'));
  const today = todayIso();
  const [old, fresh] = [
    proofs.filter((proof) => isProofOld(proof, today)),
    proofs.filter((proof) => !isProofOld(proof, today)),
  ];
  return (
    <div className={kit.page}>
      {add === undefined ? null : (
        <Group className={classes.add} gap="md">
          <ButtonWithIcon size="compact-md" icon={IconFilePlus} onClick={add}>
            {t('documents.add')}
          </ButtonWithIcon>
          <Text size="sm" c="dimmed">
            {t('documents.addHint')}
          </Text>
        </Group>
      )}
      <DamagedDocuments dossier={view.id} />
      <Block
        title={t('documents.slips')}
        term="prison-registry"
        empty={slips.length === 0 ? t('documents.noSlip') : null}
      >
        <Files files={slips} withAge={false} canErase={legal?.canWrite === true} />
      </Block>
      <Block
        title={t('documents.proofs')}
        term="supporting-certificate"
        empty={proofs.length === 0 ? t('documents.noProofs') : null}
      >
        <Files files={fresh} withAge canErase={plan?.canWrite === true} />
      </Block>
      {old.length === 0 ? null : (
        <Block title={t('documents.old')}>
          <Files files={old} withAge canErase={plan?.canWrite === true} />
        </Block>
      )}
      {others.length === 0 ? null : (
        <Block title={t('documents.others')}>
          <Files files={others} withAge={false} canErase={plan?.canWrite === true} />
        </Block>
      )}
    </div>
  );
}

function proofsOf(plan: SectionView | undefined): readonly Kept[] {
  const steps = new Map(
    listOf(plan, 'step', true).map((step) => [step.id, read('plan', 'step', step, 'what')?.text ?? '']),
  );
  return listOf(plan, 'proof')
    .flatMap((entity): Kept[] => {
      const facts = read('plan', 'proof', entity, 'proof');
      if (facts === undefined) return [];
      const { step, type, dated, validUntil } = facts;
      return [
        {
          id: entity.id,
          type,
          dated,
          ...(validUntil !== undefined && { validUntil }),
          about: steps.get(step) ?? '',
          file: read('plan', 'proof', entity, 'file')?.file,
        },
      ];
    })
    .sort(newestFirst);
}

function slipsOf(view: DossierView, type: string): readonly Kept[] {
  return listOf(sectionOf(view, 'legal'), 'slip')
    .flatMap((entity): Kept[] => {
      const scan = read('legal', 'slip', entity, 'scan');
      return scan === undefined ? [] : [{ id: entity.id, type, dated: scan.on, about: '', file: scan.file }];
    })
    .sort(newestFirst);
}

const newestFirst = (a: Kept, b: Kept): number => b.dated.localeCompare(a.dated);

interface FilesProps {
  readonly files: readonly Kept[];
  readonly withAge: boolean;
  /** I write where they stand. */
  readonly canErase: boolean;
}

function Files({ files, withAge, canErase }: FilesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const today = todayIso();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map(({ id, type, dated, validUntil, about, file }) => (
        <li key={id}>
          {file === undefined ? <span /> : <Thumbnail attachment={file} />}
          <time dateTime={dated} className="tabular">
            {format.numericDate(dated)}
          </time>
          <div className={classes.what}>
            <bdi className={classes.type}>{type}</bdi>
            {about === '' ? null : (
              <Text size="sm" c="dimmed" dir="auto" truncate>
                {about}
              </Text>
            )}
          </div>
          {withAge ? (
            <ProofAge proof={{ type, dated, ...(validUntil !== undefined && { validUntil }) }} />
          ) : (
            <Text size="sm" c="dimmed">
              {ageWords(dated, today, t)}
            </Text>
          )}
          <div className={classes.file}>
            {file === undefined ? (
              <Text size="sm" c="dimmed">
                {t('proof.unreadable')}
              </Text>
            ) : (
              <AttachmentButton attachment={file} />
            )}
          </div>
          {file !== undefined && canErase ? <EraseButton file={file} type={type} /> : <span />}
        </li>
      ))}
    </ul>
  );
}

interface EraseButtonProps {
  readonly file: Attachment;
  /** What kind of document it is: so the button is told from those of the others. */
  readonly type: string;
}

function EraseButton({ file, type }: EraseButtonProps): ReactNode {
  const { t } = useTranslation('erasure');
  const { view } = useOpenDossier();
  const { surname } = usePerson();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        aria-label={pair(t('ask.title'), type)}
        onClick={() => setAsking(true)}
      >
        <IconEraser size={16} aria-hidden />
      </ActionIcon>
      {isAsking ? (
        <EraseDocumentDialog dossier={view.id} word={surname} document={file} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}
