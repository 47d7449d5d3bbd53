/** A place in a page without a screen, fresh for each test, in Dutch: a file of tests that uses it runs in happy-dom. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { firstWords } from '../../renderer/i18n/i18n.ts';
import { must } from '../../shared/result.ts';

export interface Drawing {
  /** Draws into the place. */
  readonly root: Root;
  readonly place: HTMLElement;
}

/** Called once, outside of the tests. */
export function drawing(): Drawing {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  let now: Drawing | undefined;
  beforeEach(async () => {
    await firstWords('nl');
    const place = document.createElement('div');
    document.body.replaceChildren(place);
    now = { place, root: createRoot(place) };
  });
  afterEach(() => act(() => now?.root.unmount()));
  return {
    get root() {
      return must(now, 'a test that goes on').root;
    },
    get place() {
      return must(now, 'a test that goes on').place;
    },
  };
}
