/** Every file of the dossier: the registry slip and the proofs, with their date, age and what they belong to. */
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconEraser, IconFilePlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { isProofOld } from '../../../shared/release/index.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { EraseDocumentDialog } from '../../widgets/erasure/erase-dialog.tsx';
import { DamagedDocuments } from '../../widgets/damaged-documents.tsx';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAddDocument } from './adding.tsx';
import classes from './documents/documents.module.css';
import { FilesOf } from './documents/files-of.tsx';
import { originalsOf, proofsOf, slipsOf, type Kept } from './documents/kept.ts';
import { Block } from '../../fields/block.tsx';
import { sectionOf, useOpenDossier } from '../../fields/dossier-context.tsx';
import kit from '../../fields/kit.module.css';
import { Thumbnail } from '../../fields/thumbnail.tsx';
import { usePerson } from '../../fields/person.ts';
import { ageWords, ProofAge } from './plan/proof-age.tsx';
import { pair } from '../../i18n/pair.ts';

export function DocumentsTab(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const [plan, legal] = [sectionOf(view, 'plan'), sectionOf(view, 'legal')];
  const all = proofsOf(view);
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
      <Originals />
    </div>
  );
}

/** What blacked-out copies were made of, for who reads the own notes. */
function Originals(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const originals = originalsOf(view, t('documents.slip'));
  if (originals.length === 0) return null;
  return (
    <Block title={t('documents.originals')}>
      <Text size="sm" c="dimmed">
        {t('documents.originalsWhy')}
      </Text>
      <Files files={originals} withAge={false} canErase={sectionOf(view, 'notes')?.canWrite === true} />
    </Block>
  );
}

interface FilesProps {
  readonly files: readonly Kept[];
  readonly withAge: boolean;
  /** I write where they stand. */
  readonly canErase: boolean;
}

function Files({ files, withAge, canErase }: FilesProps): ReactNode {
  const { t } = useTranslation(['dossier', 'files']);
  const format = useFormat();
  const today = todayIso();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files}>
      {files.map((document) => {
        const { id, type, dated, validUntil, about, file, blackedOut } = document;
        return (
          <li key={id}>
            {file === undefined ? <span /> : <Thumbnail attachment={file} />}
            <time dateTime={dated} className="tabular">
              {format.numericDate(dated)}
            </time>
            <div className={classes.what}>
              <bdi className={classes.type}>{type}</bdi>
              {about === '' ? null : (
                <Text size="sm" c="dimmed" dir="auto" truncate title={about}>
                  {about}
                </Text>
              )}
              {blackedOut === undefined ? null : (
                <Text size="sm" c="dimmed">
                  {t('files:copy.blackOut.done', { date: format.numericDate(blackedOut) })}
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
            <FilesOf document={document} canWrite={canErase} />
            {file !== undefined && canErase ? <EraseButton file={file} type={type} /> : <span />}
          </li>
        );
      })}
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
