/*
 * Epochs that follow each other, stand beside each other and come together (shared/contributions/SPEC.md, E2, E7, E8, E12-E14), for three
 * people who all own: 0 Lien, 1 Otto, 2 Wolf. README.md tells how to read and run it.
 *
 * Sets of people, of epochs and of items are bits of a byte: `has(set, 2)` asks for the third.
 */
#ifndef EPOCHS
#define EPOCHS 5   /* at most, the first one included */
#endif
#ifndef ITEMS
#define ITEMS 2    /* what people write: notes and adoptions */
#endif
#ifndef STEPS
#define STEPS 6
#endif

#define PEOPLE 3
#define nobody PEOPLE
#define has(set, one) (((set) >> (one)) & 1)
#define bit(one) (1 << (one))

/* ---- what was founded and written: all of it, wherever it lies ---- */
byte epochs = 1;
byte founder[EPOCHS];
byte members[EPOCHS];
byte parents[EPOCHS];
byte before[EPOCHS];     /* everything before an epoch, near or far */
byte were[EPOCHS];       /* members of its parents */
byte named[EPOCHS];      /* items its founding names (E7) */
byte known[EPOCHS];      /* items it or a founding before it names */
byte had[EPOCHS];        /* items its founder held of those it names */
byte items;
byte author[ITEMS];
byte home[ITEMS];        /* the epoch an item was written in */
byte adopts[ITEMS];      /* 0 for a note; 1 + epoch, or 1 + EPOCHS + item, for an adoption of it */
byte steps;
byte counts = 1;         /* epochs that count for somebody who holds everything */
/* what is chosen for the next step: who, in which epoch, and more; nothing between two steps */
byte by, at, gone, join;

/* ---- what follows from it, worked out anew each time ---- */
hidden byte view, heard;              /* epochs and items that are looked at */
hidden byte counting, waiting;        /* epochs of them */
hidden byte applied, shown;           /* items that count; items a founding or adoption shows */
hidden byte against[EPOCHS];          /* removals beside an epoch that took its founder out */
hidden byte released[EPOCHS], now_released[EPOCHS];
hidden byte i, j, k, n, r, grew, same, late, asked, spoken, unspoken, yes, round;
hidden byte what, common, rest;

#define isNote(item) (adopts[item] == 0)
#define follows(later, earlier) has(before[later], earlier)
#define areBeside(one, other) ((one) != (other) && !follows(one, other) && !follows(other, one))
#define exists(epoch) ((epoch) < epochs && has(view, epoch))
#define written(item) ((item) < items && has(heard, item))
/* Whom a founding takes out: an owner of a parent who is none in it. All own here. */
#define takesOut(epoch, one) (has(were[epoch], one) && !has(members[epoch], one))
/* E7: named there or before, and not written there, beside it or after it. */
#define knows(epoch, item) (follows(epoch, home[item]) && has(known[epoch], item))

#define each(one, most) one = 0; do :: one < most ->
#define next(one) one++ :: else -> break od

/* E14: who speaks against an epoch. */
inline hear() {
  each(i, EPOCHS)
    against[i] = 0;
    released[i] = 0;
    each(j, EPOCHS)
      if
      :: exists(i) && exists(j) && areBeside(i, j) && takesOut(j, founder[i]) -> against[i] = against[i] | bit(j)
      :: else
      fi;
    next(j);
  next(i)
}

/* From those nobody speaks against: what they took out waits, and what only a waiting one took out counts. */
inline decide() {
  counting = 0;
  waiting = 0;
  grew = 1;
  do
  :: grew ->
    grew = 0;
    each(i, EPOCHS)
      if
      :: exists(i) && !has(counting | waiting, i) ->
        rest = against[i] & ~released[i];
        if
        :: (rest & counting) || (parents[i] & waiting) -> waiting = waiting | bit(i); grew = 1
        :: else ->
          if
          :: (rest & ~waiting) == 0 && (parents[i] & ~counting) == 0 -> counting = counting | bit(i); grew = 1
          :: else
          fi
        fi
      :: else
      fi;
    next(i)
  :: else -> break
  od
}

/* Whether item k is of somebody an epoch that counts took out without knowing it. */
inline isLate() {
  late = 0;
  each(r, EPOCHS)
    if
    :: exists(r) && has(counting, r) && follows(r, home[k]) && !has(members[r], author[k]) && !knows(r, k) -> late = 1
    :: else
    fi;
  next(r)
}

