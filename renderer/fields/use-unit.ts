/**
 * One field of the dossier while someone works in it: the text on screen, its draft, and its way into the dossier.
 *
 * Typing is kept as a draft at once. On leaving the field, or after 30 s of rest, the draft becomes one change that
 * names exactly the versions the person had before them when they began to type. What changes elsewhere meanwhile is
 * shown beside the field and never replaces what is under the cursor.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UnitView, Version } from '../../shared/dossier/view.ts';
import { keepBeforeLock } from '../data/lock.ts';
import { afterPress } from '../ui/press.ts';
import { useMe } from '../data/vault.tsx';
import type { Change, VaultProblem } from '../vault/api.ts';
import { unitOf, useOpenDossier, type OpenDossier } from './dossier-context.tsx';
import { DraftWriter } from './draft-writer.ts';
import { hasShapeOf, type Form } from './form-shape.ts';
import { mayFile, unseen } from './may-file.ts';
import { draftPlace, opsOf, opsSeen, put, type UnitPlace } from './unit-place.ts';
import { sameValue } from '../../shared/same-value.ts';

const restBeforeSaving = 30_000;

export interface UnitForm<V, F extends Form> {
  readonly place: UnitPlace<V>;
  readonly view: UnitView | undefined;
  /** What the field holds when nothing is written yet. */
  readonly empty: F;
  toForm(value: V): F;
  /** Undefined while the field is not complete: it stays a draft. */
  toValue(form: F): V | undefined;
  /** Changes that have to go first (the other fields of something new). */
  before?(): readonly Change[];
}

export interface UnitField<F extends Form> {
  readonly form: F;
  readonly set: (form: F) => void;
  /** Files what was typed; called on leaving the field. */
  readonly leave: () => void;
  /** Files what the form shows, also where nothing was typed: what it suggested is what the person means. */
  readonly confirm: () => void;
  readonly saving: boolean;
  readonly problem: VaultProblem | undefined;
  /** Typed at an earlier time, brought back, and not filed yet. */
  readonly cameBack: boolean;
  /** Typed here, not in the dossier yet. */
  readonly dirty: boolean;
  /** Versions that arrived while one was typing here. */
  readonly elsewhere: readonly Version[];
  /** Forgets what was typed and shows the dossier's value. */
  readonly discard: () => void;
  /** Keeps what was typed, now knowing the others: it replaces them. */
  readonly overwrite: () => void;
  /** Two versions stand in the dossier: a person chooses before anything is written. */
  readonly unsettled: readonly Version[];
  readonly readOnly: boolean;
  /** As it stands in the dossier. */
  readonly view: UnitView | undefined;
}

interface Typed<F> {
  readonly form: F;
  readonly sees: readonly string[];
  readonly cameBack: boolean;
  /** A person said that it is right as it stands: it is filed even when it is what the form began with. */
  readonly confirmed?: boolean;
}

export function useUnit<V, F extends Form>(spec: UnitForm<V, F>): UnitField<F> {
  const dossier = useOpenDossier();
  const { seat: me } = useMe();
  const versions = spec.view?.versions ?? [];
  const value = versions[0] === undefined ? undefined : spec.place.parse(versions[0].value);
  const shown = value === undefined ? spec.empty : spec.toForm(value);

  const { now: local, get: typed, keep } = useTyped(spec, dossier);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const latest = useRef<Drawn<V, F>>({ spec, dossier, shown, versions });
  latest.current = { spec, dossier, shown, versions };
  const filing = useRef<Promise<void>>(undefined);
  const restTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = draftPlace(spec.place);

  const [writer] = useState(
    () =>
      new DraftWriter<Typed<F>>(async ({ form, sees }) => {
        const kept = await latest.current.dossier.keepDraft(name, form, sees);
        if (!kept.ok) setProblem(kept.problem);
      }),
  );

  const leave = useCallback(() => {
    clearTimeout(restTimer.current);
    afterPress(() => {
      // One filing at a time: what was typed on meanwhile is filed when its own turn comes.
      filing.current ??= file({
        latest: () => latest.current,
        me,
        name,
        typed,
        keep,
        writer,
        setSaving,
        setProblem,
      }).finally(() => (filing.current = undefined));
    });
  }, [me, name, typed, keep, writer]);

  const set = useCallback(
    (form: F) => {
      const next = { form, sees: typed()?.sees ?? opsOf(latest.current.versions), cameBack: false };
      keep(next);
      writer.write(next);
      clearTimeout(restTimer.current);
      restTimer.current = setTimeout(leave, restBeforeSaving);
    },
    [typed, keep, writer, leave],
  );

  const confirm = useCallback(() => {
    const { shown: suggested, versions: seen } = latest.current;
    const mine = typed() ?? { form: suggested, sees: opsOf(seen), cameBack: false };
    keep({ ...mine, confirmed: true });
    leave();
  }, [typed, keep, leave]);

  const discard = useCallback(() => {
    clearTimeout(restTimer.current);
    keep(null);
    setProblem(undefined);
    void writer.drop().then(() => latest.current.dossier.dropDraft(name));
  }, [keep, writer, name]);

  const overwrite = useCallback(() => {
    const mine = typed();
    if (mine === null) return;
    keep({ ...mine, sees: opsOf(latest.current.versions) });
    leave();
  }, [typed, keep, leave]);

  useEffect(() => {
    const forget = keepBeforeLock(() => writer.flush());
    return () => {
      forget();
      // Leaving by way of another tab or room takes the field away without a blur.
      if (typed()?.cameBack === false) leave();
    };
  }, [writer, leave, typed]);

  return {
    form: local?.form ?? shown,
    set,
    leave,
    confirm,
    saving,
    problem,
    cameBack: local?.cameBack ?? false,
    dirty: local !== null,
    elsewhere: local === null || saving ? [] : unseen(versions, local.sees, me),
    discard,
    overwrite,
    unsettled: versions.length > 1 ? versions : [],
    readOnly: spec.view?.readOnly ?? false,
    view: spec.view,
  };
}

