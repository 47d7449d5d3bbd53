/** What waits for a person in the dossiers I read, as the page asks for it. Ids are opaque; a task names one section. */
import { z } from 'zod';
import { reads, writes, type In } from './call.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author } from '../../../shared/dossier/view.ts';

/** One thing someone wrote, as it would be read. */
export interface Written {
  readonly what:
    | 'wrote'
    | 'settled'
    | 'took-out'
    | 'brought-back'
    | 'noted'
    | 'opened-anew'
    | 'let-in'
    | 'took-over'
    | 'unreadable';
  /** Whom it lets in. */
  readonly who?: Someone;
  readonly type?: string;
  readonly entity?: string;
  readonly unit?: string;
  readonly value?: unknown;
  readonly reason?: string;
}

/** One piece of work: what was kept at one moment by one person. */
export interface Work {
  readonly id: string;
  /** Absent where their card is not here. */
  readonly author?: Author;
  readonly at: number;
  readonly says: readonly Written[];
  /** Names of those who would newly read it. */
  readonly to: readonly string[];
}

interface Place {
  readonly id: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly section: SectionKind;
  /** What goals, steps and inquiries are called, by entity id. */
  readonly names: Readonly<Record<string, string>>;
  /** What was shown: given back with the answer, so that nothing goes along that nobody saw. */
  readonly seen: string;
}

export interface Someone extends Pick<Author, 'shown' | 'code'> {
  readonly name: string;
  readonly service: string;
}

export type Task = Place &
  (
    | {
        /** Two people changed who reads at the same time; on one side someone was let in. */
        readonly kind: 'join';
        readonly newcomers: readonly Someone[];
        readonly work: readonly Work[];
      }
    /** Written while others were let in: they do not read it yet. */
    | { readonly kind: 'look'; readonly work: readonly Work[] }
    /** Written by someone who no longer writes here. */
    | { readonly kind: 'adopt'; readonly work: readonly Work[] }
    /** Somebody opened the section anew who had been taken out beside that; what was written there waits. */
    | { readonly kind: 'founded'; readonly people: readonly Someone[]; readonly work: readonly Work[] }
    /** Whoever opened the section anew left this out, though nothing replaced it: it stands here, and not all read it. */
    | { readonly kind: 'left-out'; readonly people: readonly Someone[]; readonly work: readonly Work[] }
    /** A section has grown long. */
    | { readonly kind: 'compact'; readonly count: number }
    /** Someone left this computer and still reads. */
    | { readonly kind: 'take-out'; readonly people: readonly Someone[] }
  );

/** Tasks whose work can be left aside. */
export type AsideKind = 'look' | 'adopt' | 'founded' | 'left-out';

/** A piece of work that was left aside, and why. */
export interface LeftAside extends Place {
  readonly kind: AsideKind;
  readonly work: Work;
  readonly leftAt: number;
  readonly reason: string;
}

/** A section that was open to me until a day. */
export interface ClosedSection {
  readonly dossier: string;
  readonly section: SectionKind;
  readonly until: number;
}

export interface Tasks {
  readonly waiting: readonly Task[];
  readonly leftAside: readonly LeftAside[];
  readonly closed: readonly ClosedSection[];
}

export const taskAnswer = z.union([
  /** `join`: with the newcomers, who read all of it. `look`, `adopt`, `founded`, `left-out`: it goes on to every reader. */
  z.object({ do: z.literal('let-read') }),
  z.object({ do: z.literal('without') }),
  z.object({ do: z.literal('leave'), reason: z.string() }),
  z.object({ do: z.literal('compact') }),
  z.object({ do: z.literal('take-out') }),
  z.object({ do: z.literal('keep') }),
]);
export type TaskAnswer = In<typeof taskAnswer>;

export const tasksApi = {
  tasks: reads().answers<Tasks>(),
  taskCount: reads().answers<number>(),
  /** Answers one task. `look-again` when more stands there than was shown. */
  doTask: writes(z.object({ id: z.string(), seen: z.string(), answer: taskAnswer })).answers<Tasks>(),
  /** Takes up what was left aside: it waits again. `work`: the id of the piece. */
  takeUp: writes(z.object({ id: z.string(), work: z.string() })).answers<Tasks>(),
};
