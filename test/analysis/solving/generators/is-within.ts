/** Whether every record of the lesser list is one of the other, as often as it is there. */
export function isWithin(less: readonly string[], more: readonly string[]): boolean {
  const rest = [...more];
  return less.every((record) => {
    const at = rest.indexOf(record);
    if (at < 0) return false;
    rest.splice(at, 1);
    return true;
  });
}
