/** The languages that a formatter is asked for while something runs: the last is taken where the first is not known. */
export function localesAsked(kind: "DateTimeFormat" | "NumberFormat", run: () => void): readonly unknown[] {
  const asked: unknown[] = [];
  const real = Intl[kind] as typeof Intl.NumberFormat;
  class Watched extends real {
    constructor(locales?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions) {
      super(locales, options);
      asked.push(locales);
    }
  }
  const write = (value: unknown) =>
    Object.defineProperty(Intl, kind, { value, configurable: true, writable: true });
  write(Watched);
  try {
    run();
  } finally {
    write(real);
  }
  return asked;
}
