/** On top of a dossier that was followed to its end: when, why, by whom, and taking it up again. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { Link } from 'react-router';
import { useServiceName } from '../../../i18n/directory-names.ts';
import { useFormat } from '../../../i18n/format.ts';
import { paths } from '../../../routes/paths.ts';
import classes from '../../../fields/notice.module.css';
import { useClosings, type ShownClosing } from './use-closing.ts';

export function ClosedLine({ onReopen }: { readonly onReopen: () => void }): ReactNode {
  const { t } = useTranslation('retention');
  const { mine, others, mayChange } = useClosings();
  if (mine === undefined && others.length === 0) return null;
  return (
    <Alert className={classes.notice} color="gray" role="note" icon={<IconArchive aria-hidden />}>
      <Group justify="space-between" align="start" gap="xs">
        <div>
          {mine === undefined ? null : <Said closing={mine} isMine />}
          {others.map((each) => (
            <Said key={each.service} closing={each} />
          ))}
        </div>
        {mine === undefined ? null : (
          <Group gap="xs">
            <Anchor component={Link} to={paths.due}>
              {t('toDue')}
            </Anchor>
            {mayChange ? (
              <Button variant="default" size="compact-md" onClick={onReopen}>
                {t('reopen.open')}
              </Button>
            ) : null}
          </Group>
        )}
      </Group>
    </Alert>
  );
}

function Said({ closing, isMine = false }: { readonly closing: ShownClosing; readonly isMine?: boolean }): ReactNode {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const service = useServiceName();
  const { on, why, by, note } = closing;
  const said = { on: format.date(on), why: t(`why.${why}`), by, service: service(closing.service) };
  return (
    <>
      <Text fw={isMine ? 600 : 400}>{t(isMine ? 'closed.mine' : 'closed.other', said)}</Text>
      {note === undefined ? null : <Text size="sm">{note}</Text>}
    </>
  );
}
