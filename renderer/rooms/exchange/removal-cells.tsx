/** A removal beside what it meets: cells of the table of changes. */
import { Text } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { authorText } from '../../i18n/name-words.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { IncomingChange } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';

export type Side = IncomingChange['theirs'];

export function Written({ side }: { readonly side: Side }): ReactNode {
  const format = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {authorText(side.author, format.language)} · {format.moment(side.at)}
    </Text>
  );
}

/** What was removed here comes back, with something in it or without. */
function BroughtBackCells({ removed, back }: { readonly removed: Side; readonly back: Side }): ReactNode {
  const { t } = useTranslation(['exchange', 'dossier']);
  return (
    <>
      <Told Icon={IconTrash} text={t('dossier:takenOut.taken')} side={removed} />
      <Told Icon={IconArrowBackUp} text={t('report.broughtBack')} side={back} />
    </>
  );
}

interface ToldProps {
  readonly Icon: typeof IconTrash;
  readonly text: string;
  /** With the reason as its value. */
  readonly side: Side;
}

function Told({ Icon, text, side }: ToldProps): ReactNode {
  const reason = typeof side.value === 'string' ? side.value : '';
  return (
    <td>
      <Text className={classes['state'] ?? ''} fw={500}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {text}
      </Text>
      {reason === '' ? null : <Text dir="auto">{reason}</Text>}
      <Written side={side} />
    </td>
  );
}

/** Delete against edit: one side took it out, the other kept working on it. */
export function RemovalCells({ change }: { readonly change: IncomingChange }): ReactNode {
  const { t } = useTranslation(['exchange', 'dossier']);
  const me = useMe();
  const { mine, theirs, what } = change;
  if (mine !== undefined) return <BroughtBackCells removed={mine} back={theirs} />;
  const removal = <Told Icon={IconTrash} text={t('dossier:takenOut.taken')} side={theirs} />;
  const kept = (
    <td>
      <Text>{what === 'differs' ? t('report.stillChanged') : t('report.stillThere')}</Text>
    </td>
  );
  const isMine = theirs.author.shown === 'mine' || theirs.author.person === me.person;
  return (
    <>
      {isMine ? removal : kept}
      {isMine ? kept : removal}
    </>
  );
}
