/** A hand-over is begun: to whom, by when an answer is asked, and the talk. The briefing is written from the plan at once. */
import { Anchor, Select, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DeedForm } from '../../../ui/dialog-form.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { mayReceive } from '../../../../shared/disclosure/matrix.ts';
import { must } from '../../../../shared/result.ts';
import { briefingParts } from '../../../../shared/dossier/units/hand-over.ts';
import { lastAccepted } from '../../../../shared/dossier/hand-over.ts';
import { handOversIn } from '../../../../shared/dossier/plan/hand-overs-of.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useServiceName } from '../../../i18n/directory-names.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useMe } from '../../../data/vault.tsx';
import type { Correspondent } from '../../../vault/api.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { PracticeReceiver } from '../../../widgets/exchange/practice-receiver.tsx';
import { isReachable } from '../../../widgets/exchange/trust.tsx';
import { DateField } from '../../../fields/date-field.tsx';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { usePerson } from '../../../fields/person.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { briefingOf } from './briefing.ts';

export interface PrepareHandOverProps {
  readonly onClose: () => void;
  /** Written, and called this. */
  readonly onBegun: (id: string) => void;
  /** It goes to a colleague of this computer instead: at once, without a file. Not there for who does not carry the dossier. */
  readonly onColleague?: () => void;
}

export function PrepareHandOver({ onClose, onBegun, onColleague }: PrepareHandOverProps): ReactNode {
  const { t } = useTranslation('dossier');
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const able =
    people.state === 'ready' ? people.value.filter((one) => isReachable(one) && mayReceive('hand-over', one)) : [];
  return (
    <Dialog size="lg" onClose={onClose} title={t('handOver.prepare')}>
      <Stack>
        <Text>{t('handOver.about')}</Text>
        {people.state === 'problem' ? <ProblemNote problem={people.problem} /> : null}
        {people.state === 'ready' && able.length === 0 ? (
          <>
            <Text>
              {t('handOver.nobody')}{' '}
              <Anchor component={Link} to={exchangePaths.correspondents}>
                {t('handOver.toCorrespondents')}
              </Anchor>
            </Text>
            <PracticeReceiver />
          </>
        ) : null}
        {able.length > 0 ? <Form people={able} onClose={onClose} onBegun={onBegun} /> : null}
        {onColleague === undefined ? null : (
          <Anchor component="button" type="button" size="sm" ta="start" onClick={onColleague}>
            {t('handOver.toColleague')}
          </Anchor>
        )}
      </Stack>
    </Dialog>
  );
}

interface FormProps {
  readonly people: readonly Correspondent[];
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

function Form({ people, onClose, onBegun }: FormProps): ReactNode {
  const { t } = useTranslation('dossier');
  const serviceName = useServiceName();
  // Where there is one alone, what is asked next has the keyboard; the form comes once people are read, after the dialog.
  const isOnlyOne = people.length === 1;
  const [person, setPerson] = useState<string | null>(isOnlyOne ? (people[0]?.person ?? null) : null);
  const [answerBy, setAnswerBy] = useState('');
  const [talk, setTalk] = useState('');
  const begin = useBegin();
  const to = people.find((one) => one.person === person);
  const needed = useNeeded({ to: to !== undefined, answerBy: answerBy !== '' });
  return (
    <DeedForm
      action={t('handOver.begin')}
      needed={needed}
      onDo={() => {
        const id = newEntityId();
        onBegun(id);
        return begin(id, must(to, 'receiver'), answerBy, talk);
      }}
      onClose={onClose}
    >
      <Select
        label={t('handOver.to')}
        {...needed.field('to')}
        data={people.map((one) => ({ value: one.person, label: `${one.name}, ${serviceName(one.service)}` }))}
        value={person}
        onChange={setPerson}
        autoFocus={!isOnlyOne}
      />
      <DateField
        label={t('handOver.answerBy')}
        {...needed.field('answerBy')}
        description={t('handOver.answerByHint')}
        value={answerBy}
        onChange={setAnswerBy}
        autoFocus={isOnlyOne}
      />
      <DateField label={t('handOver.talkOn')} description={t('handOver.talkHint')} value={talk} onChange={setTalk} />
    </DeedForm>
  );
}

/** What beginning one writes. */
function useBegin() {
  const { view, change } = useOpenDossier();
  const me = useMe();
  const { responsible, fileLanguage, firstName, surname } = usePerson();
  return (id: string, { person, name, service }: Correspondent, answerBy: string, talk: string) => {
    const after = lastAccepted(handOversIn(sectionOf(view, 'plan')))?.id;
    const from = responsible ?? { person: me.person, name: me.name, service: me.service };
    const briefing = briefingOf(view, { language: fileLanguage, today: todayIso(), by: me });
    const who = [`${firstName} ${surname}`.trim(), from.name, name].join(', ');
    return change([
      put(
        unitPlace('plan', 'hand-over', id, 'between'),
        { from, to: { person, name, service }, ...(after !== undefined && { after }) },
        [],
      ),
      put(unitPlace('plan', 'hand-over', id, 'answerBy'), { on: answerBy }, []),
      ...(talk === ''
        ? []
        : [put(unitPlace('plan', 'hand-over', id, 'talk'), { on: talk, with: who, held: false }, [])]),
      ...briefingParts.map((part) => put(unitPlace('plan', 'hand-over', id, part), { text: briefing[part] }, [])),
    ]);
  };
}