interface TypedState<F> {
  readonly now: Typed<F> | null;
  /** The same for handlers that run between two renderings. */
  readonly get: () => Typed<F> | null;
  readonly keep: (next: Typed<F> | null) => void;
}

/** What is typed and not filed; begins with the draft found at opening, if there is one. */
function useTyped<V, F extends Form>(spec: UnitForm<V, F>, dossier: OpenDossier): TypedState<F> {
  const [now, setNow] = useState<Typed<F> | null>(() => {
    const draft = dossier.drafts.get(draftPlace(spec.place));
    if (draft === undefined || !hasShapeOf(spec.empty, draft.value)) return null;
    return { form: draft.value, sees: draft.sees, cameBack: true };
  });
  const ref = useRef(now);
  const keep = useCallback((next: Typed<F> | null) => {
    ref.current = next;
    setNow(next);
  }, []);
  const get = useCallback(() => ref.current, []);
  return { now, get, keep };
}

/** A field as it was drawn last. */
interface Drawn<V, F extends Form> {
  readonly spec: UnitForm<V, F>;
  readonly dossier: OpenDossier;
  readonly shown: F;
  readonly versions: readonly Version[];
}

interface Filing<V, F extends Form> {
  readonly latest: () => Drawn<V, F>;
  /** My seat. */
  readonly me: string;
  readonly name: string;
  readonly typed: () => Typed<F> | null;
  readonly keep: (next: Typed<F> | null) => void;
  readonly writer: DraftWriter<Typed<F>>;
  readonly setSaving: (saving: boolean) => void;
  readonly setProblem: (problem: VaultProblem | undefined) => void;
}

/** Makes one change of what was typed. What is not complete, or could not be saved, stays a draft. */
async function file<V, F extends Form>(filing: Filing<V, F>): Promise<void> {
  const { latest, me, name, typed, keep, writer, setSaving, setProblem } = filing;
  // What was typed until then is what is filed and the draft it is filed from; what comes later is another draft.
  await writer.flush();
  const mine = typed();
  if (mine === null) return;
  const { spec, dossier, shown, versions } = latest();
  const isAsItWas = sameValue(mine.form, shown) && (spec.view !== undefined || mine.confirmed !== true);
  if (isAsItWas) {
    keep(null);
    setProblem(undefined);
    return dossier.dropDraft(name);
  }
  const value = spec.toValue(mine.form);
  // What came from elsewhere is looked at first: a draft makes no second version by itself (C6).
  if (value === undefined || !mayFile(versions, mine.sees, me)) return;
  setSaving(true);
  const answer = await dossier.change([...(spec.before?.() ?? []), put(spec.place, value, mine.sees)], name);
  setSaving(false);
  if (!answer.ok) return setProblem(answer.problem);
  setProblem(undefined);
  // Typed on while it was being saved: a new draft on top of what has just been written.
  const since = typed();
  if (since === mine) return keep(null);
  if (since === null) return;
  // Confirmed while it was being saved, as the click that follows on leaving does: nothing is left to file.
  if (sameValue(since.form, mine.form)) {
    keep(null);
    await writer.drop();
    return dossier.dropDraft(name);
  }
  const next = { ...since, sees: opsSeen(unitOf(answer.value, spec.place)) };
  keep(next);
  writer.write(next);
}
