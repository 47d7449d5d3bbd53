/** "Who": completes from the directory and the people known here, by name, service or place. */
import { Combobox, Text, TextInput, useCombobox, type ComboboxStore } from '@mantine/core';
import { useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { Beside } from '../ui/on-demand.tsx';
import { PlainInput } from '../ui/plain.tsx';
import { useTranslation } from '../i18n/translation.ts';
import type { Actor } from '../../shared/dossier/entities.ts';
import classes from './actor-field.module.css';
import { meantBy, type ActorChoice } from './actor-choices.ts';
import type { ActorChoices } from './use-actors.ts';

export interface ActorFieldProps {
  /** The name as it stands, or as it is being typed. */
  readonly name: string;
  readonly onType: (name: string) => void;
  readonly onChoose: (actor: Actor) => void;
  readonly choices: ActorChoices;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly dataCell?: string;
  /** Enter on a text that stands as it is: nothing of the list is chosen with it. */
  readonly onEnter?: () => void;
}

const untold = () => () => undefined;

export function ActorField(props: ActorFieldProps): ReactNode {
  const { name, onType, onChoose, choices, label, hideLabel = false, readOnly = false, placeholder, onEnter } = props;
  const { t } = useTranslation('dossier');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const field = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState(false);
  const [option, setOption] = useState<string | null>(null);
  useSyncExternalStore(typing ? choices.later.subscribe : untold, choices.later.now);
  const offered = typing ? choices.offer(name) : [];
  const { dropdownOpened, listId } = combobox;
  const Field = hideLabel ? PlainInput : TextInput;

  const choose = (key: string): void => {
    const choice = offered.find((candidate) => candidate.key === key);
    if (choice !== undefined) onChoose(choice.actor);
    setTyping(false);
    combobox.closeDropdown();
  };
  /** A text nobody was chosen for stays as a name that is not in the directory, unless it says who of those known here is meant. */
  const leave = (): Actor | undefined => {
    const meant = meantBy(name, offered);
    if (meant !== undefined) onChoose(meant);
    setTyping(false);
    combobox.closeDropdown();
    return meant;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (!dropdownOpened) return event.key === 'Enter' ? onEnter?.() : undefined;
    // Enter and Escape belong to the list while it is open, not to the row around it.
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
    if (event.key === 'Escape') combobox.closeDropdown();
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) {
      if (leave() === undefined) onEnter?.();
      return;
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setOption(combobox.selectNextOption()),
      ArrowUp: () => setOption(combobox.selectPreviousOption()),
      Enter: combobox.clickSelectedOption,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };

  return (
    <>
      <Field
        ref={field}
        {...(hideLabel ? { 'aria-label': label } : { label })}
        data-cell={props.dataCell}
        aria-haspopup="listbox"
        aria-controls={dropdownOpened ? (listId ?? undefined) : undefined}
        aria-activedescendant={dropdownOpened ? (option ?? undefined) : undefined}
        // A window around it stays open when Escape closes the list.
        data-mantine-stop-propagation={dropdownOpened || undefined}
        autoComplete="off"
        readOnly={readOnly}
        maxLength={500}
        placeholder={readOnly ? undefined : (placeholder ?? t('actor.placeholder'))}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyping(true);
          setOption(null);
          onType(event.currentTarget.value);
          combobox.openDropdown();
          combobox.updateSelectedOptionIndex();
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {typing ? (
        <Offered store={combobox} field={field.current} label={label} choices={offered} onChoose={choose} />
      ) : null}
    </>
  );
}

interface OfferedProps {
  readonly store: ComboboxStore;
  readonly field: HTMLElement | null;
  readonly label: string;
  readonly choices: readonly ActorChoice[];
  readonly onChoose: (key: string) => void;
}

/** The list is made once somebody types: there is a field in each row of a plan. */
function Offered({ store, field, label, choices, onChoose }: OfferedProps): ReactNode {
  return (
    <Combobox store={store} onOptionSubmit={onChoose} width={340} position="bottom-start" withinPortal shadow="md">
      <Combobox.DropdownTarget>
        <Beside element={field} />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={choices.length === 0}>
        <Combobox.Options className={classes.options} aria-label={label}>
          {choices.map(({ key, actor, about }) => (
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
