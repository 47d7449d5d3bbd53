/** Sharing with a colleague on this computer: who, and which parts; nothing is shared that is not ticked. */
import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DeedForm } from '../../../ui/dialog-form.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNeeded } from '../../../ui/needed.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { hiddenKinds, type SectionKind } from '../../../../shared/dossier/sections.ts';
import { must, ok } from '../../../../shared/result.ts';
import { endOfDay } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { functionName, placeName } from '../../../i18n/name-words.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useMe, useVault } from '../../../data/vault.tsx';
import type { Answer, Correspondent } from '../../../vault/api.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';

export interface ShareDialogProps {
  readonly onClose: () => void;
}

export function ShareDialog({ onClose }: ShareDialogProps): ReactNode {
  const { t } = useTranslation('dossier');
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const me = useMe();
  // Another service gets a section by sending, under rules of its own, even when it works on this computer.
  const here =
    asked.state === 'ready'
      ? asked.value.filter(({ trust, service }) => trust === 'this-computer' && service === me.service)
      : [];
  return (
    <Dialog onClose={onClose} title={t('share.title')}>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' && here.length === 0 ? <Text>{t('share.nobody')}</Text> : null}
      {here.length === 0 ? null : <ShareForm colleagues={here} onClose={onClose} />}
    </Dialog>
  );
}

interface ShareFormProps extends ShareDialogProps {
  readonly colleagues: readonly Correspondent[];
}

function ShareForm({ colleagues, onClose }: ShareFormProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const words = useUnitWords();
  const vault = useVault();
  const { view, reload } = useOpenDossier();
  const [person, setPerson] = useState(colleagues.length === 1 ? (colleagues[0]?.person ?? null) : null);
  const [chosen, setChosen] = useState<readonly SectionKind[]>(['identity']);
  const [until, setUntil] = useState('');
  // Sections that belong to one relation of trust are never offered here.
  const offered = view.sections.filter(({ kind, canWrite }) => canWrite && !hiddenKinds.includes(kind));
  const reads = (kind: SectionKind): boolean =>
    view.sections.some(
      (section) => section.kind === kind && section.readers.some((reader) => reader.person === person),
    );
  const wanted = chosen.filter((kind) => !reads(kind));

  const needed = useNeeded({ person: person !== null, what: wanted.length > 0 });

  const share = async (): Answer<undefined> => {
    const end = until === '' ? {} : { until: endOfDay(until) };
    for (const section of wanted) {
      const shared = { dossier: view.id, section, person: must(person, 'colleague'), ...end };
      const answer = await vault.shareWithColleague(shared);
      if (!answer.ok) return answer;
    }
    return ok(undefined);
  };

  return (
    <DeedForm action={t('share.do')} needed={needed} onDo={share} onDone={reload} onClose={onClose}>
      <Select
        label={t('share.with')}
        {...needed.field('person')}
        data={colleagues.map((each) => ({
          value: each.person,
          label: `${each.name}, ${functionName(each.function, language)}, ${placeName(each.service, language)}`,
        }))}
        value={person}
        onChange={setPerson}
        data-autofocus
      />
      <Checkbox.Group
        label={t('share.what')}
        {...needed.group('what')}
        description={t('share.whatHint')}
        value={[...chosen]}
        onChange={(kinds) => setChosen(offered.map(({ kind }) => kind).filter((kind) => kinds.includes(kind)))}
      >
        <Stack gap="xs" mt="xs">
          {offered.map(({ kind }) => (
            <Checkbox
              key={kind}
              value={kind}
              disabled={reads(kind)}
              label={reads(kind) ? t('share.already', { what: words.section(kind) }) : words.section(kind)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <DateField label={t('share.until')} description={t('share.untilHint')} value={until} onChange={setUntil} />
    </DeedForm>
  );
}