/* E8: whether epoch r asks who speaks for item k: it takes the author out, or they write no longer and whoever held it before leaves. */
inline isAsked() {
  asked = takesOut(r, author[k]);
  each(n, EPOCHS)
    if
    :: exists(n) && follows(r, n) && has(had[n], k) && takesOut(r, founder[n]) && !has(members[r], author[k]) -> asked = 1
    :: else
    fi;
  next(n)
}

/* Whether epoch r, which asks about item k, or one before it by somebody it does not take out, was founded holding it. */
inline isSpokenFor() {
  spoken = has(had[r], k);
  each(n, EPOCHS)
    if
    :: exists(n) && follows(r, n) && has(had[n], k) && !takesOut(r, founder[n]) -> spoken = 1
    :: else
    fi;
  next(n)
}

/* Nor did anybody show item k since r took its author out: by founding, or by an adoption of somebody who was not taken out there. */
inline isShownSince() {
  each(n, EPOCHS)
    if
    :: exists(n) && has(counting, n) && n != r && !follows(r, n) && isNote(k) && has(had[n], k) -> spoken = 1
    :: else
    fi;
  next(n);
  each(n, ITEMS)
    if
    :: has(applied, n) && adopts[n] == 1 + EPOCHS + k && !(follows(r, home[n]) && takesOut(r, author[n])) -> spoken = 1
    :: else
    fi;
  next(n)
}

/* E8: whether nobody speaks for item k of somebody who was taken out. */
inline isUnspoken() {
  unspoken = 0;
  each(r, EPOCHS)
    if
    :: exists(r) && has(counting, r) && (follows(r, home[k]) || !has(counting, home[k])) ->
      isAsked();
      isSpokenFor();
      isShownSince();
      if :: asked && !spoken -> unspoken = 1 :: else fi
    :: else
    fi;
  next(r)
}

/* Whether an adoption counts for no owner any more: late, or spoken for by nobody. */
inline isLateWord() {
  isLate();
  each(r, EPOCHS)
    if
    :: exists(r) && has(counting, r) && follows(r, home[k]) ->
      isAsked();
      isSpokenFor();
      if :: asked && !spoken -> late = 1 :: else fi
    :: else
    fi;
  next(r)
}

/* Whether an owner adopted epoch i where j had taken its founder out, or somebody founded behind both. */
inline isReleased() {
  yes = 0;
  each(k, ITEMS)
    if
    :: written(k) && adopts[k] == 1 + i && has(counting, home[k]) && has(members[home[k]], author[k]) ->
      isLateWord();
      if
      :: !late && (j == home[k] || follows(home[k], j) || (!has(counting, j) && has(members[j], author[k]))) -> yes = 1
      :: else
      fi
    :: else
    fi;
  next(k);
  each(k, EPOCHS)
    if
    :: exists(k) && follows(k, i) && follows(k, j) && (against[k] & ~waiting) == 0 -> yes = 1
    :: else
    fi;
  next(k)
}

/* Which epochs count: what is released may release more. */
inline disputes() {
  hear();
  round = 0;
  do
  :: round <= EPOCHS ->
    decide();
    same = 1;
    each(i, EPOCHS)
      now_released[i] = 0;
      each(j, EPOCHS)
        if
        :: has(against[i], j) ->
          isReleased();
          if :: yes -> now_released[i] = now_released[i] | bit(j) :: else fi
        :: else
        fi;
      next(j);
      if :: now_released[i] != released[i] -> same = 0 :: else fi;
    next(i);
    if :: same -> break :: else fi;
    each(i, EPOCHS) released[i] = now_released[i]; next(i);
    round++
  :: else ->
    each(i, EPOCHS) released[i] = 0; next(i);
    decide();
    break
  od
}

/* C10, E8: which items count. */
inline standing() {
  applied = 0;
  shown = 0;
  each(i, EPOCHS)
    if :: exists(i) && has(counting, i) -> shown = shown | named[i] :: else fi;
  next(i);
  /* What an adoption does is not shown by a founding: it restates what stands, and only knows the rest. */
  each(k, ITEMS)
    if :: k < items && !isNote(k) -> shown = shown & ~bit(k) :: else fi;
  next(k);
  grew = 1;
  do
  :: grew ->
    grew = 0;
    each(k, ITEMS)
      if
      :: written(k) && !has(applied, k) ->
        isLate();
        isUnspoken();
        if
        :: !unspoken && (has(shown, k) || (!late && has(counting, home[k]) && has(members[home[k]], author[k]))) ->
          applied = applied | bit(k);
          grew = 1;
          if :: adopts[k] > EPOCHS -> shown = shown | bit(adopts[k] - 1 - EPOCHS) :: else fi
        :: else
        fi
      :: else
      fi;
    next(k)
  :: else -> break
  od
}

