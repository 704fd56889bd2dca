/**
 * Serves one page and its script on loopback, under a content-security policy that runs nothing else.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Only scripts from here, and no code made from text: there is no `unsafe-eval`. */
export const STRICT = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/** A page that is being served. */
export interface ServedPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves `script` as the only script of a page. */
export async function servePage(script: string): Promise<ServedPage> {
  const page =
    '<!doctype html><meta charset="utf-8"><title>evenhand</title><body><script src="/page.js"></script>';
  const server = createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    response.statusCode = isScript || url === "/" ? 200 : 404;
    response.setHeader("content-security-policy", STRICT);
    response.setHeader("content-type", `${isScript ? "text/javascript" : "text/html"}; charset=utf-8`);
    response.end(isScript ? script : url === "/" ? page : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
