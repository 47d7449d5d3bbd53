/** Rectangles over the pages of a document, by mouse and by keyboard: what lies under them will not be in the copy. A page that lies on its side is turned. */
import { Group, Loader, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconSquareMinus, IconSquarePlus } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isShortcut } from '../../ui/shortcuts.ts';
import type { Quarters } from '../../workers/viewer/messages.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useDrawn, useShown } from '../shown-document.ts';
import { Pages, Turns, Zoom, zooms } from '../viewer-bar.tsx';
import { Drawn, NotShown } from '../viewer.tsx';
import looks from '../viewer.module.css';
import { AreaLayer } from './area-layer.tsx';
import { begun, countAreas, turnPage, type Area, type Marks } from './areas.ts';

export interface BlackOutEditorProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly name: string;
  readonly marks: Marks;
  readonly onMarks: (marks: Marks) => void;
}

const whole = zooms.indexOf(1);

export function BlackOutEditor({ bytes, mime, name, marks, onMarks }: BlackOutEditorProps): ReactNode {
  const { t } = useTranslation('files');
  const { document, trouble: openTrouble } = useShown(bytes, mime);
  const [page, setPage] = useState(1);
  const [step, setStep] = useState<number>(whole);
  const { ref, width } = useElementSize();
  const shownWidth = width * (zooms[step] ?? 1);
  const { here, quarters, chosen, choose, put, add, remove, turn } = usePageMarks(marks, onMarks, page);
  const { drawn, isAsAsked, trouble: drawTrouble } = useDrawn(document, { page, quarters }, Math.round(shownWidth));
  const trouble = openTrouble ?? drawTrouble;
  const pages = document?.pages ?? 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = turnByKey(event);
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  };
  const goTo = (to: number): void => {
    choose(undefined);
    setPage(Math.min(pages, Math.max(1, Math.round(to))));
  };
  if (trouble !== undefined) return <NotShown trouble={trouble} />;
  return (
    // Keys come up from the buttons and the rectangles inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={looks.viewer} aria-label={t('viewer.of', { name })} onKeyDown={onKeyDown}>
      <div className={looks.bar}>
        <Pages page={page} pages={pages} onGo={goTo} />
        <Turns quarters={quarters} onTurn={turn} />
        <Tools
          count={countAreas(marks.areas)}
          onAdd={() => add(begun)}
          onRemove={chosen === undefined ? undefined : () => remove(chosen)}
        />
        <Zoom step={step} onZoom={(to) => setStep(Math.min(zooms.length - 1, Math.max(0, to)))} />
      </div>
      <div className={looks.sheet}>
        <div ref={ref} className={looks.measure} />
        {drawn === undefined ? <Loader m="md" aria-label={t('viewer.opening')} /> : null}
        {drawn === undefined ? null : (
          <AreaLayer
            page={page}
            isWaiting={!isAsAsked}
            areas={here}
            chosen={chosen}
            onChoose={choose}
            onAdd={add}
            onPut={(at, area) => put(here.map((each, other) => (other === at ? area : each)))}
            onRemove={remove}
          >
            <Drawn shown={drawn} width={shownWidth} />
          </AreaLayer>
        )}
      </div>
    </section>
  );
}

interface PageMarks {
  readonly here: readonly Area[];
  readonly quarters: Quarters;
  /** Its place among those of the page. */
  readonly chosen: number | undefined;
  readonly choose: (at: number | undefined) => void;
  readonly put: (areas: readonly Area[]) => void;
  readonly add: (area: Area) => void;
  readonly remove: (at: number) => void;
  readonly turn: (by: 1 | -1) => void;
}

/** What was done to one page, and what can be. */
function usePageMarks(marks: Marks, onMarks: BlackOutEditorProps['onMarks'], page: number): PageMarks {
  const [chosen, choose] = useState<number>();
  const { areas, turns } = marks;
  const here = areas.get(page) ?? [];
  const put = (next: readonly Area[]): void => onMarks({ turns, areas: new Map([...areas, [page, next]]) });
  return {
    ...{ here, quarters: turns.get(page) ?? 0, chosen, choose, put },
    add: (area) => {
      put([...here, area]);
      choose(here.length);
    },
    remove: (at) => {
      put(here.filter((_, each) => each !== at));
      choose(undefined);
    },
    turn: (by) => onMarks(turnPage(marks, page, by)),
  };
}

function turnByKey(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (isShortcut(event, 'turnLeft')) return -1;
  return isShortcut(event, 'turnRight') ? 1 : undefined;
}

interface ToolsProps {
  readonly count: number;
  readonly onAdd: () => void;
  /** The rectangle that is chosen; undefined while none is. */
  readonly onRemove: (() => void) | undefined;
}

function Tools({ count, onAdd, onRemove }: ToolsProps): ReactNode {
  const { t } = useTranslation('files');
  return (
    <Group gap="xs" wrap="nowrap">
      <ButtonWithIcon size="compact-sm" variant="default" icon={IconSquarePlus} onClick={onAdd}>
        {t('copy.blackOut.add')}
      </ButtonWithIcon>
      <ButtonWithIcon
        size="compact-sm"
        variant="default"
        icon={IconSquareMinus}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        {t('copy.blackOut.remove')}
      </ButtonWithIcon>
      <Text size="sm" c="dimmed" role="status" className="tabular">
        {t('copy.blackOut.count', { count })}
      </Text>
    </Group>
  );
}
