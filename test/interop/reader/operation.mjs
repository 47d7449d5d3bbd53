/** Operations in their shapes (shared/contributions/SPEC.md, F8, F9, E1). Ids in them are hex; what fits no shape is unread. */
const hex = (bytes) => bytes.toString('hex');
export const isMap = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const latest = 253_402_300_799_999;

// Each reads a value, or throws where it does not fit.
const check = (holds) => {
  if (!holds) throw new Error('F8');
};
const bytes = (length) => (value) => {
  check(Buffer.isBuffer(value) && value.length === length);
  return hex(value);
};
const like = (pattern) => (value) => {
  check(typeof value === 'string' && pattern.test(value));
  return value;
};
const list = (each, least, most) => (value) => {
  check(Array.isArray(value) && value.length >= least && value.length <= most);
  return value.map(each);
};
const any = (value) => {
  check(value !== undefined);
  return value;
};
const flag = (value) => {
  check(typeof value === 'boolean');
  return value;
};
const count = (value) => {
  check(isCount(value));
  return value;
};
const optional = (read) => Object.assign((value) => read(value), { isOptional: true });
const map = (shape) => (value) => {
  check(isMap(value) && Object.keys(value).every((key) => key in shape));
  const read = Object.entries(shape).flatMap(([key, each]) => {
    if (each.isOptional && !(key in value)) return [];
    check(key in value);
    return [[key, each(value[key])]];
  });
  return Object.fromEntries(read);
};

const word = like(/^[a-z][A-Za-z0-9-]{0,63}$/);
const entity = like(/^[A-Za-z0-9_-]{1,64}$/);
const service = like(/^[a-z][a-z0-9:-]{0,119}$/);
const reason = optional((value) => {
  check(typeof value === 'string' && value.length <= 2_000);
  return value;
});
const until = optional((value) => {
  check(isCount(value) && value <= latest);
  return value;
});
const salt = bytes(16);
const sees = list(bytes(32), 0, 5_000);
const shown = map({ id: bytes(32), shows: list(count, 1, 5_000) });
/** What a founder held of what they name, where that is not all of it (E7). */
const seen = optional(list(count, 0, 5_000));
const restated = map({ id: bytes(32), shows: list(count, 1, 5_000), seen });
const member = map({ person: bytes(16), seat: bytes(32), service, writes: flag, until });
const tip = map({ seq: count, id: bytes(32), seen });
const covered = map({
  ...{ key: bytes(32), run: bytes(16), tips: list(tip, 0, Infinity) },
  missing: list(list(count, 2, 2), 0, 1_000),
});
const kinds = /^(identity|legal|plan|assessment|guidance|help|victims|health|consultation|notes|extract)$/;
const put = { salt, type: word, entity, unit: word, value: any, sees };
const removal = { salt, type: word, entity, sees, reason };

const shapes = {
  put,
  settle: put,
  retire: removal,
  restore: removal,
  note: { salt, value: any },
  admit: { salt, member, reason },
  adopt: { salt, adopts: list(shown, 1, Infinity) },
  found: {
    ...{ salt, realm: bytes(16), dossier: bytes(16), kind: like(kinds), owners: list(service, 1, 20) },
    ...{ members: list(member, 1, 500), parents: list(bytes(32), 0, 20), reason: like(/^[a-z][a-z-]{0,31}$/) },
    ...{ restates: list(restated, 0, Infinity), covered: list(covered, 0, Infinity), commitment: bytes(32) },
    origin: optional(map({ key: bytes(32), salt, signature: bytes(64) })),
  },
};

const fitting = (read, value) => {
  try {
    return read(value);
  } catch {
    return undefined;
  }
};

export function operation(value) {
  const name = isMap(value) && typeof value.op === 'string' && value.op.length <= 64 ? value.op : undefined;
  if (name === undefined) return { op: 'unread', name: '', sees: [] };
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  const { op: _, ...rest } = value;
  const read = shape && fitting(map(shape), rest);
  if (read !== undefined) return { op: name, ...read };
  const named = {
    type: fitting(word, value.type),
    entity: fitting(entity, value.entity),
    unit: fitting(word, value.unit),
  };
  return { op: 'unread', name, ...named, sees: [] };
}
