/** Services and people of the version in the making: enrolling, adding by card, key holders, shutting out. */
import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { asLanguage } from '../../i18n/i18n.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import type { Answer, DraftInput, ListContent, ListedPerson } from '../../vault/api.ts';
import { ServiceSelect } from '../../widgets/entry/who-step.tsx';
import { PeopleListed } from './people-listed.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { pair } from '../../i18n/pair.ts';

export interface DraftPeopleProps {
  readonly content: ListContent;
  readonly onChange: (input: DraftInput) => Answer<unknown>;
}

export function DraftPeople({ content, onChange }: DraftPeopleProps): ReactNode {
  const { t } = useTranslation('list');
  const [revoking, setRevoking] = useState<ListedPerson>();
  return (
    <Stack gap="md">
      {content.services.length === 0 ? <Text>{t('draft.noServices')}</Text> : null}
      <PeopleListed
        content={content}
        actions={(person) => (
          <>
            <Checkbox
              label={t('draft.helps')}
              aria-label={pair(t('draft.helps'), person.name)}
              checked={person.helps}
              onChange={(event) =>
                void onChange({ do: 'recovery', person: person.person, helps: event.currentTarget.checked })
              }
            />
            <Button
              variant="subtle"
              aria-label={t('draft.revokeOf', { name: person.name })}
              onClick={() => setRevoking(person)}
            >
              {t('draft.revoke')}
            </Button>
          </>
        )}
        serviceActions={(service) =>
          content.people.some((each) => each.service === service) ? null : (
            <Button variant="subtle" color="gray" onClick={() => void onChange({ do: 'strike', service })}>
              {t('draft.strike')}
            </Button>
          )
        }
      />
      <Enrol onChange={onChange} />
      {content.services.length === 0 ? null : <Add content={content} onChange={onChange} />}
      {revoking === undefined ? null : (
        <RevokeDialog person={revoking} onClose={() => setRevoking(undefined)} onRevoke={onChange} />
      )}
    </Stack>
  );
}

function Enrol({ onChange }: Pick<DraftPeopleProps, 'onChange'>): ReactNode {
  const { t, i18n } = useTranslation('list');
  const [service, setService] = useState('');
  const needed = useNeeded({ service: service !== '' });
  const enrol = async (): Promise<void> => {
    if (needed.isWhole() && (await onChange({ do: 'enrol', service })).ok)
      setService((now) => (now === service ? '' : now));
  };
  return (
    <Group align="flex-end" ref={needed.around}>
      <ServiceSelect
        language={asLanguage(i18n.language)}
        value={service}
        onChange={setService}
        {...needed.field('service')}
        inputWrapperOrder={['label', 'error', 'input']}
      />
      <Button variant="default" onClick={() => void enrol()}>
        {t('draft.enrolDo')}
      </Button>
    </Group>
  );
}

function Add({ content, onChange }: DraftPeopleProps): ReactNode {
  const { t } = useTranslation('list');
  const files = useFiles();
  const me = useMe();
  const { run, problem } = useCommand<AnyProblem>();
  const [person, setPerson] = useState<string | null>(null);
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const known =
    asked.state === 'ready'
      ? asked.value.filter(({ trust }) => trust === 'verified' || trust === 'listed' || trust === 'this-computer')
      : [];
  const there = new Set(content.people.map((each) => each.person));
  const people = new Map([
    [me.person, t('draft.me', { name: me.name })] as const,
    ...known.map((each) => [each.person, each.name] as const),
  ]);
  const choices = [...people].flatMap(([value, label]) => (there.has(value) ? [] : [{ value, label }]));
  const needed = useNeeded({ person: person !== null });
  const addKnown = async (): Promise<void> => {
    if (!needed.isWhole() || person === null) return;
    await onChange({ do: 'add-known', person });
    setPerson(null);
  };
  const addCard = async (): Promise<void> => {
    const card = await run(files.open('card'));
    if (card.ok) await onChange({ do: 'add', card: card.value });
  };
  return (
    <Stack gap="xs">
      <ProblemNote problem={problem} />
      <Group align="flex-end" ref={needed.around}>
        <ButtonWithIcon variant="default" icon={IconPlus} onClick={() => void addCard()}>
          {t('draft.addCard')}
        </ButtonWithIcon>
        <Select
          label={t('draft.addKnown')}
          {...needed.field('person')}
          inputWrapperOrder={['label', 'error', 'input']}
          searchable
          data={choices}
          value={person}
          onChange={setPerson}
          style={{ minWidth: '18rem' }}
        />
        <Button variant="default" onClick={() => void addKnown()}>
          {t('draft.addKnownDo')}
        </Button>
      </Group>
    </Stack>
  );
}
