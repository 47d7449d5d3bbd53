/** Second column: the parts of the dossier that can go, each with its ground; those that cannot, with the reason. */
import { Anchor, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconBan, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '../../i18n/translation.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { dossierPath } from '../../routes/paths.ts';
import type { SendLine, SendPlan, VaultProblem } from '../../vault/api.ts';
import { Choice } from './choice.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { GroundSource } from './ground-source.tsx';
import { useGroundText, useNextStep } from './ground-text.ts';

export interface WhatProps {
  readonly dossier: string | undefined;
  readonly plan: SendPlan | undefined;
  readonly chosen: readonly SectionKind[];
  readonly problem: VaultProblem | undefined;
  readonly onChoose: (sections: readonly SectionKind[]) => void;
}

export function What({ dossier, plan, chosen, problem, onChoose }: WhatProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (plan === undefined) return <Text c="dimmed">{t('send.chooseFirst')}</Text>;
  const toggle = (section: SectionKind): void =>
    onChoose(chosen.includes(section) ? chosen.filter((one) => one !== section) : [...chosen, section]);
  const impossible = plan.lines.filter((line) => !line.allowed);
  return (
    <>
      <div className={classes['choices']}>
        {plan.lines
          .filter((line) => line.allowed)
          .map((line) => (
            <Line
              key={line.section}
              line={line}
              isChosen={chosen.includes(line.section)}
              onToggle={() => toggle(line.section)}
            />
          ))}
      </div>
      <GroundSource keys={plan.lines.filter((line) => line.allowed).map((line) => line.ground)} />
      {impossible.length === 0 ? null : <Impossible dossier={dossier} lines={impossible} />}
      {plan.attachments.length === 0 ? null : <Attachments plan={plan} />}
    </>
  );
}

interface LineProps {
  readonly line: SendLine;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Line({ line, isChosen, onToggle }: LineProps): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  const groundText = useGroundText();
  const marks = [line.required ? t('send.required') : '', line.alreadyReads ? t('send.alreadyReads') : ''];
  const mark = marks.filter((one) => one !== '').join(' · ');
  return (
    <Choice
      type="checkbox"
      name={line.section}
      title={words.section(line.section)}
      checked={isChosen || line.required}
      disabled={line.required}
      onChoose={onToggle}
    >
      {mark === '' ? null : (
        <Text span size="sm" fw={500}>
          {mark}
        </Text>
      )}
      <Text span size="sm" c="dimmed">
        {groundText(line.ground)}
      </Text>
      {goesWhole(line) ? (
        <Text span size="sm">
          {t('send.wholePlan')}
        </Text>
      ) : null}
    </Choice>
  );
}

/** The question stands in the plan and the answer is written there; a section goes whole or not at all. */
const goesWhole = ({ section, ground, allowed }: SendLine): boolean =>
  allowed && section === 'plan' && ground === 'inquiry-mandate';

interface SameReason {
  readonly ground: string;
  readonly same: readonly SendLine[];
}

const bySameReason = (lines: readonly SendLine[]): readonly SameReason[] =>
  [...new Set(lines.map((line) => line.ground))].map((ground) => ({
    ground,
    same: lines.filter((line) => line.ground === ground),
  }));

/** What the sender writes in the inquiry itself. */
const inInquiry: readonly string[] = ['no-mandate', 'no-question'];

interface ImpossibleProps {
  readonly dossier: string | undefined;
  readonly lines: readonly SendLine[];
}

/** Parts that cannot go, those with the same reason together. */
function Impossible({ dossier, lines }: ImpossibleProps): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const words = useUnitWords();
  const groundText = useGroundText();
  const nextStep = useNextStep();
  return (
    <Stack gap="xs">
      <Title order={3}>{t('send.notPossible')}</Title>
      {bySameReason(lines).map(({ ground, same }) => (
        <Group key={ground} gap="xs" wrap="nowrap" align="flex-start">
          <IconBan size={17} stroke={1.75} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <div>
            <Text fw={500}>{format.list(same.map((line) => words.section(line.section)))}</Text>
            <Text size="sm" c="dimmed">
              {groundText(ground)} {nextStep(ground)}
            </Text>
            {dossier !== undefined && inInquiry.includes(ground) ? (
              <Anchor component={Link} to={dossierPath(dossier, { tab: 'network' })} fw={550}>
                {t('inquiry.complete')}
              </Anchor>
            ) : null}
            <GroundSource keys={[ground]} />
          </div>
        </Group>
      ))}
    </Stack>
  );
}

function Attachments({ plan }: { readonly plan: SendPlan }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Title order={3}>{t('send.attachments')}</Title>
      <List listStyleType="none" spacing={4} icon={<IconPaperclip size={17} stroke={1.75} aria-hidden />}>
        {plan.attachments.map((file) => (
          <List.Item key={file.id}>
            <Text span style={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Text>
            <Text span size="sm" c="dimmed">
              {` ${t('send.files.size', { size: format.number(Math.max(1, Math.round(file.size / 1000))) })}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