inline judge(whichEpochs, whichItems) {
  view = whichEpochs;
  heard = whichItems;
  disputes();
  standing()
}

#define all (bit(epochs) - 1)
#define allItems (bit(items) - 1)

/* Items written in what is looked at. */
inline itemsWithin() {
  what = 0;
  each(k, ITEMS)
    if :: k < items && has(view, home[k]) -> what = what | bit(k) :: else fi;
  next(k)
}

/* What somebody reads: the epochs that name them. Nobody comes in again, so what comes before them is among these. */
inline lookAs(one) {
  view = 0;
  each(i, EPOCHS)
    if :: i < epochs && has(members[i], one) -> view = view | bit(i) :: else fi;
  next(i);
  itemsWithin();
  judge(view, what)
}

/* Epochs of those looked at that count and that no other that counts follows. */
inline leaves() {
  what = counting;
  each(i, EPOCHS)
    if :: exists(i) && has(counting, i) -> what = what & ~parents[i] :: else fi;
  next(i)
}

inline found(parentsOf, membersOf) {
  founder[epochs] = by;
  members[epochs] = membersOf;
  parents[epochs] = parentsOf;
  rest = parentsOf;
  were[epochs] = 0;
  known[epochs] = 0;
  /* E9: what a parent restates goes along, held here or not. */
  what = applied & heard;
  had[epochs] = what;
  each(i, EPOCHS)
    if
    :: i < epochs && has(parentsOf, i) ->
      rest = rest | before[i];
      were[epochs] = were[epochs] | members[i];
      known[epochs] = known[epochs] | known[i];
      each(k, ITEMS)
        if :: k < items && isNote(k) && has(named[i], k) -> what = what | bit(k) :: else fi;
      next(k)
    :: else
    fi;
  next(i);
  before[epochs] = rest;
  named[epochs] = what;
  known[epochs] = known[epochs] | what;
  epochs++
}

