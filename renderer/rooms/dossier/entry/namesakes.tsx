/** Someone of this name is here already: shown side by side, never taken for one person without looking. */
import { Anchor, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { Link } from 'react-router';
import { fold } from '../../../../shared/directory/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { placeName } from '../../../i18n/name-words.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import type { DossierRow } from '../../../vault/api.ts';
import classes from './entry.module.css';
import type { EntryForm } from './entry-form.ts';

/** Dossiers here with this surname and first name; accents and capitals play no part. */
export function useNamesakes({ surname, firstName }: EntryForm): readonly DossierRow[] {
  const caseload = useAnswer((vault) => vault.caseload(), 'caseload');
  const name = fold(`${surname} ${firstName}`);
  if (caseload.state !== 'ready' || surname.trim() === '' || firstName.trim() === '') return [];
  return caseload.value.filter((row) => fold(`${row.surname} ${row.firstName}`) === name);
}

export interface NamesakesProps {
  readonly form: EntryForm;
  readonly rows: readonly DossierRow[];
}

export function Namesakes({ form, rows }: NamesakesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (rows.length === 0) return null;
  const same = rows.some(({ birth }) => birth === form.birth);
  const place = (id: string): string => (id === '' ? '' : placeName(id, format.language));
  return (
    <section className={classes.namesakes} role="status">
      <Text fw={600}>
        <IconUsers size={18} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
        {same ? t('entry.sameBirth') : t('entry.otherBirth')}
      </Text>
      <Table className="tabular" mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t('entry.birth')}</Table.Th>
            <Table.Th>{t('entry.place')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{t('entry.thisOne')}</Table.Td>
            <Table.Td>{form.birth === '' ? t('entry.notYet') : format.date(form.birth)}</Table.Td>
            <Table.Td>{form.placeAt === '' ? form.placeText : place(form.placeAt)}</Table.Td>
          </Table.Tr>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={dossierPath(row.id)}>
                  {t('entry.openOther')}
                </Anchor>
              </Table.Td>
              <Table.Td>{format.date(row.birth)}</Table.Td>
              <Table.Td>{place(row.place)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
