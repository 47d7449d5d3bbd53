/** What stays chosen in the agenda while one goes to another room and back. */
import { create } from 'zustand';
import type { Whose } from './model.ts';

interface AgendaView {
  readonly whose: Whose;
  /** Of the week that is shown; undefined: the one of today. */
  readonly monday: string | undefined;
  /** Days of which all is shown that has no hour. */
  readonly whole: readonly string[];
}

export const useAgendaView = create<AgendaView>(() => ({ whose: 'mine', monday: undefined, whole: [] }));
