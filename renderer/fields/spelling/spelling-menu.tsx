/**
 * What may be done with a marked word. The keyboard stays in the text, so that nothing is filed by looking: the list is
 * walked through from there.
 */
import { IconBlockquote, IconPlus, IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../../i18n/translation.ts';
import { textBlocks } from '../../../shared/service-book/book.ts';
import { languages } from '../../../shared/language.ts';
import { languageNames } from '../../i18n/i18n.ts';
import { toProblemText } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import { suggestionsFor } from '../../workers/spelling/dictionaries.ts';
import { typeInto } from './type-into.ts';
import { leaveAsItIs, setOwnWords } from './known-words.ts';
import type { Checked } from './checked.ts';
import classes from './spelling.module.css';
import type { TextWord } from '../../workers/spelling/text-words.ts';

export interface MenuPlace {
  readonly word: TextWord | undefined;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
}

export interface SpellingMenuProps {
  readonly field: HTMLTextAreaElement;
  readonly place: MenuPlace;
  readonly checked: Checked;
  readonly onChoose: (checked: Checked) => void;
  readonly onClose: () => void;
}

interface Item {
  readonly key: string;
  readonly group: 'instead' | 'word' | 'block' | 'language';
  readonly label: string;
  readonly icon?: ReactNode;
  readonly lang?: string;
  readonly run: () => void;
}

export function SpellingMenu(props: SpellingMenuProps): ReactNode {
  const { field, place, onClose } = props;
  const { t } = useTranslation('spelling');
  const { items, waiting, trouble } = useItems(props);
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = items[Math.min(at, items.length - 1)];
  useInView(list, place);
  useKeys(field, {
    ArrowDown: () => setAt((at + 1) % items.length),
    ArrowUp: () => setAt((at + items.length - 1) % items.length),
    Enter: () => current?.run(),
    Tab: () => current?.run(),
    Escape: onClose,
  });
  useEffect(() => {
    field.setAttribute('aria-controls', id);
    if (current !== undefined) field.setAttribute('aria-activedescendant', `${id}-${current.key}`);
    document.getElementById(`${id}-${current?.key ?? ''}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [field, id, current]);

  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      className={classes['menu']}
      aria-label={place.word === undefined ? t('menu') : t('menuOf', { word: place.word.word })}
      aria-busy={waiting}
      // The cursor stays in the text.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {(['instead', 'word', 'block', 'language'] as const).map((group) => {
        const shown = items.filter((item) => item.group === group);
        if (shown.length === 0 && group !== 'instead') return null;
        return (
          <div
            key={group}
            role="group"
            aria-label={t(`group.${group}`)}
            className={classes['group']}
            data-group={group}
          >
            {group === 'language' || group === 'block' ? (
              <div className={classes['heading']} aria-hidden>
                {t(`group.${group}`)}
              </div>
            ) : null}
            {shown.map((item) => (
              // The keyboard walks through from the text.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.key}
                id={`${id}-${item.key}`}
                role="option"
                tabIndex={-1}
                aria-selected={item === current}
                className={classes['item']}
                lang={item.lang}
                onClick={item.run}
              >
                {item.icon === undefined ? null : <span className={classes['icon']}>{item.icon}</span>}
                {item.label}
              </div>
            ))}
            {group === 'instead' && shown.length === 0 && place.word !== undefined ? (
              <div className={classes['heading']}>{t(waiting ? 'looking' : 'nothing')}</div>
            ) : null}
          </div>
        );
      })}
      {trouble === undefined ? null : (
        <div className={classes['heading']} role="alert">
          {trouble}
        </div>
      )}
    </div>,
    document.body,
  );
}

function useItems({ field, place, checked, onChoose, onClose }: SpellingMenuProps): {
  readonly items: readonly Item[];
  readonly waiting: boolean;
  readonly trouble: string | undefined;
} {
  const { t } = useTranslation('spelling');
  const vault = useVault();
  const { t: tProblems } = useTranslation('problems');
  const [found, setFound] = useState<readonly string[]>();
  const [trouble, setTrouble] = useState<string>();
  const { word } = place;
  const blocks = useTextBlocks();
  useEffect(() => {
    let isOpen = true;
    if (word !== undefined && checked !== 'off')
      void suggestionsFor(checked, word.word).then((words) => isOpen && setFound(words));
    return () => {
      isOpen = false;
    };
  }, [word, checked]);
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  const addToMine = async (added: string): Promise<void> => {
    const answer = await vault.keepSpelling({ word: added });
    if (!answer.ok) return setTrouble(toProblemText(answer.problem, tProblems).what);
    setOwnWords(answer.value);
    onClose();
  };
  const instead = (found ?? []).map((text, index): Item => ({
    key: `instead-${index}`,
    group: 'instead',
    label: text,
    lang: checked,
    run: then(() => word !== undefined && replace(field, word, text)),
  }));
  const ofWord: readonly Item[] =
    word === undefined
      ? []
      : [
          {
            key: 'add',
            group: 'word',
            label: t('add'),
            icon: <IconPlus size={18} aria-hidden />,
            run: () => void addToMine(word.word),
          },
          {
            key: 'leave',
            group: 'word',
            label: t('leave'),
            icon: <IconEyeOff size={18} aria-hidden />,
            run: then(() => leaveAsItIs(word.word)),
          },
        ];
  const ofBlocks = blocks.map(({ id, value }): Item => ({
    key: `block-${id}`,
    group: 'block',
    label: value.name,
    icon: <IconBlockquote size={18} aria-hidden />,
    run: then(() => putIn(field, value.text)),
  }));
  const ofLanguage = ([...languages, 'off'] as const).map((each): Item => ({
    key: each,
    group: 'language',
    label: each === 'off' ? t('off') : languageNames[each],
    ...(each !== 'off' && { lang: each }),
    ...(each === checked && { icon: <IconCheck size={18} aria-label={t('chosen')} /> }),
    run: then(() => onChoose(each)),
  }));
  return {
    items: [...instead, ...ofWord, ...ofBlocks, ...ofLanguage],
    waiting: word !== undefined && checked !== 'off' && found === undefined,
    trouble,
  };
}

/** Those of the service's book; where it cannot be read none are offered. */
function useTextBlocks(): ReturnType<typeof textBlocks> {
  const vault = useVault();
  const [blocks, setBlocks] = useState<ReturnType<typeof textBlocks>>([]);
  useEffect(() => {
    let isOpen = true;
    void vault.serviceBook().then((answer) => {
      if (isOpen && answer.ok) setBlocks(textBlocks(answer.value));
    });
    return () => {
      isOpen = false;
    };
  }, [vault]);
  return blocks;
}

/** At the cursor: a word that was marked stays. */
function putIn(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  const at = field.selectionEnd;
  field.setSelectionRange(at, at);
  const isApart = at === 0 || /\s/.test(field.value.charAt(at - 1));
  typeInto(field, isApart ? text : ` ${text}`);
}

/** As if it had been typed: the field hears of it, and Ctrl+Z takes it back. */
function replace(field: HTMLTextAreaElement, { from, to }: TextWord, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  typeInto(field, text);
}

/** Keys of the list before the field's own. */
function useKeys(field: HTMLTextAreaElement, keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    field.addEventListener('keydown', press);
    return () => field.removeEventListener('keydown', press);
  }, [field]);
}

/** Below the word where there is room, else above its line. */
function useInView(list: RefObject<HTMLDivElement | null>, { x, y }: MenuPlace): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    place(element, x, y);
    const sizes = new ResizeObserver(() => place(element, x, y));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [list, x, y]);
}

function place(element: HTMLElement, x: number, y: number): void {
  const { width, height } = element.getBoundingClientRect();
  const isRoomBelow = y + 4 + height <= window.innerHeight - 8;
  element.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
  element.style.top = `${isRoomBelow ? y + 4 : Math.max(8, y - height - 28)}px`;
}
