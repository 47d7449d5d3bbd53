/** "Who": completes from the directory and the people known here, by name, service or place. */
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../../../shared/dossier/entities.ts';
import classes from './actor-field.module.css';
import type { ActorChoice } from './use-actors.ts';

export interface ActorFieldProps {
  /** The name as it stands, or as it is being typed. */
  readonly name: string;
  readonly onType: (name: string) => void;
  readonly onChoose: (actor: Actor) => void;
  readonly choices: (typed: string) => readonly ActorChoice[];
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly dataCell?: string;
}

export function ActorField(props: ActorFieldProps): ReactNode {
  const { name, onType, onChoose, choices, label, hideLabel = false, readOnly = false, placeholder } = props;
  const { t } = useTranslation('dossier');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typing, setTyping] = useState(false);
  const offered = typing ? choices(name) : [];

  const choose = (key: string): void => {
    const choice = offered.find((candidate) => candidate.key === key);
    if (choice !== undefined) onChoose(choice.actor);
    setTyping(false);
    combobox.closeDropdown();
  };
  /** A text nobody was chosen for stays as a name that is not in the directory, unless it is exactly a known one. */
  const leave = (): void => {
    const known = offered.find(({ key, actor }) => key !== 'free' && actor.name === name.trim());
    if (known !== undefined) onChoose(known.actor);
    setTyping(false);
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!combobox.dropdownOpened) return;
    // Enter and Escape belong to the list while it is open, not to the row around it.
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) leave();
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={340}
      position="bottom-start"
      withinPortal
      shadow="md"
      // A list that is in the page while closed has its place computed: for each row of a plan.
      keepMounted={false}
    >
      <Combobox.Target>
        <TextInput
          {...(hideLabel ? { 'aria-label': label } : { label })}
          data-cell={props.dataCell}
          autoComplete="off"
          readOnly={readOnly}
          maxLength={500}
          placeholder={readOnly ? undefined : (placeholder ?? t('actor.placeholder'))}
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyping(true);
            onType(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options className={classes.options} aria-label={label}>
          {offered.map(({ key, actor, about }) => (
            <Combobox.Option key={key} value={key} className={classes.option}>
              <Text span fw={550} dir="auto">
                {actor.name}
              </Text>
              <Text span size="sm" c="dimmed">
                {about}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
