/** Loads the text of a module as any module is loaded: by an import, and not by making code from text. */

/** What a printed module exports. */
export interface LoadedModule {
  readonly policy: {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
    readonly meaning: string;
  };
  readonly rules: readonly string[];
  readonly decide: (facts: unknown) => {
    readonly status: string;
    readonly rules?: readonly string[];
    readonly outcome?: unknown;
    readonly facts?: readonly string[];
  };
  readonly outcome: (facts: unknown) => unknown;
  readonly outcomeUnchecked: (facts: unknown) => unknown;
}

/** The exports of the module with this source. */
export async function loadModule(code: string): Promise<LoadedModule> {
  const address = `data:text/javascript;charset=utf-8;base64,${Buffer.from(code, "utf8").toString("base64")}`;
  return (await import(/* @vite-ignore */ address)) as LoadedModule;
}
