/**
 * What comes in is copied once, and then only the copy is looked at: a value that says something else at its second
 * reading was judged by one and would be paid by the other. What goes out is copied too, so that it is its caller's own.
 */

/**
 * Plain data as it is at one reading of each field. What is not plain keeps only its own fields, and is still seen not
 * to be plain; what cannot be read becomes {@link UNREADABLE}.
 */
export function plainCopy<Value>(value: Value): Value {
  try {
    return copyOf(value, new Map()) as Value;
  } catch {
    return UNREADABLE as Value;
  }
}

const throws = (): never => {
  throw new Error("this cannot be read");
};

/** Throws whenever it is read, as what it stands for did, so that reading it says so. */
const UNREADABLE: object = new Proxy({}, { get: throws, has: throws, ownKeys: throws });

/** Stands for an instance of a class, a date, a map: an object, and no plain one. */
class NotPlain {}

/** What stands twice in a value stands twice in its copy, so that a circle ends. */
function copyOf(value: unknown, copies: Map<object, object>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    copies.set(value, items);
    const { length } = value;
    for (let index = 0; index < length; index += 1) items.push(copyOf(value[index], copies));
    return items;
  }
  const copy = isPlain(value) ? {} : new NotPlain();
  copies.set(value, copy);
  for (const [key, inner] of Object.entries(value)) {
    const field = { value: copyOf(inner, copies), writable: true, enumerable: true, configurable: true };
    // Not by assignment, which would make a prototype of `__proto__` instead of a key that is refused.
    Object.defineProperty(copy, key, field);
  }
  return copy;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
