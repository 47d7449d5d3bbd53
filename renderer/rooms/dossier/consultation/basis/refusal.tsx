/** A basis that opens nothing: said with its article and what is possible instead, to print; nothing was written. */
import { Alert, Group, Text } from '@mantine/core';
import { IconEraser, IconLock, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { bases, type ClosedBasis } from '../../../../../shared/disclosure/gate/bases.ts';
import { citation } from '../../../../../shared/law/index.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { usePerson } from '../../../../fields/person.ts';
import { useValues } from '../../../../fields/use-values.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { paperPath } from '../../../../routes/paths.ts';
import { useGo } from '../../../../routes/address.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { EraseDialog } from '../../../../widgets/erasure/erase-dialog.tsx';

interface RefusalProps {
  readonly basis: ClosedBasis;
  /** Something of it stands in this dossier. */
  readonly isHeld: boolean;
}

export function Refusal({ basis, isHeld }: RefusalProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { consultationBasis: names } = useValues();
  const { view } = useOpenDossier();
  const go = useGo();
  return (
    <Alert color="gray" icon={<IconLock aria-hidden />} title={names[basis]} role="status">
      <Text>{t(`gate.refused.${basis}`)}</Text>
      {[bases[basis].closes, ...bases[basis].rests].map((row) => (
        <Text key={`${row.act} ${row.article}`} size="sm" c="dimmed" mt={4}>
          {citation(row, language)}
        </Text>
      ))}
      <Text mt="xs">{t('gate.instead')}</Text>
      <Group gap="sm" mt="sm">
        <ButtonWithIcon
          variant="default"
          size="compact-md"
          icon={IconPrinter}
          onClick={() => void go(paperPath(view.id, 'minutes', basis))}
        >
          {t('gate.printRefusal')}
        </ButtonWithIcon>
        {isHeld ? <EraseConsultations /> : null}
      </Group>
    </Alert>
  );
}

/** The whole part goes, with a certificate; steps of the plan stay. */
export function EraseConsultations(): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const { surname } = usePerson();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ButtonWithIcon variant="default" size="compact-md" icon={IconEraser} onClick={() => setOpen(true)}>
        {t('gate.erase')}
      </ButtonWithIcon>
      <Text size="sm">{t('gate.eraseHint')}</Text>
      {isOpen ? (
        <EraseDialog
          dossier={view.id}
          word={surname}
          kinds={['consultation']}
          fixed="consultation"
          reason={t('gate.eraseReason')}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
