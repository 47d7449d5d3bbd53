/** The way to each text that is back after unlocking, what was typed last on top. */
import { Anchor, Group } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../i18n/translation.ts';
import { draftPath, type DraftPath } from '../routes/draft-path.ts';
import { fullName } from '../ui/person-name.tsx';
import { useVault } from '../data/vault.tsx';
import type { VaultClient } from '../vault/client.ts';

interface TextBack extends DraftPath {
  /** Whose dossier; empty where it is none yet. */
  readonly name: string;
}

export function TextsBack(): ReactNode {
  const { t } = useTranslation(['common', 'dossier']);
  const vault = useVault();
  const [texts, setTexts] = useState<readonly TextBack[]>([]);
  // Once: what is typed from now on did not come back.
  useEffect(() => {
    let isGone = false;
    void textsBack(vault).then((found) => {
      if (!isGone) setTexts(found);
    });
    return () => {
      isGone = true;
    };
  }, [vault]);
  if (texts.length === 0) return null;
  const says = ({ is, name }: TextBack): string => {
    if (is === 'new-dossier') return t('dossier:entry.title');
    return `${name}, ${is === 'person' ? t('dossier:identity.title') : t(`dossier:tab.${is}`)}`;
  };
  return (
    <Group gap="md" mt={4}>
      {texts.map((text) => (
        <Anchor key={text.path} component={Link} to={text.path}>
          <bdi>{says(text)}</bdi>
        </Anchor>
      ))}
    </Group>
  );
}

/** Those in dossiers of the list that is shown: what was typed among practice dossiers is met there. */
async function textsBack(vault: VaultClient): Promise<readonly TextBack[]> {
  const [drafts, rows] = await Promise.all([vault.drafts(), vault.caseload()]);
  if (!drafts.ok || !rows.ok) return [];
  const names = new Map(rows.value.map((row) => [row.id, fullName(row)]));
  const byPath = new Map<string, TextBack>();
  for (const draft of drafts.value.toSorted((a, b) => b.at - a.at)) {
    const found = draftPath(draft);
    const name = draft.dossier === undefined ? '' : names.get(draft.dossier);
    if (found !== undefined && name !== undefined && !byPath.has(found.path))
      byPath.set(found.path, { ...found, name });
  }
  return [...byPath.values()];
}
