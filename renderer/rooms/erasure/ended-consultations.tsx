/** Consultations of which a text says that what they left goes: each with its article, and the way to it. */
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { citation } from '../../../shared/law/index.ts';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { dossierPath, tabOfSection } from '../../routes/paths.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { PersonName } from '../../ui/person-name.tsx';
import type { EndedConsultation } from '../../vault/api.ts';
import { EraseDialog } from '../../widgets/erasure/erase-dialog.tsx';

export function EndedConsultations({ all }: { readonly all: readonly EndedConsultation[] }): ReactNode {
  const { t } = useTranslation('retention');
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="ended">
      <Title order={2} id="ended" mb="sm">
        {t('ended.title')}
      </Title>
      <Stack gap="md">
        {all.map((each) => (
          <Ended key={`${each.dossier} ${each.consultation}`} ended={each} />
        ))}
      </Stack>
    </section>
  );
}

function Ended({ ended }: { readonly ended: EndedConsultation }): ReactNode {
  const { t } = useTranslation('retention');
  const { date, language } = useFormat();
  const { readsOnly } = useMe();
  const [isErasing, setErasing] = useState(false);
  const { dossier, surname, firstName, birth, consultation, on, purpose, of, until, article, isWhole } = ended;
  const over = t(`ended.of.${of}`, { date: date(until), article: citation(article, language) });
  return (
    <Card withBorder padding="md">
      <Group justify="space-between" align="start" wrap="nowrap" gap="md">
        <div>
          <Title order={3} size="md" fw={500}>
            <Link
              to={dossierPath(dossier, { tab: tabOfSection('consultation'), entity: consultation })}
              style={{ color: 'inherit' }}
            >
              <PersonName surname={surname} firstName={firstName} birth={birth} />
            </Link>
          </Title>
          <Text>
            {on === '' ? t('ended.undated') : t('ended.on', { date: date(on) })} <bdi>{purpose}</bdi>
          </Text>
          <Text size="sm">{over}</Text>
          {isWhole ? null : (
            <Text size="sm" c="dimmed">
              {t('ended.others')}
            </Text>
          )}
        </div>
        {isWhole && readsOnly === null ? (
          <ButtonWithIcon variant="default" icon={IconEraser} onClick={() => setErasing(true)}>
            {t('due.erase')}
          </ButtonWithIcon>
        ) : null}
      </Group>
      {isErasing ? (
        <EraseDialog
          dossier={dossier}
          word={surname}
          kinds={[]}
          fixed="consultation"
          reason={over}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </Card>
  );
}
