/** All keys, by where they work: in Help, and anywhere with `?`. */
import { Kbd, Modal, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { isMac, isShortcut, isTyping, shortcuts, type Area, type Shortcut } from './keyboard.ts';
import classes from './keys-map.module.css';

const areas: readonly Area[] = ['everywhere', 'today', 'plan', 'board', 'timeline', 'document', 'text'];
const names = Object.keys(shortcuts).filter((name): name is Shortcut => name in shortcuts);
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
  Escape: 'Esc',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  mod: isMac ? '⌘' : 'Ctrl',
};

export function KeysMap(): ReactNode {
  const { t } = useTranslation('help');
  return (
    <div className={classes['areas']}>
      {areas.map((area) => (
        <div key={area}>
          <Title order={3} mb={4}>
            {t(`keys.area.${area}`)}
          </Title>
          <dl className={classes['keys']}>
            {names
              .filter((name) => shortcuts[name].area === area)
              .map((name) => (
                <div key={name}>
                  <dt>
                    {shortcuts[name].keys.map((key) => (
                      <Kbd key={key} size="sm">
                        {signs[key] ?? key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.of.${name}`)}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** Opens with `?` wherever nobody types and nothing else is open. */
export function KeysWindow(): ReactNode {
  const { t } = useTranslation('help');
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event, 'keys') || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null)
        return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={t('keys.title')} size="xl" data-keys>
      <KeysMap />
    </Modal>
  );
}
