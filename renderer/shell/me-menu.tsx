/** Who I am, and how I like to work: colours, density, when this computer locks itself. */
import { Avatar, Button, Divider, Popover, Select, Stack, Text } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCalendarOff,
  IconChevronDown,
  IconDeviceFloppy,
  IconDownload,
  IconEraser,
  IconHeartbeat,
  IconHourglass,
  IconListDetails,
  IconUsers,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Segments } from '../ui/segments.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import { useFunctionName, useServiceName } from '../i18n/directory-names.ts';
import { paths } from '../routes/paths.ts';
import { useIdleMinutes, usePolicy } from '../data/policy.ts';
import { useSession } from '../data/session.tsx';

const idleChoices = [2, 5, 10, 15, 30];

/** Rooms about this computer, reached from here only. */
const rooms = [
  { name: 'absence', path: paths.absence, Icon: IconCalendarOff },
  { name: 'service', path: paths.service, Icon: IconBuildingCommunity },
  { name: 'people', path: paths.computer, Icon: IconUsers },
  { name: 'safety', path: paths.safety, Icon: IconDeviceFloppy },
  { name: 'health', path: paths.health, Icon: IconHeartbeat },
  { name: 'updates', path: paths.updates, Icon: IconDownload },
  { name: 'log', path: paths.log, Icon: IconListDetails },
  { name: 'due', path: paths.due, Icon: IconHourglass },
  { name: 'erased', path: paths.erased, Icon: IconEraser },
] as const;

const colourChoices = ['auto', 'light', 'dark'] as const;
const densityChoices = ['comfortable', 'compact'] as const;

export function MeMenu(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={360} trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          data-tour="me"
          onClick={() => setIsOpen(!isOpen)}
          leftSection={<Avatar name={me.name} size={28} color="water" aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          styles={{ label: { color: 'var(--mantine-color-text)', maxWidth: '9rem' } }}
        >
          {me.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('me.title')} style={{ maxHeight: 'calc(100dvh - 6.5rem)', overflowY: 'auto' }}>
        <MeCard onLeave={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** `onLeave`: the person goes to a room from here. */
function MeCard({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  // Where the organisation brings new versions itself there is nothing to do for anybody at the computer.
  const { updates } = usePolicy();
  const shown = rooms.filter(({ name }) => name !== 'updates' || updates !== 'off');
  return (
    <Stack gap="xs">
      <div>
        <Text fw={600}>{me.name}</Text>
        <Text size="sm" c="dimmed">
          {functionName(me.function)}
        </Text>
        <Text size="sm" c="dimmed">
          {serviceName(me.service)}
        </Text>
      </div>
      <Divider />
      <MySettings />
      <Divider />
      <Stack gap={0}>
        {shown.map(({ name, path, Icon }) => (
          <Button
            key={name}
            component={Link}
            to={path}
            onClick={onLeave}
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<Icon size={18} aria-hidden />}
          >
            {t(`me.${name}`)}
          </Button>
        ))}
      </Stack>
    </Stack>
  );
}

function MySettings(): ReactNode {
  const { t } = useTranslation(['common', 'policy']);
  const { me, saveSettings } = useSession();
  const { lockMinutes } = usePolicy();
  const idleMinutes = useIdleMinutes();
  return (
    <>
      <Choice
        label={t('me.colours')}
        value={me.colours}
        choices={colourChoices.map((value) => ({ value, label: t(`me.colour.${value}`) }))}
        onChoose={(value) => {
          const colours = colourChoices.find((choice) => choice === value);
          if (colours !== undefined) void saveSettings({ colours });
        }}
      />
      <Choice
        label={t('me.density')}
        value={me.density}
        choices={densityChoices.map((value) => ({ value, label: t(`me.densities.${value}`) }))}
        onChoose={(value) => {
          const density = densityChoices.find((choice) => choice === value);
          if (density !== undefined) void saveSettings({ density });
        }}
      />
      <Select
        label={t('me.idle')}
        value={String(idleMinutes)}
        disabled={lockMinutes !== undefined}
        description={lockMinutes === undefined ? undefined : t('policy:by')}
        data={[...new Set([...idleChoices, idleMinutes])]
          .sort((a, b) => a - b)
          .map((count) => ({ value: String(count), label: t('me.minutes', { count }) }))}
        onChange={(value) => void saveSettings({ idleMinutes: Number(value ?? me.idleMinutes) })}
        comboboxProps={{ withinPortal: false }}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: { value: string; label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps): ReactNode {
  return (
    <div>
      <Text size="md" fw={550} mb={4}>
        {label}
      </Text>
      <Segments fullWidth aria-label={label} value={value} data={choices} onChange={onChoose} />
    </div>
  );
}
