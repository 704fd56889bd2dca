import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markup } from "../../../src/analysis/report/markup.ts";

const escaped = (text: string) => markup`${text}`.html;

describe("markup", () => {
  test("what is put in is text, what is written is markup", () => {
    const name = `<b title="x" class='y'>&amp;</b>`;
    expect(markup`<p title="${name}">${name}</p>`.html).toBe(
      '<p title="&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;">&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;</p>',
    );
  });
  test("markup within markup stays, lists are joined, and nothing leaves nothing", () => {
    const item = (text: string) => markup`<li>${text}</li>`;
    expect(markup`<ul>${["a", "<"].map(item)}${undefined}${false}${0}${["x", [1, false]]}</ul>`.html).toBe(
      "<ul><li>a</li><li>&lt;</li>0x1</ul>",
    );
  });
  test.each([
    ["\u0000", "\\u0000"],
    ["\u001b[2J", "\\u001b[2J"],
    ["\u009f", "\\u009f"],
    ["\u202eevil", "\\u202eevil"],
    ["\u2066", "\\u2066"],
    ["\ud83d", "\\ud83d"],
    ["\u2028", "\\u2028"],
    ["\u{e0041}", "\\udb40\\udc41"],
  ])("%j is written out", (text, shown) => {
    expect(escaped(text)).toBe(shown);
  });
  test("people's own words stay as they are", () => {
    const fine = "Grüße, 遅延 👩‍👩‍👧 – “£8.10”\n\tund ‏";
    expect(escaped(fine.slice(0, -1))).toBe(fine.slice(0, -1));
  });
  test("no text can begin a tag or end an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