/* ---- a trace of what was done, for test/worlds/model/replay.test.ts: it is no part of a state ---- */
c_decl { \#include "trace.h" }
c_track "&trace" "sizeof(trace)" "UnMatched"

inline founded_by_one() {
  common = members[at];
  if :: gone < PEOPLE -> common = common & ~bit(gone) :: else fi;
  join = bit(at);
  found(join, common)
}

/* Somebody founds behind an epoch that counts for them, as if they had heard of nothing beside or after it. */
inline founding() {
  select(by : 0 .. 2);
  select(at : 0 .. EPOCHS - 1);
  select(gone : 0 .. 3);
  select(join : 0 .. 1);
  if
  :: epochs < EPOCHS && at < epochs && has(members[at], by) && (join == 1 || items > 0) && gone != by && (gone == nobody || has(members[at], gone)) ->
    d_step {
      view = before[at] | bit(at);
      itemsWithin();
      /* They hold all that was written there, or only their own. */
      if
      :: join == 0 ->
        each(k, ITEMS)
          if :: k < items && author[k] != by -> what = what & ~bit(k) :: else fi;
        next(k)
      :: else
      fi;
      judge(view, what);
      if
      :: has(counting, at) ->
        c_code { step("F", now.by, now.at, now.gone, now.join); };
        founded_by_one();
        steps++
      :: else
      fi
    }
  :: else
  fi
}

/* E12: somebody joins all newest epochs they read. */
inline joining() {
  select(by : 0 .. 2);
  if
  :: epochs < EPOCHS ->
    d_step {
      lookAs(by);
      leaves();
      join = what;
      common = 7;
      same = 1;
      gone = 7;
      each(i, EPOCHS)
        if
        :: i < epochs && has(join, i) ->
          /* Nobody was let in: whoever is missing on a side was taken out there. */
          common = common & members[i];
          if :: gone == 7 -> gone = i :: members[i] != members[gone] -> same = 0 :: else fi
        :: else
        fi;
      next(i);
      if
      :: !same && (join & (join - 1)) ->
        c_code { step("J", now.by, 0, 0, 0); };
        found(join, common);
        steps++
      :: else
      fi
    }
  :: else
  fi
}

/* Somebody writes in any epoch that names them. */
inline writing() {
  select(by : 0 .. 2);
  select(at : 0 .. EPOCHS - 1);
  if
  :: items < ITEMS && at < epochs && has(members[at], by) ->
    d_step {
      c_code { step("W", now.by, now.at, 0, 0); };
      author[items] = by;
      home[items] = at;
      items++;
      steps++
    }
  :: else
  fi
}

/* Somebody adopts what waits where they stand: an epoch, or an item of one that counts. */
inline adopting() {
  select(by : 0 .. 2);
  select(at : 0 .. EPOCHS - 1);
  select(gone : 1 .. EPOCHS + ITEMS);
  if
  :: items < ITEMS && at < epochs && has(members[at], by) ->
    d_step {
      lookAs(by);
      leaves();
      same = has(what, at);
      if
      :: same && gone <= EPOCHS && gone - 1 < epochs && has(view & ~counting, gone - 1) -> join = 1
      :: same && gone > EPOCHS && gone - 1 - EPOCHS < items &&
         has(heard & ~applied, gone - 1 - EPOCHS) && has(counting, home[gone - 1 - EPOCHS]) -> join = 1
      :: else -> join = 0
      fi;
      if
      :: join ->
        c_code { step("A", now.by, now.at, now.gone, 0); };
        author[items] = by;
        home[items] = at;
        adopts[items] = gone;
        items++;
        steps++
      :: else
      fi
    }
  :: else
  fi
}

/* Somebody else than the author held item k who founded, or took it in; or their own epoch beside r counts, as a person decided. */
inline onlyOwn() {
  yes = 0;
  each(n, EPOCHS)
    if
    :: exists(n) && has(had[n], k) && founder[n] != author[k] -> yes = 1
    :: exists(n) && has(had[n], k) && has(counting, n) && areBeside(n, r) -> yes = 1
    :: else
    fi;
  next(n);
  each(n, ITEMS)
    if :: n < items && adopts[n] == 1 + EPOCHS + k && author[n] != author[k] -> yes = 1 :: else fi;
  next(n);
  /* Whoever leaves by their own founding names what they leave. */
  assert(yes || founder[r] == author[k])
}

/* ---- what is promised, of somebody who holds everything and every key ---- */
inline promises() {
  judge(all, allItems);
  counts = counting;
  assert(has(counting, 0));
  leaves();
  assert(what != 0);
  each(i, EPOCHS)
    if
    :: i < epochs && has(counting, i) ->
      /* What comes before something that counts counts, and nobody comes in again. */
      assert((parents[i] & ~counting) == 0);
      assert(i == 0 || (members[i] & ~were[i]) == 0);
      each(j, EPOCHS)
        if
        :: has(against[i] & counting, j) ->
          /* E14: beside a removal that counts it counts only where a person or a founding behind both ended that. */
          isReleased();
          assert(yes)
        :: else
        fi;
      next(j)
    :: else
    fi;
  next(i);
  each(k, ITEMS)
    if
    :: k < items && has(counting, home[k]) && has(what, home[k]) -> assert(has(applied, k))
    :: k < items && has(applied, k) ->
      /* E8: nobody who was taken out lets their work count, nor what only they themselves had named. */
      isLate();
      assert(!late || has(shown, k));
      each(r, EPOCHS)
        if
        :: exists(r) && has(counting, r) && follows(r, home[k]) && takesOut(r, author[k]) && !has(had[r], k) -> onlyOwn()
        :: else
        fi;
      next(r)
    :: else
    fi;
  next(k)
}

active proctype section() {
  d_step {
    members[0] = 7;
    founder[0] = 0
  }
  do
  :: steps < STEPS ->
    atomic {
      if
      :: founding()
      :: joining()
      :: writing()
      :: adopting()
      fi
    }
    d_step { promises(); by = 0; at = 0; gone = 0; join = 0 }
  :: steps == STEPS -> break
  od;
  skip;
  d_step {
    judge(all, allItems);
    c_code { told(counting, applied); }
  }
}

/* Whatever is done, the beginning counts. */
ltl begun { [] (counts & 1) }
