import * as dinero from "@dinero.js/currencies";
import { currencyExponent, isCurrency } from "evenhand/money";
import { describe, expect, test } from "vitest";

const dataset = new Map<string, number>(
  Object.values(dinero).flatMap((entry) =>
    typeof entry === "object" && "code" in entry ? [[String(entry.code), Number(entry.exponent)]] : [],
  ),
);
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const everyCode = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
const ours = everyCode.filter(isCurrency);

describe("currencyExponent", () => {
  test("agrees with a published dataset but for the differences argued here", () => {
    const differences = [...new Set([...ours, ...dataset.keys()])]
      .filter((code) => currencyExponent(code) !== dataset.get(code))
      .map((code) => `${code} ${currencyExponent(code)} not ${dataset.get(code)}`)
      .sort();
    expect(differences).toEqual([
      "ANG undefined not 2", // withdrawn 2025: Curaçao and Sint Maarten pay in XCG
      "BGN undefined not 2", // withdrawn 2026: Bulgaria pays in EUR
      "CUC undefined not 2", // withdrawn 2021
      "HRK undefined not 2", // withdrawn 2023: Croatia pays in EUR
      "MGA 2 not 1", // 5 iraimbilanja are an ariary, so the dataset counts one digit; ISO 4217 lists 2
      "MRU 2 not 1", // likewise: 5 khoums are an ouguiya; ISO 4217 lists 2
      "SLE 2 not undefined", // since 2022, newer than the dataset
      "SLL undefined not 2", // withdrawn 2024: Sierra Leone pays in SLE
      "VED 2 not undefined", // since 2021, newer than the dataset
      "XCG 2 not undefined", // since 2025, newer than the dataset
      "ZWG 2 not undefined", // since 2024, newer than the dataset
      "ZWL undefined not 2", // withdrawn 2024: Zimbabwe pays in ZWG
    ]);
  });

  test("every code is one that the platform knows, but for those argued here", () => {
    const platform = new Set(Intl.supportedValuesOf("currency"));
    const funds = ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW"];
    const newerThanSomePlatforms = ["SLE", "VED", "XCG", "ZWG"];
    const argued = new Set([...funds, ...newerThanSomePlatforms]);
    expect(ours.filter((code) => !platform.has(code) && !argued.has(code))).toEqual([]);
  });

  test("has the exceptions to two decimals that ISO 4217 lists", () => {
    const by = (exponent: number) => ours.filter((code) => currencyExponent(code) === exponent).join(" ");
    expect(by(0)).toBe("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
    expect(by(1)).toBe("");
    expect(by(3)).toBe("BHD IQD JOD KWD LYD OMR TND");
    expect(by(4)).toBe("CLF UYW");
  });

  test.each(["", "GB", "GBPX", "gbp", "D A", " AE", "ED ", "AED AFN", "BPG", "XXX", "XAU", "__proto__"])(
    "%j is no currency",
    (code) => {
      expect(currencyExponent(code)).toBeUndefined();
      expect(isCurrency(code)).toBe(false);
    },
  );
});
