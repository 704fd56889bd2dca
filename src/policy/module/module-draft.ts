/**
 * What a module is put together from: the pieces of run time that it needs, and the constants that several functions
 * read, each once.
 */
import { PIECES, type PieceName } from "./pieces.ts";

/** A module while it is printed. */
export interface ModuleDraft {
  /** The name of a piece, which the module then contains. */
  readonly use: (piece: PieceName) => string;
  /** The name of a constant of the module with this source. */
  readonly keep: (source: string) => string;
  /** The source of all constants and pieces that are in use. */
  readonly parts: () => readonly string[];
}

/** An empty draft. */
export function moduleDraft(): ModuleDraft {
  const used = new Set<PieceName>();
  const kept = new Map<string, string>();
  const use = (piece: PieceName): string => {
    if (used.has(piece)) return piece;
    used.add(piece);
    for (const other of PIECES[piece].needs) use(other);
    return piece;
  };
  return {
    use,
    keep: (source) => {
      const name = kept.get(source) ?? `K${kept.size}`;
      kept.set(source, name);
      return name;
    },
    parts: () => [
      ...[...kept].map(([source, name]) => `const ${name} = ${source};`),
      ...(Object.keys(PIECES) as PieceName[])
        .filter((piece) => used.has(piece))
        .map((piece) => PIECES[piece].source.trim()),
    ],
  };
}
